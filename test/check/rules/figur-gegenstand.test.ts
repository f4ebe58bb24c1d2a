import { expect, test } from 'vitest'
import { figurGegenstand } from '../../../src/check/rules/figur-gegenstand.js'
import { befunde, blatt, mitText } from '../beispiele/befunde.js'

const STAATEN = blatt('{ anzahl: { name: 10/2023 } }', [
  'ukraine: { name: Ukraine, werte: [308] }',
  'syrien: { name: Arabische Republik Syrien, werte: [207] }',
  'afghanistan: { name: Afghanistan, werte: [68] }',
  'uebrige: { name: Übrige Staaten, werte: [117] }',
])
const GESCHLECHT = blatt('{ a: { name: Anteil, einheit: "%" } }', [
  'f: { name: Frauen, werte: ["51,1"] }',
  'm: { name: Männer, werte: ["48,9"] }',
])
const BESTAND = blatt('{ a: 09/2022 }', [
  'elb: { name: Erwerbsfähige Leistungsberechtigte (eLB), werte: [10159] }',
  'nef: { name: Nicht erwerbsfähige Leistungsberechtigte (NEF), werte: [3160] }',
  'ergaenzend: { name: Erwerbstätige mit ergänzenden Leistungen, werte: [697] }',
])
const pruefe = (satz: string, daten: Record<string, string>) => befunde(figurGegenstand, mitText(satz, daten))

test.each([
  ['Auf Frauen entfallen {{zahl blatt.m.a}}.', GESCHLECHT, 'Frauen', '51,1 %', 'blatt.f.a'],
  [
    'Aus Afghanistan stammen {{zahl blatt.uebrige.anzahl}} der Arbeitslosen.',
    STAATEN,
    'Afghanistan',
    '68',
    'blatt.afghanistan.anzahl',
  ],
  // In a list that names all rows, one of them stands twice.
  [
    'Ukraine {{zahl blatt.afghanistan.anzahl}}, Arabische Republik Syrien {{zahl blatt.syrien.anzahl}}, Afghanistan {{zahl blatt.afghanistan.anzahl}}.',
    STAATEN,
    'Ukraine',
    '308',
    'blatt.ukraine.anzahl',
  ],
  [
    'Die Statistik weist {{zahl blatt.nef.a}} eLB und {{zahl blatt.nef.a}} NEF aus.',
    BESTAND,
    'Erwerbsfähige Leistungsberechtigte (eLB)',
    '10.159',
    'blatt.elb.a',
  ],
])('wrong: %s', async (satz, daten, zeile, richtig, pfad) => {
  const gefunden = await pruefe(satz, daten)
  expect(gefunden).toHaveLength(1)
  expect(gefunden[0]).toContain(`warnung probe.md:3 Der Satz nennt „${zeile}“`)
  expect(gefunden[0]).toContain(`Für „${zeile}“ ist richtig ${richtig}: ${pfad} einsetzen`)
})

test.each([
  ['Frauen stellen {{zahl blatt.f.a}}, Männer {{zahl blatt.m.a}}.', GESCHLECHT],
  ['Das sind {{zahl blatt.m.a}} aller Leistungsberechtigten.', GESCHLECHT],
  // What is counted stands behind the figures of all rows.
  ['Das Einkommen reicht nicht: Auf {{zahl blatt.ergaenzend.a}} eLB trifft das zu.', BESTAND],
  ['Neben {{zahl blatt.syrien.anzahl}} aus Syrien kamen {{zahl blatt.uebrige.anzahl}} aus anderen Ländern.', STAATEN],
  // The row named is given by its neighbour.
  ['Aus Afghanistan stammen {{zahl blatt.afghanistan.anzahl}}, aus der Ferne {{zahl blatt.uebrige.anzahl}}.', STAATEN],
])('right: %s', async (satz, daten) => {
  expect(await pruefe(satz, daten)).toEqual([])
})

const MITTEL = blatt('{ a: { name: "2024", einheit: "€" } }', [
  'gesamt: { name: Verwaltungshaushalt, werte: [9990000] }',
  'kommune: { name: Anteil der Kommune, werte: [1518000] }',
])

test.each([
  ['Von den {{zahl blatt.kommune.a}} trägt die Kommune {{zahl blatt.kommune.a}}.', MITTEL, '9.990.000'],
  ['Dazu kamen im Herbst {{zahl blatt.nef.a}} gegenüber {{zahl blatt.nef.a}} zuvor.', BESTAND, '10.159'],
])('one cell twice in a sentence: %s', async (satz, daten, richtig) => {
  const gefunden = await pruefe(satz, daten)
  expect(gefunden).toEqual([expect.stringMatching(/steht zweimal im Satz/)])
  expect(gefunden[0]).toContain(richtig)
})

test.each([
  ['Das sind {{zahl blatt.kommune.a}}; ebenfalls {{zahl blatt.kommune.a}} kamen im Vorjahr.', MITTEL],
  ['Wir zählen {{zahl blatt.elb.a}} Menschen. Von {{zahl blatt.elb.a}} war schon die Rede.', BESTAND],
  ['Es gibt {{zahl blatt.nef.a}} Kinder, und alle diese {{zahl blatt.nef.a}} Kinder brauchen Plätze.', BESTAND],
])('the same once more: %s', async (satz, daten) => {
  expect(await pruefe(satz, daten)).toEqual([])
})
