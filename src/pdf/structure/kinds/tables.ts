import type { Element } from 'hast'
import { addUnder } from '../../../add-under.js'
import { isElement, textOf } from '../../../layout/document/tree.js'
import { wholesOf } from '../../../layout/document/wholes.js'
import type { MarkedContentRef } from '../../file/structure-tree.js'
import {
  contentsOf,
  createStructureElement,
  elementsOf,
  isStructureElement,
  type StructureAttribute,
  type StructureElement,
} from '../structure-element.js'
import { structureTypeOf } from '../structure-types.js'

const SCOPE: Record<string, string> = { col: 'Column', colgroup: 'Column', row: 'Row', rowgroup: 'Row' }

/**
 * Says of header cells what they head, and in tables whose head has several rows, or whose rows are grouped, also by ids which
 * cells head which (PDF/UA-1 7.5). Heads and feet that are printed again on each page count once.
 * @param pageOf index of the page that content stands on
 * @returns the content that is there only because a table runs on
 */
export function mendTables(root: StructureElement, pageOf: (place: MarkedContentRef) => number): MarkedContentRef[] {
  const repeated: MarkedContentRef[] = []
  let key = 0
  for (const table of elementsOf(root)) {
    if (table.type !== 'Table') continue
    key++
    for (const part of table.kids) {
      if (!isStructureElement(part) || (part.type !== 'THead' && part.type !== 'TFoot')) continue
      const pages = contentsOf(part).map(pageOf)
      const page = part.type === 'THead' ? Math.min(...pages) : Math.max(...pages)
      repeated.push(...takeOut(part, (place) => pageOf(place) !== page))
    }
    for (const row of rowsOf(table)) {
      restoreCells(row)
      // A head that says nothing heads nothing.
      for (const cell of row.kids) if (isStructureElement(cell) && cell.type === 'TH' && isEmpty(cell)) cell.type = 'TD'
    }
    describe(table, `t${key}`)
  }
  return repeated
}

function isEmpty({ source, kids }: StructureElement): boolean {
  return kids.length === 0 && (!source || textOf(source).trim() === '')
}

/** Puts back empty cells, which Chromium leaves out where they have no border. */
function restoreCells(row: StructureElement): void {
  const present = new Map(row.kids.filter(isStructureElement).map((cell) => [cell.source, cell]))
  const cells = row.source?.children.filter((child) => child.type === 'element') ?? []
  row.kids = cells.map((cell) => present.get(cell) ?? createStructureElement(structureTypeOf(cell), cell))
}

function takeOut(element: StructureElement, removes: (place: MarkedContentRef) => boolean): MarkedContentRef[] {
  const removed: MarkedContentRef[] = []
  element.kids = element.kids.filter((kid) => {
    if (isStructureElement(kid)) removed.push(...takeOut(kid, removes))
    else if ('mcid' in kid && removes(kid)) {
      removed.push(kid)
      return false
    }
    return true
  })
  return removed
}

interface TableCell {
  element: StructureElement
  row: number
  column: number
  rowSpan: number
  colSpan: number
  /** Its row in the document, and the one that this is part of. */
  source: Element | undefined
  whole: Element | undefined
}

function describe(table: StructureElement, id: string): void {
  const head = table.kids.filter(isStructureElement).find(({ type }) => type === 'THead')
  const cells = placeCells(rowsOf(table), wholesIn(table))
  const headerCells = cells.filter(({ element }) => element.type === 'TH')
  const layered =
    (head !== undefined && rowsOf(head).length > 1) ||
    headerCells.some(({ element, whole }) => whole !== undefined || element.source?.properties.scope === 'rowgroup')
  if (layered) for (const [index, { element }] of headerCells.entries()) element.id = `${id}-${index + 1}`
  const headersFor = layered ? headersOf(headerCells) : undefined
  for (const cell of cells) {
    const { element, rowSpan, colSpan } = cell
    const values: StructureAttribute['values'] = {}
    if (element.type === 'TH') values.Scope = SCOPE[String(element.source?.properties.scope)] ?? 'Column'
    if (rowSpan > 1) values.RowSpan = rowSpan
    if (colSpan > 1) values.ColSpan = colSpan
    const ids = headersFor?.(cell) ?? []
    if (ids.length > 0) values.Headers = { ids }
    if (Object.keys(values).length > 0) element.attributes.push({ owner: 'Table', values })
  }
}

