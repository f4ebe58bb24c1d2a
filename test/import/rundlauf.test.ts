import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { diffArrays } from 'diff'
import { beforeAll, describe, expect, test } from 'vitest'
import { checkProgramme } from '../../src/build/build.js'
import { importFile } from '../../src/import/datei.js'
import { readFlachWord } from '../../src/import/vergleich/flachwort.js'
import { compareFlach } from '../../src/import/vergleich/verluste.js'
import { Meldungen } from '../../src/message.js'
import { readWorddatei } from '../../src/worddatei/lesen.js'
import { type Fremdabsatz, type Fremdblock, wordsIn } from '../../src/worddatei/modell.js'
import { openWorddatei } from '../../src/worddatei/oeffnen.js'
import { buildAlle, type Gebaut, PROGRAMME } from '../gebaut.js'
import { wordOf } from '../uebernehmen/wordrunde.js'
import { arbeitsordner } from '../werkstatt.js'

let gebaut: Gebaut

beforeAll(async () => {
  gebaut = await buildAlle()
}, 180_000)

/** The finished Word file of a shipped programme, taken over as one that somebody else made. */
function uebernommen(programm: string) {
  const wurzel = arbeitsordner({})
  const meldungen = new Meldungen()
  const ergebnis = importFile(
    { bytes: new Uint8Array(gebaut(programm, 'docx')), datei: 'alt.docx', gestaltung: 'standard' },
    meldungen,
  )
  expect(meldungen.liste).toEqual([])
  for (const [pfad, inhalt] of ergebnis?.files([]) ?? []) {
    const ziel = join(wurzel, 'content', programm, pfad)
    mkdirSync(dirname(ziel), { recursive: true })
    writeFileSync(ziel, inhalt)
  }
  return { wurzel, ergebnis }
}

/** All that differs in the text and charts of two Word files. */
function differences(alt: Uint8Array, neu: Uint8Array): string[] {
  const flach = (bytes: Uint8Array) =>
    readFlachWord(openWorddatei(bytes, 'a.docx')).filter(({ art }) => art === 'text' || art === 'diagramm')
  return compareFlach(flach(alt), flach(neu)).map(({ art, worte }) => `${art}: ${worte.join(' ')}`)
}

/** The paragraphs of text that stand in one of two Word files alone, or elsewhere, with all their signs. */
function otherLines(alt: Uint8Array, neu: Uint8Array): string[] {
  const lines = (bytes: Uint8Array) =>
    readFlachWord(openWorddatei(bytes, 'a.docx'))
      .filter(({ art }) => art === 'text')
      .map(({ text }) => text.replace(/\s+/g, ' ').trim())
  return diffArrays(lines(alt), lines(neu)).flatMap(({ added, removed, value }) =>
    added ? value.map((zeile) => `+ ${zeile}`) : removed ? value.map((zeile) => `- ${zeile}`) : [],
  )
}

/** What a Word file is made of: headings with their levels, tables by rows and columns, notes, points of lists, links, charts, pictures. */
function shapeOf(bytes: Uint8Array) {
  const dokument = readWorddatei(openWorddatei(bytes, 'a.docx'))
  const absaetze: Fremdabsatz[] = []
  const tabellen: string[] = []
  let querseiten = 0
  const visit = (bloecke: readonly Fremdblock[]): void => {
    for (const block of bloecke) {
      if (block.quer) querseiten++
      if (block.art === 'absatz') {
        absaetze.push(block)
        for (const lauf of block.laeufe) if (lauf.art === 'textfeld') visit(lauf.bloecke)
      } else {
        tabellen.push(`${block.zeilen.length} × ${block.zeilen[0]?.zellen.length}`)
        for (const { zellen } of block.zeilen) for (const { bloecke } of zellen) visit(bloecke)
      }
    }
  }
  visit(dokument.bloecke)
  const laeufe = absaetze.flatMap(({ laeufe }) => laeufe)
  return {
    ueberschriften: absaetze.flatMap(({ stufe, verzeichnis, laeufe }) =>
      stufe && !verzeichnis ? [`${stufe} ${wordsIn(laeufe)}`] : [],
    ),
    tabellen,
    querseiten,
    noten: dokument.noten.size,
    listenpunkte: absaetze.filter(({ liste }) => liste).length,
    links: laeufe.filter((lauf) => lauf.art === 'text' && lauf.link?.startsWith('http')).length,
    diagramme: laeufe.filter(({ art }) => art === 'diagramm').length,
    bilder: laeufe.flatMap((lauf) => (lauf.art === 'bild' ? [lauf.alt] : [])),
  }
}

/** A chart in millions is kept in full. */
const ERWARTET: Record<string, string[]> = {
  'mittelsachsen-2022': ['fehlt: mio'],
  'mittelsachsen-2023': ['fehlt: mio'],
}

describe('the Word file of a shipped programme, taken over as a foreign one', () => {
  test.each(PROGRAMME)('%s: every word and figure of text, tables, notes and charts; no error', async (programm) => {
    const { wurzel, ergebnis } = uebernommen(programm)
    const imText = ergebnis?.verluste().filter(({ von }) => von === 'text' || von === 'diagramm') ?? []
    expect(imText.map(({ art, worte }) => `${art}: ${worte.join(' ')}`)).toEqual(ERWARTET[programm] ?? [])
    // Headers and contents are what the programme makes itself.
    expect(new Set(ergebnis?.verluste().map(({ von }) => von))).toEqual(
      new Set([...imText.map(({ von }) => von), 'kopfzeile', 'verzeichnis']),
    )
    const [geprueft] = await checkProgramme(wurzel, [programm])
    expect(geprueft?.meldungen.filter(({ schwere }) => schwere === 'fehler')).toEqual([])
  })

  test.each(PROGRAMME)('%s, set again: the same words, signs, figures, tables, notes and charts', async (programm) => {
    const { wurzel } = uebernommen(programm)
    const neu = await wordOf(wurzel, programm)
    const alt = new Uint8Array(gebaut(programm, 'docx'))
    expect(shapeOf(neu)).toEqual(shapeOf(alt))
    expect(shapeOf(neu).ueberschriften.length).toBeGreaterThan(10)
    expect(differences(alt, neu)).toEqual([])
    const other = otherLines(alt, neu)
    // Text stands on the other side of a figure where that would leave a gap on its page.
    const moved = (zeile: string) => other.includes(`${zeile.startsWith('+') ? '-' : '+'}${zeile.slice(1)}`)
    expect(other.filter(moved).length).toBeLessThanOrEqual(12)
    // A design breaks the years on its cover.
    expect(other.filter((zeile) => !moved(zeile) && !/^[-+] 20\d\d–?(?:20\d\d)?$/.test(zeile))).toEqual([])
  })
})
