import type { Spread } from './columns.js'

/** Lets a chapter go on on the page where the one before it ends. */
export interface Joiner {
  /** Whether the chapter does so, which it is marked for then. */
  runsOn(spread: Spread, next: HTMLElement): boolean
}

/**
 * A chapter that may do so (`page-rules.ts` says up to what share of the page before) runs on where that page is less filled: a page more
 * than that reads as the end of something, one less than that as a hole. Where notes stand at the foot of that page it is left to them: they
 * are placed, and what else would be named there has no place.
 * Runs inside the browser's page and is handed over as source text: it may use nothing from outside.
 */
export function createJoiner(): Joiner {
  return {
    runsOn({ area, parts, columnOf, below }, next) {
      const filled = Number(getComputedStyle(next).getPropertyValue('--anschluss'))
      if (filled === 0) return false
      const last = parts[parts.length - 1]
      // Empty pages stand for a chapter that is not laid out.
      if (!last?.querySelector(':scope > h1')) return false
      let [column, bottom] = [-1, 0]
      for (const block of last.children)
        for (const rect of block.getClientRects()) {
          const own = columnOf(rect)
          if (own > column) [column, bottom] = [own, 0]
          if (own === column) bottom = Math.max(bottom, below(rect.bottom))
        }
      if (column < 0 || bottom > filled * area.height) return false
      const feet = [...last.querySelectorAll('.seitenfuss')]
      if (feet.some((foot) => columnOf(foot.getBoundingClientRect()) === column)) return false
      next.setAttribute('data-anschluss', '')
      return true
    },
  }
}
