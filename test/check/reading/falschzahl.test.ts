import { expect, test } from 'vitest'
import { proseOf } from '../../../src/check/prosa.js'
import { findFalschzahlen } from '../../../src/check/reading/falschzahl.js'
import { figurRechnung } from '../../../src/check/rules/figur-rechnung.js'
import { figurRichtung } from '../../../src/check/rules/figur-richtung.js'
import { befunde } from '../beispiele/befunde.js'
import { probe } from '../werkstatt.js'

async function verdicts(text: string): Promise<string[]> {
  return proseOf(await probe(text))
    .flatMap(findFalschzahlen)
    .map(
      ({ figur, rat }) =>
        `${figur.text.trim()}: ${/Richtig ist (\S+(?: (?:%|€|Mio\. €))?)/.exec(rat)?.[1]?.replace(/[,:]$/, '')}`,
    )
}

test.each([
  // The earlier value stands in two changes that both contradict it.
  ['6.113: 6.013', 'Die Zahl nahm 2023 um 204 Personen oder 3,4 % auf 6.217 zu (Vorjahr: 6.113).'],
  ['1.540: 1.450', 'Der Bestand stieg von 1.540 um 58 Haushalte auf 1.508, das sind 4,0 % mehr.'],
  // A part stands in a sum and in its own share.
  [
    '3.118: 3.208',
    'Die 5.260 Berechtigten setzen sich aus 1.012 Jüngeren (19,2 %), 3.118 Mittleren (61,0 %) und 1.040 Älteren (19,8 %) zusammen.',
  ],
  [
    '318: 381',
    'Die 900 Eintritte setzen sich aus 318 Kursen (42,3 %), 270 Zuschüssen (30,0 %) und 249 Gutscheinen (27,7 %) zusammen.',
  ],
  // A rest that is also a part: one of both statements says what it should be.
  ['381: 281', 'Von 318 Eingeladenen kamen 37 nicht, die übrigen 381 Eingeladenen nahmen teil.'],
  ['2.430: 2.340', 'Ausgehend von 2.400 Personen soll der Bestand um 2,5 % auf 2.430 sinken.'],
  [
    '3,30 Mio. Euro: 3,00 Mio. €',
    'Das Jobcenter verfügt über 12,50 Mio. Euro. 24,0 % davon, also 3,30 Mio. Euro, sind gebunden.',
  ],
  // One statement alone: what the others come to.
  ['44,8 %: 48,4 %', 'Von 640 Teilnehmenden fanden 310 Arbeit, das sind 44,8 %.'],
])('the wrong figure is %s in: %s', async (urteil, text) => {
  expect(await verdicts(text)).toEqual([urteil])
})

test.each([
  'Die Zahl nahm 2023 um 204 Personen oder 3,4 % auf 6.217 zu (Vorjahr: 6.013).',
  'Die 5.260 Berechtigten setzen sich aus 1.012 Jüngeren (19,2 %), 3.208 Mittleren (61,0 %) und 1.040 Älteren (19,8 %) zusammen.',
  'Ausgehend von 2.400 Personen soll der Bestand um 2,5 % auf 2.340 sinken.',
])('nothing is wrong in: %s', async (text) => {
  expect(await verdicts(text)).toEqual([])
})

test('a word that compares is not blamed for a figure that the paragraph computes otherwise', async () => {
  const satz = (quote: string) =>
    `Es gab 1.218 Integrationen. Bezogen auf 5.075 Berechtigte errechnet sich eine Quote von ${quote} %. Das Ziel von 23,5 % wurde damit übertroffen.`
  expect(await befunde(figurRechnung, satz('22,0'))).toEqual([expect.stringContaining('Richtig ist 24,0 %')])
  expect(await befunde(figurRichtung, satz('22,0'))).toEqual([])
  expect(await befunde(figurRichtung, satz('24,0').replace('übertroffen', 'verfehlt'))).toHaveLength(1)
})
