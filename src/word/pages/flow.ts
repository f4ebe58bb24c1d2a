import { attributeIn, childrenOf, type DocxNode, findIn } from './docx-nodes.js'
import {
  gapBetween,
  type MeasuredParagraph,
  type MeasuringContext,
  measureParagraph,
  reachOf,
} from './measure/paragraph-measure.js'
import { type FlowContext, measureRows } from './measure/table-measure.js'
import type { BreakPiece, PageSequence } from './page-breaks.js'
import { isChapterHeading } from './page-heads.js'

const POINT = 20
const PARAGRAPH = { notes: [], head: 0, pageBreakBefore: false, anchor: [] } as const

/** A section: what stands in it, what says how it is, and the width of its columns in twips. */
export interface Section {
  nodes: readonly DocxNode[]
  area: DocxNode
  width: number
  columns: number
}

/** The sections of a document, in order. */
export function readSections(body: DocxNode): Section[] {
  const sections: Section[] = []
  let open: DocxNode[] = []
  for (const node of childrenOf(body, 'w:body').flatMap(unwrap)) {
    const area = 'w:sectPr' in node ? node : findIn(node, 'w:p', 'w:pPr', 'w:sectPr')
    if (!('w:sectPr' in node)) open.push(node)
    if (!area) continue
    const property = propertyOf(area)
    const columns = property('w:cols', 'w:num') || 1
    const fullWidth = property('w:pgSz', 'w:w') - property('w:pgMar', 'w:left') - property('w:pgMar', 'w:right')
    const width = (fullWidth - (columns - 1) * property('w:cols', 'w:space')) / columns
    sections.push({ nodes: open, area, width, columns })
    open = []
  }
  return sections
}

/** What the properties of a section say, as numbers. */
function propertyOf(area: DocxNode): (name: string, attribute: string) => number {
  const parts = childrenOf(area, 'w:sectPr')
  return (name, attribute) =>
    Number(
      attributeIn(
        parts.find((child) => name in child),
        name,
        attribute,
      ),
    )
}

/** The text of a document, section by section, in pieces that go on pages. */
export function readSequences(body: DocxNode, context: FlowContext): PageSequence[] {
  const sequences: PageSequence[] = []
  for (const section of readSections(body)) {
    const sequence = readSequence(section, context)
    const before = sequences.at(-1)
    // Columns and what follows them on the same page are one flow with what stands before.
    if (before && sequence.continues && before.height === sequence.height)
      sequences.splice(-1, 1, joinSequences(before, sequence, context))
    else sequences.push(sequence)
  }
  return sequences
}

/** A flow and what goes on on its last page. */
export function joinSequences(before: PageSequence, sequence: PageSequence, context: MeasuringContext): PageSequence {
  return {
    ...before,
    nodes: [...before.nodes, ...sequence.nodes],
    pieces: [...before.pieces, ...pushDown(sequence.pieces, gapAfter(before.nodes, context))],
  }
}

/** The distance that the last paragraph asks for below itself, in points. */
function gapAfter(nodes: readonly DocxNode[], context: MeasuringContext): number {
  const last = nodes.findLast((one) => 'w:p' in one)
  return (last && measureParagraph(last, 0, context).format.after) ?? 0
}

function pushDown([first, ...others]: readonly BreakPiece[], gap: number): BreakPiece[] {
  return first ? [{ ...first, before: Math.max(first.before, gap), beforeTop: 0 }, ...others] : []
}

/** What a container of the table of contents holds stands in the text. */
function unwrap(node: DocxNode): DocxNode[] {
  return 'w:sdt' in node ? childrenOf(node, 'w:sdt').flatMap((child) => childrenOf(child, 'w:sdtContent')) : [node]
}

function readSequence({ nodes, area, width, columns }: Section, context: FlowContext): PageSequence {
  const property = propertyOf(area)
  const height = property('w:pgSz', 'w:h') - property('w:pgMar', 'w:top') - property('w:pgMar', 'w:bottom')
  const kind = attributeIn(
    childrenOf(area, 'w:sectPr').find((child) => 'w:type' in child),
    'w:type',
  )
  return {
    nodes,
    pieces: keepDistance(
      columns > 1 ? joinColumns(nodes, width, context) : readPieces(nodes, width, context),
      nodes[0],
    ),
    height: height / POINT,
    area,
    continues: kind === 'continuous',
  }
}

/** At the head of a page that a section begins, the distance above is kept; it is taken away from headings of chapters. */
function keepDistance([first, ...others]: readonly BreakPiece[], block: DocxNode | undefined): BreakPiece[] {
  return first ? [{ ...first, beforeTop: isChapterHeading(block) ? 0 : first.before }, ...others] : []
}

