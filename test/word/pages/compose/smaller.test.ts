import { describe, expect, it } from 'vitest'
import { composePages } from '../../../../src/word/pages/compose/compose.js'
import { isOpeningPicture, makeSmaller } from '../../../../src/word/pages/compose/smaller.js'
import { attributeIn, type DocxNode, findIn } from '../../../../src/word/pages/docx-nodes.js'
import { readSequences } from '../../../../src/word/pages/flow.js'
import { area, attr, paragraph, run, SATZ, sharing, style } from '../nodes.js'

const EMU = 12700
const notes = { note: () => 0, stroke: 0 }
const text = (count: number): DocxNode[] =>
  Array.from({ length: count }, () => paragraph('Normal', run(SATZ.repeat(4))))

/** A picture of an opening, 200 points high, a tenth of which is cut away above. */
function picture(kind = 'Auftaktbild'): DocxNode {
  const size = { cx: EMU * 400, cy: EMU * 200 }
  const pic = [
    { 'pic:blipFill': [attr('a:srcRect', { l: 0, t: 10_000, r: 0, b: 0 })] },
    { 'pic:spPr': [{ 'a:xfrm': [attr('a:ext', { ...size })] }] },
  ]
  const inline = [attr('wp:extent', { ...size }), { 'a:graphic': [{ 'a:graphicData': [{ 'pic:pic': pic }] }] }]
  // Stays with what follows, as its style has it.
  return { 'w:p': [style(kind, { 'w:keepNext': {} }), run({ 'w:drawing': [{ 'wp:inline': inline }] })] }
}

/** A chapter of some paragraphs, then one with a picture. */
function compose(count: number) {
  const body = [
    paragraph('Heading1', run('A')),
    ...text(count),
    paragraph('Heading1', run('B')),
    picture(),
    ...text(6),
    area('nextPage'),
  ]
  return composePages(() => readSequences({ 'w:body': body }, sharing), notes)
}

describe('pictures of openings', () => {
  it('are lower where that spares a page that is half empty', () => {
    const { smaller, begins } = compose(4)
    expect([[...smaller].map(isOpeningPicture), begins.size]).toEqual([[true], 0])
  })

  it('are as high as ever where there is room for them', () => {
    expect([1, 2, 3].map((count) => compose(count).smaller.size)).toEqual([0, 0, 0])
  })

  it('keep their width and lose as much below as above', () => {
    const one = picture()
    makeSmaller(one)
    const inline = findIn(one, 'w:p', 'w:r', 'w:drawing', 'wp:inline') as DocxNode
    const pic = findIn(inline, 'wp:inline', 'a:graphic', 'a:graphicData', 'pic:pic') as DocxNode
    const shown = findIn(inline, 'wp:inline', 'wp:extent')
    expect([attributeIn(shown, 'wp:extent', 'cx'), attributeIn(shown, 'wp:extent', 'cy')]).toEqual([
      String(EMU * 400),
      String(EMU * 150),
    ])
    expect(attributeIn(findIn(pic, 'pic:pic', 'pic:spPr', 'a:xfrm', 'a:ext'), 'a:ext', 'cy')).toBe(String(EMU * 150))
    const cuts = findIn(pic, 'pic:pic', 'pic:blipFill', 'a:srcRect')
    expect(['t', 'b', 'l'].map((side) => attributeIn(cuts, 'a:srcRect', side))).toEqual(['21250', '11250', '0'])
  })

  it('are no pictures of the text', () => {
    expect([picture(), picture('Abbildung')].map(isOpeningPicture)).toEqual([true, false])
  })
})
