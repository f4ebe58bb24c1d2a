import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { readGestaltung } from '../../../../src/layout/design/read-gestaltung.js'
import { isVariabel, isVollstaendig } from '../../../../src/layout/design/schriften/schriftart.js'
import { SCHRIFTEN } from '../../../../src/layout/design/schriften/schriftdateien.js'
import { readGlyphen } from '../../../../src/layout/fonts/breiten.js'
import { openSchrift, replaceTabellen } from '../../../../src/layout/fonts/sfnt.js'
import { Meldungen } from '../../../../src/message.js'
import { WURZEL } from '../../../werkstatt.js'

const VORBILD = 'SourceSans3-normal'

/** A font whose list of tables names the one that only variable fonts have, in place of another. */
function createVariable(ziel: string): void {
  const ttf = readFileSync(join(SCHRIFTEN, `${VORBILD}.ttf`))
  const stelle = ttf.indexOf('GPOS')
  expect(stelle).toBeGreaterThan(0)
  ttf.write('fvar', stelle, 'latin1')
  writeFileSync(ziel, ttf)
}

it('a design with a variable font is told so, once a face, and those of the product are none', () => {
  const wurzel = mkdtempSync(join(tmpdir(), 'amip-schrift-'))
  onTestFinished(() => rmSync(wurzel, { recursive: true, force: true }))
  const ordner = join(wurzel, 'templates/haus')
  mkdirSync(ordner, { recursive: true })
  cpSync(join(WURZEL, 'templates/standard'), join(wurzel, 'templates/standard'), { recursive: true })
  createVariable(join(ordner, 'Haus.ttf'))
  copyFileSync(join(SCHRIFTEN, `${VORBILD}.woff2`), join(ordner, 'Haus.woff2'))
  writeFileSync(
    join(ordner, 'gestaltung.yaml'),
    'name: Haus\nbasis: standard\nschrift:\n  familie: Haus VF\n  normal: Haus\n  halbfett: Haus\n',
  )
  const meldungen = new Meldungen()
  readGestaltung(wurzel, 'haus', { datei: 'p', zeile: 1, spalte: 1 }, meldungen)
  expect(meldungen.liste.map(({ regel, datei, zeile }) => [regel, datei, zeile])).toEqual([
    ['schrift-variabel', 'templates/haus/gestaltung.yaml', 5],
    ['schrift-variabel', 'templates/haus/gestaltung.yaml', 6],
  ])
  for (const name of ['SourceSans3-normal', 'SourceSans3-kursiv', 'PublicSans-normal'])
    expect(isVariabel(readFileSync(join(SCHRIFTEN, `${name}.ttf`))), name).toBe(false)
  expect(isVariabel(Buffer.from('kurz'))).toBe(false)
  const gut = new Meldungen()
  expect(readGestaltung(WURZEL, 'standard', { datei: 'p', zeile: 1, spalte: 1 }, gut)).toBeDefined()
  expect(gut.liste).toEqual([])
})

it.each(['ttf', 'woff2'])('a .%s that is cut short is no font', (endung) => {
  const ganz = readFileSync(join(SCHRIFTEN, `${VORBILD}.${endung}`))
  expect(isVollstaendig(ganz)).toBe(true)
  for (const laenge of [0, 3, 11, 40, 5000, ganz.length - 1])
    expect(isVollstaendig(ganz.subarray(0, laenge)), `${laenge}`).toBe(false)
})

/** A table GPOS with one pair of glyphs that move together or apart. */
function createGpos(links: number, rechts: number, wert: number): Uint8Array {
  const [script, feature, lookup] = [10, 12, 26]
  const woerter = [1, 0, script, feature, lookup, 0, 1, 0x6b65, 0x726e, 8, 0, 1, 0, 1, 4, 2, 0, 1, 8]
  woerter.push(1, 18, 4, 0, 1, 12, 1, rechts, wert, 1, 1, links)
  const tafel = new DataView(new ArrayBuffer(2 * woerter.length))
  for (const [i, wort] of woerter.entries()) tafel.setInt16(2 * i, wort)
  return new Uint8Array(tafel.buffer)
}

it.each([
  { wert: -20, gemeldet: [] },
  { wert: -180, gemeldet: ['Die Schrift „Haus.ttf“ lässt in „- u“ vom Leerraum nur 10 %.'] },
  { wert: -200, gemeldet: ['Die Schrift „Haus.ttf“ lässt in „- u“ vom Leerraum nichts.'] },
])('a font that moves a word by $wert behind a hyphen and a space', ({ wert, gemeldet }) => {
  const wurzel = mkdtempSync(join(tmpdir(), 'amip-schrift-'))
  onTestFinished(() => rmSync(wurzel, { recursive: true, force: true }))
  const ordner = join(wurzel, 'templates/haus')
  mkdirSync(ordner, { recursive: true })
  cpSync(join(WURZEL, 'templates/standard'), join(wurzel, 'templates/standard'), { recursive: true })
  const ttf = readFileSync(join(SCHRIFTEN, `${VORBILD}.ttf`))
  const { daten, anfang } = openSchrift(ttf)
  const glyphe = readGlyphen(daten, anfang('cmap'))
  const gpos = createGpos(glyphe(0x20), glyphe(0x75), wert)
  writeFileSync(join(ordner, 'Haus.ttf'), replaceTabellen(ttf, new Map([['GPOS', gpos]])))
  copyFileSync(join(SCHRIFTEN, `${VORBILD}.woff2`), join(ordner, 'Haus.woff2'))
  writeFileSync(
    join(ordner, 'gestaltung.yaml'),
    'name: Haus\nbasis: standard\nschrift: { familie: Haus, normal: Haus }\n',
  )
  const meldungen = new Meldungen()
  expect(readGestaltung(wurzel, 'haus', { datei: 'p', zeile: 1, spalte: 1 }, meldungen)).toBeDefined()
  expect(meldungen.liste.map(({ text }) => text)).toEqual(gemeldet)
})
