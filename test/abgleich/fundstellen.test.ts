import { expect, it } from 'vitest'
import { Fundstellen } from '../../src/abgleich/fundstellen.js'

const printed = (text: string) => new Fundstellen({ text, blaetter: [{ von: 0, bis: text.length }], noten: [] }, 0, 99)

it('finds a figure with its sign, and not its opposite', () => {
  expect(printed('+121').takeZahl(121)).toBe(0)
  expect(printed('−7').takeZahl(-7)).toBe(0)
  expect(printed('+121').takeZahl(-121)).toBeUndefined()
  expect(printed('−7').takeZahl(7)).toBeUndefined()
})
