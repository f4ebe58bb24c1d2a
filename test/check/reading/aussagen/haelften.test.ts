import { expect, test } from 'vitest'
import { areHalves } from '../../../../src/check/reading/aussagen/haelften.js'

/** Words that stand at one half, and words at the other. */
const PAARE = [
  [
    ['frauen', 'weiblich', 'weibliche', 'mädchen', 'kundinnen', 'teilnehmerinnen'],
    ['männer', 'männern', 'männlich', 'männliche', 'jungen', 'kunden', 'teilnehmer'],
  ],
  [
    ['erste halbjahr', 'ersten halbjahr', 'erster jahreshälfte', '1 halbjahr'],
    ['zweite halbjahr', 'zweiten halbjahr', 'zweiter jahreshälfte', '2 halbjahr'],
  ],
  [
    ['jobcenter', 'jobcentern', 'grundsicherung', 'rechtskreis sgb ii', 'rechtskreises des sgb ii', 'sgb ii'],
    [
      'agentur für arbeit',
      'agenturen für arbeit',
      'agentur',
      'arbeitslosenversicherung',
      'rechtskreis sgb iii',
      'sgb iii',
    ],
  ],
  [
    ['agentur für arbeit', 'agenturen', 'bundesagentur', 'bund', 'ba'],
    ['landkreis', 'landkreises', 'kreis', 'kreises', 'kommune', 'kommunen', 'stadt', 'land'],
  ],
  [['vollzeit'], ['teilzeit']],
  [
    ['unbefristet', 'unbefristete'],
    ['befristet', 'befristete'],
  ],
  [
    ['deutsche', 'deutschen'],
    ['ausländer', 'ausländische', 'nichtdeutsche', 'nichtdeutschen'],
  ],
  [
    ['unter ‹x›', 'jünger als ‹x›', 'unter 25'],
    ['ab ‹x›', 'ab 25', 'älter', 'ältere'],
  ],
  [
    ['präsenz', 'vor ort', 'persönlich'],
    ['online', 'digital', 'video'],
  ],
] as const

const behind = (worte: string) => ({ davor: '', danach: ` ${worte} ¶` })
const before = (worte: string) => ({ davor: ` ${worte} `, danach: '' })

const alle = PAARE.flatMap(([eine, andere]) => [
  ...eine.map((wort) => [wort, andere[0]] as const),
  ...andere.map((wort) => [eine[0], wort] as const),
])

test.each(alle)('„%s“ and „%s“ are halves', (a, b) => {
  expect(areHalves(behind(a), behind(b))).toBe(true)
  expect(areHalves(behind(b), behind(`personen bei den ${a}`))).toBe(true)
  expect(areHalves(before(`es kamen ${a} waren`), before(`‹z1› ${b} nur noch`))).toBe(true)
  expect(areHalves(before(`${b} ‹t1›`), before(`${a} (`.trim()))).toBe(false)
  expect(areHalves(before(b), before(a))).toBe(true)
})

// "befristet" has any ending.
test.each(alle.filter(([a]) => !a.includes('befristet')))(
  '„%s“ and „%s“ are none where they are parts of other words, or stand elsewhere',
  (a, b) => {
    expect(areHalves(behind(`${a}xy`), behind(`${b}xy`))).toBe(false)
    expect(areHalves(behind(`x${a}`), behind(`x${b}`))).toBe(false)
    expect(areHalves(before(`${a} heute`), before(`${b} heute`))).toBe(false)
    expect(areHalves(before(`${a} ‹z1›`), before(`${b} ‹z2›`))).toBe(false)
    expect(areHalves(behind(a), behind(a))).toBe(false)
  },
)

test('„im ersten Halbjahr … im zweiten“', () => {
  expect(areHalves(before('im ersten halbjahr'), before('im zweiten'))).toBe(true)
  expect(areHalves(before('in der 1 jahreshälfte'), before('in der zweiten'))).toBe(true)
  expect(areHalves(before('im ersten halbjahr'), before('im zweiten jahr'))).toBe(false)
  expect(areHalves(before('im ersten jahr'), before('im zweiten'))).toBe(false)
  expect(areHalves(before('im ersten halbjahr'), before('am zweiten'))).toBe(false)
})
