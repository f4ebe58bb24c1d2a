import { expect, test } from 'vitest'
import type { Gestaltung } from '../../../src/layout/design/gestaltung.js'
import { checkLegibility } from '../../../src/layout/design/legibility.js'
import { Meldungen } from '../../../src/message.js'
import { readGestaltung } from '../../word/fixtures.js'

function findings(aendere: (gestaltung: Gestaltung) => void): string[] {
  const gestaltung = structuredClone(readGestaltung())
  aendere(gestaltung)
  const meldungen = new Meldungen()
  checkLegibility(gestaltung, (path) => ({ datei: path.join('.'), zeile: 1, spalte: 1 }), meldungen)
  return meldungen.liste.map(({ regel, datei, text }) => `${regel} ${datei}: ${text}`)
}

test('finds text that stands out too little', () => {
  expect(findings(({ farben }) => Object.assign(farben, { grau: '#808080' }))).toEqual([
    'kontrast farben.grau: Die Farbe „grau“ auf „papier“ hat nur den Kontrast 3,9 : 1 (Quellen, Beschriftungen, Kopfzeile).',
  ])
  expect(findings(({ farben }) => Object.assign(farben, { akzentdunkel: '#6fa8b8' }))).toEqual([
    'kontrast farben.akzentdunkel: Die Farbe „papier“ auf „akzentdunkel“ hat nur den Kontrast 2,6 : 1 (Titelseite).',
    'kontrast tabellen.kopfschrift: Die Farbe „akzentdunkel“ auf „hell“ hat nur den Kontrast 2,2 : 1 (Tabellenköpfe).',
  ])
})

test('finds a quotation that cannot be read on the ground of its page', () => {
  const on = (area: 'akzentdunkel' | 'hell') =>
    findings((gestaltung) =>
      Object.assign(gestaltung, { leitsatz: { farbe: 'papier', flaeche: area, strich: 'akzent' } }),
    )
  expect(on('hell').join()).toMatch(/leitsatz\.farbe: Die Farbe „papier“ auf „hell“/)
  expect(on('akzentdunkel')).toEqual([])
})

test('says from which design the ground comes that a design does not name itself, and takes the place that it wrote', () => {
  const both = (own: string) => {
    const gestaltung = structuredClone(readGestaltung())
    Object.assign(gestaltung.titelseite.bloecke.titel, { farbe: 'akzentdunkel', grund: 'akzentdunkel' })
    const meldungen = new Meldungen()
    const where = (path: readonly string[]) =>
      path.length === 0 || path.at(-1) === own ? 'haus/gestaltung.yaml' : 'standard/gestaltung.yaml'
    checkLegibility(gestaltung, (path) => ({ datei: where(path), zeile: 7, spalte: 1 }), meldungen)
    return meldungen.liste.map(({ datei, text, rat }) => [datei, text, rat])
  }
  const said = 'Die Farbe „akzentdunkel“ auf „akzentdunkel“ hat nur den Kontrast 1 : 1 (Titelseite, titel).'
  const advice = 'Eine andere Farbe oder einen anderen Grund nennen.'
  const from = 'ist aus standard/gestaltung.yaml, Zeile 7, übernommen, weil diese Gestaltung es nicht nennt.'
  expect(both('farbe')).toEqual([['haus/gestaltung.yaml', `${said} „grund“ ${from}`, advice]])
  expect(both('grund')).toEqual([['haus/gestaltung.yaml', `${said} „farbe“ ${from}`, advice]])
  expect(both('keines')).toEqual([['standard/gestaltung.yaml', said, advice]])
})

test('takes 4.5 : 1 and not a little less', () => {
  const grau = (value: string) => findings(({ farben }) => Object.assign(farben, { grau: value }))
  expect(grau('#767676')).toEqual([])
  expect(grau('#777777')).toHaveLength(1)
})

test('finds type below the smallest size of the design', () => {
  expect(findings(({ groessen }) => Object.assign(groessen, { klein: 6.5 }))).toEqual([
    'schrift-klein groessen.klein: „klein“ ist mit 6,5 Punkt kleiner als die Mindestgröße der Gestaltung (7 Punkt).',
  ])
})

test('is silent about what ships', () => {
  expect(findings(() => undefined)).toEqual([])
})
