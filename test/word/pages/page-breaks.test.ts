import { describe, expect, it } from 'vitest'
import { type BreakPiece, breakPages } from '../../../src/word/pages/page-breaks.js'

const NOTEN = { note: (number: number) => number, stroke: 5 }
const piece = (anchor: string, properties: Partial<BreakPiece> = {}): BreakPiece => ({
  source: {},
  height: 10,
  before: 0,
  sticks: false,
  pageBreakBefore: false,
  anchor: [anchor],
  notes: [],
  head: 0,
  ...properties,
})
const sequence = (pieces: readonly BreakPiece[], continues = false) => ({
  nodes: [],
  pieces,
  height: 30,
  area: {},
  continues,
})
const pages = (...sequences: ReturnType<typeof sequence>[]) => {
  const { pages, count } = breakPages(sequences, NOTEN)
  return `${[...pages].map(([anchor, page]) => `${anchor}${page}`).join(' ')} of ${count}`
}
const abc = (...names: string[]) => names.map((name) => piece(name))

describe('breakSeiten', () => {
  it('puts as much on a page as fits', () => {
    expect(pages(sequence(abc('a', 'b', 'c', 'd')))).toBe('a1 b1 c1 d2 of 2')
  })

  it('counts distances, but for that above the first piece of a page', () => {
    const pieces = ['a', 'b', 'c', 'd'].map((name) => piece(name, { before: 4 }))
    expect(pages(sequence(pieces))).toBe('a1 b1 c2 d2 of 2')
  })

  it('keeps together what sticks', () => {
    const [a, c, d] = [piece('a'), piece('c', { sticks: true }), piece('d')]
    expect(pages(sequence([a, piece('b'), c, d]))).toBe('a1 b1 c2 d2 of 2')
    expect(pages(sequence([a, piece('b', { sticks: true }), c, d]))).toBe('a1 b2 c2 d2 of 2')
  })

  it('breaks where it must what sticks together and is higher than a page', () => {
    const pieces = ['a', 'b', 'c', 'd', 'e'].map((name) => piece(name, { sticks: true }))
    expect(pages(sequence(pieces))).toBe('a1 b1 c1 d2 e2 of 2')
    expect(pages(sequence([piece('a'), piece('b', { height: 50 }), piece('c')]))).toBe('a1 b2 c3 of 3')
  })

  it('begins a page where that is asked for, but no second one', () => {
    const fresh = { pageBreakBefore: true }
    expect(pages(sequence([piece('a', fresh), piece('b', fresh), piece('c')]))).toBe('a1 b2 c2 of 2')
  })

  it('begins a page for each section that does not go on on that of the one before', () => {
    expect(pages(sequence(abc('a')), sequence(abc('b')), sequence(abc('c'), true))).toBe('a1 b2 c2 of 2')
  })

  it('leaves room for notes at the foot, and for the line above them once', () => {
    const note = (number: number) => ({ notes: [number] })
    expect(pages(sequence([piece('a', note(5)), piece('b'), piece('c')]))).toBe('a1 b1 c2 of 2')
    expect(pages(sequence([piece('a', note(2)), piece('b', note(3)), piece('c')]))).toBe('a1 b1 c2 of 2')
    expect(pages(sequence([piece('a'), piece('b'), piece('c', note(1))]))).toBe('a1 b1 c2 of 2')
    const apart = sequence([piece('a', note(2)), piece('b', note(3))])
    expect(breakPages([apart], NOTEN).count).toBe(1)
    expect(breakPages([apart], { ...NOTEN, gap: 1 }).count).toBe(2)
  })

  it('repeats the head of a table on the next page', () => {
    const lines = ['b', 'c', 'd', 'e', 'f'].map((name) => piece(name, { head: 10 }))
    expect(pages(sequence([piece('a'), ...lines]))).toBe('a1 b1 c1 d2 e2 f3 of 3')
  })
})
