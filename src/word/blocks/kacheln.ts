import type { FileChild } from 'docx'
import type { Element } from 'hast'
import { is, printedText } from '../../layout/document/baum.js'
import { twipsFromPt } from '../masse.js'
import type { Wordsatz } from '../satz.js'
import { KACHELRAND } from '../styles/vorlagen/bereiche.js'
import { elementsOf, linesOf } from '../tree.js'
import { writeZeile } from './absatz.js'

/** Where a line may break within a tile, whose words are not divided. */
const FUGE = /[\s\u00ad\u200b]+|(?<=[-–/])/u
/** Word and LibreOffice round the widths of letters each in its own way. */
const RESERVE = 1.03

/** Tiles: a paragraph each, in turn of two styles, for Word joins neighbours of one style into one field. */
export function writeKacheln(satz: Wordsatz, liste: Element): FileChild[] {
  return elementsOf(liste).flatMap((kachel, index) =>
    linesOf(kachel).map((zeile) => writeZeile(satz, index % 2 === 0 ? 'Kachel' : 'KachelFolge', zeile)),
  )
}

/**
 * In how many columns a part of a chapter stands: tiles in as many as leave each of their words whole, all else in as many as are declared.
 * @param widthIn width of a column in twips, by their number
 */
export function fitColumns(
  { textmass, dokument }: Wordsatz,
  teile: readonly Element[],
  declared: number,
  widthIn: (columns: number) => number,
): number {
  const woerter = teile
    .filter((teil) => is(teil, 'ul.kacheln'))
    .flatMap(elementsOf)
    .flatMap((kachel) => printedText(kachel).split(FUGE))
  const { text } = dokument.gestaltung.groessen
  const widest = Math.max(0, ...woerter.map((wort) => textmass.measure(wort, text, 'halbfett'))) * RESERVE
  let columns = declared
  while (columns > 1 && widthIn(columns) - twipsFromPt(2 * KACHELRAND) < widest) columns--
  return columns
}
