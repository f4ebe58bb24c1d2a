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

/** Each is on the other side of one of the rule's limits, or says it in one of the ways in which it is said. */
test.each<[string, ...string[]]>([
  [
    'Die Messe ist am Dienstag, den 29. April 2024.',
    '3 Der 29. April 2024 ist kein Dienstag. Richtig ist Montag, wenn das Datum stimmt.',
  ],
  [
    'Die Messe ist am Dienstag 29. April 2024.',
    '3 Der 29. April 2024 ist kein Dienstag. Richtig ist Montag, wenn das Datum stimmt.',
  ],
  [
    'Die Messe ist Dienstags, am 29. April 2024.',
    '3 Der 29. April 2024 ist kein Dienstag. Richtig ist Montag, wenn das Datum stimmt.',
  ],
  [
    'Die Messe ist am Mittwoch , der 29. April 2024.',
    '3 Der 29. April 2024 ist kein Mittwoch. Richtig ist Montag, wenn das Datum stimmt.',
  ],
  [
    'Die Messe ist am Donnerstag,29. April 2024.',
    '3 Der 29. April 2024 ist kein Donnerstag. Richtig ist Montag, wenn das Datum stimmt.',
  ],
  [
    'Die Messe ist am Freitag, dem  29. April 2024.',
    '3 Der 29. April 2024 ist kein Freitag. Richtig ist Montag, wenn das Datum stimmt.',
  ],
  [
    'Die Messe ist am Samstag, dem 29. April 2024.',
    '3 Der 29. April 2024 ist kein Samstag. Richtig ist Montag, wenn das Datum stimmt.',
  ],
  [
    'Die Messe ist am Sonnabend, dem 28. April 2024.',
    '3 Der 28. April 2024 ist kein Samstag. Richtig ist Sonntag, wenn das Datum stimmt.',
  ],
  [
    'Die Messe ist am Sonntag, dem 27. April 2024.',
    '3 Der 27. April 2024 ist kein Sonntag. Richtig ist Samstag, wenn das Datum stimmt.',
  ],
  [
    'Die Messe ist am 29. April 2024, einem Dienstag.',
    '3 Der 29. April 2024 ist kein Dienstag. Richtig ist Montag, wenn das Datum stimmt.',
  ],
  [
    'Die Messe ist am 29. April 2024, ein Dienstag, offen.',
    '3 Der 29. April 2024 ist kein Dienstag. Richtig ist Montag, wenn das Datum stimmt.',
  ],
  [
    'Die Messe ist am 29. April 2024 (Dienstag) offen.',
    '3 Der 29. April 2024 ist kein Dienstag. Richtig ist Montag, wenn das Datum stimmt.',
  ],
  [
    'Wir beraten jeden ersten Mittwoch im Monat, erstmals am 8. Februar 2024.',
    '3 Der 8. Februar 2024 ist kein Mittwoch. Richtig ist Donnerstag, wenn das Datum stimmt.',
  ],
  [
    'Wir beraten jeden Mittwoch, erstmals am 8. Februar 2024.',
    '3 Der 8. Februar 2024 ist kein Mittwoch. Richtig ist Donnerstag, wenn das Datum stimmt.',
  ],
  [
    'Wir beraten immer am letzten Mittwoch des Monats, los geht es am 8. Februar 2024.',
    '3 Der 8. Februar 2024 ist kein Mittwoch. Richtig ist Donnerstag, wenn das Datum stimmt.',
  ],
  [
    'Wir beraten stets Mittwochs, Start ist am 8. Februar 2024.',
    '3 Der 8. Februar 2024 ist kein Mittwoch. Richtig ist Donnerstag, wenn das Datum stimmt.',
  ],
  [
    'Stichtage sind der 31.06. und der 31.11.',
    '3 Den 31.06. gibt es nicht. Der Monat endet am 30.06.; Tag oder Monat berichtigen.',
    '3 Den 31.11. gibt es nicht. Der Monat endet am 30.11.; Tag oder Monat berichtigen.',
  ],
  ['Stichtag ist der 30.02.', '3 Den 30.02. gibt es nicht. Der Monat endet am 28.02.; Tag oder Monat berichtigen.'],
  ['Stichtag ist der 31. 4.', '3 Den 31. 4. gibt es nicht. Der Monat endet am 30.04.; Tag oder Monat berichtigen.'],
  [
    'Stichtag ist der 31.06. 2024.',
    '3 Den 31.06. 2024 gibt es nicht. Der Monat endet am 30.06.2024; Tag oder Monat berichtigen.',
  ],
  [
    'Stichtag ist der 31.12.2024 und 31.04.2024.',
    '3 Den 31.04.2024 gibt es nicht. Der Monat endet am 30.04.2024; Tag oder Monat berichtigen.',
  ],
  [
    'Stichtag ist der 00.05.2024.',
    '3 Den 00.05.2024 gibt es nicht. Der Monat endet am 31.05.2024; Tag oder Monat berichtigen.',
  ],
  ['Stichtag ist der 05.00.2024.', '3 Den 05.00.2024 gibt es nicht. Das Jahr hat zwölf Monate; den Monat berichtigen.'],
  [
    'Stichtag ist der 32.12.2024.',
    '3 Den 32.12.2024 gibt es nicht. Der Monat endet am 31.12.2024; Tag oder Monat berichtigen.',
  ],
  [
    'Stichtag ist der 31.11.2024.',
    '3 Den 31.11.2024 gibt es nicht. Der Monat endet am 30.11.2024; Tag oder Monat berichtigen.',
  ],
  [
    'Es galt vom 01.07.2024 bis 30.06.2024.',
    '3 Der Zeitraum endet (30.06.2024), bevor er beginnt (01.07.2024). Richtig herum: 30.06.2024 bis 01.07.2024, wenn nur die Reihenfolge vertauscht ist; sonst eines der beiden Jahre berichtigen.',
  ],
  [
    'Es galt vom 01.07.2024 bis einschließlich 30.06.2023.',
    '3 Der Zeitraum endet (30.06.2023), bevor er beginnt (01.07.2024). Richtig herum: 30.06.2023 bis 01.07.2024, wenn nur die Reihenfolge vertauscht ist; sonst eines der beiden Jahre berichtigen.',
  ],
  [
    'Das Projekt (01.07.2024 - 30.06.2023) ruht.',
    '3 Der Zeitraum endet (30.06.2023), bevor er beginnt (01.07.2024). Richtig herum: 30.06.2023 bis 01.07.2024, wenn nur die Reihenfolge vertauscht ist; sonst eines der beiden Jahre berichtigen.',
  ],
  [
    'Befristet: 01.07.2024 – 30.06.2023.',
    '3 Der Zeitraum endet (30.06.2023), bevor er beginnt (01.07.2024). Richtig herum: 30.06.2023 bis 01.07.2024, wenn nur die Reihenfolge vertauscht ist; sonst eines der beiden Jahre berichtigen.',
  ],
  [
    'Es galt von 2024 bis 2023.',
    '3 Der Zeitraum endet (2023), bevor er beginnt (2024). Richtig herum: 2023 bis 2024, wenn nur die Reihenfolge vertauscht ist; sonst eines der beiden Jahre berichtigen.',
  ],
  [
    'In den letzten 5 Jahren stieg es (von August 2020 bis August 2024).',
    '3 „In den letzten 5 Jahren“ steht neben „August 2020 bis August 2024“; das sind 4 Jahre. Richtig ist „in den letzten 4 Jahren“, wenn dieser Zeitraum gemeint ist.',
  ],
  [
    'In den letzten drei Jahren stieg es (von August 2020 bis August 2024).',
    '3 „In den letzten drei Jahren“ steht neben „August 2020 bis August 2024“; das sind 4 Jahre. Richtig ist „in den letzten 4 Jahren“, wenn dieser Zeitraum gemeint ist.',
  ],
  [
    'Innerhalb der letzten fünf Jahre stieg es (von August 2020 bis August 2024).',
    '3 „Innerhalb der letzten fünf Jahre“ steht neben „August 2020 bis August 2024“; das sind 4 Jahre. Richtig ist „in den letzten 4 Jahren“, wenn dieser Zeitraum gemeint ist.',
  ],
  [
    'Während der vergangenen fünf Jahre stieg es (von August 2020 bis August 2024).',
    '3 „Während der vergangenen fünf Jahre“ steht neben „August 2020 bis August 2024“; das sind 4 Jahre. Richtig ist „in den letzten 4 Jahren“, wenn dieser Zeitraum gemeint ist.',
  ],
  [
    'In den letzten 2 Jahren stieg es (von August 2023 bis August 2024).',
    '3 „In den letzten 2 Jahren“ steht neben „August 2023 bis August 2024“; das ist ein Jahr. Richtig ist „im letzten Jahr“, wenn dieser Zeitraum gemeint ist.',
  ],
  [
    'In den letzten 3 Jahren stieg es (von 2020 bis 2024).',
    '3 „In den letzten 3 Jahren“ steht neben „2020 bis 2024“; das sind 4 Jahre. Richtig ist „in den letzten 4 Jahren“, wenn dieser Zeitraum gemeint ist.',
  ],
  [
    'In den letzten 5 Jahren stieg es.\n\nDas gilt von August 2020 bis August 2024.',
    '3 „In den letzten 5 Jahren“ steht neben „August 2020 bis August 2024“; das sind 4 Jahre. Richtig ist „in den letzten 4 Jahren“, wenn dieser Zeitraum gemeint ist.',
  ],
  [
    'In den letzten 5 Jahren stieg es.\n\n## Anderes\n\nDas gilt von August 2020 bis August 2024.',
    '3 „In den letzten 5 Jahren“ steht neben „August 2020 bis August 2024“; das sind 4 Jahre. Richtig ist „in den letzten 4 Jahren“, wenn dieser Zeitraum gemeint ist.',
  ],
  [
    'Im zweiten Quartal (April bis Juli) stieg es.',
    '3 „zweiten Quartal (April bis Juli“: Das sind nicht dieselben Monate. Richtig ist „April bis Juni“, wenn Quartal stimmt.',
  ],
  [
    '| Tag | Datum |\n|---|---|\n| Montag | 29.04.2024 |\n| Dienstag | 29.04.2024 |',
    '6 Der 29.04.2024 ist kein Dienstag. Richtig ist Montag, wenn das Datum stimmt.',
  ],
  [
    '| Tag | Datum |\n|---|---|\n| Sonnabend | 27.04.2024 |\n| Sonnabend, | 28.04.2024 |',
    '6 Der 28.04.2024 ist kein Sonnabend. Richtig ist Sonntag, wenn das Datum stimmt.',
  ],
  [
    '| Datum | Tag |\n|---|---|\n| 29.04.2024 | Mittwochs |\n| 30.04.2024 | am Mittwoch |',
    '5 Der 29.04.2024 ist kein Mittwoch. Richtig ist Montag, wenn das Datum stimmt.',
  ],
  [
    '| Datum | Tag |\n|---|---|\n| 29.04.2024 und 30.04.2024 | Mittwoch |\n| April 2024 | Mittwoch |\n| 31.04.2024 | Mittwoch |',
    '7 Den 31.04.2024 gibt es nicht. Der Monat endet am 30.04.2024; Tag oder Monat berichtigen.',
  ],
  [
    '| Datum | Tag |\n|---|---|\n| Start: 29.04.2024, 9 Uhr | Donnerstag |',
    '5 Der 29.04.2024 ist kein Donnerstag. Richtig ist Montag, wenn das Datum stimmt.',
  ],
])('%s', async (text, ...gesagt) => {
  expect(await befunde(figurDatum, text)).toEqual(gesagt.map((eines) => `warnung probe.md:${eines}`))
})

