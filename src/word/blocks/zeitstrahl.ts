import type { FileChild } from 'docx'
import type { Element } from 'hast'
import type { WordContext } from '../context.js'
import { hex } from '../styles/colours.js'
import { TimeTable } from '../tables/time-table.js'
import { elementsOf } from '../tree.js'
import { twipsFromMm, twipsFromPt } from '../units.js'
import { StyledParagraph } from './line/paragraph.js'
import { type BlockSurroundings, TEXT } from './surroundings.js'

/** As print has it: the column of the times in millimetres, and what they keep off the rule at their right. */
const TIMES = { width: 28, right: 4 }
/** Thickness of the rule in eighths of a point. */
const RULE = 12

/**
 * Times and what happens then, at both sides of a rule, as in print; in boxes and columns below each other.
 * @param write a time or what happens then
 */
export function writeZeitstrahl(
  context: WordContext,
  list: Element,
  surroundings: BlockSurroundings,
  write: (part: Element) => FileChild[],
): FileChild[] {
  const parts = elementsOf(list)
  const [first] = parts
  if (surroundings !== TEXT || first?.tagName !== 'dt') return parts.flatMap(write)
  const { width, dokument } = context
  const { farben, abstaende } = dokument.gestaltung
  const left = twipsFromMm(TIMES.width)
  const columns = { left, right: width - left }
  const rows: { times: FileChild[]; events: FileChild[] }[] = []
  for (const part of parts) {
    const row = rows.at(-1)
    // A time of several events, and several times of one, stay below each other.
    if (part.tagName === 'dt' && (!row || row.events.length > 0))
      rows.push({ times: writeTime(write(part)), events: [] })
    else if (part.tagName === 'dt') row?.times.push(...writeTime(write(part)))
    else row?.events.push(...context.withWidth(columns.right, () => write(part)))
  }
  return [
    new TimeTable(rows.map(keepEnds), columns, {
      rule: { colour: hex(farben.akzent), weight: RULE },
      beside: twipsFromMm(TIMES.right),
      below: twipsFromPt(abstaende.absatz / 2),
      above: twipsFromPt(Math.max(1, abstaende.block - abstaende.absatz)),
    }),
  ]
}

/** In its field a time does not stay with what follows: that is said of rows. */
function writeTime(blocks: readonly FileChild[]): FileChild[] {
  return blocks.map((block) => (block instanceof StyledParagraph ? block.withStyle('ZeitImFeld') : block))
}

/** Neither the first nor the last is alone on a page. */
function keepEnds<Row extends { times: FileChild[] }>(row: Row, index: number, { length }: readonly Row[]): Row {
  if (length < 2 || (index !== 0 && index !== length - 2)) return row
  return { ...row, times: row.times.map((time) => (time instanceof StyledParagraph ? time.kept() : time)) }
}
