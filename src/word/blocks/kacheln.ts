import type { FileChild } from 'docx'
import type { Element } from 'hast'
import { isElement, textOf } from '../../layout/document/tree.js'
import type { WordContext } from '../context.js'
import { hex } from '../styles/colours.js'
import { type TileLook, TileTable } from '../tables/tile-table.js'
import { elementsOf, linesOf } from '../tree.js'
import { twipsFromMm, twipsFromPt } from '../units.js'
import { type StyledParagraph, writeLine } from './line/paragraph.js'
import { type BlockSurroundings, TEXT } from './surroundings.js'

/** Where a line may break within a tile, whose words are not divided. */
const SEAM = /[\s\u00ad\u200b]+|(?<=[-–/])/u
/** Word and LibreOffice round the widths of letters each in its own way. */
const RESERVE = 1.03

/** As print has it: the most tiles in a row, the gap between them in millimetres, the room around their words in points. */
const MOST = 3
const GAP = 3
const MARGIN = { above: 5, beside: 10 }
/** Thickness of rules in eighths of a point. */
const RULE = { top: 16, outline: 4 }

/** Tiles in rows as wide as the text, or as text and column where the design says so; in boxes and columns below each other. */
export function writeKacheln(context: WordContext, list: Element, surroundings: BlockSurroundings): FileChild[] {
  const tiles = elementsOf(list)
  const style = surroundings.nurEigene ? surroundings.paragraph : 'Kachel'
  const write = (tile: Element) => linesOf(tile).map((line) => writeLine(context, style, line))
  if (surroundings !== TEXT || tiles.length === 0) return tiles.flatMap(write)
  const { kacheln, abstaende } = context.dokument.gestaltung
  const hanging = kacheln.breit ? context.hanging : 0
  const width = context.width + hanging
  const gap = twipsFromMm(GAP)
  const rows = divideTiles(tiles, fitTiles(context, tiles, width, gap))
  const { block, absatz } = abstaende
  const above = twipsFromPt(Math.max(1, block - absatz))
  return [
    new TileTable(rows.map((row) => row.map(write)).map(keepRow), lookOf(context), { width, gap, above, hanging }),
  ]
}

function lookOf({ dokument }: WordContext): TileLook {
  const { farben, kacheln } = dokument.gestaltung
  return {
    ...(kacheln.flaeche === 'keine'
      ? { outline: { colour: hex(farben.linie), weight: RULE.outline } }
      : { ground: hex(farben[kacheln.flaeche]) }),
    top: { colour: hex(farben[kacheln.linie]), weight: RULE.top },
    margin: { above: twipsFromPt(MARGIN.above), beside: twipsFromPt(MARGIN.beside) },
  }
}

/** The words of a tile; one ends where its line is broken by hand. */
function linesIn({ children }: Element): string {
  return children
    .map((child) => (isElement(child) ? (child.tagName === 'br' ? '\n' : linesIn(child)) : textOf(child)))
    .join('')
}

/** How many tiles stand in a row: as many as leave each of their words whole. */
function fitTiles(
  { textMeasure, dokument }: WordContext,
  tiles: readonly Element[],
  width: number,
  gap: number,
): number {
  const words = tiles.flatMap((tile) => linesIn(tile).split(SEAM))
  const { text } = dokument.gestaltung.groessen
  const widest = Math.max(0, ...words.map((word) => textMeasure.measure(word, text, 'halbfett'))) * RESERVE
  const room = (count: number) => (width - gap * (count - 1)) / count - twipsFromPt(2 * MARGIN.beside)
  let count = Math.min(MOST, tiles.length)
  while (count > 1 && room(count) < widest) count--
  return count
}

/** Rows of as many tiles each: of at most so many, of fewer where that leaves no row short; where one would be alone, two rows have one less. */
export function divideTiles<Tile>(tiles: readonly Tile[], most: number): Tile[][] {
  const full = Array.from({ length: most - 1 }, (_, index) => most - index).find((each) => tiles.length % each === 0)
  const each = full ?? most
  const rows = Array.from({ length: Math.ceil(tiles.length / each) }, (_, row) =>
    tiles.slice(row * each, (row + 1) * each),
  )
  const [before = [], last = []] = rows.slice(-2)
  if (rows.length < 2 || last.length > 1 || before.length < 3) return rows
  return [...rows.slice(0, -2), before.slice(0, -1), [...before.slice(-1), ...last]]
}

/** All rows but the last stay with the next one. */
function keepRow(
  row: readonly StyledParagraph[][],
  index: number,
  { length }: readonly unknown[],
): StyledParagraph[][] {
  return row.map((tile) => (index === length - 1 ? tile : tile.map((paragraph) => paragraph.kept())))
}