test.each([
  'Die Messe ist am Montag, dem 29. April 2024.',
  'Die Messe ist am Sonnabend, dem 27. April 2024.',
  'Die Messe ist am Sonntag, dem 28. April 2024.',
  'Die Messe ist am Sonntag. Am 27. April 2024 ist Ruhe.',
  'Die Messe ist am Sonntag nach dem 27. April 2024.',
  'Die Messe ist am 29. April 2024 (Montag) offen.',
  'Die Messe ist am 29. April 2024 (Dienstags-Runde) offen.',
  'Die Messe ist am 29. April 2024, ein Dienstagskind.',
  'Die Messe ist am 29. April 2024, am Dienstag darauf die Nachlese.',
  'Wir beraten jeden Mittwoch, erstmals am 7. Februar 2024.',
  'Wir beraten jede Woche am Mittwoch, erstmals am 8. Februar 2024.',
  'Wir beraten jeden Mittwoch und Donnerstag, erstmals am 8. Februar 2024.',
  'Wir beraten jeden Mittwochabend. Erstmals am 8. Februar 2024.',
  'Wir beraten jeden Mittwoch am Nachmittag, erstmals im Februar und dann am 8. Februar 2024.',
  'Stichtag ist der 29.02.',
  'Stichtag ist der 30.04. und der 31.01.',
  'Stichtag ist der 30.13. oder 32.1. oder 0.4. oder 31.0.',
  'Siehe Kapitel 31.4. und Nr. 31.6. und Punkt 31.9.',
  'Es galt vom 01.07.2024 bis zum 01.07.2024.',
  'Es galt vom 01.07.2024 und 30.06.2023.',
  'Wir nennen hier 01.07.2024 – 30.06.2023.',
  'Juli 2024 – Juni 2023 steht allein.',
  'In den letzten zehn Jahren stieg es (von August 2020 bis August 2024).',
  'In den letzten 4 Jahren stieg es (von August 2020 bis August 2024).',
  'In den letzten 5 Jahren stieg es (von August 2020 bis Mai 2024).',
  'In den letzten 2 Jahren stieg es (von Mai 2024 bis August 2024).',
  'In den letzten 4 Jahren stieg es (von 2020 bis 2024).',
  'In den letzten 5 Jahren stieg es (von 2020 bis 2024).',
  'In den letzten 6 Jahren stieg es (von 2020 bis 2024).',
  'In den letzten 5 Jahren stieg es (von 2019 bis 2024 und von August 2020 bis August 2024).',
  'In den letzten 5 Jahren stieg es (von 01.08.2020 bis 01.08.2024).',
  'In den letzten 5 Jahren stieg es (von August 2020 und August 2024).',
  '| Datum | Tag | Tag |\n|---|---|---|\n| 29.04.2024 | Mittwoch | Freitag |\n| 29.04.2024 | Mittwochabend | – |',
])('nothing is said of %s', async (text) => {
  expect(await befunde(figurDatum, text)).toEqual([])
})
