import { type FixedStyleId, type StyleId, styleById } from '../../styles/style-ids.js'
import { type DocxNode, textIn } from '../docx-nodes.js'
import type { BreakPiece, PageLayout, PageSequence } from '../page-breaks.js'
import {
  isHanging,
  isHeading,
  isKeptText,
  isMinor,
  isOfFigure,
  isRunningText,
  setStyle,
  styleOf,
} from './block-kinds.js'

/** More than that of a page is a gap, and a line of it stays free: other programs break lines otherwise. */
const GAP = 0.1
const RESERVE = 15
/** What keeps its distance from the table above it, and what it is without one. */
const BELOW_TABLE: ReadonlyMap<StyleId, StyleId> = new Map<FixedStyleId, FixedStyleId>([
  ['NachTabelle', 'Normal'],
  ['NachTabelleEng', 'NormalEng'],
  ['NachTabelleNebenRand', 'NormalVorUeberschrift'],
])
/** So many gaps are filled at most, and so many paragraphs go before one figure. */
const MOST_GAPS = 8
const MOST_MOVED = 7

/** Flows and the pages they stand on. */
interface Pages {
  sequences: readonly PageSequence[]
  layout: PageLayout
}

/**
 * Puts the paragraphs behind a table or figure before it where it has no place on its page and would leave a gap there, as print does.
 * @param body what stands in the body, which is changed
 * @param measure breaks the pages anew
 */
export function fillGaps(body: unknown[], pages: Pages, measure: () => Pages): Pages {
  let state = pages
  for (let count = 0; count < MOST_GAPS; count++) {
    const change = findChange(state)
    if (!change) break
    change(body)
    state = measure()
  }
  return state
}

/** Paragraphs that go before the first node of a figure. */
interface Move {
  before: DocxNode
  moved: readonly DocxNode[]
  /** What comes behind the figure then. */
  behind: DocxNode | undefined
}

/** What fills the first gap that can be filled. */
function findChange({ sequences, layout }: Pages): ((body: unknown[]) => void) | undefined {
  for (const [index, sequence] of sequences.entries())
    for (const { piece, free, wanted } of layout.sequences[index]?.breaks ?? []) {
      if (wanted || free < sequence.height * GAP) continue
      const move = moveAt(sequence, piece, free)
      if (move) return (body) => carryOut(body, move)
    }
  return undefined
}

/** @param piece where the page begins that the figure is on; `free` what is left of the one before, in points */
function moveAt({ nodes, pieces }: PageSequence, piece: number, free: number): Move | undefined {
  const heights = new Map<DocxNode, number>()
  for (const { source, before, height } of pieces) heights.set(source, (heights.get(source) ?? 0) + before + height)
  const heightOf = (node: DocxNode | undefined) => (node && heights.get(node)) ?? 0
  const first = pieces[piece]?.source
  const begin = first ? nodes.indexOf(first) : -1
  let start = begin
  let room = free - RESERVE
  for (; isHeading(nodes[start]); start++) room -= heightOf(nodes[start])
  let end = start
  while (isOfFigure(nodes[end])) end++
  const before = nodes[start]
  if (begin < 0 || !before || end === start) return undefined
  let count = 0
  for (let next = end; next < end + MOST_MOVED && isMovable(nodes[next]); next++) {
    room -= heightOf(nodes[next]) - (next === end ? gapAbove(pieces, nodes[next]) : 0)
    if (room < 0) break
    if (mayPart(nodes[next], nodes[next + 1]) && !wouldJoin(nodes[end - 1], nodes[next + 1])) count = next + 1 - end
  }
  return count > 0 ? { before, moved: nodes.slice(end, end + count), behind: nodes[end + count] } : undefined
}

function isMovable(node: DocxNode | undefined): boolean {
  return isRunningText(node) || isMinor(node) || isHanging(node)
}

/** The distance from a table, which a paragraph that goes before it does not keep. */
function gapAbove(pieces: readonly BreakPiece[], node: DocxNode | undefined): number {
  return BELOW_TABLE.has(styleOf(node)) ? (pieces.find(({ source }) => source === node)?.before ?? 0) : 0
}

/** Whether something may come between: nothing that is announced, no source and no item of a list. */
function mayPart(node: DocxNode | undefined, next: DocxNode | undefined): boolean {
  const kind = styleById(styleOf(next))?.kind
  const announces = node && (isMinor(node) || isHanging(node) || isKeptText(node) || /:\s*$/.test(textIn(node)))
  return !announces && kind !== 'liste' && !/^(?:Anmerkung|Quelle)/.test(styleOf(next))
}

/** Two tables with nothing between them are one for Word. */
function wouldJoin(figure: DocxNode | undefined, next: DocxNode | undefined): boolean {
  return [figure, next].every((node) => node !== undefined && 'w:tbl' in node)
}

function carryOut(body: unknown[], { before, moved, behind }: Move): void {
  const from = body.indexOf(moved[0])
  const to = body.indexOf(before)
  if (from < 0 || to < 0) throw new Error('Was vor eine Tafel soll, steht nicht im Text')
  body.splice(from, moved.length)
  body.splice(to, 0, ...moved)
  // What keeps its distance from a table is another paragraph now.
  const [first] = moved
  const plain = first && BELOW_TABLE.get(styleOf(first))
  if (!first || !plain) return
  setStyle(first, plain)
  if (behind && styleOf(behind) === 'Normal') setStyle(behind, 'NachTabelle')
}
