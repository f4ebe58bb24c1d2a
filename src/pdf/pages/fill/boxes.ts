import type { Spread } from '../columns.js'

/** Height of the foot of a page, in CSS pixels, if the page ends with what of a box is kept. */
export type FootHeight = (box: Element, isKept: (mark: Element) => boolean) => number

/** Divides long boxes between two pages, and lets the others take text along. */
export interface BoxDivider {
  /** Looks at the box that does not fit on a page of which all before it is settled. @returns whether anything was moved */
  divide(spread: Spread, column: number, footHeight: FootHeight): boolean
}

/**
 * A box stays on one page, but for a long one of several points or paragraphs that would leave a good part of the page empty: what has room
 * stands there, the rest in a box of its own at the head of the next page. Two points and three lines at least stay and go. Both are the same
 * element in the tags.
 * Not torn by the browser, for that would draw the first part down to the end of the page. One that stays whole takes lines of the text
 * that it sums up to the head of the next page, where it would say nothing by itself, unless these would leave a gap.
 * Runs inside the browser's page and is handed over as source text: it may use nothing from outside.
 */
export function createBoxDivider(): BoxDivider {
  /** Of a page's height: less is no gap. */
  const GAP = 0.12
  /** Lines of a box that is divided, and of each of its parts: of a shorter one, halves say less than its whole. */
  const [LONG, LEAST] = [13, 3]
  const MIN_POINTS = 2
  const BESIDE = '.rand, .fussstand, .seitenfuss'
  /** Lines of a paragraph that go with a box, and what the page that they leave keeps of its height. */
  const [TAKEN, KEPT] = [3, 0.85]

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
    // What keeps the first part with the text before it would keep the rest from its page.
    other.style.removeProperty('break-before')
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

  /** Brings the end of the text before a box to the next page, with which that begins. @returns whether it is there */
  const takeAlong = (box: HTMLElement, { area, columnOf, below }: Spread, column: number): boolean => {
    const before = box.previousElementSibling
    const isText = before instanceof HTMLElement && before.matches('p:not([class]), ul, ol')
    if (!isText || columnOf(box.getBoundingClientRect()) !== column + 1 || box.style.breakBefore !== '') return false
    // What is broken reaches down to the page's end, its lines do not.
    const lines = document.createRange()
    const endOn = (block: Element | null): number => {
      if (!block) return 0
      lines.selectNodeContents(block)
      const rects = [...lines.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
      return Math.max(0, ...rects.flatMap((rect) => (columnOf(rect) === column ? [below(rect.bottom)] : [])))
    }
    const { widows } = before.style
    box.style.breakBefore = 'avoid'
    before.style.widows = String(TAKEN)
    const kept = Math.max(endOn(before), endOn(before.previousElementSibling))
    const [, there = before.getClientRects()[0]] = before.getClientRects()
    const isThere = there && columnOf(there) === column + 1 && columnOf(box.getBoundingClientRect()) === column + 1
    if (isThere && kept >= KEPT * area.height) return true
    box.style.breakBefore = ''
    before.style.widows = widows
    return false
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
          const { lineHeight, paddingTop, paddingBottom } = getComputedStyle(box)
          const edges = Number.parseFloat(paddingTop) + Number.parseFloat(paddingBottom)
          const leading = Number.parseFloat(lineHeight)
          const least = LEAST * leading + edges
          const isLong = height >= LONG * leading + edges
          const fitting = (isLong ? cutsOf(box) : []).filter(({ rest, kept }) => {
            const isKept = (mark: Element) =>
              Boolean(rest.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_PRECEDING)
            return kept >= least && height - kept >= least && top + kept <= lowest - footHeight(box, isKept) - 2
          })
          const best = gap < area.height * GAP ? undefined : fitting.at(-1)
          if (best) cut(box, best.rest)
          divided = best ? true : takeAlong(box, spread, column) || divided
        }
      return divided
    },
  }
}
