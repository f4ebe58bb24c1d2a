import { expect, test } from 'vitest'
import { tablesOf } from '../../../src/check/zahlen/tabellen.js'
import { probe } from '../werkstatt.js'

test.each([
  ['Stellen in VZÄ', 'VZÄ'],
  ['VZÄ', 'VZÄ'],
  ['VZÄ 2023', 'VZÄ'],
  ['Stellen (VZÄ)', 'VZÄ'],
  ['Anteil in %', '%'],
  ['Anteil in Prozent', '%'],
  ['Zuteilung in €', '€'],
  ['Zuteilung (in Euro)', '€'],
  ['Zuteilung in EUR', '€'],
  ['Mio. €', 'Mio. €'],
  ['Stellen', ''],
  ['VZÄnderung', ''],
  ['KVZÄ', ''],
  ['Europa', ''],
])('cells below „%s“ are in „%s“', async (kopf, einheit) => {
  const [blatt] = tablesOf(await probe(`| Wer | ${kopf} |\n|---|---:|\n| Nord | 12 |`))
  expect(blatt?.zeilen[0]?.zellen[0]).toMatchObject({ art: 'zahl', einheit })
})
