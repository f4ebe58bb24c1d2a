import { expect, test } from 'vitest'
import { figurDauer } from '../../../src/check/rules/figur-dauer.js'
import { befunde } from '../beispiele/befunde.js'

test.each([
  ['Das Projekt läuft vom 1. Mai 2023 bis zum 30. April 2026, mithin drei Jahre.'],
  ['Der Vertrag gilt vom 01.01.2024 bis 31.03.2025, also 15 Monate.'],
  ['Die Maßnahme dauert vom 4. März bis zum 28. März 2024, das sind 25 Tage.'],
  ['Die Frist lief vom 01.02.2024 bis zum 29.02.2024, damit gut vier Wochen.'],
  ['Von 2019 bis 2021 wurde das Projekt erprobt, insgesamt drei Jahre.'],
  ['Das Haus wurde am 1. Juli 2010 eröffnet. Am 1. Juli 2025 bestand es somit 15 Jahre.'],
  ['Das Vorhaben beginnt am 1. Oktober 2024 und endet nach zwei Jahren am 30. September 2026.'],
  ['Das Projekt läuft vom 1. Mai 2023 bis zum 30. April 2026 mit einer Option auf zwei weitere Jahre.'],
  [
    'Vom 1. Januar 2022 bis zum 31. Dezember 2024 wurden Menschen gefördert, die seit mehr als vier Jahren arbeitslos waren.',
  ],
  ['Vom 1. Januar 2022 bis zum 31. Dezember 2024 dauert eine Förderung je fünf Monate.'],
  ['Das Projekt begann am 1. April 2025 und endete nach neun Monaten am 31. Dezember 2025.'],
  ['Der Satz wurde zum 1. Januar 2024 erhöht. Das Projekt endete nach acht Monaten am 31. Oktober 2024.'],
  [
    'Am 1. Januar 2005 nahm das Jobcenter seine Arbeit auf. Mit Ablauf des Jahres 2024 blicken wir auf 20 Jahre zurück.',
  ],
  ['Seit dem 1. Januar 2025 sind andere zuständig. Die bis Ende 2024 bewilligten Kurse werden zu Ende geführt.'],
  ['Der Verein übernahm die Beratung zum 1. Juli 2016. Am 30. Juni 2024 endete der Vertrag nach acht Jahren.'],
])('silent: %s', async (text) => {
  expect(await befunde(figurDauer, text)).toEqual([])
})

test.each([
  ['Das Projekt läuft vom 1. Mai 2023 bis zum 30. April 2026, mithin vier Jahre.', 'drei Jahre'],
  ['Der Vertrag gilt vom 01.01.2024 bis 31.03.2025, also 18 Monate.', '15 Monate'],
  ['Die Maßnahme dauert vom 4. März bis zum 28. März 2024, das sind 35 Tage.', '25 Tage'],
  ['Das Haus wurde am 1. Juli 2010 eröffnet. Am 1. Juli 2025 bestand es somit 25 Jahre.', '15 Jahre'],
  ['Das Vorhaben beginnt am 1. Oktober 2024 und endet nach zwei Jahren am 30. September 2024.', '30. September 2026'],
  ['Das Projekt begann am 1. April 2025 und endete nach acht Monaten am 31. Dezember 2025.', 'neun Monate'],
  [
    'Der Verein übernahm die Beratung zum 1. Juli 2016. Am 30. Juni 2024 endete der Vertrag nach neun Jahren.',
    'acht Jahre',
  ],
  ['Am 1. Januar 2005 nahm das Jobcenter seine Arbeit auf. Ende 2024 blicken wir auf 25 Jahre zurück.', '20 Jahre'],
  [
    'Sie begannen den Kurs am 1. September 2025 und beendeten ihn nach zehn Monaten am 30. Juni 2025.',
    '1. September 2024',
  ],
  ['Die Förderung startet am 01.09.2024 und endet am 31.08.2024.', '31.08.2025'],
])('found: %s', async (text, richtig) => {
  const gefunden = await befunde(figurDauer, text)
  expect(gefunden).toHaveLength(1)
  expect(gefunden[0]).toMatch(/^warnung probe\.md:3 /)
  expect(gefunden[0]).toContain(richtig)
})
