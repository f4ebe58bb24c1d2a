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
  `Es waren deutlich mehr Stellen gemeldet als im Jahr davor (${AB}).`,
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
  `Es waren deutlich weniger Stellen gemeldet als im Jahr davor (${AB}).`,
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

const QUOTE = blatt('[2021, 2022]', ['q: { name: Quote, einheit: "%", werte: ["5,0", "4,8"] }'])

test.each([
  ['fehler', 'Die Quote stieg von {{zahl blatt.q.2021}} auf {{zahl blatt.q.2022}}.'],
  ['fehler', 'Mit {{zahl blatt.q.2022}} war die Quote höher als im Vorjahr ({{zahl blatt.q.2021}}).'],
  ['fehler', 'Die Zahl der Stellen ging von 132 auf 140 zurück.'],
  ['fehler', 'Der Bestand fiel von 4,1 Mio. Euro auf 4,3 Mio. Euro.'],
  ['fehler', 'Es gab 3.412 Arbeitslose, weniger als im Mai 2022 (3.213).'],
])('%s: %s', async (schwere, satz) => {
  const [befund, ...weitere] = await befunde(figurRichtung, mitText(satz, QUOTE))
  expect(weitere).toEqual([])
  expect(befund).toMatch(new RegExp(`^${schwere} probe\\.md:3 .*Richtig ist „[^“]+“ \\(ge`))
})

test.each([
  'Die Quote sank von {{zahl blatt.q.2021}} auf {{zahl blatt.q.2022}}.',
  'Mit {{zahl blatt.q.2022}} war die Quote niedriger als im Vorjahr ({{zahl blatt.q.2021}}).',
  'Die Quote soll von 4,8 % auf 5,0 % steigen, statt zu sinken.',
  'Die Quote ist nicht von 5,0 % auf 4,8 % gestiegen.',
  'Die Quote stieg von 4,8 % im Jahr 2021 auf 5,9 % im Jahr 2022 und sank danach um 0,4 Prozentpunkte auf 5,5 %.',
  'Der Bestand ging von 3.400 Personen Ende 2021 auf 3.050 Ende 2022 zurück und erhöhte sich anschließend wieder auf 3.210.',
  'Der Anteil der Frauen stieg von 48 auf 50 %, der der Männer sank von 52 auf 50 %.',
])('right: %s', async (satz) => {
  expect(await befunde(figurRichtung, mitText(satz, QUOTE))).toEqual([])
})

test('of two lengths of time that a word compares, too, the word that would be right is named', async () => {
  const [befund] = await befunde(figurRichtung, 'Die Dauer lag 2023 mit 15 Tagen über dem Vorjahreswert von 18 Tagen.')
  expect(befund).toContain(
    '„über“ steht bei 15 Tagen und 18 Tagen, von denen der erste kleiner ist. Richtig ist „unter“',
  )
})

const KUNDENBESTAND = blatt('{ w: { name: Veränderung, einheit: "%", vorzeichen: ja } }', [
  'potenzial: { name: Kundenpotenzial, werte: ["-0,9"] }',
  'bg: { name: Bedarfsgemeinschaften, werte: [10] }',
  'nef: { name: Nicht Erwerbsfähige, werte: ["10,2"] }',
])
const DEMOGRAFIE = blatt('{ w: { name: Sachsen, einheit: "%" } }', [
  'bev: { name: Rückgang der Bevölkerung, werte: ["5,1"] }',
])

test.each([
  // The cell of the column that goes the way the word says.
  ['Wir erwarten einen leichten Rückgang um {{prozent blatt.bg.w}}.', KUNDENBESTAND, '„Kundenpotenzial“: −0,9 %'],
  // "dagegen" between a verb and its figure parts nothing.
  ['Die Zahl der NEF sank dagegen um {{prozent blatt.nef.w}}.', KUNDENBESTAND, 'Zuwachs'],
  // A decline is told without a sign.
  ['Die Bevölkerung ist um {{zahl blatt.bev.w}} gewachsen.', DEMOGRAFIE, 'Rückgang'],
  // Rounding keeps the order.
  ['Der Anteil sinkt von 7,5 % auf 7,6 %.', KUNDENBESTAND, 'gestiegen'],
])('the direction of a cell: %s', async (satz, daten, gesagt) => {
  expect(await befunde(figurRichtung, mitText(satz, daten))).toEqual([expect.stringContaining(gesagt)])
})

test.each([
  ['Wir erwarten einen leichten Rückgang um {{prozent blatt.potenzial.w}}.', KUNDENBESTAND],
  ['Die Zahl der NEF stieg dagegen um {{prozent blatt.nef.w}}.', KUNDENBESTAND],
  ['Die Bevölkerung ist um {{zahl blatt.bev.w}} geschrumpft.', DEMOGRAFIE],
  ['Der Anteil steigt von 7,5 % auf 7,6 %.', KUNDENBESTAND],
])('right: %s', async (satz, daten) => {
  expect(await befunde(figurRichtung, mitText(satz, daten))).toEqual([])
})

test.each([
  ['Immer weniger gelten als marktnah. Waren es damals 3 %, sind es inzwischen 5 %.', 'weniger', 'mehr'],
  [
    'Mit 31,97 Mio. € war 2019 der höchste Wert erreicht, danach jedes Jahr mehr bis auf 27,33 Mio. € 2022.',
    'mehr',
    'weniger',
  ],
])('a trend that its values contradict: %s', async (satz, falsch, richtig) => {
  const gefunden = await pruefe(satz)
  expect(gefunden).toHaveLength(1)
  expect(gefunden[0]).toContain(`„${falsch}“ steht bei`)
  expect(gefunden[0]).toContain(`Richtig ist „${richtig}“`)
  expect(await pruefe(satz.replace(falsch, richtig))).toEqual([])
})
