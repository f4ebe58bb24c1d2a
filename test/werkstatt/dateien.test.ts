import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { Werkstattdateien } from '../../src/werkstatt/dateien.js'
import { einAbschnitt, werkstatt } from '../werkstatt.js'

const DATEI = 'content/p/abschnitte/eins.md'
let wurzel: string
let fassungen: string
let dateien: Werkstattdateien
beforeEach(() => {
  wurzel = einAbschnitt('# Eins\n\nErster Satz.\n', { 'content/q/programm.yaml': 'titel: fremd\n' })
  fassungen = werkstatt({})
  dateien = new Werkstattdateien(wurzel, 'p', fassungen, false)
})
const read = () => readFileSync(join(wurzel, DATEI), 'utf8')

test('a text is saved whole, and the version before is kept', () => {
  const { text, fassung } = dateien.read(DATEI) ?? { text: '', fassung: '' }
  expect(dateien.save(DATEI, `${text}Zweiter Satz.\n`, fassung, 1000)).toMatchObject({ art: 'gespeichert' })
  expect(read()).toBe('# Eins\n\nErster Satz.\nZweiter Satz.\n')
  expect(readdirSync(join(wurzel, 'content/p/abschnitte'))).toEqual(['eins.md'])
  const [frueher] = dateien.listFassungen(DATEI, new Date(0))
  expect(dateien.readFassung(DATEI, frueher?.id ?? '')).toBe('# Eins\n\nErster Satz.\n')
  expect([dateien.isOwnChange(DATEI), dateien.isOwnChange(DATEI)]).toEqual([true, false])
})

test('who types keeps one version a minute, not one a second', () => {
  let { fassung } = dateien.read(DATEI) ?? { fassung: '' }
  for (const [index, zeit] of [0, 1000, 2000, 90_000].entries()) {
    const ergebnis = dateien.save(DATEI, `Fassung ${index}\n`, fassung, zeit)
    if (ergebnis.art === 'gespeichert') fassung = ergebnis.fassung
  }
  expect(dateien.listFassungen(DATEI, new Date(0)).map(({ zeit }) => Date.parse(zeit))).toEqual([90_000, 0])
})

test('of each earlier version is told what was changed after it', () => {
  const { fassung: erste } = dateien.read(DATEI) ?? { fassung: '' }
  let fassung = erste
  const texte = ['# Eins\n\nSatz.\n', '# Eins\n\nSatz.\n\nWir fangen heute an.\n', '# Eins\n\nWir fangen morgen an.\n']
  for (const [index, text] of texte.entries()) {
    const ergebnis = dateien.save(DATEI, text, fassung, 200_000 + index * 100_000)
    if (ergebnis.art === 'gespeichert') fassung = ergebnis.fassung
  }
  expect(
    dateien
      .listFassungen(DATEI, new Date(0))
      .slice(0, 2)
      .map(({ danach }) => danach),
  ).toEqual(['geändert: „Wir fangen morgen an.“ und 1 weitere Zeile', 'neu: „Wir fangen heute an.“'])
})

test('a change made elsewhere is never written over: both versions are told', () => {
  const { fassung } = dateien.read(DATEI) ?? { fassung: '' }
  writeFileSync(join(wurzel, DATEI), 'anders\n')
  const ergebnis = dateien.save(DATEI, 'meins\n', fassung, 0)
  expect(ergebnis).toMatchObject({ art: 'konflikt', text: 'anders\n' })
  expect(read()).toBe('anders\n')
  if (ergebnis.art === 'konflikt') dateien.save(DATEI, 'meins\n', ergebnis.fassung, 0)
  expect(read()).toBe('meins\n')
})

test('line ends and the mark at the beginning of a file stay as they are', () => {
  writeFileSync(join(wurzel, DATEI), '\ufeff# Eins\r\n\r\nSatz.\r\n')
  const { text, fassung } = dateien.read(DATEI) ?? { text: '', fassung: '' }
  expect(text).toBe('# Eins\n\nSatz.\n')
  dateien.save(DATEI, `${text}Neu.\n`, fassung, 0)
  expect(read()).toBe('\ufeff# Eins\r\n\r\nSatz.\r\nNeu.\r\n')
})

test('nothing outside of the programme and the designs is read or written', () => {
  const aussen = join(werkstatt({ 'geheim.md': 'geheim' }), 'geheim.md')
  symlinkSync(aussen, join(wurzel, 'content/p/abschnitte/link.md'))
  const wege = [
    '../geheim.md',
    'content/p/../q/programm.yaml',
    'content/q/programm.yaml',
    'content/p/abschnitte/link.md',
    'content/p/.werkstatt/x.yaml',
    'templates/standard/../../content/q/programm.yaml',
    'package.json',
    aussen,
  ]
  for (const weg of wege) {
    expect(dateien.read(weg), weg).toBeUndefined()
    expect(dateien.save(weg, 'x', '', 0).art, weg).not.toBe('gespeichert')
  }
  expect(readFileSync(aussen, 'utf8')).toBe('geheim')
  expect(dateien.read('templates/standard/stil.css')?.text).toContain('{')
})

test('read only, nothing is written', () => {
  const lesend = new Werkstattdateien(wurzel, 'p', fassungen, true)
  const { fassung, schreibbar } = lesend.read(DATEI) ?? { fassung: '', schreibbar: true }
  expect(schreibbar).toBe(false)
  expect(lesend.save(DATEI, 'x', fassung, 0).art).toBe('fehler')
  expect(read()).toContain('Erster Satz')
})

test('a place that takes no files says so, and nothing is lost', () => {
  mkdirSync(join(wurzel, 'content/p/abschnitte/zwei.md'))
  expect(dateien.save('content/p/abschnitte/zwei.md', 'x', '', 0)).toMatchObject({ art: 'fehler' })
  expect(dateien.save('content/p/nirgends/drei.md', 'x', '', 0)).toMatchObject({ art: 'fehler' })
  expect(existsSync(join(wurzel, 'content/p/nirgends'))).toBe(false)
})

test('a first sheet and a first design get their folders', () => {
  expect(existsSync(join(wurzel, 'content/p/daten'))).toBe(false)
  expect(dateien.save('content/p/daten/neu.yaml', 'titel: X\n', '', 0)).toMatchObject({ art: 'gespeichert' })
  expect(dateien.save('templates/eigene/gestaltung.yaml', 'basis: standard\n', '', 0)).toMatchObject({
    art: 'gespeichert',
  })
  expect(readFileSync(join(wurzel, 'templates/eigene/gestaltung.yaml'), 'utf8')).toBe('basis: standard\n')
  // A folder that is a link itself is one like any other.
  symlinkSync(werkstatt({}), join(wurzel, 'templates/verlinkt'))
  expect(dateien.save('templates/verlinkt/gestaltung.yaml', 'x', '', 0)).toMatchObject({ art: 'gespeichert' })
})

test('a new file is made where there is none', () => {
  expect(dateien.save('content/p/abschnitte/neu.md', '# Neu\n', '', 0).art).toBe('gespeichert')
  expect(dateien.save('content/p/abschnitte/neu.md', 'zweimal', '', 0).art).toBe('konflikt')
})
