import { describe, expect, it } from 'vitest'
import type { Gestaltung } from '../../../src/layout/design/gestaltung.js'
import { OpcPackage } from '../../../src/word/package/package.js'
import { checkPackage } from '../../../src/word/pruefen/pruefen.js'
import { writeWord } from '../../../src/word/word.js'
import { readWord } from '../../lesen/word.js'
import { abschnittFrom, readGestaltung } from '../fixtures.js'

const FIGURES = '<dl class="kennzahlen"><dt>3 %</dt><dd>der Leistungsberechtigten</dd><dt>67 %</dt><dd>davon</dd></dl>'
const QUOTE = '<blockquote class="zitat"><p>Wir helfen.</p></blockquote>'
const BOX = '<aside class="fazit"><p class="kastentitel">Fazit</p><p>Es geht voran.</p></aside>'
const LIFTED = '<p class="hervorhebung">Wer früh beraten wird, findet Arbeit.</p>'
/** A4 in twips. */
const PAPER = 11906

/** The file of a chapter whose bands reach both edges of the paper, or none. */
async function written(blocks: string, randabfallend = true) {
  const design = readGestaltung()
  const gestaltung: Gestaltung = {
    ...design,
    seite: { ...design.seite, links: 24, rechts: 25, randspalte: 35, steg: 6, randabfallend, baender: 'beidseitig' },
    kennzahlen: { flaeche: 'hell' },
    kaesten: { ...design.kaesten, strich: 'keiner' },
    leitsatz: { farbe: 'papier', flaeche: 'akzent', strich: 'akzentdunkel' },
    wordstile: { ...design.wordstile, Hervorhebung: { basis: 'Standard', flaeche: 'hell', strich: 'akzent' } },
  }
  const word = readWord(await writeWord({ ...abschnittFrom(blocks), gestaltung }))
  expect(checkPackage(new OpcPackage(new Map(Object.entries(word.teile))))).toEqual([])
  const main = word.teile['word/document.xml'] ?? ''
  const table = /<w:tbl>.*?<\/w:tbl>/s.exec(main)?.[0] ?? ''
  const number = (pattern: RegExp, text = table) => Number(pattern.exec(text)?.[1])
  return {
    heading: word.absaetze.find(({ vorlage }) => vorlage === 'Heading1')?.xml ?? '',
    width: number(/<w:tblW [^>]*w:w="(\d+)"/),
    indent: number(/<w:tblInd [^>]*w:w="(-?\d+)"/),
    styles: word.teile['word/styles.xml'] ?? '',
  }
}

describe('grounds over the whole page', () => {
  it.each([
    ['key figures', FIGURES + LIFTED],
    ['a statement that is all of a chapter', QUOTE],
  ])('%s go on from the band of their chapter, from edge to edge', async (_, blocks) => {
    const { heading, width, indent } = await written(blocks)
    expect(Math.abs(width - PAPER)).toBeLessThan(20)
    // Text begins 65 mm from the edge.
    expect(Math.abs(indent + (65 / 25.4) * 1440)).toBeLessThan(4)
    expect(heading).toMatch(/<w:spacing [^>]*w:after="0"/)
  })

  it('a conclusion without a stripe begins at the left edge and ends with the text', async () => {
    const { heading, width, indent } = await written(`<p>Text.</p>${BOX}`)
    expect(Math.abs(indent + (65 / 25.4) * 1440)).toBeLessThan(4)
    expect(Math.abs(width - (185 / 25.4) * 1440)).toBeLessThan(20)
    expect(heading).not.toMatch(/w:after="0"/)
  })

  it('a lifted sentence ends at the right edge', async () => {
    const { styles } = await written(`<p>Text.</p>${LIFTED}<p>Text.</p>`)
    const style = /<w:style [^>]*w:styleId="Hervorhebungbreit".*?<\/w:style>/s.exec(styles)?.[0] ?? ''
    expect(Number(/<w:ind [^>]*w:right="(-?\d+)"/.exec(style)?.[1])).toBeLessThan(-1200)
  })

  it('end with the page where nothing is printed beyond it', async () => {
    const { heading, width } = await written(FIGURES + LIFTED, false)
    expect(width).toBeLessThan((161.5 / 25.4) * 1440)
    expect(heading).not.toMatch(/w:after="0"/)
  })
})