function rowsOf(element: StructureElement): StructureElement[] {
  return element.kids
    .filter(isStructureElement)
    .flatMap((kid) => (kid.type === 'TR' ? [kid] : /^T(Head|Body|Foot)$/.test(kid.type) ? rowsOf(kid) : []))
}

function wholesIn({ source }: StructureElement): Map<Element, Element> {
  const parts = source?.children.filter(isElement).filter(({ tagName }) => tagName === 'tbody') ?? []
  return new Map(parts.flatMap((part) => [...wholesOf(part)]))
}

/** Where each cell stands, as a browser lays a table out. */
function placeCells(rows: readonly StructureElement[], wholes: ReadonlyMap<Element, Element>): TableCell[] {
  const cells: TableCell[] = []
  const occupied: number[] = []
  for (const [row, { kids, source }] of rows.entries()) {
    const whole = source && wholes.get(source)
    let column = 0
    for (const element of kids.filter(isStructureElement)) {
      while ((occupied[column] ?? 0) > row) column++
      const spanOf = (name: string) => Math.max(1, Number(element.source?.properties[name] ?? 1) || 1)
      const cell = {
        element,
        row,
        column,
        rowSpan: spanOf('rowSpan'),
        colSpan: spanOf('colSpan'),
        source,
        whole,
      }
      cells.push(cell)
      for (const end = column + cell.colSpan; column < end; column++) occupied[column] = row + cell.rowSpan
    }
  }
  return cells
}

/**
 * Tells the ids of the header cells over a cell: columns' heads above it, groups first, then the row's own, the last line
 * that heads a group of rows, and the rows that this one is part of, the widest first. Linear in cells: what heads a column or row is gathered once.
 */
function headersOf(headerCells: readonly TableCell[]): (cell: TableCell) => string[] {
  const columns = new Map<number, TableCell[]>()
  const rows = new Map<number, TableCell[]>()
  const groups: TableCell[] = []
  const headOfRow = new Map<Element | undefined, TableCell>()
  for (const cell of headerCells) {
    const scope = String(cell.element.source?.properties.scope)
    if (scope === 'rowgroup') groups.push(cell)
    else if (scope === 'row') {
      headOfRow.set(cell.source, cell)
      for (let row = cell.row; row < cell.row + cell.rowSpan; row++) addUnder(rows, row, cell)
    } else for (let column = cell.column; column < cell.column + cell.colSpan; column++) addUnder(columns, column, cell)
  }
  return (cell) => {
    const { element, row, column } = cell
    const columnHeads = new Set<TableCell>()
    for (let index = column; index < column + cell.colSpan; index++)
      for (const head of columns.get(index) ?? [])
        if (head.row < row && (element.type === 'TD' || head.colSpan >= cell.colSpan)) columnHeads.add(head)
    const isRowHeader = element.type === 'TH' && element.source?.properties.scope === 'row'
    const rowHeads = element.type === 'TD' ? (rows.get(row) ?? []) : []
    const group = element.type === 'TD' || isRowHeader ? lastBefore(groups, row) : undefined
    const wholes = element.type === 'TD' || isRowHeader ? wholesAbove(cell, headOfRow) : []
    return [...columnHeads, ...(group ? [group] : []), ...wholes, ...rowHeads].flatMap(
      ({ element: { id } }) => id ?? [],
    )
  }
}

/** Heads of the rows that a cell's row is part of, the widest first. */
function wholesAbove(cell: TableCell, headOfRow: ReadonlyMap<Element | undefined, TableCell>): TableCell[] {
  const wholes: TableCell[] = []
  for (let head = cell.whole && headOfRow.get(cell.whole); head && !wholes.includes(head); ) {
    wholes.unshift(head)
    head = head.whole && headOfRow.get(head.whole)
  }
  return wholes
}

function lastBefore(groups: readonly TableCell[], row: number): TableCell | undefined {
  let [low, high] = [0, groups.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((groups[middle]?.row ?? 0) < row) low = middle + 1
    else high = middle
  }
  return groups[low - 1]
}
