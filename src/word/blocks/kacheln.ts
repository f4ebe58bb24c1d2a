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
  const rows = divideTiles(tiles, (row) => keepsWords(context, row, width, gap))
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

/** Whether tiles beside each other leave each of their words whole. */
function keepsWords({ textMeasure, dokument }: WordContext, row: readonly Element[], width: number, gap: number) {
  const words = row.flatMap((tile) => linesIn(tile).split(SEAM))
  const { text } = dokument.gestaltung.groessen
  const widest = Math.max(0, ...words.map((word) => textMeasure.measure(word, text, 'halbfett'))) * RESERVE
  return widest <= (width - gap * (row.length - 1)) / row.length - twipsFromPt(2 * MARGIN.beside)
}

/** Tiles in as few rows as print has, rows of three before those of two where they fit so; else two in a row, the last one alone if need be. */
export function divideTiles<Tile>(tiles: readonly Tile[], fit: (row: readonly Tile[]) => boolean): Tile[][] {
  const few = Math.ceil(tiles.length / MOST)
  const even = arrangements(tiles.length, few).map((sizes) => divide(tiles, sizes))
  const twos = divide(tiles, Array<number>(Math.ceil(tiles.length / 2)).fill(2))
  return [...even, twos].find((rows) => rows.every(fit)) ?? tiles.map((tile) => [tile])
}

/** How many there can be in each of so many rows: three or two; long rows first. */
function arrangements(count: number, rows: number): number[][] {
  if (rows === 1) return count === 2 || count === MOST ? [[count]] : []
  return [MOST, 2].flatMap((size) => arrangements(count - size, rows - 1).map((rest) => [size, ...rest]))
}

function divide<Tile>(tiles: readonly Tile[], sizes: readonly number[]): Tile[][] {
  const ends = sizes.map((_, index) => sizes.slice(0, index + 1).reduce((sum, size) => sum + size, 0))
  return ends.map((end, index) => tiles.slice(ends[index - 1] ?? 0, end))
}

/** All rows but the last stay with the next one. */
function keepRow(
  row: readonly StyledParagraph[][],
  index: number,
  { length }: readonly unknown[],
): StyledParagraph[][] {
  return row.map((tile) => (index === length - 1 ? tile : tile.map((paragraph) => paragraph.kept())))
}
