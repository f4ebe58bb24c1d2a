import { expect, test } from 'vitest'
import { findBrueche, findZahlworte, parseZahlwort, percentOf } from '../../../../src/check/reading/worte/zahlwort.js'

test.each([
  ['zwölf', 12],
  ['siebenundzwanzig', 27],
  ['hundert', 100],
  ['zweihundertfünfzig', 250],
  ['eintausendzweihundert', 1200],
  ['anderthalb', 1.5],
  ['zweieinhalb', 2.5],
])('%s is %d', (wort, wert) => {
  expect(parseZahlwort(wort)).toBe(wert)
})

test('articles, ordinals and other words are no numbers', () => {
  for (const wort of ['ein', 'eine', 'zweite', 'dreißiger', 'vierteljährlich', 'achten', 'zehntel', 'hundertfach'])
    expect(parseZahlwort(wort)).toBeUndefined()
  expect(findZahlworte('Eine Maßnahme für zwei Jahre und Dreißigjährige, achtmal geprüft.')).toEqual([
    { von: 18, bis: 22, wert: 2 },
  ])
})

test.each([
  ['ein Viertel der Kunden', '25'],
  ['mehr als zwei Drittel sind', '66.67'],
  ['über die Hälfte der Betriebe', '50'],
  ['jede vierte Kundin', '25'],
  ['nahezu 2/3 (67 %)', '66.67'],
  ['zur Hälfte finanziert', '50'],
])('%s', (text, prozent) => {
  const [bruch, ...weitere] = findBrueche(text)
  expect(weitere).toEqual([])
  expect(bruch && percentOf(bruch).toDecimalPlaces(2).toString()).toBe(prozent)
})

test('no fractions: quarters of a town, of a year, dates, sides of a street', () => {
  for (const text of [
    'im Viertel',
    'das letzte Drittel',
    'vierteljährlich',
    'am 3/4/2022',
    '12/2021',
    'Bericht 18/23',
    'halb so viel',
  ])
    expect(findBrueche(text)).toEqual([])
})

const ALLE = `
eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn
zwanzig einundzwanzig zweiundzwanzig dreiundzwanzig vierundzwanzig fünfundzwanzig sechsundzwanzig siebenundzwanzig achtundzwanzig neunundzwanzig
dreißig einunddreißig zweiunddreißig dreiunddreißig vierunddreißig fünfunddreißig sechsunddreißig siebenunddreißig achtunddreißig neununddreißig
vierzig einundvierzig zweiundvierzig dreiundvierzig vierundvierzig fünfundvierzig sechsundvierzig siebenundvierzig achtundvierzig neunundvierzig
fünfzig einundfünfzig zweiundfünfzig dreiundfünfzig vierundfünfzig fünfundfünfzig sechsundfünfzig siebenundfünfzig achtundfünfzig neunundfünfzig
sechzig einundsechzig zweiundsechzig dreiundsechzig vierundsechzig fünfundsechzig sechsundsechzig siebenundsechzig achtundsechzig neunundsechzig
siebzig einundsiebzig zweiundsiebzig dreiundsiebzig vierundsiebzig fünfundsiebzig sechsundsiebzig siebenundsiebzig achtundsiebzig neunundsiebzig
achtzig einundachtzig zweiundachtzig dreiundachtzig vierundachtzig fünfundachtzig sechsundachtzig siebenundachtzig achtundachtzig neunundachtzig
neunzig einundneunzig zweiundneunzig dreiundneunzig vierundneunzig fünfundneunzig sechsundneunzig siebenundneunzig achtundneunzig neunundneunzig`

test.each(
  ALLE.trim()
    .split(/\s+/)
    .map((wort, stelle) => [wort, stelle + 1] as const),
)('„%s“ is %d', (wort, wert) => {
  expect(parseZahlwort(wort)).toBe(wert)
  const [gefunden] = findZahlworte(`Es waren ${wort.toUpperCase().replace('SS', 'ß')} am Ende.`)
  expect(gefunden).toEqual(wert > 1 ? { von: 9, bis: 9 + wort.length, wert } : undefined)
})

