import { CELL_MARGIN, TABLE_FORMAT, TIGHT_MARGIN } from '../../styles/table-styles.js'
import { ARRANGEMENT } from '../../tables/arrangement-name.js'
import { attributeIn, childrenOf, type DocxNode } from '../docx-nodes.js'
import {
  gapBetween,
  type MeasuredParagraph,
  type MeasuringContext,
  measureParagraph,
  reachOf,
} from './paragraph-measure.js'

/** What the text of a document is measured with. */
export interface FlowContext extends MeasuringContext {
  /** Room above and below the text of a cell, in points. */
  cellMargin: number
}

const POINT = 20

/** A row of a table. Its height in points. */
export interface MeasuredRow {
  height: number
  sticks: boolean
  isHead: boolean
  anchor: readonly string[]
  notes: readonly number[]
}

/** The rows of a table, and of those in its cells. */
export function measureRows(table: DocxNode, context: FlowContext): MeasuredRow[] {
  const children = childrenOf(table, 'w:tbl')
  const properties = children.flatMap((child) => childrenOf(child, 'w:tblPr'))
  const property = (name: string) =>
    attributeIn(
      properties.find((child) => name in child),
      name,
    )
  const arranges = property('w:tblCaption') === ARRANGEMENT
  const sideways = 2 * POINT * (property('w:tblStyle') === TABLE_FORMAT ? CELL_MARGIN : TIGHT_MARGIN)
  const [beside, above] = arranges ? [0, 0] : [sideways, 2 * context.cellMargin + RULE]
  return children.filter((child) => 'w:tr' in child).map((child) => measureLine(child, beside, above, context))
}

/** Thickness of the lines between rows. */
const RULE = 0.5

/** @param sideways room beside the text of a cell that its table says, in twips; `margin` that above and below it with the lines, in points */
function measureLine(line: DocxNode, sideways: number, margin: number, context: FlowContext): MeasuredRow {
  const children = childrenOf(line, 'w:tr')
  const cells = children.filter((child) => 'w:tc' in child).map((child) => childrenOf(child, 'w:tc'))
  const sizes = cells.map((cell) => {
    const properties = cell.flatMap((child) => childrenOf(child, 'w:tcPr'))
    const property = (parts: readonly DocxNode[], name: string, attribute: string) =>
      Number(
        attributeIn(
          parts.find((one) => name in one),
          name,
          attribute,
        ),
      )
    const freeOnes = properties.flatMap((one) => childrenOf(one, 'w:tcMar'))
    const free = (...pages: readonly string[]) =>
      pages.reduce((total, page) => total + property(freeOnes, page, 'w:w'), 0)
    const width = property(properties, 'w:tcW', 'w:w') - sideways - free('w:left', 'w:right')
    return {
      joined: properties.some((one) => 'w:vMerge' in one),
      room: free('w:top', 'w:bottom') / POINT,
      blocks: cell.flatMap((child): CellBlock[] => {
        if ('w:p' in child) return [{ paragraph: measureParagraph(child, width, context) }]
        return 'w:tbl' in child ? [{ lines: measureRows(child, context) }] : []
      }),
    }
  })
  const heights = sizes.map(({ blocks, room }) => heightOf(blocks) + room)
  // A cell that goes on below needs no room of its own in this row.
  const plain = heights.filter((_, index) => !sizes[index]?.joined)
  const paragraphs = sizes.flatMap(({ blocks }) => blocks.flatMap(({ paragraph }) => paragraph ?? []))
  const inner = sizes.flatMap(({ blocks }) => blocks.flatMap(({ lines = [] }) => lines))
  const minimum = Number(
    attributeIn(
      children.flatMap((child) => childrenOf(child, 'w:trPr')).find((one) => 'w:trHeight' in one),
      'w:trHeight',
    ),
  )
  return {
    height: Math.max(minimum / POINT, ...(plain.length > 0 ? plain : heights)) + margin,
    sticks: paragraphs.some(({ keepNext }) => keepNext),
    isHead: children.some((child) => childrenOf(child, 'w:trPr').some((one) => 'w:tblHeader' in one)),
    anchor: [...paragraphs.flatMap(({ anchor }) => anchor), ...inner.flatMap(({ anchor }) => anchor)],
    notes: [
      ...paragraphs.flatMap(({ lines }) => lines.flatMap(({ notes }) => notes)),
      ...inner.flatMap(({ notes }) => notes),
    ],
  }
}

/** A paragraph of a cell, or a table in it. */
interface CellBlock {
  paragraph?: MeasuredParagraph
  lines?: readonly MeasuredRow[]
}

function heightOf(blocks: readonly CellBlock[]): number {
  const height = blocks.reduce((total, { paragraph, lines = [] }, index) => {
    const before = blocks[index - 1]?.paragraph
    if (!paragraph) return total + (before?.format.after ?? 0) + lines.reduce((all, line) => all + line.height, 0)
    const { borders } = paragraph.format
    const rules = reachOf(borders?.top) + reachOf(borders?.bottom)
    return total + gapBetween(before, paragraph) + rules + paragraph.lines.reduce((all, line) => all + line.height, 0)
  }, 0)
  return height + (blocks.at(-1)?.paragraph?.format.after ?? 0)
}
