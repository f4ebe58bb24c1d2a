import type { Spread } from './columns.js'

/** Height of the foot of a page, in CSS pixels, if the page ends with what of a box is kept. */
export type FootHeight = (box: Element, isKept: (mark: Element) => boolean) => number

/** Divides long boxes between two pages. */
export interface BoxDivider {
  /** Looks at the box that does not fit on a page of which all before it is settled. @returns whether it was divided */
  divide(spread: Spread, column: number, footHeight: FootHeight): boolean
}

/**
 * A box stays on one page, but for one of several points or paragraphs that would leave a good part of the page empty: what has room
 * stands there, the rest in a box of its own at the head of the next page. Two points at least stay and go. Both are the same element in the tags.
 * Not torn by the browser, for that would draw the first part down to the end of the page.
 * Runs inside the browser's page and is handed over as source text: it may use nothing from outside.
 */
export function createBoxDivider(): BoxDivider {
  /** Of a page's height: less is no gap, and no part of a box is lower than that. */
  const [GAP, LEAST] = [0.12, 0.06]
  const MIN_POINTS = 2
  const BESIDE = '.rand, .fussstand, .seitenfuss'

  /** What begins the rest of a box, and how far below its head the part before ends. */
  interface BoxCut {
    rest: Element
    kept: number
  }

  const cutsOf = (box: HTMLElement): BoxCut[] => {
    const { top, bottom } = box.getBoundingClientRect()
    const last = box.lastElementChild?.getBoundingClientRect()
    const edge = bottom - (last?.bottom ?? bottom)
    const below = (element: Element): number => element.getBoundingClientRect().bottom - top + edge
    return [...box.children].flatMap((child): BoxCut[] => {
      const next = child.nextElementSibling
      const between =
        next && !/^avoid/.test(getComputedStyle(child).breakAfter) ? [{ rest: next, kept: below(child) }] : []
      if (!child.matches('ul, ol')) return between
      const points = [...child.children]
      const within = points
        .slice(MIN_POINTS, points.length - MIN_POINTS + 1)
        .map((point) => ({ rest: point, kept: below(point.previousElementSibling ?? point) }))
      return [...within, ...between]
    })
  }

  const cut = (box: HTMLElement, rest: Element): void => {
    const other = box.cloneNode(false) as HTMLElement
    const list = rest.parentElement
    if (list && list !== box) {
      const goesOn = list.cloneNode(false) as HTMLElement
      const points = [...list.children]
      const kept = points.indexOf(rest)
      if (goesOn instanceof HTMLOListElement) goesOn.start += kept
      goesOn.append(...points.slice(kept))
      other.append(goesOn)
    }
    for (let next = list && list !== box ? list.nextElementSibling : rest; next; ) {
      const following: Element | null = next.nextElementSibling
      other.append(next)
      next = following
    }
    for (const element of [other, ...other.children]) element.removeAttribute('id')
    other.setAttribute('data-umbruch', '')
    other.style.setProperty('margin-top', '0', 'important')
    box.after(other)
  }

  /** Where a box begins on a page, or would if it had room there; undefined where it has no business there. */
  const topOf = (box: HTMLElement, { columnOf, below }: Spread, column: number): number | undefined => {
    const rects = box.getClientRects()
    const [rect] = rects
    if (!rect || rects.length > 1) return undefined
    if (columnOf(rect) === column) return below(rect.top)
    let before = box.previousElementSibling
    while (before?.matches(BESIDE)) before = before.previousElementSibling
    const ends = before ? [...before.getClientRects()].at(-1) : undefined
    if (columnOf(rect) !== column + 1 || !before || !ends || columnOf(ends) !== column) return undefined
    if (/^avoid/.test(getComputedStyle(before).breakAfter) || box.hasAttribute('data-umbruch')) return undefined
    const margin = (element: Element, side: 'marginTop' | 'marginBottom') =>
      Number.parseFloat(getComputedStyle(element)[side]) || 0
    return below(ends.bottom) + Math.max(margin(before, 'marginBottom'), margin(box, 'marginTop'))
  }

  return {
    divide(spread, column, footHeight) {
      const { area, parts } = spread
      const lowest = area.height - 1
      let divided = false
      for (const part of parts)
        for (const box of part.querySelectorAll<HTMLElement>(':scope > aside:not(.leicht)')) {
          const top = topOf(box, spread, column)
          if (top === undefined) continue
          const { height } = box.getBoundingClientRect()
          if (top + height <= lowest - footHeight(box, () => true)) continue
          const gap = lowest - footHeight(box, () => false) - top
          if (gap < area.height * GAP) continue
          const least = area.height * LEAST
          const fitting = cutsOf(box).filter(({ rest, kept }) => {
            const isKept = (mark: Element) =>
              Boolean(rest.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_PRECEDING)
            return kept >= least && height - kept >= least && top + kept <= lowest - footHeight(box, isKept) - 2
          })
          const best = fitting.at(-1)
          if (!best) continue
          cut(box, best.rest)
          divided = true
        }
      return divided
    },
  }
}
