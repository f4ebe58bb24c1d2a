import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { FONTS } from '../../../../src/layout/design/fonts/font-files.js'
import { hasNeededFaces, isVariable } from '../../../../src/layout/design/fonts/font-kind.js'
import { readGestaltung } from '../../../../src/layout/design/read-gestaltung.js'
import { readGlyphs } from '../../../../src/layout/fonts/advances.js'
import { openFont, replaceTables } from '../../../../src/layout/fonts/sfnt.js'
import { Meldungen } from '../../../../src/message.js'
import { WURZEL } from '../../../werkstatt.js'

const VORBILD = 'SourceSans3-normal'

/** A font whose list of tables names the one that only variable fonts have, in place of another. */
function createVariable(target: string): void {
  const ttf = readFileSync(join(FONTS, `${VORBILD}.ttf`))
  const position = ttf.indexOf('GPOS')
  expect(position).toBeGreaterThan(0)
  ttf.write('fvar', position, 'latin1')
  writeFileSync(target, ttf)
}

it('a design with a variable font is told so, once a file, and those of the product are none', () => {
  const wurzel = mkdtempSync(join(tmpdir(), 'amip-schrift-'))
  onTestFinished(() => rmSync(wurzel, { recursive: true, force: true }))
  const folder = join(wurzel, 'templates/haus')
  mkdirSync(folder, { recursive: true })
  cpSync(join(WURZEL, 'templates/standard'), join(wurzel, 'templates/standard'), { recursive: true })
  createVariable(join(folder, 'Haus.ttf'))
  copyFileSync(join(FONTS, `${VORBILD}.woff2`), join(folder, 'Haus.woff2'))
  writeFileSync(
    join(folder, 'gestaltung.yaml'),
    'name: Haus\nbasis: standard\nschrift:\n  familie: Haus VF\n  normal: Haus\n  halbfett: Haus\n',
  )
  const meldungen = new Meldungen()
  readGestaltung(wurzel, 'haus', { datei: 'p', zeile: 1, spalte: 1 }, meldungen)
  expect(meldungen.liste.map(({ regel, datei, zeile }) => [regel, datei, zeile])).toEqual([
    ['schrift-variabel', 'templates/haus/gestaltung.yaml', 5],
  ])
  for (const name of ['SourceSans3-normal', 'SourceSans3-kursiv', 'PublicSans-normal'])
    expect(isVariable(readFileSync(join(FONTS, `${name}.ttf`))), name).toBe(false)
  expect(isVariable(Buffer.from('kurz'))).toBe(false)
  const gut = new Meldungen()
  expect(readGestaltung(WURZEL, 'standard', { datei: 'p', zeile: 1, spalte: 1 }, gut)).toBeDefined()
  expect(gut.liste).toEqual([])
})

it.each(['ttf', 'woff2'])('a .%s that is cut short is no font', (endung) => {
  const whole = readFileSync(join(FONTS, `${VORBILD}.${endung}`))
  expect(hasNeededFaces(whole)).toBe(true)
  for (const length of [0, 3, 11, 40, 5000, whole.length - 1])
    expect(hasNeededFaces(whole.subarray(0, length)), `${length}`).toBe(false)
})

/** A table GPOS with one pair of glyphs that move together or apart. */
function createGpos(left: number, right: number, value: number): Uint8Array {
  const [script, feature, lookup] = [10, 12, 26]
  const woerter = [1, 0, script, feature, lookup, 0, 1, 0x6b65, 0x726e, 8, 0, 1, 0, 1, 4, 2, 0, 1, 8]
  woerter.push(1, 18, 4, 0, 1, 12, 1, right, value, 1, 1, left)
  const subtable = new DataView(new ArrayBuffer(2 * woerter.length))
  for (const [i, word] of woerter.entries()) subtable.setInt16(2 * i, word)
  return new Uint8Array(subtable.buffer)
}

it.each([
  { wert: -20, gemeldet: [] },
  { wert: -180, gemeldet: ['Die Schrift „Haus.ttf“ lässt in „- u“ vom Leerraum nur 10 %.'] },
  { wert: -200, gemeldet: ['Die Schrift „Haus.ttf“ lässt in „- u“ vom Leerraum nichts.'] },
])('a font that moves a word by $wert behind a hyphen and a space', ({ wert, gemeldet }) => {
  const wurzel = mkdtempSync(join(tmpdir(), 'amip-schrift-'))
  onTestFinished(() => rmSync(wurzel, { recursive: true, force: true }))
  const folder = join(wurzel, 'templates/haus')
  mkdirSync(folder, { recursive: true })
  cpSync(join(WURZEL, 'templates/standard'), join(wurzel, 'templates/standard'), { recursive: true })
  const ttf = readFileSync(join(FONTS, `${VORBILD}.ttf`))
  const { data, start } = openFont(ttf)
  const glyph = readGlyphs(data, start('cmap'))
  const gpos = createGpos(glyph(0x20), glyph(0x75), wert)
  writeFileSync(join(folder, 'Haus.ttf'), replaceTables(ttf, new Map([['GPOS', gpos]])))
  copyFileSync(join(FONTS, `${VORBILD}.woff2`), join(folder, 'Haus.woff2'))
  writeFileSync(
    join(folder, 'gestaltung.yaml'),
    'name: Haus\nbasis: standard\nschrift: { familie: Haus, normal: Haus }\n',
  )
  const meldungen = new Meldungen()
  expect(readGestaltung(wurzel, 'haus', { datei: 'p', zeile: 1, spalte: 1 }, meldungen)).toBeDefined()
  expect(meldungen.liste.map(({ text }) => text)).toEqual(gemeldet)
})
