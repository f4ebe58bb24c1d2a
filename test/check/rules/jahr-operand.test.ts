import { expect, test } from 'vitest'
import { jahrOperand } from '../../../src/check/rules/jahr-operand.js'
import { befunde, blatt, mitText } from '../beispiele/befunde.js'

const DATEN = blatt('{ wert: { name: Wert }, plan2022: { name: Plan 2022 }, 2022: { name: "2022" } }', [
  'prognose2022: { name: Prognose 2022, werte: [12, 13, 14] }',
  'prognose2023: { name: Prognose 2023, werte: [15, 16, 17] }',
])

test.each([
  [
    'Für {{jahr}} rechnen wir mit {{zahl blatt.prognose2022.wert}} Kursen.',
    '12 ist der Wert „blatt.prognose2022.wert“ für 2022',
  ],
  [
    '{{jahr}} sind {{zahl blatt.prognose2023.plan2022}} abrufbar.',
    '16 ist der Wert „blatt.prognose2023.plan2022“ für 2022',
  ],
])('stale: %s', async (satz, text) => {
  expect(await befunde(jahrOperand, mitText(satz, DATEN))).toEqual([expect.stringContaining(text)])
})

test.each([
  'Für {{jahr}} rechnen wir mit {{zahl blatt.prognose2023.wert}} Kursen.',
  '{{vorjahr}} waren es {{zahl blatt.prognose2022.wert}} Kurse.',
  'Nach {{zahl blatt.prognose2022.wert}} Kursen {{vorjahr}} planen wir {{jahr}} mehr.',
  'Seit 2022 mit {{zahl blatt.prognose2022.wert}} Kursen, {{jahr}} mit mehr.',
  'Es sind {{zahl blatt.prognose2022.wert}} Kurse.',
])('right: %s', async (satz) => {
  expect(await befunde(jahrOperand, mitText(satz, DATEN))).toEqual([])
})
