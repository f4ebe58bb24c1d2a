import { expect, it } from 'vitest'
import { alignKommas } from '../../src/layout/comma-alignment.js'
import { element, Fragment } from '../../src/layout/document/fragment.js'

/** What the figures of one column keep free, where each row has that column alone. */
function luftIn(values: readonly string[], numeric = true): string[] {
  const lines = values.map((value) => ({ zellen: [{ html: Fragment.ofText(value), zahl: numeric }] }))
  return alignKommas(lines).flatMap(({ zellen }) => zellen.map(({ luft }) => luft))
}

it.each([
  ['digits that are missing', ['1.024', '12,5', '−7,25', '+3,125'], [',000', '00', '0', '']],
  ['figures with their unit in the cell', ['20,6 %', '30 %'], ['', ',0']],
  ['only figures of the same unit', ['20,6 %', '30 %', '6.513', '98'], ['', ',0', '', '']],
  ['marks of notes', ['998', '1.024¹', '12,5'], [',0¹', ',0', '¹']],
  ['units with a raised digit, which is no mark', ['12,5 m²', '7 m²'], ['', ',0']],
])('keeps room free: %s', (_, values, room) => expect(luftIn(values)).toEqual(room))

it.each([
  ['figures that end alike', ['12,5', '7,0', '–', 'x']],
  ['shares beside counts', ['16,0 %', '2.721']],
  ['dates, spans and words', ['1.7.2024', '2021/22', 'bis 5', '12,5']],
])('keeps no room free: %s', (_, values) => expect(luftIn(values)).toEqual(values.map(() => '')))

it('leaves columns of text alone', () => expect(luftIn(['12,5', '7'], false)).toEqual(['', '']))

it('looks at a column from the first row to the last, whatever stands between', () => {
  const cell = (text: string) => ({ html: Fragment.ofText(text), zahl: true })
  const lines = [{ zellen: [cell('1'), cell('2,5')] }, { zellen: [] }, { zellen: [cell('1,5'), cell('2')] }]
  expect(alignKommas(lines).map(({ zellen }) => zellen.map(({ luft }) => luft))).toEqual([[',0', ''], [], ['', ',0']])
})

it('does not take the mark of a note for a part of the figure', () => {
  const note = element('a', { className: ['fussnote'], href: '#n1' }, ['1'])
  const mitNote = new Fragment([{ type: 'text', value: '12' }, note])
  const [first] = alignKommas([
    { zellen: [{ html: mitNote, zahl: true }] },
    { zellen: [{ html: Fragment.ofText('7,5'), zahl: true }] },
  ])
  expect(first?.zellen[0]?.luft).toBe(',0')
})
