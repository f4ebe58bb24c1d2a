import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, it, onTestFinished, test } from 'vitest'
import { readGestaltung as readDesign } from '../../../src/layout/design/read-gestaltung.js'
import { readAdvances } from '../../../src/layout/fonts/advances.js'
import { openFont, replaceTables } from '../../../src/layout/fonts/sfnt.js'
import { Meldungen } from '../../../src/message.js'
import { embedFonts, veil } from '../../../src/word/fonts/font-embedding.js'
import { readLineHeight } from '../../../src/word/fonts/font-file.js'
import { createNameTable, readNames } from '../../../src/word/fonts/font-names.js'
import { readExtraFont, readFonts } from '../../../src/word/fonts/fonts.js'
import { writeWord } from '../../../src/word/word.js'
import { WURZEL } from '../../werkstatt.js'
import { dokumentFrom, readGestaltung } from '../fixtures.js'

const GESTALTUNG = readGestaltung()
const AUSSER_LATEIN = 'Ω'

/** The fonts as a reader gets them: part by part, unveiled with the key that the table of fonts names. */
function unveil(parts: Record<string, Uint8Array>, elements: string): Uint8Array[] {
  const key = [...elements.matchAll(/w:fontKey="\{([0-9A-F-]{36})\}"/g)].map(([, guid]) => guid ?? '')
  return key.map((guid, i) => veil(parts[`word/fonts/font${i + 1}.odttf`] ?? new Uint8Array(), guid))
}

it('a light face that stands for the semibold one says that it is bold, so that no program thickens it', () => {
  const weightOf = (ttf: Uint8Array) => {
    const { data, start } = openFont(ttf)
    return data.getUint16(start('OS/2') + 4)
  }
  const { normal, halbfett } = GESTALTUNG.schriftdateien
  expect(weightOf(readExtraFont({ familie: 'Licht', dateien: { halbfett: normal } }).halbfett)).toBe(700)
  expect(weightOf(readExtraFont({ familie: 'Licht', dateien: { halbfett: normal } }).normal)).toBe(400)
  expect(weightOf(readExtraFont({ familie: 'Fett', dateien: { halbfett } }).halbfett)).toBe(600)
})

test('the four faces stand in the file under one family, cut down', async () => {
  const dokument = dokumentFrom(`<section class="abschnitt" id="s"><h1 id="u">Größe ${AUSSER_LATEIN}</h1></section>`)
  const parts = unzipSync(await writeWord(dokument))
  const fonts = Buffer.from(parts['word/fontTable.xml'] ?? []).toString()
  expect([...fonts.matchAll(/w:embed(\w+) r:id="(\w+)"/g)].map(([, name, id]) => `${name} ${id}`)).toEqual([
    'Regular rId1',
    'Bold rId2',
    'Italic rId3',
    'BoldItalic rId4',
  ])
  const files = unveil(parts, fonts)
  expect(files.map((ttf) => [readNames(ttf).get(1), readNames(ttf).get(2)])).toEqual([
    ['Source Sans 3', 'Regular'],
    ['Source Sans 3', 'Bold'],
    ['Source Sans 3', 'Italic'],
    ['Source Sans 3', 'Bold Italic'],
  ])
  expect(readNames(files[0] ?? new Uint8Array()).get(13)).toMatch(/Open Font License/)
  const [normal = new Uint8Array()] = files
  const whole = readAdvances(readFonts(GESTALTUNG).normal)
  const widths = readAdvances(normal)
  for (const sign of `Žluťoučký Größe – „§“ ${AUSSER_LATEIN}`)
    expect(widths(sign.codePointAt(0) ?? 0), sign).toBe(whole(sign.codePointAt(0) ?? 0))
  expect(widths('Ж'.codePointAt(0) ?? 0)).toBeUndefined()
  expect(normal.length).toBeLessThan(60_000)
  expect(Buffer.from(parts['word/settings.xml'] ?? []).toString()).toContain(
    '<w:embedTrueTypeFonts/><w:saveSubsetFonts/>',
  )
  const relationships = Buffer.from(parts['word/_rels/fontTable.xml.rels'] ?? []).toString()
  expect(relationships).toContain(
    'Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/font"',
  )
})

