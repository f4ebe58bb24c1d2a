import { PDFArray, PDFName, PDFNumber } from '@cantoo/pdf-lib'
import { attributeOf, isStructElem, type StructElem, textEntryOf } from '../../file/structure-tree.js'
import { inspectAll, type Punkt } from '../punkt.js'

const ALLOWED: Record<string, readonly string[]> = {
  Table: ['Caption', 'TR', 'THead', 'TBody', 'TFoot'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
}
const PARENTS: Record<string, readonly string[]> = {
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
}

const rowsOf = (element: StructElem): StructElem[] =>
  element.kids
    .filter(isStructElem)
    .flatMap((kid) => (kid.type === 'TR' ? [kid] : kid.type in ALLOWED ? rowsOf(kid) : []))
const cellsOf = (row: StructElem): StructElem[] => row.kids.filter(isStructElem)
const span = (cell: StructElem, name: string): number => {
  const value = attributeOf(cell, name)
  return value instanceof PDFNumber ? value.asNumber() : 1
}

/** Tables and their cells. */
export const TABLES: readonly Punkt[] = [
  {
    id: 'tabelle-aufbau',
    norm: 'PDF/UA-1 7.2',
    matterhorn: '09-004, 15-001',
    beschreibung: 'Tabellen bestehen aus Kopf, Rumpf und Zeilen, Zeilen aus Zellen, und alle Zeilen sind gleich breit.',
    check: ({ elements }) =>
      inspectAll(
        elements.filter(({ element }) => element.type in ALLOWED || element.type in PARENTS),
        ({ element, parent }) => {
          const kid = element.kids
            .filter(isStructElem)
            .find(({ type }) => !(ALLOWED[element.type]?.includes(type) ?? true))
          if (kid) return `„${kid.type}“ steht unmittelbar in „${element.type}“.`
          if (PARENTS[element.type] && !PARENTS[element.type]?.includes(parent?.type ?? ''))
            return `„${element.type}“ steht in „${parent?.type}“.`
          return element.type === 'Table' && unevenRow(rowsOf(element))
        },
      ),
  },
  {
    id: 'tabelle-kopf',
    norm: 'PDF/UA-1 7.5',
    matterhorn: '15-003',
    beschreibung: 'Jede Tabelle hat Kopfzellen, und jede Kopfzelle sagt, wofür sie gilt.',
    check: ({ elements }) =>
      inspectAll(
        elements.filter(({ element }) => element.type === 'Table' || element.type === 'TH'),
        ({ element }) =>
          element.type === 'Table'
            ? !rowsOf(element).some((row) => cellsOf(row).some(({ type }) => type === 'TH')) &&
              'Eine Tabelle hat keine Kopfzelle.'
            : !(attributeOf(element, 'Scope') instanceof PDFName) && 'Eine Kopfzelle (TH) hat keine Richtung (Scope).',
      ),
  },
  {
    id: 'tabelle-kopfzellen',
    norm: 'PDF/UA-1 7.5',
    matterhorn: '15-003',
    beschreibung: 'In Tabellen mit mehrstufigem Kopf nennt jede Zelle ihre Kopfzellen, und es gibt sie.',
    check: ({ elements }) =>
      inspectAll(
        elements.filter(({ element }) => element.type === 'Table' && isLayered(element)),
        ({ element }) => {
          const cells = rowsOf(element).flatMap(cellsOf)
          const ids = new Set(cells.filter(({ type }) => type === 'TH').map(({ dict }) => textEntryOf(dict, 'ID')))
          for (const cell of cells) {
            const headers = attributeOf(cell, 'Headers')
            if (cell.type === 'TD' && cell.kids.length > 0 && !(headers instanceof PDFArray && headers.size() > 0))
              return 'Eine Zelle nennt ihre Kopfzellen nicht.'
            for (const value of headers instanceof PDFArray ? headers.asArray() : [])
              if (!ids.has('decodeText' in value && typeof value.decodeText === 'function' ? value.decodeText() : ''))
                return 'Eine Zelle nennt eine Kopfzelle, die es nicht gibt.'
          }
          return false
        },
      ),
  },
]

/** A head of more than one row: a header cell there says too little alone. */
function isLayered(table: StructElem): boolean {
  const head = table.kids.filter(isStructElem).find(({ type }) => type === 'THead')
  return head !== undefined && rowsOf(head).length > 1
}

function unevenRow(rows: readonly StructElem[]): string | false {
  let width = 0
  /** Columns still covered from above, with the number of rows left. */
  let occupied: number[] = []
  for (const [index, row] of rows.entries()) {
    const next = occupied.map((rest) => Math.max(0, rest - 1))
    let column = 0
    for (const cell of cellsOf(row)) {
      while ((occupied[column] ?? 0) > 0) column++
      for (let end = column + span(cell, 'ColSpan'); column < end; column++) next[column] = span(cell, 'RowSpan') - 1
    }
    while ((occupied[column] ?? 0) > 0) column++
    if (index === 0) width = column
    else if (column !== width) return `Zeile ${index + 1} einer Tabelle hat ${column} statt ${width} Spalten.`
    occupied = next
  }
  return false
}
