import { LIFTED_WIDE } from '../../styles/looks/lifted.js'
import { type FixedStyleId, idOfStyle, type StyleId } from '../../styles/style-ids.js'
import { isText, styleOf } from '../gaps/block-kinds.js'
import type { BreakPiece } from '../page-breaks.js'
import { kindOf } from './piece-kinds.js'

/** So many lines of text stand at least below the heading of a section on its page, and below a statement over the whole width. */
const LEAST = { heading: 3, statement: 2 }
/** What it costs where there are fewer, and where a page begins with a paragraph of one line or a note to the page before. */
const COST = { heading: 0.25, statement: 0.2, head: 0.12, note: 0.2 }

/** Notes whose text stands before them, and what goes on of them. */
const NOTES: readonly StyleId[] = ['Anmerkung', 'AnmerkungFolge'] satisfies FixedStyleId[]

const STATEMENT = idOfStyle(LIFTED_WIDE)

/** A section that begins, or a statement that stands, with a line or two at the foot of a page that it goes on behind. */
export function costOfFoot(pieces: readonly BreakPiece[], start: number, end: number): number {
  const next = pieces[end]
  if (!next || kindOf(next.source) !== 'text') return 0
  let lines = 0
  for (let index = end - 1; index > start && lines < LEAST.heading; index--) {
    const source = pieces[index]?.source
    if (!source || 'w:tbl' in source) return 0
    const kind = kindOf(source)
    if (kind === 'heading') return COST.heading
    if (kind === 'chapter') return 0
    if (styleOf(source) === STATEMENT) return lines < LEAST.statement ? COST.statement : 0
    if (kind === 'text') lines++
  }
  return 0
}

/** A paragraph of one line, or a note with its sign, that is parted from the text before it. */
export function costOfHead(pieces: readonly BreakPiece[], start: number): number {
  const [before, first, second] = pieces.slice(Math.max(0, start - 1), start + 2)
  if (start === 0 || !before || !first || first.pageBreakBefore || before.source === first.source) return 0
  if (NOTES.includes(styleOf(first.source))) return COST.note
  return isText(before.source) && isText(first.source) && first.source !== second?.source ? COST.head : 0
}
