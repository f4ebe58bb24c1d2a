import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { listGestaltungen } from '../../src/content/programm/gestaltungskette.js'
import { findHome } from '../../src/files/home.js'
import { readStyleSheets } from '../../src/layout/design/css/style-sheets.js'
import { readGestaltung } from '../../src/layout/design/read-gestaltung.js'
import { readVorlagen } from '../../src/layout/design/vorlagen/vorlagen.js'
import { Meldungen } from '../../src/message.js'
import { arbeitsordner, WURZEL } from '../werkstatt.js'

const ORT = { datei: 'content/p/programm.yaml', zeile: 1, spalte: 1 }

/** A design with its layouts and style sheets, and what is wrong with them. */
function read(wurzel: string, id: string) {
  const meldungen = new Meldungen()
  const gestaltung = readGestaltung(wurzel, id, ORT, meldungen)
  const stile = gestaltung && readStyleSheets(wurzel, gestaltung, meldungen)
  const vorlagen = gestaltung && readVorlagen(wurzel, gestaltung, meldungen)
  return { gestaltung, stile, vorlagen, meldungen: meldungen.liste.map(({ datei, text }) => `${datei}: ${text}`) }
}

describe('designs of an office that has content alone', () => {
  test.each(['standard', 'modern', 'sachlich'])('%s comes with amip', (id) => {
    const { vorlagen, stile, meldungen } = read(arbeitsordner({}), id)
    expect(meldungen).toEqual([])
    expect(vorlagen?.fileOf('dokument')).toMatch(/^templates\//)
    expect(stile?.druck).toContain('@page')
  })

  test('its own design stands on one of amip, and takes what it lacks from there', () => {
    const wurzel = arbeitsordner({
      'templates/amt/gestaltung.yaml': 'basis: modern\nfarben: { akzent: "#7a1f3d" }\n',
      'templates/amt/stil.css': '.motto { letter-spacing: 0; }\n',
    })
    const { gestaltung, stile, vorlagen, meldungen } = read(wurzel, 'amt')
    expect(meldungen).toEqual([])
    expect(gestaltung?.farben.akzent).toBe('#7a1f3d')
    expect(stile?.stil).toContain('letter-spacing: 0')
    expect(vorlagen?.fileOf('zitat')).toBe('templates/standard/zitat.hbs')
  })

  test('its own design of the same name takes the place of the shipped one, whole', () => {
    const wurzel = arbeitsordner({})
    cpSync(join(WURZEL, 'templates/standard'), join(wurzel, 'templates/standard'), { recursive: true })
    writeFileSync(join(wurzel, 'templates/standard/druck.css'), '.eigen { color: black; }\n')
    expect(read(wurzel, 'standard').stile?.druck).toBe('.eigen { color: black; }\n')
    expect(findHome(wurzel, 'templates/standard')).toBe(join(wurzel, 'templates/standard'))
  })

  test('a folder without gestaltung.yaml is no design and hides none', () => {
    const wurzel = arbeitsordner({ 'templates/modern/notiz.txt': 'später' })
    expect(read(wurzel, 'modern').meldungen).toEqual([])
  })

  test('fonts of the office lie in its assets/', () => {
    const wurzel = arbeitsordner({
      'templates/amt/gestaltung.yaml':
        'basis: standard\nschrift: { familie: Amtsschrift, normal: Amt, halbfett: Amt, kursiv: Amt, halbfettkursiv: Amt }\n',
    })
    expect(read(wurzel, 'amt').meldungen.join()).toContain('Es gibt weder „Amt.ttf“ noch „Amt.woff2“')
    mkdirSync(join(wurzel, 'assets/schriften'), { recursive: true })
    for (const ending of ['ttf', 'woff2'])
      cpSync(
        join(WURZEL, `assets/schriften/SourceSans3-normal.${ending}`),
        join(wurzel, `assets/schriften/Amt.${ending}`),
      )
    const { gestaltung, meldungen } = read(wurzel, 'amt')
    expect(meldungen).toEqual([])
    expect(gestaltung?.schriftdateien.normal.ttf).toBe(join(wurzel, 'assets/schriften/Amt.ttf'))
  })

  test('one that nobody has is told, with all that there are', () => {
    const wurzel = arbeitsordner({ 'templates/amt/gestaltung.yaml': 'basis: modern\n' })
    expect(listGestaltungen(wurzel)).toEqual(['amt', 'modern', 'sachlich', 'standard'])
    expect(read(wurzel, 'bunt').meldungen.join()).toContain('Die Gestaltung „bunt“ gibt es nicht.')
    expect(read(wurzel, '../standard').meldungen.join()).toContain('gibt es nicht')
  })
})
