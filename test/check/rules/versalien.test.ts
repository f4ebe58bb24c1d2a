import { expect, test } from 'vitest'
import { versalien } from '../../../src/check/rules/versalien.js'
import { findings } from '../werkstatt.js'

test.each([
  ['Hier gilt: WARTEN WAR GESTERN!', '„WARTEN WAR GESTERN“', 12],
  ['## UNSERE MITARBEITENDEN', '„UNSERE MITARBEITENDEN“', 4],
  ['## UNSERE NETZWERKE & KOOPERATIONEN', '„UNSERE NETZWERKE & KOOPERATIONEN“', 4],
  ['Wir sind im KUNDENPOTENTIAL angekommen.', '„KUNDENPOTENTIAL“', 13],
])('finds capitals in %j', async (text, worte, spalte) => {
  expect(await findings(versalien, text)).toEqual([`probe.md:3:${spalte} ${worte} ist in Großbuchstaben getippt.`])
})

test.each([
  'Das EFQM-Modell der BA und AVGS MAT.',
  'JUVENTUS und TANDEM Sachsen.',
  'Siehe https://X.DE/ABCDEFGHIJKL/MNOP.',
])('is silent in %j', async (text) => {
  expect(await findings(versalien, text)).toEqual([])
})
