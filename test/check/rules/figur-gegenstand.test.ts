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

const ANTEILE = blatt('{ a: { name: Anteil, einheit: "%" } }', [
  'alle: { name: Alle ELB, werte: [100] }',
  'lzb: { name: Langzeitleistungsbeziehende (LZB), davon: alle, werte: [67] }',
  'uebrige: { name: Übrige ELB, davon: alle, werte: [33] }',
])
const HAUSHALT = blatt('{ a: { name: "2022", einheit: "€" } }', [
  'vk: { name: Verwaltungskosten (VK), werte: [7485249] }',
  'egl: { name: Eingliederungsleistungen (EGL), werte: [5694095] }',
  'gesamt: { name: Gesamtbudget, werte: [13179344] }',
])
const KLASSEN = blatt('{ a: { name: Anteil, einheit: "%" } }', [
  'ab25: { name: 25 bis unter 55 Jahre, werte: [67] }',
  'ab55: { name: 55 Jahre und älter, werte: [8] }',
])

test.each([
  // "ohne", "nicht": a row and what is left beside it.
  ['Es gab {{zahl blatt.nef.a}} erwerbsfähige Leistungsberechtigte im September.', BESTAND, '10.159'],
  ['Dazu kommen {{zahl blatt.elb.a}} nicht erwerbsfähige Leistungsberechtigte.', BESTAND, '3.160'],
  // The whole that a percentage is of names no row; a word that goes on from another does.
  ['Insgesamt {{zahl blatt.uebrige.a}} der ELB befinden sich im Langzeitleistungsbezug.', ANTEILE, '67 %'],
  ['Der Bund beteiligt sich mit {{mio blatt.egl.a}} am Verwaltungskostenhaushalt.', HAUSHALT, '7,49 Mio. €'],
  ['55 Jahre und älter: {{zahl blatt.ab25.a}}', KLASSEN, '8 %'],
])('said of another row: %s', async (satz, daten, richtig) => {
  const gefunden = await pruefe(satz, daten)
  expect(gefunden).toEqual([expect.stringContaining(`ist richtig ${richtig}`)])
})

test.each([
  ['Es gab {{zahl blatt.elb.a}} erwerbsfähige Leistungsberechtigte im September.', BESTAND],
  ['Dazu kommen {{zahl blatt.nef.a}} nicht erwerbsfähige Leistungsberechtigte.', BESTAND],
  ['Zu den LZB gehören {{zahl blatt.uebrige.a}} der ELB nicht.', ANTEILE],
  ['Insgesamt {{zahl blatt.lzb.a}} der ELB befinden sich im Langzeitleistungsbezug.', ANTEILE],
  ['Für Verwaltungskosten und Eingliederungsleistungen stehen {{mio blatt.gesamt.a}} bereit.', HAUSHALT],
  ['Nach Abzug der Verwaltungskosten können wir {{mio blatt.egl.a}} einsetzen.', HAUSHALT],
  ['25 bis unter 55 Jahre: {{zahl blatt.ab25.a}}', KLASSEN],
])('said of its own row, or of none: %s', async (satz, daten) => {
  expect(await pruefe(satz, daten)).toEqual([])
})
