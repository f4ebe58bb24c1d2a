import type { Spread } from './columns.js'
import type { leaveHead } from './lifted.js'

/** Keeps what stands in the column beside the text on the page of its text. */
export interface AsideKeeper {
  /** Looks at a page of which all before it is settled; what has no room there beside its text goes into it. @returns whether any did */
  keep(spread: Spread, column: number): boolean
}

/**
 * What floats beside a text comes before it. Where the text begins a page, the browser leaves out the space above it, but not above the
 * float, whose first lines are then painted at the foot of the page before, too; and where fewer lines of the text are left on a page
 * than the float needs, it goes to the next without it. Such a note goes behind its paragraph, a lifted sentence beside a later one of the
 * page or, below a heading, behind what follows that, a small picture beside a later one or in the text, a motto, a figure and what announces a list
 * above it; a motto or a picture below a heading low on a page takes this along to the next.
 * Runs inside the browser's page and is handed over as source text: it may use nothing from outside.
 */
export function createAsideKeeper(leave: typeof leaveHead): AsideKeeper {
  const TEXT = 'p:not([class]), ul:not(.stichworte), ol'
  const HEADS = 'h2, h3, h4, .zwischen'
  /** Of a page's height: below, a heading leaves it for the next one without a gap that shows. */
  const LOW = 0.78
  let known: { spread: Spread; asides: HTMLElement[] } | undefined

  const asidesOf = (spread: Spread): HTMLElement[] => {
    if (known?.spread !== spread) {
      const all = spread.parts.flatMap((part) => [...part.querySelectorAll<HTMLElement>('.rand')])
      known = {
        spread,
        asides: all.filter((aside) =>
          aside.matches('.anmerkung, .motto, .hervorhebung, .ankuendigung, .randzahl, .logoleiste'),
        ),
      }
    }
    return known.asides
  }

  const KEYWORDS = '.stichwort, .begriffe > dt'
  const CAPTIONS = '.rand, .kastentitel, figcaption, figure > .quelle'

  /** Whether something of a kind stands where it does. */
  const isOver = (aside: HTMLElement, kind: string, { columnOf }: Spread): boolean => {
    const own = aside.getBoundingClientRect()
    return [...document.querySelectorAll(kind)].some((other) => {
      const rect = other.getBoundingClientRect()
      const isLevel = rect.top < own.bottom && rect.bottom > own.top && rect.left < own.right && rect.right > own.left
      return other !== aside && rect.height > 0 && columnOf(rect) === columnOf(own) && isLevel
    })
  }

  /** Whether it stands on its page as a whole; what reaches over the head by the space that its text has left there, comes down. */
  const isWithin = (aside: HTMLElement, spread: Spread): boolean => {
    const { area, below } = spread
    const over = below(aside.getBoundingClientRect().top)
    if (over < 0) aside.style.marginTop = `${Number.parseFloat(getComputedStyle(aside).marginTop) - over}px`
    const { top, bottom } = aside.getBoundingClientRect()
    return below(top) > -1 && below(bottom) <= area.height + 1 && !isOver(aside, KEYWORDS, spread)
  }

  /** Whether what announces a list stands beside its first point: below another float it would announce one of the others. */
  const isLevel = (aside: HTMLElement, first: DOMRect, start: DOMRect): boolean =>
    !aside.matches('.ankuendigung') || first.top - start.top < Number.parseFloat(getComputedStyle(aside).lineHeight) / 2

  /** No float stands higher than the foot of a page that comes before it; a box of no flow may. @returns whether it stands beside its text as one */
  const leaveFlow = (aside: HTMLElement, text: Element, spread: Spread): boolean => {
    if (aside.style.position === 'absolute') return false
    aside.style.setProperty('position', 'absolute')
    const [first, ...others] = aside.getClientRects()
    const [start] = text.getClientRects()
    const isBeside = first && start && spread.columnOf(first) === spread.columnOf(start) && others.length === 0
    if (isBeside && isWithin(aside, spread) && !isOver(aside, CAPTIONS, spread)) return true
    aside.style.removeProperty('position')
    return false
  }

  const beginsOn = (element: Element, { columnOf }: Spread, column: number): boolean => {
    const [rect] = element.getClientRects()
    return rect !== undefined && columnOf(rect) === column
  }

  const goesOn = (text: Element, column: number, { columnOf }: Spread): boolean =>
    [...text.getClientRects()].some((rect) => columnOf(rect) === column)

  /** How far down a page text goes on beside which nothing else reaches into the column, from a paragraph on. */
  const endOfText = (text: Element, spread: Spread, column: number): number => {
    let end = text.nextElementSibling
    while (end?.matches(TEXT) && beginsOn(end, spread, column)) end = end.nextElementSibling
    return end && beginsOn(end, spread, column) ? spread.below(end.getBoundingClientRect().top) : spread.area.height
  }

  /** Puts a lifted sentence or a picture beside a later paragraph of its section, on this page or the next, that has room beside it and what follows. @returns whether there is one */
  const putLower = (aside: HTMLElement, spread: Spread, column: number): boolean => {
    const { parentElement, nextSibling } = aside
    const height = [...aside.getClientRects()].reduce((sum, rect) => sum + rect.height, 0)
    let text = aside.nextElementSibling?.nextElementSibling ?? null
    for (; text; text = text.nextElementSibling) {
      const page = [column, column + 1].find((one) => text && beginsOn(text, spread, one))
      if (page === undefined || text.matches('h1, h2, h3')) break
      const top = spread.below(text.getClientRects()[0]?.top ?? 0)
      // What begins a page would be the next to be torn from what stands beside it.
      if (!text.matches(TEXT) || top < 1 || top + height > endOfText(text, spread, page)) continue
      text.before(aside)
      if (aside.getClientRects().length === 1 && beginsOn(aside, spread, page) && isWithin(aside, spread)) return true
    }
    parentElement?.insertBefore(aside, nextSibling)
    return false
  }

  /** Begins the next page with the heading below which something has no room, where that is low on this one. @returns whether it does */
  const goWithHead = (aside: HTMLElement, spread: Spread, column: number): boolean => {
    let head: HTMLElement | undefined
    for (let before = aside.previousElementSibling; before?.matches(HEADS); before = before.previousElementSibling)
      if (before instanceof HTMLElement) head = before
    if (!head || !beginsOn(head, spread, column)) return false
    if (spread.below(head.getBoundingClientRect().top) < LOW * spread.area.height) return false
    head.setAttribute('data-umbruch', '')
    // What begins a page by itself loses its distance to what was before; a break by force would keep it.
    head.style.setProperty('margin-top', '0', 'important')
    return true
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
        const isWhole = others.length === 0
        const together = isWhole && columnOf(first) === columnOf(start)
        // A figure is said by all of its paragraph, which may go on on the next page; a picture stands beside any of it.
        const goesAlong = isWhole && aside.matches('.randzahl, .logoleiste') && goesOn(text, columnOf(first), spread)
        if ((together || goesAlong) && isWithin(aside, spread) && isLevel(aside, first, start)) continue
        if (!together && leaveFlow(aside, text, spread)) continue
        if (aside.matches('.hervorhebung, .logoleiste') && putLower(aside, spread, columnOf(start))) {
          moved = true
          continue
        }
        if (aside.matches('.motto, .logoleiste') && goWithHead(aside, spread, column)) {
          moved = true
          continue
        }
        aside.classList.remove('rand')
        aside.classList.replace('randzahl', 'kennzahlen')
        // In the width of the text its words break elsewhere, if at all.
        if (aside.dataset.wortlaut) aside.textContent = aside.dataset.wortlaut
        // Beside a foot it stood as a box of no flow.
        aside.style.removeProperty('position')
        if (aside.matches('.anmerkung')) text.after(aside)
        if (aside.matches('.hervorhebung')) leave(aside)
        moved = true
      }
      return moved
    },
  }
}
