import { expect, test } from 'vitest'
import { figurRichtung } from '../../../src/check/rules/figur-richtung.js'
import { befunde, blatt, mitText } from '../beispiele/befunde.js'

// 2021 to 2022: auf is more, ab is less.
const DATEN = blatt('[2021, 2022]', ['auf: { name: Auf, werte: [100, 110] }', 'ab: { name: Ab, werte: [100, 90] }'])
const AUF = '{{prozent (veraenderung blatt.auf.2021 blatt.auf.2022)}}'
const AB = '{{prozent (veraenderung blatt.ab.2021 blatt.ab.2022)}}'
const pruefe = (satz: string) => befunde(figurRichtung, mitText(satz, DATEN))

test.each([
  `Das ist ein Rückgang um ${AUF}.`,
  `Das entspricht einer Reduzierung der Mittel gegenüber 2021 um ${AUF}.`,
  `Die Zahl ist um ${AB} gestiegen.`,
  `Das sind ${AUF} weniger als 2021.`,
  `Das sind ${AB} mehr.`,
  `Der Bestand nahm um ${AUF} ab.`,
  `Der Bestand nahm um ${AB} zu.`,
  `Der Bestand ging leicht zurück, und zwar um ${AUF}.`,
  `Sie erhöhte sich um ${AB}, die andere sank um ${AB}.`,
  `Der eine Wert stieg um ${AUF} und der andere stieg um ${AB}.`,
])('wrong: %s', async (satz) => {
  expect(await pruefe(satz)).toEqual([
    expect.stringMatching(/^fehler probe\.md:3 „.*“ steht bei einer Veränderung von [+−]10,0 %/),
  ])
})

test.each([
  `Das ist ein Rückgang um ${AB}.`,
  `Das sind ${AB} weniger als 2021.`,
  `Der Bestand nahm um ${AUF} zu.`,
  `Die Zahl sank nicht um ${AUF}.`,
  `Statt zu steigen, änderte sie sich um ${AB}.`,
  `Die eine stieg um ${AUF} und die andere sank um ${AB}.`,
  `Der Rückgang verringerte sich, die Veränderung beträgt ${AUF}.`,
  `Die Steigerung auf {{zahl blatt.ab.2022}} ist geplant.`,
  `Weil die Mittel sinken: Die Veränderung beträgt ${AUF}.`,
  `Mehr Menschen, deren Zahl sich um ${AB} ändert.`,
  'Die Zahl stieg um 10 %.',
])('right: %s', async (satz) => {
  expect(await pruefe(satz)).toEqual([])
})

test('a word of direction in a table beside the sign of its change', async () => {
  const ziele = (wort: string, wert: string) =>
    blatt('{ r: { name: Richtung, art: text }, z: Ziel, d: { name: Veränderung, einheit: "%", vorzeichen: ja } }', [
      `x: { name: Integrationsquote, werte: [${wort}, "18,5", "${wert}"] }`,
    ])
  expect((await befunde(figurRichtung, ziele('Steigerung auf', '-5,4')))[0]).toContain(
    '„Steigerung auf“ steht neben einer Veränderung von −5,4 %. Das Wort oder das Vorzeichen berichtigen; richtig wäre eine Senkung',
  )
  expect(await befunde(figurRichtung, ziele('Senkung auf', '-5,4'))).toEqual([])
  expect(await befunde(figurRichtung, ziele('"–"', '-5,4'))).toEqual([])
})
