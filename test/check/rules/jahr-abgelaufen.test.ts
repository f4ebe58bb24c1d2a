import { expect, test } from 'vitest'
import { jahrAbgelaufen } from '../../../src/check/rules/jahr-abgelaufen.js'
import { befunde, imJahr } from '../beispiele/befunde.js'

test.each([
  ['2023', 'Das Programm endet am 30.09.2022.', '30.09.2022 liegt vor dem Programm, das für 2023 gilt'],
  ['2023', 'Das Modellprojekt läuft bis zum 31. Dezember 2022.', '31. Dezember 2022 liegt vor'],
  [
    '2027',
    'Die Förderung reicht vom 01.04.2024 bis zum 30.09.2025.',
    '30.09.2025 liegt vor dem Programm, das für 2027',
  ],
  ['2025–2026', 'Die Stelle ist bis Ende 2024 befristet.', '2024 liegt vor'],
  ['2024', 'Das Projekt wird von 2020 bis 2022 vom Land gefördert.', '2022 liegt vor'],
])('over before %s: %s', async (jahr, satz, text) => {
  expect(await befunde(jahrAbgelaufen, imJahr(jahr, satz))).toEqual([expect.stringContaining(text)])
})

test.each([
  ['2023', 'Das Programm endet am 30.09.2023.'],
  ['2023', 'Das Programm endete am 30.09.2022.'],
  ['2023', '„Kopfstand“ läuft vom 01.11.2021 bis zum 31.10.2026.'],
  ['2023', 'Das Projekt läuft seit dem 01.11.2021.'],
  ['2023', 'Das alte Projekt endet am 31.12.2022, danach folgt ein neues.'],
  ['2023', 'Bis Ende 2022 wurden 40 Stellen bewilligt.'],
  ['2025–2026', 'Die Laufzeit reicht vom 01.04.2024 bis zum 30.09.2025.'],
  ['2023', 'Der Vertrag sagt: „Das Programm endet am 30. September des Jahres 2022.“'],
])('right in %s: %s', async (jahr, satz) => {
  expect(await befunde(jahrAbgelaufen, imJahr(jahr, satz))).toEqual([])
})

test('what ends before the programme but after it was written is announced rightly', async () => {
  const satz = 'Das Projekt läuft bis zum 31.12.2022. Der Kurs läuft bis zum 31.08.2022.'
  expect(await befunde(jahrAbgelaufen, imJahr('2023', satz, '2022-10'))).toEqual([
    expect.stringContaining('31.08.2022'),
  ])
})