/** Columns beside each other are one piece, as high as the highest. */
function joinColumns(nodes: readonly DocxNode[], width: number, context: FlowContext): BreakPiece[] {
  const tracks: DocxNode[][] = [[]]
  for (const one of nodes) {
    if (beginsColumn(one)) tracks.push([])
    tracks.at(-1)?.push(one)
  }
  const parts = tracks.map((track) => readPieces(track, width, context))
  const height = Math.max(...parts.map(stackedHeight))
  const all = parts.flat()
  const [source] = nodes
  if (!source) return []
  return [
    {
      ...PARAGRAPH,
      source,
      height,
      before: all[0]?.before ?? 0,
      sticks: false,
      anchor: all.flatMap(({ anchor }) => anchor),
      notes: all.flatMap(({ notes }) => notes),
    },
  ]
}

/** Height of pieces one below the other in points; what the first asks for above itself does not count. */
function stackedHeight(pieces: readonly BreakPiece[]): number {
  return pieces.reduce((total, { height, before }, index) => total + height + (index > 0 ? before : 0), 0)
}

function beginsColumn(node: DocxNode): boolean {
  return childrenOf(node, 'w:p')
    .flatMap((child) => childrenOf(child, 'w:r'))
    .some((part) => attributeIn(part, 'w:br', 'w:type') === 'column')
}

function readPieces(nodes: readonly DocxNode[], width: number, context: FlowContext): BreakPiece[] {
  const blocks: FlowBlock[] = []
  let hanging: string[] = []
  for (const node of nodes) {
    if (!('w:p' in node || 'w:tbl' in node)) continue
    const paragraph = 'w:p' in node ? measureParagraph(node, width, context) : undefined
    if (paragraph && isFramed(node)) hanging.push(...paragraph.anchor)
    else {
      blocks.push({ node, hanging, ...(paragraph && { paragraph }) })
      hanging = []
    }
  }
  return blocks.flatMap(({ node, paragraph, hanging }, index) => {
    const before = blocks[index - 1]?.paragraph
    const pieces = paragraph
      ? splitParagraph(paragraph, before, blocks[index + 1]?.paragraph).map((piece) => ({ ...piece, source: node }))
      : readTable(node, before?.format.after ?? 0, context)
    return pieces.map((piece, at) => (at === 0 ? { ...piece, anchor: [...hanging, ...piece.anchor] } : piece))
  })
}

/** A paragraph, or a table, which is not measured as a whole. */
interface FlowBlock {
  node: DocxNode
  /** Bookmarks of what hangs on it beside the text. */
  hanging: readonly string[]
  paragraph?: MeasuredParagraph
}

/** What hangs on the page takes no room in the text. */
function isFramed(node: DocxNode): boolean {
  return findIn(node, 'w:p', 'w:pPr', 'w:framePr') !== undefined
}

/** The lines of a paragraph: the first two and the last two stay together (widow control). */
function splitParagraph(
  size: MeasuredParagraph,
  before: MeasuredParagraph | undefined,
  after: MeasuredParagraph | undefined,
): Omit<BreakPiece, 'source'>[] {
  const { format, lines, keepNext, pageBreakBefore, anchor } = size
  const { borders, keepLines = false } = format
  const last = lines.length - 1
  const top = isInFrame(before, size) ? 0 : reachOf(borders?.top)
  const bottom = isInFrame(after, size) ? 0 : reachOf(borders?.bottom)
  return lines.map(({ height, notes }, index) => ({
    ...PARAGRAPH,
    height: height + (index === 0 ? top : 0) + (index === last ? bottom : 0),
    before: index === 0 ? gapBetween(before, size) : 0,
    // LibreOffice divides nothing that stays on the page of what follows.
    sticks: keepNext || (index < last && (keepLines || index === 0 || index === last - 1)),
    pageBreakBefore: index === 0 && pageBreakBefore,
    anchor: index === 0 ? anchor : [],
    notes,
  }))
}

/** Paragraphs with the same lines around them stand in one frame. */
function isInFrame(other: MeasuredParagraph | undefined, { format }: MeasuredParagraph): boolean {
  const { borders } = format
  return (
    borders !== undefined &&
    other?.format.borders !== undefined &&
    (['top', 'left', 'bottom', 'right'] as const).every(
      (page) => reachOf(borders[page]) === reachOf(other.format.borders?.[page]),
    )
  )
}

function readTable(table: DocxNode, before: number, context: FlowContext): BreakPiece[] {
  const lines = measureRows(table, context)
  const head = lines.filter(({ isHead }) => isHead).reduce((total, { height }) => total + height, 0)
  return lines.map(({ height, sticks, isHead, anchor, notes }, index) => ({
    ...PARAGRAPH,
    source: table,
    height,
    before: index === 0 ? before : 0,
    sticks: sticks || isHead,
    anchor,
    notes,
    head: isHead ? 0 : head,
  }))
}
