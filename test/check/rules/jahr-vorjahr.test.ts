import { expect, test } from 'vitest'
import { jahrVorjahr } from '../../../src/check/rules/jahr-vorjahr.js'
import { befunde } from '../beispiele/befunde.js'

test.each([
  ['Im Haushaltsjahr 2024 waren es 9,8 Mio. €. Gegenüber dem Vorjahr 2022 ist das mehr.', '2023'],
  ['Für 2024 sind 600 Plätze geplant, im Folgejahr 2026 mehr.', '2025'],
  ['2023 gab es 412 Eintritte, im Vorjahr (2021) 388.', '2022'],
])('wrong: %s', async (text, richtig) => {
  const [befund] = await befunde(jahrVorjahr, text)
  expect(befund).toContain(`Richtig ist ${richtig}`)
})

test.each([
  '2024 gab es 412 Eintritte, im Vorjahr 2023 waren es 388.',
  'Bis 2026 läuft das Projekt. 2023 gab es 412 Eintritte, im Vorjahr 2022 waren es 388.',
  'Im Vorjahr 2022 gab es mehr.',
  'Von 2015 an wurde gezählt; im Vorjahr 2022 gab es mehr.',
])('right, or not known: %s', async (text) => {
  expect(await befunde(jahrVorjahr, text)).toEqual([])
})
