import { beforeAll, describe, expect, it } from 'vitest'
import { readSchriften } from '../../src/word/fonts/schriften.js'
import { Textmass } from '../../src/word/pages/textmass.js'
import { breakZeilen, type Laufstueck } from '../../src/word/pages/zeilenumbruch.js'
import { readGestaltung } from './fixtures.js'

const gestaltung = readGestaltung()
const BREITE = 8787
const SATZ =
  'Die Zusammenarbeit mit den Arbeitgebern der Region bleibt der wichtigste Zugang zu Beschäftigungsverhältnissen; Weiterbildungsmaßnahmen, Eingliederungsvereinbarungen und Arbeitsgelegenheiten begleiten sie. '
let textmass: Textmass

beforeAll(async () => {
  textmass = new Textmass(readSchriften(gestaltung))
})

describe('measuring', () => {
  it('goes by the fonts of the design', () => {
    expect(textmass.measure('Jobcenter', 10)).toBeGreaterThan(textmass.measure('Jobcenter', 9))
    expect(textmass.measure('Jobcenter', 10, 'halbfett')).toBeGreaterThan(textmass.measure('Jobcenter', 10))
    expect(textmass.measure('iii', 10)).toBeLessThan(textmass.measure('mmm', 10))
    // 497 thousandths of the size for every figure.
    expect(textmass.measure('2023', 10)).toBe(Math.round(4 * 0.497 * 200))
  })

  it('takes a guess for characters that the font lacks', () => {
    expect(textmass.measure('\u4e2d', 10)).toBe(110)
  })
})

describe('breaking lines', () => {
  const text = (inhalt: string): Laufstueck => ({ text: inhalt, schnitt: 'normal' })
  const breakText = (stuecke: Laufstueck[], trennen: boolean, breite = BREITE) =>
    breakZeilen(stuecke, { breite, groesse: 10.5, trennen }, textmass)

  it('keeps what fits in one line, and ends no line with a space too many', () => {
    const inhalt = 'Jobcenter Mittelsachsen '
    expect(breakText([text(inhalt)], false, textmass.measure(inhalt.trim(), 10.5))).toHaveLength(1)
    expect(breakText([text(inhalt)], false, textmass.measure(inhalt.trim(), 10.5) - 20)).toHaveLength(2)
  })

  it('divides words where that is wanted', () => {
    const stuecke = [text(SATZ.repeat(6))]
    expect(breakText(stuecke, true, 3000).length).toBeLessThan(breakText(stuecke, false, 3000).length)
  })

  it('does not break inside a word of several faces', () => {
    const breite = textmass.measure('Wort Zah', 10.5)
    const zeilen = breakText([text('Wort Zahl'), { text: 'wort', schnitt: 'halbfett' }], true, breite)
    expect(zeilen).toHaveLength(2)
  })

  it('leaves marks in the line of their word', () => {
    const zeilen = breakText([text(SATZ), { marke: 1 }, text(` ${SATZ}`), { marke: 3 }], false)
    expect(zeilen.flatMap(({ marken }) => marken)).toEqual([1, 3])
    expect(zeilen.at(-1)?.marken).toEqual([3])
  })
})
