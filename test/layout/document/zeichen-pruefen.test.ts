import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readAndSet } from '../../../src/build.js'
import { readZeichenvorrat } from '../../../src/layout/design/zeichenvorrat.js'
import { Meldungen } from '../../../src/message.js'
import { writeWeb } from '../../../src/web/web.js'
import { embedZeichen } from '../../../src/web/zeichen.js'
import { einAbschnitt, WURZEL } from '../../werkstatt.js'

async function find(markdown: string, dateien: Record<string, string> = {}) {
  const meldungen = new Meldungen()
  const gesetzt = await readAndSet(einAbschnitt(markdown, dateien), 'p', meldungen)
  return { gesetzt, funde: meldungen.liste.filter(({ regel }) => regel === 'zeichen-fehlt') }
}

describe('a character that no font has', () => {
  it('is named with its place, its number and the font', async () => {
    const { gesetzt, funde } = await find('# Eins\n\nEin Absatz\nüber zwei Zeilen mit ﷺ darin.\n\n- Punkt 🦄\n')
    expect(gesetzt).toBeUndefined()
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

  it('is named in a drawing, where no other font stands in', async () => {
    const { funde } = await find('# Eins\n\n::diagramm{#a daten=zahlen typ=saeulen titel="Titel" alt="Zahlen"}\n', {
      'content/p/daten/zahlen.yaml':
        'titel: Zahlen\nspalten: { a: { name: "★ 2022" }, b: { name: "2023" } }\nzeilen:\n  z: { name: Zeile, werte: [1, 2] }\n',
    })
    expect(funde.map(({ zeile, text }) => [zeile, text])).toEqual([
      [3, 'In dieser Zeichnung steht „★“ (U+2605); die Schrift „Source Sans 3“ hat das Zeichen nicht.'],
    ])
  })

  it('is none of what fonts have: letters of Europe, marks of typography, signs', async () => {
    const { gesetzt, funde } = await find(
      '# Eins\n\nŁódź, Škoda, Çelik, ĳ, „a“ ‚b‘ – — … ½ ² µ ≥ ≠ → ✓ ☎ ☒ ★ Ⅳ ✉ ① ☐ ■ ◆ ↔ ⇒ ∑ 5\u202f% 5\u00a0% Wort\u00adteil\u200bende.\n',
    )
    expect(funde).toEqual([])
    expect(gesetzt).toBeDefined()
  })
})

describe('what a font has', () => {
  it('is told alike of a TrueType file and of the WOFF2 made of it, as far as that goes', () => {
    const [ttf, woff2] = ['ttf', 'woff2'].map((art) =>
      readZeichenvorrat(join(WURZEL, `assets/schriften/SourceSans3-normal.${art}`)),
    )
    for (const zeichen of 'aZäß€–„') {
      expect(ttf?.(zeichen.codePointAt(0) ?? 0), zeichen).toBe(true)
      expect(woff2?.(zeichen.codePointAt(0) ?? 0), zeichen).toBe(true)
    }
    expect([ttf?.(0x2192), woff2?.(0x2192)]).toEqual([true, false])
    expect([ttf?.(0x2605), ttf?.(0x1f984)]).toEqual([false, false])
  })
})

describe('the web page', () => {
  let html: string
  beforeAll(async () => {
    const { gesetzt } = await find('# Eins\n\nPfeil → und Telefon ☎.\n')
    if (!gesetzt) throw new Error('not set')
    html = writeWeb(gesetzt.dokument, { stil: '', bildschirm: '' }, await embedZeichen(gesetzt.dokument))
  })

  it('brings the signs that the fonts for the web lack, from fonts that have them, and no more', () => {
    const regeln = [
      ...html.matchAll(
        /@font-face \{ font-family: "Zeichen"; src: url\("data:font\/ttf;base64,([^"]+)"\) format\("truetype"\); unicode-range: ([^}]+) \}/g,
      ),
    ]
    expect(regeln.map(([, , bereich]) => bereich)).toEqual(['U+2192', 'U+260E'])
    for (const [, base64 = ''] of regeln) expect(base64.length).toBeLessThan(6000)
    expect(html).toContain('--schrift: "Source Sans 3", "Zeichen", ')
  })

  it('brings none where nothing is missing', async () => {
    const { gesetzt } = await find('# Eins\n\nNur Buchstaben – und „Zeichen“.\n')
    expect(gesetzt && (await embedZeichen(gesetzt.dokument))).toBe('')
  })
})

it('the licence of the signs lies beside them', () => {
  expect(readFileSync(join(WURZEL, 'NOTICE.md'), 'utf8')).toContain('NotoSans-LIZENZ.txt')
})
