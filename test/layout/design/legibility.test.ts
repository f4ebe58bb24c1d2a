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
