import { expect, test } from 'vitest'
import { tabelleKopf } from '../../../src/check/rules/tabelle-kopf.js'
import { findings } from '../werkstatt.js'

test('finds a column without a head', async () => {
  expect(await findings(tabelleKopf, '| Jahr | | Zahl |\n|---|---|---|\n| 2022 | x | 1 |')).toEqual([
    'probe.md:3:8 Die 2. Spalte der Tabelle hat keine Überschrift.',
  ])
})

test('is silent where all columns are named, and about the corner', async () => {
  expect(await findings(tabelleKopf, '| | 2022 |\n|---|---:|\n| a | 1 |\n\n| A | B |\n|---|---|\n| a | 1 |')).toEqual(
    [],
  )
})
