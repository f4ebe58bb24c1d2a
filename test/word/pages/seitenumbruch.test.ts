import { describe, expect, it } from 'vitest'
import { breakSeiten, type Umbruchstueck } from '../../../src/word/pages/seitenumbruch.js'

const NOTEN = { note: (nummer: number) => nummer, strich: 5 }
const stueck = (anker: string, angaben: Partial<Umbruchstueck> = {}): Umbruchstueck => ({
  hoehe: 10,
  davor: 0,
  klebt: false,
  neueSeite: false,
  anker: [anker],
  noten: [],
  kopf: 0,
  ...angaben,
})
const folge = (stuecke: readonly Umbruchstueck[], anschluss = false) => ({
  knoten: [],
  stuecke,
  hoehe: 30,
  bereich: {},
  anschluss,
})
const pages = (...folgen: ReturnType<typeof folge>[]) => {
  const { seiten, anzahl } = breakSeiten(folgen, NOTEN)
  return `${[...seiten].map(([anker, seite]) => `${anker}${seite}`).join(' ')} of ${anzahl}`
}
const abc = (...namen: string[]) => namen.map((name) => stueck(name))

describe('breakSeiten', () => {
  it('puts as much on a page as fits', () => {
    expect(pages(folge(abc('a', 'b', 'c', 'd')))).toBe('a1 b1 c1 d2 of 2')
  })

  it('counts distances, but for that above the first piece of a page', () => {
    const stuecke = ['a', 'b', 'c', 'd'].map((name) => stueck(name, { davor: 4 }))
    expect(pages(folge(stuecke))).toBe('a1 b1 c2 d2 of 2')
  })

  it('keeps together what sticks', () => {
    const [a, c, d] = [stueck('a'), stueck('c', { klebt: true }), stueck('d')]
    expect(pages(folge([a, stueck('b'), c, d]))).toBe('a1 b1 c2 d2 of 2')
    expect(pages(folge([a, stueck('b', { klebt: true }), c, d]))).toBe('a1 b2 c2 d2 of 2')
  })

  it('breaks where it must what sticks together and is higher than a page', () => {
    const stuecke = ['a', 'b', 'c', 'd', 'e'].map((name) => stueck(name, { klebt: true }))
    expect(pages(folge(stuecke))).toBe('a1 b1 c1 d2 e2 of 2')
    expect(pages(folge([stueck('a'), stueck('b', { hoehe: 50 }), stueck('c')]))).toBe('a1 b2 c3 of 3')
  })

  it('begins a page where that is asked for, but no second one', () => {
    const neu = { neueSeite: true }
    expect(pages(folge([stueck('a', neu), stueck('b', neu), stueck('c')]))).toBe('a1 b2 c2 of 2')
  })

  it('begins a page for each section that does not go on on that of the one before', () => {
    expect(pages(folge(abc('a')), folge(abc('b')), folge(abc('c'), true))).toBe('a1 b2 c2 of 2')
  })

  it('leaves room for notes at the foot, and for the line above them once', () => {
    const note = (nummer: number) => ({ noten: [nummer] })
    expect(pages(folge([stueck('a', note(5)), stueck('b'), stueck('c')]))).toBe('a1 b1 c2 of 2')
    expect(pages(folge([stueck('a', note(2)), stueck('b', note(3)), stueck('c')]))).toBe('a1 b1 c2 of 2')
    expect(pages(folge([stueck('a'), stueck('b'), stueck('c', note(1))]))).toBe('a1 b1 c2 of 2')
  })

  it('repeats the head of a table on the next page', () => {
    const zeilen = ['b', 'c', 'd', 'e', 'f'].map((name) => stueck(name, { kopf: 10 }))
    expect(pages(folge([stueck('a'), ...zeilen]))).toBe('a1 b1 c1 d2 e2 f3 of 3')
  })
})
