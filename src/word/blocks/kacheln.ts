import type { FileChild } from 'docx'
import type { Element } from 'hast'
import { is, printedText } from '../../layout/document/tree.js'
import type { WordContext } from '../context.js'
import { TILE_MARGIN } from '../styles/looks/areas.js'
import { elementsOf, linesOf } from '../tree.js'
import { twipsFromPt } from '../units.js'
import { writeLine } from './paragraph.js'

/** Where a line may break within a tile, whose words are not divided. */
const SEAM = /[\s\u00ad\u200b]+|(?<=[-–/])/u
/** Word and LibreOffice round the widths of letters each in its own way. */
const RESERVE = 1.03

/** Tiles: a paragraph each, in turn of two styles, for Word joins neighbours of one style into one field. */
export function writeKacheln(context: WordContext, list: Element): FileChild[] {
  return elementsOf(list).flatMap((tile, index) =>
    linesOf(tile).map((line) => writeLine(context, index % 2 === 0 ? 'Kachel' : 'KachelFolge', line)),
  )
}

/**
 * In how many columns a part of a chapter stands: tiles in as many as leave each of their words whole, all else in as many as are declared.
 * @param widthIn width of a column in twips, by their number
 */
export function fitColumns(
  { textMeasure, dokument }: WordContext,
  parts: readonly Element[],
  declared: number,
  widthIn: (columns: number) => number,
): number {
  const words = parts
    .filter((part) => is(part, 'ul.kacheln'))
    .flatMap(elementsOf)
    .flatMap((tile) => printedText(tile).split(SEAM))
  const { text } = dokument.gestaltung.groessen
  const widest = Math.max(0, ...words.map((word) => textMeasure.measure(word, text, 'halbfett'))) * RESERVE
  let columns = declared
  while (columns > 1 && widthIn(columns) - twipsFromPt(2 * TILE_MARGIN) < widest) columns--
  return columns
}
