import { expect, test } from 'vitest'
import { EURO, isGerundet, massOf, nameEinheit, PROZENT, PROZENTPUNKTE, zaehlerOf } from '../../src/figures/einheit.js'

test.each([
  ['€', EURO, 0],
  ['EUR', EURO, 0],
  ['Euro', EURO, 0],
  ['%', PROZENT, 0],
  ['Prozent', PROZENT, 0],
  ['v.H.', PROZENT, 0],
  ['v. H.', PROZENT, 0],
  ['Prozentpunkt', PROZENTPUNKTE, 0],
  ['Prozentpunkte', PROZENTPUNKTE, 0],
  ['%-Punkte', PROZENTPUNKTE, 0],
  ['%Punkt', PROZENTPUNKTE, 0],
  ['% Punkte', PROZENTPUNKTE, 0],
  ['% -Punkte', PROZENTPUNKTE, 0],
  ['PP', PROZENTPUNKTE, 0],
  ['Tsd. €', EURO, 3],
  ['Tsd €', EURO, 3],
  ['Tsd.€', EURO, 3],
  ['tausend Euro', EURO, 3],
  ['Mio. €', EURO, 6],
  ['Mio €', EURO, 6],
  ['Mill. EUR', EURO, 6],
  ['Million Euro', EURO, 6],
  ['Millionen\u00a0€', EURO, 6],
  ['Mrd. €', EURO, 9],
  ['Milliarde Euro', EURO, 9],
  ['Milliarden Euro', EURO, 9],
  ['T€', EURO, 3],
  ['TEUR', EURO, 3],
  ['Tsd.', '', 3],
  ['Tsd. Personen', 'Personen', 3],
  ['Personen', 'Personen', 0],
  ['', '', 0],
  // What only begins or ends as one of them does.
  ['Tausendfüßler', 'Tausendfüßler', 0],
  ['Millionenstadt', 'Millionenstadt', 0],
  ['Milliardär', 'Milliardär', 0],
  ['Tage', 'Tage', 0],
  ['Teuro', EURO, 3],
  ['Eurocent', 'Eurocent', 0],
  ['je Euro', 'je Euro', 0],
  ['Prozentrang', 'Prozentrang', 0],
  ['in Prozent', 'in Prozent', 0],
  ['Prozentpunkte netto', 'Prozentpunkte netto', 0],
  ['in Prozentpunkten', 'in Prozentpunkten', 0],
  ['% der Fälle', '% der Fälle', 0],
  ['5 Tsd. €', '5 Tsd. €', 0],
  ['5 Mio. €', '5 Mio. €', 0],
  ['5 Mrd. €', '5 Mrd. €', 0],
  // One thing by another.
  ['Euro je Platz', '€ je Platz', 0],
  ['€ pro Platz', '€ je Platz', 0],
  ['Tsd. € je Platz', '€ je Platz', 3],
  ['€ je 1.000 Einwohner', '€ je 1.000 Einwohner', 0],
  ['EUR  je  100 Einwohner', '€ je 100 Einwohner', 0],
  ['Fälle je 10000 Einwohner', 'Fälle je 10000 Einwohner', 0],
  ['je Platz', 'je Platz', 0],
])('„%s“ measures „%s“, by ten to the power of %d', (einheit, basis, potenz) => {
  const mass = massOf(einheit)
  expect(mass).toMatchObject({ basis, potenz })
  expect(mass.skala.toNumber()).toBe(10 ** potenz)
  expect(massOf(einheit)).toBe(mass)
})

test.each([
  ['€ je 1.000 Einwohner', '€', 1000],
  ['€ je 1.000.000 Einwohner', '€', 1_000_000],
  ['Fälle pro 100 Einwohner', 'Fälle', 100],
  ['Fälle je 10000 Einwohner', 'Fälle', 10_000],
  [' Mio. €\u00a0je Platz', 'Mio. €', 1],
  ['€', '€', 1],
  ['€ je 0 Einwohner', '€', 1],
  ['jedes Jahr', 'jedes Jahr', 1],
])('„%s“ counts „%s“, %d at a time', (einheit, zaehler, anzahl) => {
  const gelesen = zaehlerOf(einheit)
  expect(gelesen.zaehler).toBe(zaehler)
  expect(gelesen.anzahl.toNumber()).toBe(anzahl)
})

test.each([
  ['€', 0, true],
  ['%', 0, true],
  ['Prozentpunkte', 0, true],
  ['Tsd. Personen', 0, true],
  ['Personen', 1, true],
  ['€ je Platz', 0, true],
  ['Tsd. Fälle je 1.000 Einwohner', 0, true],
  ['Personen', 0, false],
  ['Personen je Fachkraft', 0, false],
  ['Plätze je €', 0, false],
  ['', 0, false],
])('a figure in „%s“ with %d digits behind the comma is rounded by nature: %s', (einheit, stellen, gerundet) => {
  expect(isGerundet(einheit, stellen)).toBe(gerundet)
})

test('a unit has a name for messages', () => {
  expect([nameEinheit(''), nameEinheit('€')]).toEqual(['ohne Einheit', 'in €'])
})
