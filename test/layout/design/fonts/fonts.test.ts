import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readAndSet } from '../../../../src/build/setting.js'
import { readStyleSheets } from '../../../../src/layout/design/css/style-sheets.js'
import { FONTS } from '../../../../src/layout/design/fonts/font-files.js'
import { openFont } from '../../../../src/layout/fonts/sfnt.js'
import { Meldungen } from '../../../../src/message.js'
import { printHtml } from '../../../../src/pdf/print-html.js'
import { writeWeb } from '../../../../src/web/web.js'
import { writeWord } from '../../../../src/word/word.js'
import { programmYaml, werkstatt } from '../../../werkstatt.js'

async function set(fonts: string, markdown = '# Eins\n\nText.\n', files: Record<string, Uint8Array> = {}) {
  const wurzel = werkstatt({
    'content/p/programm.yaml': programmYaml().replace('gestaltung: standard', 'gestaltung: haus'),
    'content/p/abschnitte/eins.md': markdown,
    'templates/haus/gestaltung.yaml': `name: Haus\nbasis: standard\n${fonts}`,
    ...Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`templates/haus/${name}`, bytes])),
  })
  const meldungen = new Meldungen()
  const document = await readAndSet(wurzel, 'p', meldungen)
  const styles = document && readStyleSheets(wurzel, document.dokument.gestaltung, meldungen)
  const findings = meldungen.sortiert().map(({ datei, zeile, regel, text }) => `${datei}:${zeile} ${regel} ${text}`)
  return { dokument: document?.dokument, stile: styles, befunde: findings }
}

const ZWEI = `schriften:
  ueberschriften: { familie: Public Sans, halbfett: PublicSans-halbfett, normal: PublicSans-normal }
  ziffern: { familie: Source Code Pro, halbfett: SourceCodePro-normal }
`