test.each([
  [0x0000, 4],
  [0x0008, 4],
  [0x0002, 0],
  [0x0004, 0],
  [0x0108, 0],
  [0x0200, 0],
])('fsType %i gives %i fonts', async (right, count) => {
  const fonts = readFonts(GESTALTUNG)
  const { start } = openFont(fonts.normal)
  new DataView(fonts.normal.buffer).setUint16(start('OS/2') + 8, right)
  const { parts, elements, relationships } = await embedFonts('Haus', fonts, '')
  expect(Object.keys(parts)).toHaveLength(count)
  expect(elements).toHaveLength(count)
  expect(relationships).toHaveLength(count)
})

it('lines are as far apart as the font says: typographically, or, where it says nothing of that, as Windows has them', () => {
  const { normal } = readFonts(GESTALTUNG)
  const { data, start } = openFont(normal)
  const os2 = start('OS/2')
  const unit = data.getUint16(start('head') + 18)
  data.setInt16(os2 + 68, unit)
  data.setInt16(os2 + 70, -unit / 4)
  data.setInt16(os2 + 72, unit / 2)
  data.setUint16(os2 + 74, 2 * unit)
  data.setUint16(os2 + 76, unit)
  data.setUint16(os2 + 62, data.getUint16(os2 + 62) | 0x80)
  expect(readLineHeight(normal)).toBe(1.75)
  data.setUint16(os2 + 62, data.getUint16(os2 + 62) & ~0x80)
  expect(readLineHeight(normal)).toBe(3)
})

it('names for other platforms are passed over, and a font without a licence gets none', () => {
  const { normal } = readFonts(GESTALTUNG)
  const table = createNameTable(normal, 'Haus', 'Bold')
  const view = new DataView(table.buffer)
  // The first entry, that of the copyright, is for the Macintosh; the second, of the family, stays.
  expect([view.getUint16(6 + 6), view.getUint16(6 + 12 + 6)]).toEqual([0, 1])
  view.setUint16(6, 1)
  const named = replaceTables(normal, new Map([['name', table]]))
  expect([readNames(named).get(0), readNames(named).get(1)]).toEqual([undefined, 'Haus'])
  const again = replaceTables(named, new Map([['name', createNameTable(named, 'Amt', 'Regular')]]))
  expect([readNames(again).get(0), readNames(again).get(1), readNames(again).get(4)]).toEqual([undefined, 'Amt', 'Amt'])
  expect(readNames(again).get(13)).toMatch(/Open Font License/)
})

test('a design whose fonts may not be embedded gives a file that carries none and does not say so', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'amip-schrift-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const { normal } = readFonts(GESTALTUNG)
  const { data, start } = openFont(normal)
  data.setUint16(start('OS/2') + 8, 0x0002)
  const file = { ttf: join(folder, 'haus.ttf'), woff2: join(folder, 'haus.woff2') }
  writeFileSync(file.ttf, normal)
  const schriftdateien = { normal: file, kursiv: file, halbfett: file, halbfettkursiv: file }
  const dokument = dokumentFrom('<section class="abschnitt" id="s"><h1 id="u">Lage</h1></section>')
  const parts = unzipSync(await writeWord({ ...dokument, gestaltung: { ...GESTALTUNG, schriftdateien } }))
  expect(Object.keys(parts).filter((name) => name.includes('fonts/'))).toEqual([])
  expect(Buffer.from(parts['word/settings.xml'] ?? []).toString()).not.toContain('embedTrueTypeFonts')
  expect(Buffer.from(parts['word/fontTable.xml'] ?? []).toString()).toContain('w:name="Source Sans 3"')
})

test('veiling twice gives the font back', () => {
  const file = Uint8Array.from({ length: 40 }, (_, i) => i)
  const guid = '00112233-4455-6677-8899-AABBCCDDEEFF'
  expect(veil(file, guid).subarray(0, 17)).toEqual(
    Uint8Array.from([
      0xff, 0xef, 0xdf, 0xcf, 0xbf, 0xaf, 0x9f, 0x8f, 0x7f, 0x6f, 0x5f, 0x4f, 0x3f, 0x2f, 0x1f, 0x0f, 0xef,
    ]),
  )
  expect(veil(veil(file, guid), guid)).toEqual(file)
})

