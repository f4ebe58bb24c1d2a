import { BorderStyle, ShadingType, TableBorders, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import { StyledParagraph } from '../blocks/line/paragraph.js'
import { AccessibleTable } from './accessible-table.js'
import { ARRANGEMENT } from './arrangement-name.js'
import { createGap } from './side-by-side.js'

/** How tiles look; colours as six digits, lengths in twips, thickness in eighths of a point. */
export interface TileLook {
  ground?: string
  /** The rule above a tile, and that around one without a ground. */
  top: { colour: string; weight: number }
  outline?: { colour: string; weight: number }
  margin: { above: number; beside: number }
}

interface TileTableSize {
  /** In twips. */
  width: number
  gap: number
  /** Kept free above the first row. */
  above: number
  /** How far it reaches out of the text to the left. */
  hanging: number
}

/** Tiles beside each other, each with its paragraphs. */
type TileRow = readonly (readonly StyledParagraph[])[]

/** A field of a row: what stands in it, or nothing between two of them, and where it begins and ends. */
interface Field {
  from: number
  to: number
  blocks?: readonly StyledParagraph[]
}

/**
 * Tiles in rows, those of a row of one width, in one table whose rows stay together; each row fills the width, as in print. LibreOffice
 * loses rows of several tables of one row in sequence.
 */
export class TileTable extends AccessibleTable {
  constructor(rows: readonly TileRow[], look: TileLook, { width, gap, above, hanging }: TileTableSize) {
    const fields = rows.map((row) => fieldsOf(row, rows.length > 1, width, gap))
    const edges = [...new Set(fields.flat().flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b)
    const widths = edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0))
    const write = (row: readonly Field[]) =>
      new TableRow({
        cantSplit: true,
        children: row.map((field) => createCell(field, edges, look)),
      })
    super(
      {
        borders: TableBorders.NONE,
        layout: TableLayoutType.FIXED,
        width: { size: width, type: WidthType.DXA },
        ...(hanging > 0 && { indent: { size: -hanging, type: WidthType.DXA } }),
        columnWidths: widths,
        rows: fields.flatMap((row, index) => [createGap(index === 0 ? above : gap, widths, true), write(row)]),
      },
      {
        title: ARRANGEMENT,
        description: 'Dient nur der Anordnung: Felder nebeneinander',
        firstRow: false,
        firstColumn: false,
        lastRow: false,
        banded: false,
      },
    )
  }
}

/** The tiles of a row and the gaps between them; one that is alone below others is half as wide, and behind it is a field of nothing. */
function fieldsOf(row: TileRow, below: boolean, width: number, gap: number): Field[] {
  const most = below ? Math.max(2, row.length) : row.length
  const pitch = (width + gap) / most
  const end = (index: number) => (index === most - 1 ? width : Math.round((index + 1) * pitch - gap))
  const fields = row.flatMap((blocks, index): Field[] => {
    const from = Math.round(index * pitch)
    const between = { from: end(index - 1), to: from }
    return [...(index > 0 ? [between] : []), { from, to: end(index), blocks }]
  })
  const last = end(row.length - 1)
  return last < width ? [...fields, { from: last, to: width }] : fields
}

function createCell({ from, to, blocks }: Field, edges: readonly number[], look: TileLook): TableCell {
  const { ground, top, outline, margin } = look
  const rule = ({ colour, weight }: TileLook['top']) => ({ style: BorderStyle.SINGLE, size: weight, color: colour })
  const around = outline && rule(outline)
  return new TableCell({
    width: { size: to - from, type: WidthType.DXA },
    columnSpan: edges.indexOf(to) - edges.indexOf(from),
    ...(blocks && {
      margins: {
        marginUnitType: WidthType.DXA,
        top: margin.above,
        left: margin.beside,
        bottom: margin.above,
        right: margin.beside,
      },
      ...(ground !== undefined && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: ground } }),
      borders: { top: rule(top), ...(around && { left: around, bottom: around, right: around }) },
    }),
    children: [...(blocks ?? [new StyledParagraph('Fuge', [])])],
  })
}
