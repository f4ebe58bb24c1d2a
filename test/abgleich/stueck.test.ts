import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Folge, NOTE, Textfolge } from '../../src/abgleich/quelle/stueck.js'

const ZEICHEN = fc.constantFrom(
  'a',
  'ß',
  ' ',
  '\n',
  '\t',
  '\u00a0',
  '\u00ad',
  '\u200b',
  '\u2060',
  '\ufeff',
  '7',
  '\u{1f600}',
)
const TEXT = fc.string({ unit: ZEICHEN, maxLength: 12 })

/** The same, character by character. */
function foldSlowly(teile: readonly string[]): { text: string; stellen: number[] } {
  let text = ''
  const stellen: number[] = []
  let stelle = 0
  for (const teil of teile)
    for (const zeichen of teil.split('')) {
      const hier = stelle++
      if (/[\u00ad\u200b-\u200d\u2060\ufeff]/.test(zeichen)) continue
      const blank = /\s/.test(zeichen)
      if (blank && (text === '' || text.endsWith(' '))) continue
      text += blank ? ' ' : zeichen
      stellen.push(hier)
    }
  const ganz = text.trimEnd()
  return { text: ganz, stellen: stellen.slice(0, ganz.length) }
}

describe('Folge', () => {
  it('folds pieces as if they were read character by character, with the place of each', () => {
    fc.assert(
      fc.property(fc.array(TEXT), (teile) => {
        const folge = new Folge()
        let stelle = 0
        for (const teil of teile) {
          folge.add(teil, stelle)
          stelle += teil.length
        }
        const { text, stellen } = folge.finish()
        expect({ text, stellen }).toEqual(foldSlowly(teile))
      }),
    )
  })

  it('keeps one place for what comes from one', () => {
    const folge = new Folge()
    folge.add(' 1\u00a0234 €', 7, true)
    folge.note('a', 20)
    expect(folge.finish()).toEqual({ text: `1 234 €${NOTE}`, stellen: [7, 7, 7, 7, 7, 7, 7, 20], noten: ['a'] })
  })
})

describe('Textfolge', () => {
  it('knows its length as it grows, with and without the blank at its end', () => {
    fc.assert(
      fc.property(fc.array(TEXT), (teile) => {
        const folge = new Textfolge()
        for (const [index, teil] of teile.entries()) {
          folge.add(teil)
          const { text } = foldSlowly(teile.slice(0, index + 1))
          expect(folge.text).toBe(text)
          expect(folge.trimmedLength).toBe(text.length)
          expect(folge.length - folge.trimmedLength).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})
