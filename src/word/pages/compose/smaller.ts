import type { FixedStyleId } from '../../styles/style-ids.js'
import { attributeIn, childrenOf, type DocxNode, findIn, setAttribute } from '../docx-nodes.js'
import { styleOf } from '../gaps/block-kinds.js'
import type { BreakPiece } from '../page-breaks.js'

/** So high is the picture of an opening that is smaller than the others, as a part of its height. */
const SMALLER = 0.75
const OPENING = 'Auftaktbild' satisfies FixedStyleId
/** The whole of a picture, as its cuts are counted. */
const WHOLE = 100_000

/** Whether a paragraph holds the picture that a chapter opens with. */
export function isOpeningPicture(node: DocxNode): boolean {
  return styleOf(node) === OPENING
}

/** The line of a picture as it stands where that is smaller. */
export function smallerPieces(lines: readonly BreakPiece[]): BreakPiece[] {
  return lines.map((line) => ({ ...line, height: line.height * SMALLER }))
}

/** Makes a picture lower: as wide as it is, it is cut above and below. */
export function makeSmaller(paragraph: DocxNode): void {
  for (const run of childrenOf(paragraph, 'w:p').filter((child) => 'w:r' in child)) {
    const inline = findIn(run, 'w:r', 'w:drawing', 'wp:inline')
    const picture = inline && findIn(inline, 'wp:inline', 'a:graphic', 'a:graphicData', 'pic:pic')
    if (!picture) continue
    lower(findIn(inline, 'wp:inline', 'wp:extent'), 'wp:extent')
    lower(findIn(picture, 'pic:pic', 'pic:spPr', 'a:xfrm', 'a:ext'), 'a:ext')
    const cuts = findIn(picture, 'pic:pic', 'pic:blipFill', 'a:srcRect')
    const cutAt = (side: string) => Number(attributeIn(cuts, 'a:srcRect', side))
    const [top, bottom] = [cutAt('t'), cutAt('b')]
    const more = ((WHOLE - top - bottom) * (1 - SMALLER)) / 2
    setAttribute(cuts, 'a:srcRect', String(Math.round(top + more)), 't')
    setAttribute(cuts, 'a:srcRect', String(Math.round(bottom + more)), 'b')
  }
}

function lower(size: DocxNode | undefined, name: string): void {
  setAttribute(size, name, String(Math.round(Number(attributeIn(size, name, 'cy')) * SMALLER)), 'cy')
}