describe('families of headings and figures', () => {
  it('come into PDF, web and Word, beside that of the text', async () => {
    const { dokument, stile, befunde } = await set(ZWEI)
    expect(befunde).toEqual([])
    if (!dokument || !stile) throw new Error('not set')
    for (const html of [printHtml(dokument, stile), writeWeb(dokument, stile)]) {
      expect(html).toContain('--schrift-ueberschriften: "Public Sans", var(--schrift)')
      expect(html).toContain('--schrift-ziffern: "Source Code Pro", var(--schrift)')
      const faces = [...html.matchAll(/@font-face \{ font-family: "([^"]*)"; font-weight: (\d+); font-style: (\w+)/g)]
      expect(faces.map(([, ...face]) => face.join(' ')).filter((face) => !face.startsWith('Source Sans'))).toEqual([
        'Public Sans 400 normal',
        'Public Sans 600 normal',
        'Source Code Pro 600 normal',
      ])
    }
    const parts = unzipSync(await writeWord(dokument))
    const read = (name: string) => Buffer.from(parts[name] ?? []).toString()
    expect(read('word/theme/theme1.xml')).toMatch(/<a:majorFont><a:latin typeface="Public Sans"/)
    expect(read('word/theme/theme1.xml')).toMatch(/<a:minorFont><a:latin typeface="Source Sans 3"/)
    expect([...read('word/fontTable.xml').matchAll(/w:name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      'Source Sans 3',
      'Public Sans',
      'Source Code Pro',
    ])
    expect(Object.keys(parts).filter((name) => name.endsWith('.odttf'))).toHaveLength(12)
    expect(read('word/styles.xml')).toMatch(/w:styleId="Jahr">.*?<w:rFonts w:ascii="Source Code Pro"/)
    expect(read('word/styles.xml')).toMatch(/w:styleId="Heading1">.*?<w:rFonts w:asciiTheme="majorHAnsi"/)
  })

  it.each([
    [ZWEI, 'Source Code Pro'],
    ['schriften: { ueberschriften: { familie: Public Sans, halbfett: PublicSans-halbfett } }\n', 'Public Sans'],
    ['', undefined],
  ])('set the numerals of steps in Word in the family of figures, else in that of headings', async (fonts, family) => {
    const { dokument, befunde } = await set(fonts, '# Eins\n\n:::schritte\n1. Erst fragen.\n2. Dann planen.\n:::\n')
    if (!dokument) throw new Error(befunde.join())
    const numbering = Buffer.from(unzipSync(await writeWord(dokument))['word/numbering.xml'] ?? []).toString()
    const large = [...numbering.matchAll(/<w:lvl .*?<\/w:lvl>/gs)].find(([level]) => /w:sz w:val="[4-9]\d"/.test(level))
    expect(large?.[0].match(/w:ascii="([^"]*)"/)?.[1]).toBe(family)
  })

  it('set the numeral of an opener as a figure, in print and in Word, and tell what they lack of it', async () => {
    const opener = '# Eins\n\n:::auftakt{ziffer="→"}\nWorum es geht.\n:::\n'
    const { dokument, stile } = await set(ZWEI, opener.replace('→', '7'))
    if (!dokument || !stile) throw new Error('not set')
    expect(stile.stil).toMatch(/\.auftakt \.ziffer[^{}]*\{ font-family: var\(--schrift-ziffern\)/)
    const styles = Buffer.from(unzipSync(await writeWord(dokument))['word/styles.xml'] ?? []).toString()
    expect(/w:styleId="Auftaktziffer">.*?<\/w:style>/s.exec(styles)?.[0]).toContain('w:ascii="Source Code Pro"')
    const digits = 'schriften:\n  ziffern: { familie: Public Sans, halbfett: PublicSans-halbfett }\n'
    expect((await set(digits, opener.replace('→', 'Ω'))).befunde.join()).toContain('zeichen-fremd')
  })

  it('are that of the text, and figures those of headings, where the design says nothing of them', async () => {
    const nur = await set('schriften: { ueberschriften: { familie: Public Sans, halbfett: PublicSans-halbfett } }\n')
    const html = nur.dokument && nur.stile ? writeWeb(nur.dokument, nur.stile) : ''
    expect(html).toContain('--schrift-ziffern: "Public Sans", var(--schrift)')
    const without = await set('')
    const schlicht = without.dokument && without.stile ? writeWeb(without.dokument, without.stile) : ''
    expect(schlicht).toContain('--schrift-ueberschriften: var(--schrift); --schrift-ziffern: var(--schrift)')
  })

  it.each([
    [
      'a file that is missing',
      'schriften:\n  ziffern: { familie: Amt, halbfett: Amt-fett }\n',
      'templates/haus/gestaltung.yaml:4 datei-fehlt Die Schrift fehlt: Es gibt weder „Amt-fett.ttf“ noch „Amt-fett.woff2“.',
    ],
    [
      'the name of the text with other files',
      'schriften:\n  ueberschriften: { familie: Source Sans 3, halbfett: PublicSans-halbfett }\n',
      'templates/haus/gestaltung.yaml:4 wert-ungueltig Die Familie „Source Sans 3“ gibt es in dieser Gestaltung schon mit anderen Dateien.',
    ],
    [
      'one name for two',
      'schriften:\n  ueberschriften: { familie: Amt, halbfett: PublicSans-halbfett }\n  ziffern: { familie: Amt, halbfett: SourceCodePro-normal }\n',
      'templates/haus/gestaltung.yaml:5 wert-ungueltig Die Familie „Amt“ gibt es in dieser Gestaltung schon mit anderen Dateien.',
    ],
  ])('are told of %s', async (_was, yaml, finding) => {
    expect((await set(yaml)).befunde).toEqual([finding])
  })

  it('are told of characters that they lack, once and where they were typed, and of none that they have', async () => {
    const { befunde } = await set(ZWEI, '# Größe „½“ →\n\n## Noch ein →\n\nIm Text ẞ.\n')
    expect(befunde).toEqual([
      'content/p/abschnitte/eins.md:1 zeichen-fremd Das Zeichen „→“ (U+2192) hat die Schrift „Public Sans“ nicht, in der Überschriften und Titel stehen.',
    ])
  })
})

it.each([
  ['ttf', 'woff2'],
  ['woff2', 'ttf'],
])('a font of which only the .%s is there is told of its .%s, once for all faces', async (there, missing) => {
  const bytes = new Uint8Array(readFileSync(join(FONTS, `SourceSans3-normal.${there}`)))
  const yaml = 'schrift: { familie: Haus, normal: Haus, kursiv: Haus }\n'
  const { befunde } = await set(yaml, undefined, { [`Haus.${there}`]: bytes })
  expect(befunde).toEqual([
    `templates/haus/gestaltung.yaml:3 datei-fehlt Die Schriftdatei „Haus.${missing}“ fehlt; in templates/haus/ liegt nur „Haus.${there}“.`,
  ])
})

it.each([
  [0x2, 1],
  [0x6, 0],
  [0x200, 1],
  [0x4, 0],
  [0, 0],
])('a font whose fsType is %i is told %i times', async (right, count) => {
  const ttf = new Uint8Array(readFileSync(join(FONTS, 'SourceSans3-normal.ttf')))
  const { data, start } = openFont(ttf)
  data.setUint16(start('OS/2') + 8, right)
  const woff2 = new Uint8Array(readFileSync(join(FONTS, 'SourceSans3-normal.woff2')))
  const { befunde } = await set('schrift: { familie: Haus, normal: Haus }\n', undefined, {
    'Haus.ttf': ttf,
    'Haus.woff2': woff2,
  })
  expect(befunde).toHaveLength(count)
  for (const finding of befunde) expect(finding).toContain('templates/haus/gestaltung.yaml:3 schrift-lizenz')
})
