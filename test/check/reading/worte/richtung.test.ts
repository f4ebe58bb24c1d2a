import { describe, expect, test } from 'vitest'
import { findRichtungsworte, gegenwortOf, isVerneint } from '../../../../src/check/reading/worte/richtung.js'

/** The words of direction of a sentence, with their direction; comparing ones in brackets. */
function worteOf(satz: string): string {
  return findRichtungsworte(satz)
    .map(({ wort, richtung, vergleichend }) => {
      const mitRichtung = `${richtung === 1 ? '+' : '−'}${wort}`
      return vergleichend ? `(${mitRichtung})` : mitRichtung
    })
    .join(' ')
}

/** Every form that is known as more, and the form that says the opposite. */
const MEHR = `
stieg sank, stiegen sanken, steigt sinkt, steige sinke, steigen sinken, steigend sinkend, steigende sinkende, steigendem sinkendem,
ansteigt sinkt, ansteigen sinken, ansteigende sinkende, gestiegen gesunken, angestiegen gesunken, gestiegene gesunkene,
Steigerung Senkung, Steigerungen Senkungen, gesteigert gesenkt, gesteigerten gesenkten, Anstieg Rückgang, Anstiegs Rückgangs,
Anstiege Rückgänge, erhöht verringert, erhöhten verringerten, erhöhen verringern, erhöhend verringernd, Erhöhung Verringerung,
Zuwachs Rückgang, Zuwächse Rückgänge, Aufwuchs Rückgang, Zunahme Abnahme, zunehmen abnehmen, zunehmend abnehmend,
zugenommen gesunken, wuchs sank, wuchsen sanken, wächst sinkt, wachsen sinken, wachsend sinkend, gewachsen gesunken,
angewachsen gesunken, verlängert verkürzt, verlängerte verkürzte, verlängerten verkürzten, höher niedriger, höhere niedrigere,
größer niedriger, größeren niedrigeren, mehr weniger`

const WENIGER = `
sank stieg, sanken stiegen, sinkt steigt, sinke steige, sinken steigen, sinkend steigend, sinkender steigender, gesunken gestiegen,
gesunkene gestiegene, Rückgang Anstieg, Rückgangs Anstiegs, Rückgänge Anstiege, Rückgängen Anstiegen, zurückgegangen gestiegen,
zurückging stieg, zurückgingen stiegen, zurückgeht steigt, zurückgehen steigen, zurückgehende steigende, rückläufig steigend,
rückläufige steigende, reduziert erhöht, reduzierte erhöhte, reduzieren erhöhen, Reduzierung Erhöhung, Reduktion Erhöhung,
Senkung Erhöhung, Absenkung Erhöhung, gesenkt gesteigert, abgesenkt gesteigert, senken erhöhen, verringert erhöht,
verringerte erhöhte, verringern erhöhen, Verringerung Erhöhung, vermindert erhöht, vermindern erhöhen, Verminderung Erhöhung,
Minderung Erhöhung, Abnahme Zunahme, abnehmen zunehmen, abnehmend zunehmend, abgenommen gestiegen, fiel stieg, fielen stiegen,
fällt steigt, gefallen gestiegen, Kürzung Erhöhung, gekürzt erhöht, schrumpft wächst, schrumpfte wuchs, schrumpften wuchsen,
schrumpfen wachsen, verkürzt verlängert, verkürzte verlängerte, verkürzten verlängerten, weniger mehr, niedriger höher,
niedrigere höhere, geringer höher, geringeren höheren, kleiner höher, kleinere höhere`

const paare = (liste: string) => liste.split(/,\s/).map((paar) => paar.trim().split(' ') as [string, string])

describe.each([
  ['more', 1, MEHR],
  ['less', -1, WENIGER],
] as const)('words of %s', (_, richtung, liste) => {
  test.each(paare(liste))('„%s“ and not „%s“', (wort, gegenwort) => {
    const vergleichend = /^(?:mehr|höher|größer|weniger|niedriger|geringer|kleiner)/.test(wort)
    const gelesen = { wort, von: 3, bis: 3 + wort.length, richtung, vergleichend }
    expect(findRichtungsworte(`um ${wort}.`)).toEqual([gelesen])
    expect(worteOf(`un${wort.toLowerCase()}`)).toBe('')
    expect(gegenwortOf(gelesen)).toBe(gegenwort)
  })
})

