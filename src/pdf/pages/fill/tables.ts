import type { Spread } from '../columns.js'
import type { FootHeight } from './boxes.js'

/** Divides tables that would leave a gap at the end of a page. */
export interface TableDivider {
  /** Looks at the table that does not fit on a page of which all before it is settled. @returns whether one was divided */
  divide(spread: Spread, column: number, footHeight: FootHeight): boolean
}

/**
 * A table stays on one page, but for a long one that would leave a good part of the page empty and that no text goes before (`float.ts`): the rows that
 * have room stand there, the others below the head, which the browser repeats, on the next page. Five rows at least stay and go, of sentences two; none goes that
 * belongs to one that stays where another place is near.
 * Runs inside the browser's page and is handed over as source text: it may use nothing from outside.
 */
export function createTableDivider(): TableDivider {
  /** Of a page's height: less is no gap. */
  const GAP = 0.15
  const MIN_ROWS = 5
  const MIN_SENTENCES = 2
  /** Rows that a page does without, so that none is torn from what it belongs to. */
  const SPARED = 3
  const BESIDE = '.rand, .fussstand, .seitenfuss'
  /** In CSS pixels: what rounding may take. */
  const CLOSE = 2

  const columnAt = (element: Element, { columnOf }: Spread): number => {
    const [rect] = element.getClientRects()
    return rect ? columnOf(rect) : -1
  }

  /** Where on a page that a table has left it would begin; undefined where it has no business there. */
  const topOf = (box: Element, spread: Spread, column: number): number | undefined => {
    const { columnOf, below } = spread
    if (box.getClientRects().length !== 1 || columnAt(box, spread) !== column + 1) return undefined
    let first = box
    let before = box.previousElementSibling
    // What heads it has left the page with it.
    for (; before && columnAt(before, spread) === column + 1; before = before.previousElementSibling) {
      if (before.matches(BESIDE)) continue
      if (!/^avoid/.test(getComputedStyle(before).breakAfter)) return undefined
      first = before
    }
    while (before?.matches(BESIDE)) before = before.previousElementSibling
    const ends = before && [...before.getClientRects()].at(-1)
    if (!before || !ends || columnOf(ends) !== column || first.hasAttribute('data-umbruch')) return undefined
    const margin = (element: Element, side: 'marginTop' | 'marginBottom') =>
      Number.parseFloat(getComputedStyle(element)[side]) || 0
    const distance = Math.max(margin(before, 'marginBottom'), margin(first, 'marginTop'))
    return below(ends.bottom) + distance + box.getBoundingClientRect().top - first.getBoundingClientRect().top
  }

  /** Rows before which a table may go on on the next page, best first. */
  const cutsOf = (table: HTMLTableElement): HTMLTableRowElement[] => {
    const rows = [...table.tBodies].flatMap((body) => [...body.rows])
    const least = table.querySelector('td.zahl') ? MIN_ROWS : MIN_SENTENCES
    let spanned = 0
    const cuts = rows.flatMap((row, index) => {
      const isFree = index >= spanned
      for (const cell of row.cells) spanned = Math.max(spanned, index + cell.rowSpan)
      const isHead = rows[index - 1]?.querySelector('th[scope="rowgroup"]')
      return isFree && !isHead && index >= least && index <= rows.length - least ? [row] : []
    })
    const last = cuts.at(-1)
    const from = last ? rows.indexOf(last) - SPARED : 0
    const isWhole = (row: HTMLTableRowElement) => !row.matches('.davon, .summe') && rows.indexOf(row) >= from
    return [...cuts.filter(isWhole).reverse(), ...cuts.filter((row) => !isWhole(row)).reverse()]
  }

  return {
    divide(spread, column, footHeight) {
      const { area, parts } = spread
      const lowest = area.height - 1
      for (const box of parts.flatMap((part) => [...part.querySelectorAll<HTMLElement>(':scope > .tabelle')])) {
        const table = box.querySelector('table')
        const top = table ? topOf(box, spread, column) : undefined
        if (!table || top === undefined) continue
        if (lowest - footHeight(box, () => false) - top < area.height * GAP) continue
        const head = box.getBoundingClientRect().top
        const fitting = cutsOf(table).filter((row) => {
          const isKept = (mark: Element) =>
            Boolean(row.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_PRECEDING)
          return top + row.getBoundingClientRect().top - head <= lowest - footHeight(box, isKept) - CLOSE
        })
        const [row] = fitting
        if (!row) continue
        row.setAttribute('data-umbruch', '')
        box.style.breakInside = 'auto'
        table.style.breakInside = 'auto'
        if (columnAt(box, spread) === column && columnAt(row, spread) === column + 1) return true
        row.removeAttribute('data-umbruch')
        box.style.breakInside = ''
        table.style.breakInside = ''
      }
      return false
    },
  }
}