test.each([
  ['einhundert', 100],
  ['hundertundeins', 101],
  ['neunhundertneunundneunzig', 999],
  ['tausend', 1000],
  ['zwölftausend', 12_000],
  ['hunderttausend', 100_000],
  ['dreihundertzwölftausendundvier', 312_004],
  ['zehneinhalb', 10.5],
])('„%s“ is %d', (wort, wert) => {
  expect(parseZahlwort(wort)).toBe(wert)
})

test.each([
  '',
  'hundertx',
  'xhundert',
  'tausendx',
  'xtausend',
  'xeinhalb',
  'einhalb',
  'eineinhalbmal',
  'hundert',
  'und',
])('in „%s“ only a whole word counts', (wort) => {
  expect(parseZahlwort(`${wort}s`)).toBeUndefined()
})

test('number words stand alone, whatever stands beside them', () => {
  const werte = (text: string) => findZahlworte(text).map(({ wert }) => wert)
  expect(werte('Zwei, drei; vier: fünf (sechs) „sieben“ und acht.')).toEqual([2, 3, 4, 5, 6, 7, 8])
  expect(werte('Neun-Tage-Frist, 3-zwei, zwei3, achtzig-, Verein, Hunderte, einzeln, eins')).toEqual([])
  expect(werte('Anderthalb Jahre, tausend Tage')).toEqual([1.5, 1000])
})

test.each([
  ['ein Drittel der', [1, 3]],
  ['eine Viertel-', [1, 4]],
  ['einem Fünftel', [1, 5]],
  ['eines gut', undefined],
  ['ein gutes Sechstel', [1, 6]],
  ['ein knappes Siebtel', [1, 7]],
  ['ein weiteres Achtel', [1, 8]],
  ['zwei Neunteln', [2, 9]],
  ['drei-zehntel', [3, 10]],
  ['vier Fünftels', [4, 5]],
  ['sieben Zwanzigstel', [7, 20]],
  ['fünf Drittel', undefined],
  ['drei Drittel', undefined],
  ['neun Zehntel', [9, 10]],
  ['sechs Siebtel', [6, 7]],
  ['acht Neuntel', [8, 9]],
  ['die Hälfte', [1, 2]],
  ['der Hälfte', [1, 2]],
  ['eine Hälfte', [1, 2]],
  ['Hälfte', undefined],
  ['die Hälften', undefined],
  ['jeder Zweite', [1, 2]],
  ['jedes dritte', [1, 3]],
  ['jeden Fünften', [1, 5]],
  ['jedem sechsten', [1, 6]],
  ['jede siebte', [1, 7]],
  ['jede achte', [1, 8]],
  ['jede neunte', [1, 9]],
  ['jede zehnte', [1, 10]],
  ['jede elfte', undefined],
  ['1/3 der Plätze', [1, 3]],
  ['2 / 5 aller', [2, 5]],
  ['9/10 von ihnen', [9, 10]],
  ['3/4 sind', [3, 4]],
  ['5/4 der Plätze', undefined],
  ['1/11 der Plätze', undefined],
  ['1/3 Plätze', undefined],
  ['12/3 der Plätze', undefined],
  ['1/3/2022 der', undefined],
] as const)('„%s“ is %j', (text, bruch) => {
  expect(findBrueche(text).map(({ zaehler, nenner }) => [zaehler, nenner])).toEqual(bruch ? [bruch] : [])
})

test('„über die Hälfte“ is nearness and a fraction', () => {
  expect(findBrueche('Rund über Hälfte')).toEqual([{ von: 10, bis: 16, zaehler: 1, nenner: 2 }])
  expect(findBrueche('etwa die Hälfte')).toEqual([{ von: 5, bis: 15, zaehler: 1, nenner: 2 }])
})
