import { expect, test } from 'vitest'
import { figurDatum } from '../../../src/check/rules/figur-datum.js'
import { befunde } from '../beispiele/befunde.js'

test.each([
  ['Stichtag ist der 31.09.2022.', 'Den 31.09.2022 gibt es nicht. Der Monat endet am 30.09.'],
  ['Der Bericht vom 29.02.2023 liegt vor.', 'Der Monat endet am 28.02.'],
  ['Am 12.13.2022 begann der Kurs.', 'Das Jahr hat zwölf Monate'],
  ['Stichtage sind der 31.04. und der 30.09.', 'Den 31.04. gibt es nicht'],
  ['Die Messe findet am Dienstag, dem 26. April 2023, statt.', 'ist kein Dienstag. Richtig ist Mittwoch'],
  [
    'Das Projekt läuft vom 01.07.2024 bis zum 30.06.2022.',
    'Der Zeitraum endet (30.06.2022), bevor er beginnt (01.07.2024)',
  ],
  ['Laufzeit: März 2025 – Januar 2023', 'Der Zeitraum endet (Januar 2023)'],
  [
    'Der Anteil sank in den letzten 5 Jahren (Zeitreihe von Aug. 2020 bis Aug. 2024).',
    'das sind 4 Jahre. Richtig ist „in den letzten 4 Jahren“',
  ],
])('wrong: %s', async (satz, soll) => {
  const gefunden = await befunde(figurDatum, satz)
  expect(gefunden).toHaveLength(1)
  expect(gefunden[0]).toMatch(/^warnung probe\.md:3 /)
  expect(gefunden[0]).toContain(soll)
})

test.each([
  'Stichtag ist der 30.09.2022, der nächste der 31.12.2022 und der 29.02.2024.',
  'Die Messe findet am Mittwoch, dem 26. April 2023, statt.',
  'Das Projekt läuft vom 01.07.2022 bis zum 30.06.2024.',
  'Im Mai 2023 – nach 2022 – begann es; Kapitel 1.13. und Version 31.2. bleiben.',
  'Der Anteil sank in den letzten 5 Jahren (2020 bis 2024).',
  'Der Anteil sank in den letzten vier Jahren (August 2020 bis August 2024).',
  'Die Quote lag 2023 bei 5,0 % und 2021 bei 4,8 %.',
])('right: %s', async (satz) => {
  expect(await befunde(figurDatum, satz)).toEqual([])
})
