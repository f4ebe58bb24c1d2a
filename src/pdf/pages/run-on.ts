import type { Spread } from './columns.js'
import type { HeadKeeper } from './heads.js'

/** Lets a chapter go on on the page where the one before it ends. */
export interface Joiner {
  /** Whether the chapter may do so, which it is marked for then. */
  runsOn(spread: Spread, next: HTMLElement): boolean
  /** Whether it can, now that it is laid out there. */
  stays(spread: Spread, next: HTMLElement): boolean
}

/**
 * A chapter that may do so (`page-rules.ts` says up to what share of the page before) runs on where that page is less filled: a page more
 * than that reads as the end of something, one less than that as a hole. Where notes stand at the foot of that page it runs on between
 * the text and them, unless it names notes of its own there or on the next page: those of the page are placed.
 * Runs inside the browser's page and is handed over as source text: it may use nothing but what it is handed.
 */
export function createJoiner(hasEnough: HeadKeeper['hasEnough']): Joiner {
  const FEET = '.fussstand, .seitenfuss'
  const SHOWN = 'h1, h2, h3, h4, p, li, dt, dd'
  /** What notes would lie over, whatever its lines do. */
  const BOXES = 'img, table, figure, aside, .kennzahlen, .neben, .portrait, .kacheln'
  /** In CSS pixels: about three lines. */
  const LINES = 60

  /** The last page of what is laid out, where its text ends there, and where its foot begins. */
  const endOf = ({ area, columnOf, below }: Spread, last: HTMLElement) => {
    let [column, bottom] = [-1, 0]
    for (const block of last.children) {
      if (block.matches(FEET)) continue
      for (const rect of block.getClientRects()) {
        const own = columnOf(rect)
        if (own > column) [column, bottom] = [own, 0]
        if (own === column) bottom = Math.max(bottom, below(rect.bottom))
      }
    }
    const feet = [...last.querySelectorAll('.seitenfuss')].map((foot) => foot.getBoundingClientRect())
    const foot = feet.filter((rect) => columnOf(rect) >= column)
    const top = Math.min(area.height, ...foot.map((rect) => below(rect.top)))
    return { column, bottom, top, hasFoot: foot.length > 0, overflows: foot.some((rect) => columnOf(rect) > column) }
  }

  /** A paragraph that goes on on the next page reaches down to the end of this one, its lines do not. */
  const linesOf = (element: Element): DOMRect[] => {
    const range = document.createRange()
    range.selectNodeContents(element)
    return [...range.getClientRects()].filter(({ height }) => height > 0)
  }

  return {
    runsOn(spread, next) {
      const { area, parts } = spread
      const filled = Number(getComputedStyle(next).getPropertyValue('--anschluss'))
      if (filled === 0) return false
      const last = parts[parts.length - 1]
      // Empty pages stand for a chapter that is not laid out.
      const isEmpty = (part: Element): boolean => !part.querySelector(':scope > h1')
      if (!last || isEmpty(last) || isEmpty(next)) return false
      const { column, bottom, top, overflows } = endOf(spread, last)
      if (column < 0 || overflows || top - bottom < (1 - filled) * area.height) return false
      next.setAttribute('data-anschluss', '')
      return true
    },
    stays(spread, next) {
      const { parts, columnOf, below } = spread
      const last = parts[parts.indexOf(next) - 1]
      const end = last && endOf(spread, last)
      const heading = next.querySelector(':scope > h1')
      if (end && heading && !hasEnough(spread, heading, end.top)) {
        next.removeAttribute('data-anschluss')
        return false
      }
      if (!end?.hasFoot) return true
      const on = (element: Element, column: number): DOMRect[] =>
        [...element.getClientRects()].filter((rect) => columnOf(rect) === column)
      const [head] = [...next.querySelectorAll(':scope > h1')].flatMap((h1) => on(h1, end.column))
      const shown = [
        ...[...next.querySelectorAll(SHOWN)].flatMap(linesOf),
        ...[...next.querySelectorAll(BOXES)].flatMap((box) => [...box.getClientRects()]),
      ].filter((rect) => columnOf(rect) === end.column)
      const marks = [...next.querySelectorAll('a.fussnote')].map((mark) => columnOf(mark.getBoundingClientRect()))
      const lowest = Math.max(...shown.map((rect) => below(rect.bottom)))
      if (head && !marks.some((column) => column <= end.column + 1) && lowest <= end.top + 1)
        if (lowest - below(head.bottom) >= LINES) return true
      next.removeAttribute('data-anschluss')
      return false
    },
  }
}
