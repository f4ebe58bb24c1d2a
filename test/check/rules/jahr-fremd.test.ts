import { expect, test } from 'vitest'
import { jahrFremd } from '../../../src/check/rules/jahr-fremd.js'
import { befunde, imJahr } from '../beispiele/befunde.js'

test.each([
  'Unsere operativen Ziele 2022 sind:',
  'Für 2022 sind für das Jobcenter 27,33 Mill. Euro geplant.',
  'Wie das Jobcenter dies im Jahr 2022 umsetzen möchte, zeigt dieses Programm.',
  'Für das Haushaltsjahr 2022 stehen Ausgabemittel von insgesamt 11,81 Mill. € zur Verfügung.',
  'Für 2022 haben wir uns die folgenden operativen Ziele gesetzt.',
  'Für das Jahr 2022 prognostizieren wir eine gleichbleibende Anzahl.',
  'Wir verfolgen auch in 2022 das Hauptziel, dass Menschen arbeiten wollen.',
  'Auch 2022 wollen wir Schwerpunkte setzen.',
  '::tabelle{daten=x titel="Operative Ziele 2022"}',
])('stale: %s', async (satz) => {
  expect(await befunde(jahrFremd, satz)).toEqual([
    expect.stringMatching(/^warnung probe\.md:3 .*nennt das Jahr 2022; das Programm gilt für 2023\. .*\{\{jahr\}\}/),
  ])
})

test.each([
  'Für 2023 sind 26 Mill. Euro geplant, Ziele 2023.',
  'Seit 2005 wollen wir, dass die Zahl bis 2030 sinkt.',
  'Zwischen 2020 und 2030 werden 13 % das Arbeitsleben verlassen.',
  'Wie schon 2022 wird durch die Förderung ein Ausgleich möglich.',
  'Im September 2022 waren 10.159 gemeldet; wir wollen das senken.',
  'Im Jahr 2022 nahmen 82 Personen teil, das soll so bleiben.',
  '2022 haben wir ein Viertel der Kunden gefördert und wollen das steigern.',
  'Unsere Ziele 2022 haben wir erreicht.',
  'Die Wirtschaft wird sich nach einem Rückgang in 2022 im kommenden Jahr erholen.',
  'Wir wollen nach dem EFQM-Modell 2020 und der Agenda 2010 arbeiten.',
  'Das Projekt soll vom 01.11.2021 bis 31.10.2026 laufen, Plan 2021 bis 2026.',
  'Das Budget soll gegenüber 2022 sinken und liegt unter dem von 2022.',
  'Im Bericht steht: „Für 2022 planen die Betriebe keine Einstellungen.“',
  'Der Ausblick {{vorjahr}} war gut; {{jahr}} wollen wir mehr.',
  'Stellt man die Arbeitsstellen des Jahres 2022 gegenüber, so wird sichtbar, was zu tun ist.',
  'Wir wollen 2.022 Personen fördern, mit 2022 € und bei 2022,5 Punkten.',
  'Der Kurs begann 2021 und wird 2023 wiederholt.',
  'Wir wollen die 2020 gegründete Werkstatt ausbauen.',
  'Die für 2022 geplanten Schulungen sind beendet.',
  'Die Norm ISO 9001:2015 wird beachtet.',
  'Im Jahresmittel 2022 werden voraussichtlich 6.500 Haushalte Leistungen beziehen; für 2023 planen wir mit 6.340.',
  'Nach der Hochrechnung werden 2022 rund 1.200 Integrationen erreicht. Für 2023 werden {{jahr}} 1.250 angestrebt.',
  'Von den 63 Geförderten im Dezember 2022 werden 21 noch voll bezuschusst.',
  'Unter den 120 Plätzen im Juni 2022 stellen die Werkstätten den größten Teil.',
  'Für 2023 sind zehn Eintritte geplant, nachdem 2022 acht von neun zustande gekommen sind.',
  '| Kennzahl | Plan 2022 | Ist 2022 |\n|---|---:|---:|\n| Kurse | 10 | 12 |',
])('right: %s', async (satz) => {
  expect(await befunde(jahrFremd, satz)).toEqual([])
})

test("an estimate of the year before stays last year's sentence where the paragraph speaks of no other year", async () => {
  expect(await befunde(jahrFremd, 'Für 2022 werden voraussichtlich 12 Mio. Euro bereitgestellt.')).toHaveLength(1)
  expect(await befunde(jahrFremd, 'Im Dezember 2022 werden 63 Plätze eröffnet.')).toHaveLength(1)
})

test('two years belong to a programme of two, and the year in which it was written', async () => {
  const satz = 'Für 2025 und auch für 2026 planen wir. Für 2024 erwarten wir noch einen Rückgang.'
  expect(await befunde(jahrFremd, imJahr('2025–2026', satz))).toHaveLength(1)
  expect(await befunde(jahrFremd, imJahr('2025–2026', satz, '2024-10'))).toEqual([])
})

test.each([
  ['2027', 'Richtschnur für 2024/2025 ist der gesetzliche Auftrag.', 'gilt für 2024/2025; das Programm gilt für 2027'],
  ['2027', 'Für 2024/25 planen wir drei Kurse.', 'gilt für 2024/25'],
  [
    '2026',
    'Wir danken für Ihr Interesse am Arbeitsmarkt- und Integrationsprogramm 2024.',
    'gilt für 2024; das Programm gilt für 2026',
  ],
  ['2026', 'Unser Integrationsprogramm für die Jahre 2023 und 2024 nennt die Ziele.', 'das Programm gilt für 2026'],
  ['2026', 'Für 2025 sagen die Vorausberechnungen des Instituts einen Rückgang voraus.', 'nennt das Jahr 2025'],
  ['2023', 'Im Mai 2022 beraten die Bildungsanbieter.', 'steht in der Gegenwart und nennt Mai 2022'],
  ['2023', 'Am 12. Mai 2022 findet der Aktionstag statt.', 'nennt 12. Mai 2022'],
])('another period in %s: %s', async (jahr, satz, text) => {
  expect(await befunde(jahrFremd, imJahr(jahr, satz))).toEqual([expect.stringContaining(text)])
})

test.each([
  ['2025–2026', 'Richtschnur für 2025/2026 ist der gesetzliche Auftrag.'],
  ['2026', 'Unser Integrationsprogramm 2024 wurde im Beirat beraten.'],
  ['2026', 'Das Integrationsprogramm 2024 der Nachbarn nennt andere Ziele.'],
  ['2023', 'Im Mai 2022 berieten die Bildungsanbieter.'],
  ['2023', 'Im Mai 2023 beraten die Bildungsanbieter.'],
  ['2023', 'Seit Mai 2022 beraten die Bildungsanbieter.'],
])('its own period in %s: %s', async (jahr, satz) => {
  expect(await befunde(jahrFremd, imJahr(jahr, satz))).toEqual([])
})
