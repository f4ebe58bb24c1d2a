import type { Spread } from './columns.js'

/** Keeps what stands in the column beside the text on the page of its text. */
export interface AsideKeeper {
  /** Looks at a page of which all before it is settled; what has no room there beside its text goes into it. @returns whether any did */
  keep(spread: Spread, column: number): boolean
}

/**
 * What floats beside a text comes before it. Where the text begins a page, the browser leaves out the space above it, but not above the
 * float, whose first lines are then painted at the foot of the page before, too; and where fewer lines of the text are left on a page
 * than the float needs, it goes to the next without it. Such a note goes behind its paragraph, a motto above it.
 * Runs inside the browser's page and is handed over as source text: it may use nothing from outside.
 */
export function createAsideKeeper(): AsideKeeper {
  let known: { spread: Spread; asides: HTMLElement[] } | undefined

  const asidesOf = (spread: Spread): HTMLElement[] => {
    if (known?.spread !== spread) {
      const all = spread.parts.flatMap((part) => [...part.querySelectorAll<HTMLElement>('.rand')])
      known = { spread, asides: all.filter((aside) => aside.matches('.anmerkung, .motto, .hervorhebung')) }
    }
    return known.asides
  }

  /** Whether it stands on its page as a whole; what reaches over the head by the space that its text has left there, comes down. */
  const isWithin = (aside: HTMLElement, { area, below }: Spread): boolean => {
    const over = below(aside.getBoundingClientRect().top)
    if (over < 0) aside.style.marginTop = `${Number.parseFloat(getComputedStyle(aside).marginTop) - over}px`
    const { top, bottom } = aside.getBoundingClientRect()
    return below(top) > -1 && below(bottom) <= area.height + 1
  }

  return {
    keep(spread, column) {
      const { columnOf } = spread
      let moved = false
      for (const aside of asidesOf(spread)) {
        const text = aside.nextElementSibling
        const [first, ...others] = aside.getClientRects()
        const [start] = text?.getClientRects() ?? []
        if (!text || !first || !start || !aside.classList.contains('rand')) continue
        if (Math.min(columnOf(first), columnOf(start)) !== column) continue
        const together = columnOf(first) === columnOf(start) && others.length === 0
        if (together && isWithin(aside, spread)) continue
        aside.classList.remove('rand')
        if (aside.matches('.anmerkung')) text.after(aside)
        moved = true
      }
      return moved
    },
  }
}
