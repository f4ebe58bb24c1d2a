import { expect, it } from 'vitest'
import { lookVariables } from '../../../src/layout/design/looks.js'
import { readGestaltung } from '../../word/fixtures.js'

it.each([
  [
    'begins in the column above words that stand on the edge of the text',
    {},
    '-beginn: calc',
    '-einzug: var(--aushang',
  ],
  ['begins where words that hang begin', { aushang: true }, '-beginn: calc', '-einzug: 0'],
  ['is none above a ground', { flaeche: 'hell' as const }, '-beginn: 0', '-einzug: 9pt'],
  ['is none where the design has none', { oberlinie: 'keine' as const }, '-beginn: 0', '-einzug: 0'],
])('the rule above a section %s', (_, stufe2, ...expected) => {
  const design = readGestaltung()
  const { ueberschriften } = design
  const level = { ...ueberschriften.stufe2, aushang: false, flaeche: 'keine' as const, ...stufe2 }
  const variables = lookVariables({ ...design, ueberschriften: { ...ueberschriften, stufe2: level } })
  for (const start of expected) expect(variables.filter((one) => one.startsWith(`--stufe2${start}`))).toHaveLength(1)
})
