import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { readGestaltung } from '../../../../src/layout/design/read-gestaltung.js'
import { isVariabel, isVollstaendig } from '../../../../src/layout/design/schriften/schriftart.js'
import { SCHRIFTEN } from '../../../../src/layout/design/schriften/schriftdateien.js'
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