test('what is not known has a general opposite, nouns a capital wherever they stand', () => {
  const wort = (eines: string, richtung: 1 | -1) => ({ wort: eines, von: 0, bis: 1, richtung, vergleichend: false })
  expect(gegenwortOf(wort('sprang', 1))).toBe('gesunken')
  expect(gegenwortOf(wort('brach', -1))).toBe('gestiegen')
  expect(
    ['zuwachs', 'rückgang', 'anstiege', 'rückgänge', 'abnahme', 'erhöhung'].map((eines) => gegenwortOf(wort(eines, 1))),
  ).toEqual(['Rückgang', 'Anstieg', 'Rückgänge', 'Anstiege', 'Zunahme', 'Verringerung'])
  expect(gegenwortOf(wort('Über', 1))).toBe('Unter')
  expect(gegenwortOf(wort('unter', -1))).toBe('über')
})

test.each([
  ['Die Zahl nahm um 5 ab.', '−nahm … ab', 'nahm … zu'],
  ['Die Zahlen nahmen 2023 ab', '−nahmen … ab', 'nahmen … zu'],
  ['Sie nimmt ab.', '−nimmt … ab', 'nimmt … zu'],
  ['Sie nehmen seit 2020 stetig ab.', '−nehmen … ab', 'nehmen … zu'],
  ['Nahm die Zahl ab?', '−Nahm … ab', 'Nahm … zu'],
  ['Die Zahl nahm um 5 zu.', '+nahm … zu', 'nahm … ab'],
  ['Die Zahlen nahmen zu', '+nahmen … zu', 'nahmen … ab'],
  ['Sie nimmt zu, heißt es', '+nimmt … zu', 'nimmt … ab'],
  ['Sie nehmen zu und das bleibt', '+nehmen … zu', 'nehmen … ab'],
  ['Sie nahm zu sowie ihr Anteil', '+nahm … zu', 'nahm … ab'],
  ['(sie nahm zu )', '+nahm … zu', 'nahm … ab'],
  ['Die Zahl ging um 5 zurück.', '−ging … zurück', 'stieg'],
  ['Sie gingen zurück', '−gingen … zurück', 'stiegen'],
  ['Sie geht stark zurück.', '−geht … zurück', 'steigt'],
  ['Sie gehen zurück.', '−gehen … zurück', 'steigen'],
])('torn apart: %s', (satz, gelesen, gegenwort) => {
  expect(worteOf(satz)).toBe(gelesen)
  expect(findRichtungsworte(satz).map(gegenwortOf)).toEqual([gegenwort])
})

test.each([
  // Another verb, or another word at its end.
  'Er unternahm viel und sagte ab.',
  'Sie nahm teil. Andere sagten ab.',
  'Sie nahm teil; andere sagten ab.',
  'Sie nahm abends teil.',
  'Das nahm sie knapp.',
  'Er vernahm, es kam hinzu.',
  'Sie nahm zu diesem Punkt Stellung.',
  'Sie nahm hinzu.',
  'Sie nahm teil. Es ging zu.',
  'Er verging und kam zurück.',
  'Sie ging fort. Er kam zurück.',
  'Sie ging zurückhaltend vor.',
  // Said of what falls out or falls to somebody.
  'Der Wert fiel niedrig aus.',
  'Die Kurse fielen aus, der Rest nicht.',
  'Auf Frauen fällt die Hälfte an',
  'Das fällt weg und als Kosten an.',
  'Das fiel auf sowie ins Gewicht.',
  'Die Stellen fallen an.',
])('nothing is said to be more or less: %s', (satz) => {
  expect(worteOf(satz).replace(/\(.*?\)/g, '')).toBe('')
})

test.each([
  ['Die Zahl fiel. Das fiel auf.', '−fiel'],
  ['Die Zahl fiel auf 30.', '−fiel'],
  ['Sie neigt zu fallen', '−fallen'],
  ['Die Zahl stieg, dann sank sie und nahm ab.', '+stieg −sank −nahm … ab'],
  ['Die Zahl nahm ab, stieg aber wieder.', '−nahm … ab +stieg'],
  ['2 mehr und 3 weniger', '(+mehr) (−weniger)'],
])('in reading order: %s', (satz, gelesen) => {
  expect(worteOf(satz)).toBe(gelesen)
})

test.each(
  'nicht, nie, kein, keinesfalls, ohne, statt, anstatt, weder, kaum, trotz, entgegen, weniger stark, langsamer, am stärksten'.split(
    ', ',
  ),
)('„%s“ leaves open what happened', (wort) => {
  expect(isVerneint(`Die Zahl ist ${wort} gestiegen.`)).toBe(true)
  expect(isVerneint(`${wort} gestiegen`.toUpperCase().replace('SS', 'ss'))).toBe(true)
  expect(isVerneint(`Die Zahl ist x${wort} gestiegen.`)).toBe(false)
})

test.each(['nichts', 'niemand', 'unnie', 'erstatten', 'bekaum', 'am Ende', 'am', 'weniger', 'ohnehin'])(
  '„%s“ leaves nothing open',
  (wort) => {
    expect(isVerneint(`Die Zahl ist ${wort} gestiegen.`)).toBe(false)
  },
)