test('check sums of a font with a replaced table are right', async () => {
  const { normal } = readFonts(GESTALTUNG)
  const fresh = replaceTables(normal, new Map([['name', Uint8Array.from([0, 0, 0, 0, 0, 6, 1])]]))
  const { data, tables } = openFont(fresh)
  let total = 0
  for (let i = 0; i < fresh.length; i += 4) total = (total + data.getUint32(i)) >>> 0
  expect(total).toBe(0xb1b0afba)
  expect(tables.get('name')?.length).toBe(7)
})

/** Features that change letters and figures which stay: others work on marks and on figures that were cut off. */
const FUER_LATEIN = ['kern', 'liga', 'locl', 'tnum']
/** Tables that hints and signatures need; the cut-down font has neither. */
const OHNE_HINTS = ['DSIG', 'GDEF', 'STAT', 'cvt ', 'fpgm', 'gasp', 'hdmx', 'LTSH', 'meta', 'prep', 'VDMX', 'BASE']

/** The features of a layout table: "tnum" (OpenType 1.9, FeatureList). */
function featuresOf(ttf: Uint8Array, table: 'GSUB' | 'GPOS'): string[] {
  const { data, tables } = openFont(ttf)
  const position = tables.get(table)?.position
  if (position === undefined) return []
  const list = position + data.getUint16(position + 6)
  const tags = Array.from({ length: data.getUint16(list) }, (_, i) =>
    String.fromCharCode(...ttf.subarray(list + 2 + 6 * i, list + 6 + 6 * i)),
  )
  return [...new Set(tags)].sort()
}

describe.each(['standard', 'modern', 'sachlich'])('the fonts of %s in a finished file', (name) => {
  const meldungen = new Meldungen()
  const gestaltung = readDesign(WURZEL, name, { datei: name, zeile: 1, spalte: 1 }, meldungen)
  if (!gestaltung) throw new Error(JSON.stringify(meldungen.liste))

  it('have the tables, the features, the style and the check sums of what they were cut from', async () => {
    const dokument = dokumentFrom('<section class="abschnitt" id="s"><h1 id="u">Lage</h1><p>1.234</p></section>')
    const parts = unzipSync(await writeWord({ ...dokument, gestaltung }))
    const files = unveil(parts, Buffer.from(parts['word/fontTable.xml'] ?? []).toString())
    const { ueberschriften: headings } = gestaltung.schriften
    const families = [readFonts(gestaltung), ...(headings ? [readExtraFont(headings)] : [])]
    const series = families.flatMap(({ normal, halbfett: semibold, kursiv: italic, halbfettkursiv }) => [
      normal,
      semibold,
      italic,
      halbfettkursiv,
    ])
    expect(files).toHaveLength(series.length)
    for (const [i, file] of files.entries()) {
      const source = series[i] ?? new Uint8Array()
      const tables = (ttf: Uint8Array) => [...openFont(ttf).tables.keys()].filter((t) => !OHNE_HINTS.includes(t))
      expect(tables(file).sort()).toEqual(tables(source).sort())
      for (const table of ['GSUB', 'GPOS'] as const) {
        // Figures that are alike wide by themselves need nothing to make them so.
        const widths = new Set(Array.from('0123456789', (digit) => readAdvances(source)(digit.charCodeAt(0))))
        const gewollt = featuresOf(source, table).filter(
          (merkmal) => FUER_LATEIN.includes(merkmal) && (merkmal !== 'tnum' || widths.size > 1),
        )
        expect(featuresOf(file, table)).toEqual(expect.arrayContaining(gewollt))
        expect(gewollt.length).toBeGreaterThan(0)
      }
      const { data, start } = openFont(file)
      const head = start('head')
      expect(data.getUint32(head + 12).toString(16)).toBe('5f0f3cf5')
      expect(data.getUint16(head + 44)).toBe(i % 4)
      expect(data.getUint16(head + 18)).toBe(openFont(source).data.getUint16(openFont(source).start('head') + 18))
      let total = 0
      for (let position = 0; position < file.length; position += 4) total = (total + data.getUint32(position)) >>> 0
      expect(total).toBe(0xb1b0afba)
    }
  })
})
