import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readAndSet } from '../../../src/build/setting.js'
import { readCharacterSet } from '../../../src/layout/design/fonts/character-set.js'
import { Meldungen } from '../../../src/message.js'
import { writeWeb } from '../../../src/web/web.js'
import { embedGlyphs } from '../../../src/web/zeichen.js'
import { einAbschnitt, WURZEL } from '../../werkstatt.js'

async function find(markdown: string, files: Record<string, string> = {}) {
  const meldungen = new Meldungen()
  const document = await readAndSet(einAbschnitt(markdown, files), 'p', meldungen)
  return { document, funde: meldungen.liste.filter(({ regel }) => regel === 'zeichen-fehlt') }
}

const BLATT =
  'titel: Zahlen\nspalten: { a: { name: "2022" }, b: { name: "2023" } }\nzeilen:\n  z: { name: Zeile, werte: [1, 2] }\n'

function inProgramm(files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [`content/p/${name}`, text]))
}

describe('a character that no font has', () => {
  it('is named with its place, its number and the font', async () => {
    const { document, funde } = await find('# Eins\n\nEin Absatz\nüber zwei Zeilen mit ﷺ darin.\n\n- Punkt 🦄\n')
    expect(document).toBeUndefined()
    expect(funde.map(({ datei, zeile, spalte, text }) => [datei, zeile, spalte, text])).toEqual([
      [
        'content/p/abschnitte/eins.md',
        4,
        22,
        'Das Zeichen „ﷺ“ (U+FDFA) hat weder die Schrift „Source Sans 3“ noch eine der mitgelieferten.',
      ],
      [
        'content/p/abschnitte/eins.md',
        6,
        9,
        'Das Zeichen „🦄“ (U+1F984) hat weder die Schrift „Source Sans 3“ noch eine der mitgelieferten.',
      ],
    ])
  })

  it.each<[string, Record<string, string>, [string, number][]]>([
    ['in the block', {}, [['abschnitte/eins.md', 3]]],
    [
      'in a sheet of its own, by row and column',
      { 'daten/zahlen.yaml': BLATT.replace('"2022"', '"★ 2022"').replace('Zeile,', 'Ⅳ,') },
      [
        ['daten/zahlen.yaml', 4],
        ['daten/zahlen.yaml', 2],
        ['abschnitte/eins.md', 3],
      ],
    ],
    ['in a tree', { 'daten/baum.yaml': 'name: A\ndarunter:\n  - { name: Team ☃ }\n' }, [['daten/baum.yaml', 3]]],
  ])('is named where it was typed that is drawn: %s', async (where, files, orte) => {
    const title = where === 'in a tree' ? 'Titel' : 'Titel ☎'
    const { funde } = await find(
      `# Eins\n\n::diagramm{#a daten=zahlen typ=saeulen titel="${title}" alt="Zahlen"}\n\n::organigramm{datei=daten/baum.yaml titel="Aufbau"}\n`,
      inProgramm({
        'daten/zahlen.yaml': BLATT,
        'daten/baum.yaml': 'name: A\ndarunter:\n  - { name: B }\n',
        ...files,
      }),
    )
    expect(funde.map(({ datei, zeile }) => [datei.replace('content/p/', ''), zeile]).sort()).toEqual([...orte].sort())
    for (const { text } of funde) expect(text).toContain('die Schrift „Source Sans 3“ hat das Zeichen nicht')
  })

  it('is named in the cell of a table and in programm.yaml', async () => {
    const { funde } = await find(
      '# Eins\n\n::haushaltstabelle{daten=zahlen titel="Titel"}\n',
      inProgramm({ 'daten/zahlen.csv': 'Gruppe;2022\nFrauen;1\nMänner 🦄;2\n' }),
    )
    expect(funde.map(({ datei, zeile }) => [datei, zeile])).toEqual([['content/p/daten/zahlen.csv', 3]])
    const wurzel = einAbschnitt('# Eins\n\nText.\n')
    const path = join(wurzel, 'content/p/programm.yaml')
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^titel: .*/m, 'titel: Programm 🦄'))
    const meldungen = new Meldungen()
    await readAndSet(wurzel, 'p', meldungen)
    const [finding] = meldungen.liste.filter(({ regel }) => regel === 'zeichen-fehlt')
    const line =
      readFileSync(path, 'utf8')
        .split('\n')
        .findIndex((one) => one.includes('🦄')) + 1
    expect([finding?.datei, finding?.zeile]).toEqual(['content/p/programm.yaml', line])
  })

  it('is none of what fonts have: letters of Europe, marks of typography, signs', async () => {
    const { document, funde } = await find(
      '# Eins\n\nŁódź, Škoda, Çelik, ĳ, „a“ ‚b‘ – — … ½ ² µ ≥ ≠ → ✓ ☎ ☒ ★ Ⅳ ✉ ① ☐ ■ ◆ ↔ ⇒ ∑ 5\u202f% 5\u00a0% Wort\u00adteil\u200bende.\n',
    )
    expect(funde).toEqual([])
    expect(document).toBeDefined()
  })
})

describe('what a font has', () => {
  it('is told alike of a TrueType file and of the WOFF2 made of it, as far as that goes', () => {
    const [ttf, woff2] = ['ttf', 'woff2'].map((kind) =>
      readCharacterSet(join(WURZEL, `assets/schriften/SourceSans3-normal.${kind}`)),
    )
    for (const char of 'aZäß€–„') {
      expect(ttf?.(char.codePointAt(0) ?? 0), char).toBe(true)
      expect(woff2?.(char.codePointAt(0) ?? 0), char).toBe(true)
    }
    expect([ttf?.(0x2192), woff2?.(0x2192)]).toEqual([true, false])
    expect([ttf?.(0x2605), ttf?.(0x1f984)]).toEqual([false, false])
  })
})

describe('the web page', () => {
  let html: string
  beforeAll(async () => {
    const { document } = await find('# Eins\n\nPfeil → und Telefon ☎.\n')
    if (!document) throw new Error('not set')
    html = writeWeb(document.dokument, { stil: '', bildschirm: '' }, await embedGlyphs(document.dokument))
  })

  it('brings the signs that the fonts for the web lack, from fonts that have them, and no more', () => {
    const regeln = [
      ...html.matchAll(
        /@font-face \{ font-family: "Zeichen"; src: url\("data:font\/ttf;base64,([^"]+)"\) format\("truetype"\); unicode-range: ([^}]+) \}/g,
      ),
    ]
    expect(regeln.map(([, , range]) => range)).toEqual(['U+2192', 'U+260E'])
    for (const [, base64 = ''] of regeln) expect(base64.length).toBeLessThan(6000)
    expect(html).toContain('--schrift: "Source Sans 3", "Zeichen", ')
  })

  it('brings none where nothing is missing', async () => {
    const { document } = await find('# Eins\n\nNur Buchstaben – und „Zeichen“.\n')
    expect(document && (await embedGlyphs(document.dokument))).toBe('')
  })
})

it('the licence of the signs lies beside them', () => {
  expect(readFileSync(join(WURZEL, 'NOTICE.md'), 'utf8')).toContain('NotoSans-LIZENZ.txt')
})
