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

const KUNDEN = blatt('{ a: { name: "2024" } }', [
  'elb: { name: Erwerbsfähige Leistungsberechtigte (ELB), werte: [8567] }',
  'arbeitslos: { name: Arbeitslose, werte: [4578] }',
  'quote: { name: Anteil der Arbeitslosen, anteil: [arbeitslos, elb], stellen: 1 }',
  'ergaenzend: { name: Erwerbstätige mit ergänzenden Leistungen, werte: [697] }',
  'ergaenzendquote: { name: Anteil der Erwerbstätigen, anteil: [ergaenzend, elb], stellen: 0 }',
])
const HERKUNFT = blatt('{ a: { name: 10/2024 } }', [
  'elb: { name: Erwerbsfähige mit anderem Pass, werte: [2350] }',
  'arbeitslos: { name: darunter arbeitslos, werte: [900] }',
  'ukraine: { name: Menschen aus der Ukraine, werte: [870] }',
  'ukrainearbeitslos: { name: darunter arbeitslos (knapp), werte: [300] }',
])
const LAND = blatt(
  '{ kreis: Mittelsachsen, land: Sachsen }',
  [
    'bev: { name: Rückgang der Bevölkerung seit 2005, werte: ["13,5", "5,1"] }',
    'erw: { name: Rückgang der Erwerbspersonen, werte: ["12,5", "6,4"] }',
  ],
  'einheit: "%"\n',
)
const JAHRE = blatt('[2017, 2018, 2019, 2020]', [
  'gesamt: { name: Gesamtbudget, werte: [31, 28, 32, 30] }',
  'vh: { name: Verwaltungshaushalt, werte: [18, 16, 19, 17] }',
])
const PLAN = blatt('{ ist: Ist 2021, plan: Plan 2022 }', [
  'iq: { name: Integrationsquote, einheit: "%", werte: ["18,3", "20,1"] }',
])

test.each([
  ['Auf {{zahl blatt.ergaenzend.a}} ELB oder {{zahl blatt.quote.a}} trifft das zu.', KUNDEN, ['4.578', '8 %']],
  [
    'Wir betreuten {{zahl blatt.ergaenzend.a}} ELB; {{zahl blatt.arbeitslos.a}} von ihnen ({{zahl blatt.quote.a}}) waren arbeitslos.',
    KUNDEN,
    ['8.567'],
  ],
  [
    'Aus der Ukraine stammen {{zahl blatt.ukraine.a}} Menschen; knapp {{zahl blatt.arbeitslos.a}} sind arbeitslos.',
    HERKUNFT,
    ['300'],
  ],
  [
    'Die Bevölkerung des Kreises ist um {{zahl blatt.bev.kreis}} geschrumpft, die des Freistaats um {{zahl blatt.erw.land}}.',
    LAND,
    ['5,1 %'],
  ],
  [
    'Säulen: {{zahl blatt.gesamt.2017}} im Jahr 2017, {{zahl blatt.vh.2018}} im Jahr 2018, {{zahl blatt.gesamt.2019}} im Jahr 2019, {{zahl blatt.gesamt.2020}} im Jahr 2020.',
    JAHRE,
    ['28'],
  ],
  ['Die Integrationsquote soll auf {{zahl blatt.iq.ist}} steigen.', PLAN, ['20,1 %']],
  [
    'Im Dezember 2021 gab es {{zahl blatt.elb.dez}} ELB; dazu kamen {{zahl blatt.nef.sep}} NEF.',
    ZWEI_ZEITEN(),
    ['2.426'],
  ],
  ['25 bis unter 55 Jahre: {{zahl blatt.ab55.a}}', KLASSEN, ['67 %']],
  ['Im Jahr 2024 waren es {{zahl blatt.elb.a}}. Arbeitslos sind davon {{zahl blatt.elb.a}}.', KUNDEN, ['4.578']],
])('neighbours contradict the cell: %s', async (satz, daten, richtig) => {
  const gefunden = (await pruefe(satz, daten)).join(' ')
  for (const wert of richtig) expect(gefunden).toContain(wert)
})

function ZWEI_ZEITEN() {
  return blatt('{ dez: 12/2021, sep: 09/2022 }', [
    'elb: { name: Erwerbsfähige Leistungsberechtigte (ELB), werte: [9158, 10159] }',
    'nef: { name: Nicht erwerbsfähige Leistungsberechtigte (NEF), werte: [2426, 3160] }',
  ])
}

test.each([
  ['Auf {{zahl blatt.ergaenzend.a}} ELB oder {{zahl blatt.ergaenzendquote.a}} trifft das zu.', KUNDEN],
  [
    'Wir betreuten {{zahl blatt.elb.a}} ELB; {{zahl blatt.arbeitslos.a}} von ihnen ({{zahl blatt.quote.a}}) waren arbeitslos.',
    KUNDEN,
  ],
  [
    'Aus der Ukraine stammen {{zahl blatt.ukraine.a}} Menschen; knapp {{zahl blatt.ukrainearbeitslos.a}} sind arbeitslos.',
    HERKUNFT,
  ],
  [
    'Die Bevölkerung des Kreises ist um {{zahl blatt.bev.kreis}} geschrumpft, die des Freistaats um {{zahl blatt.bev.land}}.',
    LAND,
  ],
  [
    'Säulen: {{zahl blatt.gesamt.2017}} im Jahr 2017, {{zahl blatt.gesamt.2018}} im Jahr 2018, {{zahl blatt.gesamt.2019}} im Jahr 2019, davon Verwaltung {{zahl blatt.vh.2019}}.',
    JAHRE,
  ],
  ['Die Integrationsquote lag bei {{zahl blatt.iq.ist}} und soll auf {{zahl blatt.iq.plan}} steigen.', PLAN],
  ['Im Dezember 2021 gab es {{zahl blatt.elb.dez}} ELB; dazu kamen {{zahl blatt.nef.dez}} NEF.', ZWEI_ZEITEN()],
  ['25 bis unter 55 Jahre: {{zahl blatt.ab25.a}}', KLASSEN],
])('neighbours agree: %s', async (satz, daten) => {
  expect(await pruefe(satz, daten)).toEqual([])
})
