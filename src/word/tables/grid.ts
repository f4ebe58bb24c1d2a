import type { Element } from 'hast'
import { hasClass, is } from '../../layout/document/tree.js'
import type { ChildOf } from '../../layout/document/vocabulary/vocabulary.js'
import { wholesOf } from '../../layout/document/wholes.js'
import { answerTo, count, elementsOf } from '../tree.js'

export interface GridCell {
  element: Element
  column: number
  columns: number
  /** Rows that the cell covers from here on. */
  rows: number
  /** Whether the cell began in a row above and only reaches into this one. */
  continued: boolean
}

type TablePart = 'kopf' | 'rumpf' | 'fuss'

export interface GridRow {
  element: Element
  part: TablePart
  /** The row that this one is part of. */
  whole: Element | undefined
  cells: GridCell[]
}

/** A table as a grid: each row with all its cells in the order of the columns, those that reach down from above included. */
export interface TableGrid {
  caption: Element | undefined
  rows: GridRow[]
  columnCount: number
}

const PARTS = { thead: 'kopf', tbody: 'rumpf', tfoot: 'fuss' } as const satisfies Record<
  Exclude<ChildOf<'table'>, 'caption'>,
  TablePart
>

/** Reads a table element into its grid. */
export function readGrid(table: Element): TableGrid {
  const grid: TableGrid = { caption: undefined, rows: [], columnCount: 0 }
  const open: GridCell[] = []
  for (const part of elementsOf(table)) {
    if (is(part, 'caption')) grid.caption = part
    else {
      const kind = answerTo<TablePart>(PARTS, part, 'einer Tabelle')
      const wholes = wholesOf(part)
      for (const row of elementsOf(part)) grid.rows.push({ ...readRow(row, kind, open), whole: wholes.get(row) })
    }
  }
  grid.columnCount = Math.max(
    0,
    ...grid.rows.flatMap(({ cells }) => cells.map(({ column, columns }) => column + columns)),
  )
  return grid
}

/** Reads a row; `open` are the cells that reach from above into it, and is left with those that reach into the next. */
function readRow(element: Element, part: TablePart, open: GridCell[]): Omit<GridRow, 'whole'> {
  const cells: GridCell[] = []
  let column = 0
  const add = (cell: GridCell) => {
    cells.push(cell)
    column = cell.column + cell.columns
  }
  const addContinuations = () => {
    for (let top = open.find((cell) => cell.column === column); top; top = open.find((cell) => cell.column === column))
      add(top)
  }
  for (const cell of elementsOf(element)) {
    addContinuations()
    add({
      element: cell,
      column,
      columns: count(cell, 'colSpan'),
      rows: count(cell, 'rowSpan'),
      continued: false,
    })
  }
  addContinuations()
  const further = cells.filter(({ rows }) => rows > 1)
  open.splice(0, open.length, ...further.map((cell) => ({ ...cell, rows: cell.rows - 1, continued: true })))
  return { element, part, cells }
}

/** A row that sums up others. */
export function isTotal(row: GridRow | undefined): boolean {
  return row !== undefined && hasClass(row.element, 'summe')
}

/** Whether rows that are part of another one begin behind this one. */
export function leadsGroup(rows: readonly GridRow[], row: GridRow): boolean {
  const next = rows[rows.indexOf(row) + 1]
  return (
    row.part === 'rumpf' && !hasClass(row.element, 'davon') && next !== undefined && hasClass(next.element, 'davon')
  )
}
