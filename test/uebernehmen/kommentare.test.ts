import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { checkProgramme } from '../../src/build/build.js'
import { run } from '../../src/commands/uebernehmen.js'
import { OpcPackage } from '../../src/word/package/package.js'
import { checkPackage } from '../../src/word/pruefen/pruefen.js'
import { readWorddatei } from '../../src/worddatei/lesen.js'
import { openWorddatei } from '../../src/worddatei/oeffnen.js'
import { mitschrift } from '../cli/konsole.js'
import { arbeitsordner, programmYaml } from '../werkstatt.js'
import { wordOf } from './wordrunde.js'

const TEXT = `# Lage

Der Landkreis zählt viele Betriebe. Große Unternehmen sind selten.

- Wir beraten früh.
`

interface Kommentar {
  zu: string
  text: string
  erledigt?: boolean
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const BEZIEHUNG = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments'

/** A Word file with comments on words of it, as Word writes them. */
function comment(docx: Uint8Array, kommentare: readonly Kommentar[]): Uint8Array {
  const teile = unzipSync(docx)
  const read = (name: string) => strFromU8(teile[name] ?? new Uint8Array())
  let main = read('word/document.xml')
  for (const [id, { zu }] of kommentare.entries()) {
    const [lauf = '', rPr = '', vorn = '', hinten = ''] =
      new RegExp(`<w:r>((?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?)<w:t[^>]*>([^<]*)${zu}([^<]*)</w:t></w:r>`).exec(main) ??
      []
    const write = (text: string) => `<w:r>${rPr}<w:t xml:space="preserve">${text}</w:t></w:r>`
    const neu = `${write(vorn)}<w:commentRangeStart w:id="${id}"/>${write(zu)}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>${write(hinten)}`
    main = main.replace(lauf, neu)
  }
  const liste = kommentare
    .map(
      ({ text }, id) =>
        `<w:comment w:id="${id}" w:author="Träger A" w:date="2026-01-31T09:30:00Z"><w:p w14:paraId="0000000${id}"><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`,
    )
    .join('')
  const done = kommentare
    .map(({ erledigt }, id) => `<w15:commentEx w15:paraId="0000000${id}" w15:done="${erledigt ? 1 : 0}"/>`)
    .join('')
  const beziehungen = read('word/_rels/document.xml.rels').replace(
    '</Relationships>',
    `<Relationship Id="rIdK" Type="${BEZIEHUNG}" Target="comments.xml"/><Relationship Id="rIdE" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="commentsExtended.xml"/></Relationships>`,
  )
  return zipSync({
    ...teile,
    'word/document.xml': strToU8(main),
    'word/_rels/document.xml.rels': strToU8(beziehungen),
    'word/comments.xml': strToU8(
      `<w:comments ${W} xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">${liste}</w:comments>`,
    ),
    'word/commentsExtended.xml': strToU8(
      `<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">${done}</w15:commentsEx>`,
    ),
  })
}

async function ordner(kommentare: readonly Kommentar[]) {
  const wurzel = arbeitsordner({ 'content/p/programm.yaml': programmYaml(), 'content/p/abschnitte/eins.md': TEXT })
  const docx = await wordOf(wurzel, 'p')
  const put = (liste: readonly Kommentar[]) => writeFileSync(join(wurzel, 'zurueck.docx'), comment(docx, liste))
  put(kommentare)
  const take = async (...argv: string[]) => {
    const konsole = mitschrift(wurzel)
    await run([join(wurzel, 'zurueck.docx'), ...argv], konsole)
    return konsole.stdout
  }
  const datei = join(wurzel, 'content/p/rueckmeldungen.yaml')
  return { wurzel, put, take, datei, lies: () => readFileSync(datei, 'utf8') }
}

const ZWEI = [
  { zu: 'Große Unternehmen', text: 'Welche &amp; wie viele?' },
  { zu: 'früh', text: 'Seit wann?' },
]

describe('comments of a Word file', () => {
  it('are listed with author, day and place, once', async () => {
    const { take, lies } = await ordner(ZWEI)
    expect(await take()).toContain(
      '1. content/p/abschnitte/eins.md:3  Kommentar\n     Träger A, 31.01.2026 zu „Große Unternehmen“: Welche & wie viele?',
    )
    expect(await take('--anwenden')).toContain('2 Kommentare geschrieben: content/p/rueckmeldungen.yaml.')
    expect(
      lies(),
    ).toBe(`# Kommentare aus Word-Dateien, geholt mit „amip uebernehmen“. Was erledigt ist, bekommt „zustand: erledigt“.
rueckmeldungen:
  - autor: "Träger A"
    datum: 2026-01-31
    datei: "abschnitte/eins.md"
    zeile: 3
    zu: "Große Unternehmen"
    text: "Welche & wie viele?"
    zustand: offen
  - autor: "Träger A"
    datum: 2026-01-31
    datei: "abschnitte/eins.md"
    zeile: 5
    zu: "früh"
    text: "Seit wann?"
    zustand: offen
`)
    expect(await take()).toContain('keine Änderung')
  })

  it('are told by check where their words stand by now, until they are done', async () => {
    const { wurzel, take, datei, lies } = await ordner(ZWEI)
    await take('--nur', '1')
    writeFileSync(join(wurzel, 'content/p/abschnitte/eins.md'), TEXT.replace('# Lage\n', '# Lage\n\nNeu davor.\n'))
    const offene = async () =>
      (await checkProgramme(wurzel, ['p']))[0]?.meldungen
        .filter(({ regel }) => regel === 'rueckmeldung-offen')
        .map(({ datei, zeile, spalte, text }) => `${datei}:${zeile}:${spalte} ${text}`)
    expect(await offene()).toEqual([
      'content/p/abschnitte/eins.md:5:37 Träger A am 31.01.2026 zu „Große Unternehmen“: Welche & wie viele?',
    ])
    writeFileSync(datei, lies().replace('offen', 'erledigt'))
    expect(await offene()).toEqual([])
  })

  it('one that is done in Word is done here, and all else in the list stays', async () => {
    const { put, take, datei, lies } = await ordner(ZWEI)
    await take('--anwenden')
    const eigene = lies().replace('zustand: offen\n', 'zustand: offen # fragt nach\n')
    writeFileSync(datei, eigene)
    put(ZWEI.map((einer) => ({ ...einer, erledigt: true })))
    expect(await take('--nur', '1')).toContain('Kommentar ist in Word erledigt')
    expect(lies()).toBe(eigene.replace('offen # fragt', 'erledigt # fragt'))
  })

  it('open ones stand in the next Word file where they are wanted, at their words, and come back as the same', async () => {
    const { wurzel, take, datei, lies } = await ordner(ZWEI)
    await take('--anwenden')
    const eigene = lies().replace('rueckmeldungen:', 'in-word: ja\nrueckmeldungen:')
    writeFileSync(datei, eigene)
    const docx = await wordOf(wurzel, 'p')
    expect(readWorddatei(openWorddatei(docx, 'p.docx')).kommentare).toMatchObject([
      { autor: 'Träger A', datum: '2026-01-31', zu: 'Große Unternehmen', text: 'Welche & wie viele?' },
      { autor: 'Träger A', zu: 'früh', text: 'Seit wann?' },
    ])
    expect(checkPackage(OpcPackage.open(docx))).toEqual([])
    writeFileSync(datei, eigene.replace('in-word: ja', 'in-word: true'))
    expect(await wordOf(wurzel, 'p')).toEqual(docx)
    writeFileSync(datei, eigene)
    writeFileSync(join(wurzel, 'zurueck.docx'), docx)
    expect(await take()).toContain('keine Änderung')
    writeFileSync(datei, eigene.replaceAll('offen', 'erledigt'))
    expect(readWorddatei(openWorddatei(await wordOf(wurzel, 'p'), 'p.docx')).kommentare).toEqual([])
  })
})
