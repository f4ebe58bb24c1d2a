import { expect, it } from 'vitest'
import { describeAxisBreak } from '../../../src/charts/axes/achsenbruch.js'
import { isDivision } from '../../../src/charts/axes/stapel.js'
import { shareFields } from '../../../src/charts/kinds/waffel.js'
import { titleEinheit } from '../../../src/charts/labels/titeleinheit.js'
import { diagrammAus } from '../beispiele.js'

it('the caption tells the unit of a chart, unless each share bears it', () => {
  expect(titleEinheit(diagrammAus({}))).toBe('Mio. €')
  expect(titleEinheit(diagrammAus({ typ: 'gestapelt-100', einheit: 'Personen' }))).toBe('%')
  expect(titleEinheit(diagrammAus({ typ: 'ring', einheit: '%', werte: [60, 40, 0, 0, 0, 0] }))).toBe('')
  expect(titleEinheit(diagrammAus({ typ: 'anteil', einheit: 'Personen', werte: [60, 40] }))).toBe('Personen')
})

it('an axis that does not begin at zero says where it begins; one that does is silent', () => {
  const tall = diagrammAus({ typ: 'linie', einheit: '%', werte: [91, 92, 90, 93, 95, 94] })
  expect(describeAxisBreak(tall)).toBe('Die Achse beginnt nicht bei 0, sondern bei 90\u00a0%.')
  expect(describeAxisBreak({ ...tall, typ: 'saeulen' })).toBe('')
  expect(describeAxisBreak(diagrammAus({ typ: 'linie', werte: [0, 1, 2, 3, 4, 5] }))).toBe('')
  expect(describeAxisBreak(diagrammAus({ typ: 'linie', werte: [1, 2, 1, 3, 4, 5] }))).toBe('')
})

it('only stacks that split up a hundred percent keep their totals to themselves', () => {
  const reihen = (a: number[], b: number[]) => [
    { name: 'a', werte: a },
    { name: 'b', werte: b },
  ]
  const halb = diagrammAus({
    typ: 'gestapelt',
    einheit: '%',
    kategorien: ['x', 'y'],
    reihen: reihen([70.1, 61.7], [29.9, 38.3]),
  })
  expect(isDivision(halb)).toBe(true)
  expect(isDivision({ ...halb, reihen: reihen([70.1, 61.7], [20, 38.3]) })).toBe(false)
  expect(isDivision({ ...halb, einheit: 'Personen' })).toBe(false)
})

it('a waffle has a hundred squares, whatever its parts round to', () => {
  expect(shareFields([91, 9])).toEqual([91, 9])
  expect(shareFields([1, 1, 1])).toEqual([34, 33, 33])
  expect(shareFields([30.5, 69.5])).toEqual([31, 69])
})
