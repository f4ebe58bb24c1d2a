import type { Spread } from './columns.js'
import type { FootHeight } from './fill/boxes.js'

/** Keeps the headings of chapters from the foot of a page where too little of what they head would stand below them. */
export interface HeadKeeper {
  /** Whether enough of its chapter stands below a heading on its page, of which `room` pixels hold text. */
  hasEnough(spread: Spread, head: Element, room: number): boolean
  /** Looks at a page of which all before it is settled; a heading that has not goes to the next one. @returns whether one did */
  keep(spread: Spread, column: number, footHeight: FootHeight): boolean
}

/**
 * A chapter that begins low on a page with a few lines looks forgotten there: a third of the page is below its band at least, and the band heads four
 * lines of text. One that ends on the page, too, may be
 * short, and a page is not left half empty for it. (Smaller headings have lines enough by `page-ends.ts`.)
 * Runs inside the browser's page and is handed over as source text: it may use nothing from outside.
 */
export function createHeadKeeper(): HeadKeeper {
  /** Of a page's height: what is higher has room enough, what is lower none. */
  const [KEPT, LOWEST] = [0.6, 2 / 3]
  /** Lines that a chapter shows of itself between. */
  const FEW = 4
  const FEET = '.fussstand, .seitenfuss, .fussnoten, .rand'
  /** What announces text and is none. */
  const HEADS = 'h1, h2, h3, h4, .zwischen, .motto, .herkunft'
  const range = document.createRange()

  const linesOf = (block: Element): DOMRect[] => {
    range.selectNodeContents(block)
    return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
  }

  const headedBy = (head: Element): Element[] =>
    [...(head.parentElement?.children ?? [])].filter((block) => block !== head && !block.matches(FEET))

  const hasEnough: HeadKeeper['hasEnough'] = ({ area, columnOf, below }, head, room) => {
    const [rect] = head.getClientRects()
    if (!rect || below(rect.top) < KEPT * area.height) return true
    const column = columnOf(rect)
    const leading = Number.parseFloat(getComputedStyle(head.parentElement ?? head).lineHeight)
    let shown = 0
    let goesOn = false
    for (const block of headedBy(head)) {
      const lines = linesOf(block)
      const here = lines.filter((line) => columnOf(line) <= column && below(line.bottom) <= room + 1)
      const there = new Set(lines.filter((line) => !here.includes(line)).map(({ bottom }) => Math.round(bottom)))
      goesOn ||= there.size > 0
      if (here.length === 0 || block.matches(HEADS)) continue
      // A last line is not left alone on the next page: the one before goes with it.
      const taken = there.size === 1 ? 1 : 0
      const height = Math.max(...here.map(({ bottom }) => bottom)) - Math.min(...here.map(({ top }) => top))
      shown += Math.round(height / leading) - taken
    }
    return !goesOn || (below(rect.top) <= LOWEST * area.height && shown >= FEW)
  }

  return {
    hasEnough,
    keep(spread, column, footHeight) {
      const { area, parts, columnOf } = spread
      const isHere = (element: Element): boolean => columnOf(element.getBoundingClientRect()) === column
      const head = parts.flatMap((part) => [...part.querySelectorAll<HTMLElement>(':scope > h1')]).findLast(isHere)
      if (!head) return false
      const last = headedBy(head).findLast(isHere) ?? head
      if (hasEnough(spread, head, area.height - footHeight(last, isHere))) return false
      head.setAttribute('data-umbruch', '')
      // What begins a page by itself loses its distance to what was before; a break by force would keep it.
      head.style.setProperty('margin-top', '0', 'important')
      return true
    },
  }
}
