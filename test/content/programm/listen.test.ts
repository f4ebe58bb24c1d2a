import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createFortschreibung, markGeprueft } from '../../../src/content/programm/fortschreibung.js'
import { appendRueckmeldungen, readRueckmeldungen } from '../../../src/content/programm/rueckmeldungen.js'
import { Meldungen } from '../../../src/message.js'
import { einAbschnitt } from '../../werkstatt.js'

describe('the list of what is to be looked at', () => {
  const liste = createFortschreibung('alt', ['eins', 'weg'], new Map())

  it('says of sheets that there are none, and is read back so', () => {
    const wurzel = einAbschnitt('# Eins\n', { 'content/p/fortschreibung.yaml': liste })
    const meldungen = new Meldungen()
    const danach = markGeprueft(wurzel, 'content/p', 'eins', meldungen)
    expect(meldungen.liste).toEqual([])
    expect(danach).toMatch(/"eins": geprüft [0-9a-f]{12}\n {2}"weg": offen\nblaetter: \{\}\n/)
  })

  it('ticks off nothing whose file is gone, or that it does not name', () => {
    const wurzel = einAbschnitt('# Eins\n', { 'content/p/fortschreibung.yaml': liste })
    for (const name of ['weg', 'zwei'])
      expect(markGeprueft(wurzel, 'content/p', name, new Meldungen()), name).toBeUndefined()
  })

  it('that is no YAML is told', () => {
    const wurzel = einAbschnitt('# Eins\n', { 'content/p/fortschreibung.yaml': 'aus: [\n' })
    const meldungen = new Meldungen()
    expect(markGeprueft(wurzel, 'content/p', 'eins', meldungen)).toBeUndefined()
    expect(meldungen.liste.map(({ datei }) => datei)).toEqual(['content/p/fortschreibung.yaml'])
  })
})

describe('remarks from Word files', () => {
  const remark = {
    autor: 'Büro',
    datei: 'abschnitte/eins.md',
    zeile: 3,
    zu: 'Ein Satz.',
    text: 'Bitte prüfen: „neu“?',
    datum: '2026-05-01',
    zustand: 'offen',
  } as const

  it.each(['', 'rueckmeldungen: []\n', 'in-word: true\nrueckmeldungen: []'])(
    'are put behind %j and read back',
    (vorher) => {
      const wurzel = einAbschnitt('# Eins\n')
      const datei = join(wurzel, 'content/p/rueckmeldungen.yaml')
      const einmal = appendRueckmeldungen(vorher, [remark])
      writeFileSync(datei, appendRueckmeldungen(einmal, [{ ...remark, zeile: 5 }]))
      const meldungen = new Meldungen()
      const gelesen = readRueckmeldungen(wurzel, 'content/p', meldungen)
      expect(meldungen.liste).toEqual([])
      expect(gelesen.eintraege).toMatchObject([remark, { ...remark, zeile: 5 }])
      expect(gelesen.inWord).toBe(vorher.startsWith('in-word'))
    },
  )

  it('that are no YAML are told, and none are read', () => {
    const wurzel = einAbschnitt('# Eins\n', { 'content/p/rueckmeldungen.yaml': 'rueckmeldungen: [\n' })
    const meldungen = new Meldungen()
    expect(readRueckmeldungen(wurzel, 'content/p', meldungen).eintraege).toEqual([])
    expect(meldungen.liste.map(({ datei }) => datei)).toEqual(['content/p/rueckmeldungen.yaml'])
  })
})
