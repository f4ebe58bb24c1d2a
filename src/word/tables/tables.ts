import {
  BorderStyle,
  type FileChild,
  type ITableCellOptions,
  type Paragraph,
  ShadingType,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import type { Element } from 'hast'
import { hasClass, nameText } from '../../layout/document/tree.js'
import { writeCaption } from '../blocks/caption.js'
import { StyledParagraph, writeParagraph } from '../blocks/line/paragraph.js'
import type { WordContext } from '../context.js'
import { hex } from '../styles/colours.js'
import { type FixedStyleId, type StyleId, styleById } from '../styles/style-ids.js'
import { CELL_MARGIN, computeNarrowFont, TABLE_FORMAT, TIGHT_TABLE_FORMAT } from '../styles/table-styles.js'
import { attribute, elementsOf, unexpected } from '../tree.js'
import { hanging, textWidthTwips, twipsFromPt } from '../units.js'
import { AccessibleTable } from './accessible-table.js'
import { computeColumns, measureComfortable } from './column-widths.js'
import { keepRoom } from './comma-room.js'
import { type GridCell, type GridRow, isTotal, leadsGroup, readGrid, type TableGrid } from './grid.js'
import { isProse } from './prose.js'

type WriteContent = (cell: Element, style: StyleId) => Paragraph[]

/** A table that needs more than so many times the width of the text takes the column beside it; one of so few columns later, as in print. */
const WIDE = 1.15
const FEW = { columns: 3, wide: 1.35 }

/** Two columns stand as near as they want to, so that the eye keeps the row; no nearer than this share of the text's width. */
const NARROWEST = 0.62

/** Tables up to this many rows stay on one page. */
const TOGETHER = 20

/** A table with its caption above and its sources below, however wide it is. */
export function writeTable(context: WordContext, area: Element, writeContent: WriteContent): FileChild[] {
  const [table, ...sources] = elementsOf(area)
  if (!table) throw unexpected(area, 'einem Abschnitt')
  const grid = readGrid(table)
  const { caption } = grid
  const id = attribute(area, 'id')
  const prose = isProse(context, grid)
  const overhang = prose ? hanging(context.dokument.gestaltung) : overhangOf(context, grid)
  const [top, bottom] =
    overhang > 0 ? (['BeschriftungBreit', 'QuelleBreit'] as const) : (['Caption', 'Quelle'] as const)
  return [
    ...(caption ? [writeCaption(context, caption, id, top)] : []),
    buildTable(context, grid, caption ? nameText(caption) : '', sources.length > 0, writeContent, { overhang, prose }),
    ...sources.map((source) => writeParagraph(context, source, bottom)),
  ]
}

/** How far the table reaches into the column beside the text, in twips: all of it, where lines would break in its cells otherwise. */
function overhangOf({ width, dokument: { gestaltung }, textMeasure }: WordContext, grid: TableGrid): number {
  const room = hanging(gestaltung)
  const inText = width === textWidthTwips(gestaltung)
  const wide = grid.columnCount <= FEW.columns ? FEW.wide : WIDE
  return room > 0 && inText && measureComfortable(grid, gestaltung.groessen, textMeasure) > width * wide ? room : 0
}

/** How wide a table is without what reaches into the column beside the text, in twips. */
function widthOf({ width, dokument: { gestaltung }, textMeasure }: WordContext, grid: TableGrid): number {
  if (grid.columnCount > 2 || width !== textWidthTwips(gestaltung)) return width
  const comfortable = Math.ceil(measureComfortable(grid, gestaltung.groessen, textMeasure))
  return Math.min(width, Math.max(comfortable, Math.round(width * NARROWEST)))
}

function buildTable(
  context: WordContext,
  grid: TableGrid,
  title: string,
  withSource: boolean,
  writeContent: WriteContent,
  { overhang, prose }: { overhang: number; prose: boolean },
): AccessibleTable {
  const { rows, columnCount } = grid
  const { groessen } = context.dokument.gestaltung
  const width = (prose ? context.width : widthOf(context, grid)) + overhang
  // Sentences begin at the edge of the text.
  const names = overhang - twipsFromPt(CELL_MARGIN)
  const { widths, tight, narrow } = prose
    ? { widths: [names, width - names], tight: false, narrow: false }
    : computeColumns(grid, width, groessen, context.textMeasure)
  const styleFor = (row: GridRow, cell: GridCell): StyleId => {
    const plain = styleOf(row, cell, columnCount, leadsGroup(rows, row))
    const id = prose && row.part !== 'kopf' ? (cell.column === 0 ? 'Tabellenname' : 'Tabellensatz') : plain
    return (narrow ? styleById(id)?.narrow : undefined) ?? id
  }
  const measure = (row: GridRow) => (text: string) =>
    context.textMeasure.measure(
      text,
      narrow ? computeNarrowFont(groessen) : groessen.tabelle,
      isTotal(row) ? 'halbfett' : 'normal',
    )
  const headRows = rows.filter(({ part }) => part === 'kopf').length
  const totalLast = rows.length > 0 && isTotal(rows.at(-1))
  const tableRows = rows.map((row, index) => {
    const last = index === rows.length - 1
    const atMargin = index < headRows + 1 || index >= rows.length - 2
    return new TableRow({
      cantSplit: true,
      ...(row.part === 'kopf' ? { tableHeader: true } : {}),
      ...((last ? withSource : rows.length <= TOGETHER || atMargin) ? { keepNext: true } : {}),
      children: row.cells.map((cell) => {
        const cellWidth = widths.slice(cell.column, cell.column + cell.columns).reduce((total, one) => total + one, 0)
        return new TableCell({
          width: { size: cellWidth, type: WidthType.DXA },
          ...(cell.columns > 1 ? { columnSpan: cell.columns } : {}),
          ...(cell.continued ? { verticalMerge: 'continue' } : cell.rows > 1 ? { verticalMerge: 'restart' } : {}),
          ...peculiarities(context, row, cell, { index, headRows, totalLast: totalLast && last }),
          children: cell.continued
            ? [new StyledParagraph(styleFor(row, cell), [])]
            : keepRoom(writeContent(cell.element, styleFor(row, cell)), cell.element, measure(row)),
        })
      }),
    })
  })
  const columns = rows
    .filter(({ part }) => part === 'kopf')
    .flatMap(({ cells }) => cells.filter(({ continued }) => !continued).map(({ element }) => nameText(element)))
    .filter((head) => head !== '')
    .join('; ')
  const parts = listDavon(rows)
    .map((sentence) => `; ${sentence}`)
    .join('')
  return new AccessibleTable(
    {
      style: tight ? TIGHT_TABLE_FORMAT : TABLE_FORMAT,
      layout: TableLayoutType.FIXED,
      width: { size: width, type: WidthType.DXA },
      ...(overhang > 0 && { indent: { size: -overhang, type: WidthType.DXA } }),
      columnWidths: widths,
      rows: tableRows,
    },
    {
      title: title || ['Tabelle', columns].filter((part) => part !== '').join(': '),
      description: `Tabelle mit ${columnCount} Spalten und ${rows.length - headRows} Zeilen${columns ? `; Spalten: ${columns}` : ''}${parts}`,
      firstRow: headRows > 0,
      firstColumn: rows.every(isNamed),
      lastRow: totalLast,
      banded: context.dokument.gestaltung.tabellen.streifen !== 'keine',
    },
  )
}

/** Rows that are part of another, each with its name: Word shows that by an indent, which nobody hears. */
function listDavon(rows: readonly GridRow[]): string[] {
  const names = new Map(
    rows.flatMap(({ element, cells }) => cells.slice(0, 1).map((first) => [element, nameText(first.element)])),
  )
  return rows.flatMap(({ element, whole }) => {
    const whereof = whole && names.get(whole)
    return whereof ? [`${(names.get(element) ?? '').replace(/^davon:?\s+/i, '')} gehört zu ${whereof}`] : []
  })
}

/** Whether the first cell of a row is its head; those of heads and feet of the table do not count. */
function isNamed({ part, cells }: GridRow): boolean {
  return part !== 'rumpf' || cells[0]?.element.tagName === 'th'
}

function styleOf({ element, part, cells }: GridRow, cell: GridCell, columnCount: number, leads: boolean): FixedStyleId {
  const number = hasClass(cell.element, 'zahl')
  if (part === 'kopf') return number ? 'TabellenkopfZahl' : cell.columns > 1 ? 'TabellenkopfGruppe' : 'Tabellenkopf'
  if (part === 'rumpf' && cells.length === 1 && cell.columns === columnCount) return 'Tabellenzwischenzeile'
  if (leads || hasClass(element, 'summe')) return number ? 'TabellensummeZahl' : 'Tabellensumme'
  if (number) return 'Tabellenzahl'
  return hasClass(element, 'davon') && cell.column === 0 ? 'Tabellendavon' : 'Tabellentext'
}

/** What a table style cannot say: it knows one head row and one sum, the last row, and no column of a certain year. */
function peculiarities(
  { dokument }: WordContext,
  row: GridRow,
  cell: GridCell,
  where: { index: number; headRows: number; totalLast: boolean },
): Partial<ITableCellOptions> {
  const { farben, tabellen } = dokument.gestaltung
  if (row.part === 'kopf' && where.headRows > 1) {
    const bottom = where.index + cell.rows >= where.headRows
    const rule = bottom ? { size: 6, color: hex(farben[tabellen.linie]) } : { size: 4, color: hex(farben.linie) }
    return {
      shading: { type: ShadingType.CLEAR, color: 'auto', fill: hex(farben[tabellen.kopfflaeche]) },
      borders: { bottom: { style: BorderStyle.SINGLE, ...rule } },
      verticalAlign: 'bottom',
    }
  }
  return {
    ...(isTotal(row) && !where.totalLast
      ? { borders: { top: { style: BorderStyle.SINGLE, size: 8, color: hex(farben[tabellen.linie]) } } }
      : {}),
    ...(row.part === 'rumpf' && hasClass(cell.element, 'aktuell')
      ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: hex(farben.hell) } }
      : {}),
  }
}
