import { describe, expect, it } from 'vitest'
import { readProgramm } from '../../src/content/programm/read-programm.js'
import { Meldungen } from '../../src/message.js'
import { readAndCompute } from '../../src/programme/computed.js'
import { einAbschnitt } from '../werkstatt.js'

const BAUSTEIN = '# Eins\n\n::organigramm{datei=daten/baum.yaml titel="Aufbau"}\n'

function read(baum: string) {
  const meldungen = new Meldungen()
  const programm = readProgramm(einAbschnitt(BAUSTEIN, { 'content/p/daten/baum.yaml': baum }), 'p', meldungen)
  const befunde = meldungen
    .sortiert()
    .map(({ datei, zeile, spalte, regel }) => `${datei.split('/').at(-1)}:${zeile}:${spalte} ${regel}`)
  return { spitze: programm?.organigramme.get('daten/baum.yaml')?.spitze, befunde, meldungen }
}

describe('the tree of an organisation chart', () => {
  it('gets its looks from its place where it names none', () => {
    const { spitze, befunde } = read(`name: Geschäftsführung
zusatz: Mittweida
darunter:
  - { name: Büro, art: stab }
  - name: Leistung
    darunter: [{ name: Team 1 }, { name: Recht, art: bereich }]
`)
    expect(befunde).toEqual([])
    expect(spitze).toEqual({
      name: 'Geschäftsführung',
      zusatz: 'Mittweida',
      art: 'leitung',
      darunter: [
        { name: 'Büro', zusatz: '', art: 'stab', darunter: [] },
        {
          name: 'Leistung',
          zusatz: '',
          art: 'bereich',
          darunter: [
            { name: 'Team 1', zusatz: '', art: 'team', darunter: [] },
            { name: 'Recht', zusatz: '', art: 'bereich', darunter: [] },
          ],
        },
      ],
    })
  })

  it.each([
    ['an unknown key', 'name: A\ndarunter:\n  - nahme: B\n', ['baum.yaml:3:5 schluessel-unbekannt']],
    ['an unknown look', 'name: A\nart: abteilung\n', ['baum.yaml:2:6 wert-ungueltig']],
    ['a text for a list', 'name: A\ndarunter: Team\n', ['baum.yaml:2:1 wert-ungueltig']],
    ['an empty box', 'name: A\ndarunter: [~, { name: B }]\n', ['baum.yaml:2:12 wert-ungueltig']],
    ['a list for a box', 'name: A\ndarunter: [[B]]\n', ['baum.yaml:2:12 wert-ungueltig']],
    ['a box without a name', 'name: A\ndarunter: [{ art: stab }]\n', ['baum.yaml:2:12 schluessel-fehlt']],
    ['a box with an empty name', 'name: A\ndarunter: [{ name: }]\n', ['baum.yaml:2:14 schluessel-fehlt']],
    ['a text for a box', 'name: A\ndarunter: [Team 1]\n', ['baum.yaml:2:12 wert-ungueltig']],
    [
      'units below staff',
      'name: A\ndarunter:\n  - name: B\n    art: stab\n    darunter: [{ name: C }]\n',
      ['baum.yaml:5:5 organigramm'],
    ],
    [
      'a fifth level',
      'name: A\ndarunter:\n- name: B\n  darunter:\n  - name: C\n    darunter:\n    - name: D\n      darunter:\n      - name: E\n',
      ['baum.yaml:8:7 organigramm'],
    ],
    ['too many boxes', `name: A\ndarunter:\n${'  - name: B\n'.repeat(40)}`, ['baum.yaml:1:1 organigramm']],
    [
      'branches that name themselves',
      'name: A\ndarunter: &b\n  - name: B\n    darunter: *b\n',
      ['baum.yaml:4:5 organigramm'],
    ],
    ['a data sheet', 'titel: A\nspalten: [2022]\nzeilen: { a: { werte: [1] } }\n', ['eins.md:3:15 organigramm']],
    ['no YAML at all', 'name: "A\n', ['baum.yaml:1:1 yaml-syntax']],
  ])('reports %s at its place', (_, baum, befunde) => {
    const gelesen = read(baum)
    expect(gelesen.befunde).toEqual(befunde)
    expect(gelesen.spitze).toBeUndefined()
  })

  it('takes forty boxes', () => {
    const { spitze, befunde } = read(`name: A\ndarunter:\n${'  - name: B\n'.repeat(39)}`)
    expect(befunde).toEqual([])
    expect(spitze?.darunter).toHaveLength(39)
  })

  it('names the nearest key', () => {
    expect(read('name: A\ndarunder: []\n').meldungen.liste[0]?.rat).toBe('Meinten Sie „darunter“?')
  })

  it.each([
    ['../../geheim.yaml', 'pfad-verlaesst-ordner'],
    ['daten/fehlt.yaml', 'datei-fehlt'],
  ])('is refused at %s', (pfad, regel) => {
    const meldungen = new Meldungen()
    readProgramm(einAbschnitt(BAUSTEIN.replace('daten/baum.yaml', pfad)), 'p', meldungen)
    expect(meldungen.liste.map((meldung) => [meldung.regel, meldung.zeile, meldung.spalte])).toEqual([[regel, 3, 15]])
  })

  it('is said to be unused where no block names it, and nothing else', async () => {
    const meldungen = new Meldungen()
    const wurzel = einAbschnitt('# Eins\n', { 'content/p/daten/baum.yaml': 'name: A\ndarunter: [{ name: B }]\n' })
    const pruefling = await readAndCompute(wurzel, 'p', meldungen)
    expect(meldungen.liste.map(({ regel, datei }) => [regel, datei])).toEqual([
      ['figur-unbenutzt', 'content/p/programm.yaml'],
    ])
    expect(pruefling?.quellen.size).toBe(0)
  })

  it('may be named by what cannot be read: nothing is said of it then', async () => {
    const meldungen = new Meldungen()
    const wurzel = einAbschnitt('# Eins\n\n:organigramm{datei=daten/baum.yaml titel="Aufbau"}\n', {
      'content/p/daten/baum.yaml': 'name: A\ndarunter: [{ name: B }]\n',
    })
    await readAndCompute(wurzel, 'p', meldungen)
    expect(meldungen.liste.map(({ regel }) => regel)).toEqual(['baustein-unbekannt'])
  })

  it('is no data sheet, though it lies among them', async () => {
    const meldungen = new Meldungen()
    const wurzel = einAbschnitt(BAUSTEIN, {
      'content/p/daten/baum.yaml': 'name: A\n',
      'content/p/daten/blatt.yaml': 'titel: B\nspalten: [2023]\nzeilen:\n  a: { name: A, werte: [1] }\n',
    })
    const pruefling = await readAndCompute(wurzel, 'p', meldungen)
    expect(meldungen.liste).toEqual([])
    expect([...(pruefling?.quellen.keys() ?? [])]).toEqual(['blatt'])
  })
})
