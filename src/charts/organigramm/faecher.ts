import type { Organigrammstelle } from '../../content/organigramm.js'
import type { Typesetting } from '../labels/textsatz.js'
import { measureWords } from './kasten.js'

/** More boxes side by side are too narrow for German names; a box wider than this is half empty. */
const MOST_COLUMNS = 6
const WIDEST_COLUMN = 186
/** Columns where no number of them keeps all words whole: the names are hyphenated then. */
const WITH_HYPHENS = 3

interface FanMeasures {
  gap: number
  indent: number
  /** What several rows need at the left. */
  rail: number
}

/** How many columns stand side by side, and how wide each is, so that words stay whole and rows are filled evenly. */
export function chooseColumns(
  positions: readonly Organigrammstelle[],
  width: number,
  typesetting: Typesetting,
  { gap, indent, rail }: FanMeasures,
): { perRow: number; width: number } {
  const needed = Math.max(...positions.map((position) => measureColumn(position, typesetting, indent)))
  const widthOf = (columns: number) => {
    const room = columns < positions.length ? width - rail - 0.5 : width - 1
    return Math.min(WIDEST_COLUMN, (room - (columns - 1) * gap) / columns)
  }
  const most = Math.min(MOST_COLUMNS, positions.length)
  const possible = Array.from({ length: most }, (_, i) => most - i)
  const fitting = possible.find((columns) => widthOf(columns) >= needed) ?? Math.min(WITH_HYPHENS, most)
  const perRow = Math.ceil(positions.length / Math.ceil(positions.length / fitting))
  return { perRow, width: Math.floor(widthOf(perRow)) }
}

/** The width that a box and all that hangs below it need to keep their words whole. */
function measureColumn(position: Organigrammstelle, typesetting: Typesetting, indent: number): number {
  return Math.max(
    measureWords(position, typesetting),
    ...position.darunter.map((child) => indent + measureColumn(child, typesetting, indent)),
  )
}
