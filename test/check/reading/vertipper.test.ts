import { expect, test } from 'vitest'
import { slipOf } from '../../../src/check/reading/vertipper.js'
import { Dezimal } from '../../../src/figures/dezimal.js'

test.each([
  ['10158', '10159', 'ziffer'],
  ['10195', '10159', 'dreher'],
  ['15.1', '51.1', 'dreher'],
  ['6.04', '0.64', 'dreher'],
  ['5.64', '0.64', 'ziffer'],
  ['910', '91', 'stelle'],
  ['9.1', '91', 'stelle'],
  ['2675116', '26751166', 'stelle'],
  ['10159', '10159', undefined],
  ['9830', '10159', undefined],
  ['5', '7', undefined],
  ['0', '7', undefined],
])('%s for %s: %s', (getippt, richtig, art) => {
  expect(slipOf(new Dezimal(getippt), new Dezimal(richtig))).toBe(art)
})
