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
 * A chapter that begins low on a page with a few lines looks forgotten there: a third of the page is below its band at least, and the band heads
 * eight lines of running text, to which what opens a chapter (motto, lead, figures, pictures, a lifted sentence) does not count. Where the
 * picture of its opening takes their place, that is lower first. A chapter that ends on the page, too, may be
 * short, and a page is not left half empty for it. (Smaller headings have lines enough by `page-ends.ts`.)
 * Runs inside the browser's page and is handed over as source text: it may use nothing from outside.
 */
export function createHeadKeeper(): HeadKeeper {
  /** Of a page's height: what is higher has room enough, what is lower none. */
  const [KEPT, LOWEST] = [0.6, 2 / 3]
  /** Lines that a chapter shows of itself between, and where the page that it leaves would be less than well filled. */
  const [FEW, FEWEST] = [8, 4]
  /** Of its height: how much lower the picture of an opening may be. */
  const LOWER = 0.3
  const FEET = '.fussstand, .seitenfuss, .fussnoten, .rand'
  /** What announces text and is none. */
  const HEADS =
    'h1, h2, h3, h4, .zwischen, .motto, .herkunft, .einstieg, .auftakt, .vorspann, .kennzahlen, .hervorhebung, .anrede, .kapitelinhalt'
  const range = document.createRange()

  const linesOf = (block: Element): DOMRect[] => {
    range.selectNodeContents(block)
    return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
  }

  const leadingOf = (head: Element): number =>
    Number.parseFloat(getComputedStyle(head.parentElement ?? head).lineHeight)

  const headedBy = (head: Element): Element[] =>
    [...(head.parentElement?.children ?? [])].filter((block) => block !== head && !block.matches(FEET))

  /** How many lines of its chapter stand below a heading on its page, and whether these are all of it. */
  const shownBelow = ({ columnOf, below }: Spread, head: Element, room: number): { lines: number; isAll: boolean } => {
    const column = columnOf(head.getBoundingClientRect())
    const leading = leadingOf(head)
    let lines = 0
    let isAll = true
    for (const block of headedBy(head)) {
      const all = linesOf(block)
      const here = all.filter((line) => columnOf(line) <= column && below(line.bottom) <= room + 1)
      const there = new Set(all.filter((line) => !here.includes(line)).map(({ bottom }) => Math.round(bottom)))
      isAll &&= there.size === 0
      if (here.length === 0 || block.matches(HEADS)) continue
      // A last line is not left alone on the next page: the one before goes with it.
      const taken = there.size === 1 ? 1 : 0
      const height = Math.max(...here.map(({ bottom }) => bottom)) - Math.min(...here.map(({ top }) => top))
      lines += Math.round(height / leading) - taken
    }
    return { lines, isAll }
  }

  const hasEnough: HeadKeeper['hasEnough'] = (spread, head, room) => {
    const { area, below } = spread
    const [rect] = head.getClientRects()
    if (!rect || below(rect.top) < KEPT * area.height) return true
    const above = below(rect.top) - Number.parseFloat(getComputedStyle(head).marginTop)
    const { lines, isAll } = shownBelow(spread, head, room)
    const least = above < KEPT * area.height ? FEWEST : FEW
    return isAll || (below(rect.top) <= LOWEST * area.height && lines >= least)
  }

  /** Makes the picture of an opening lower by as much as the lines that are missing below it take. @returns whether it is now */
  const lowerPicture = (spread: Spread, head: Element, room: number): boolean => {
    const picture = headedBy(head)[0]?.querySelector<HTMLElement>(':scope > img')
    if (!picture?.matches('.auftakt > img') || picture.style.maxHeight !== '') return false
    const { lines, isAll } = shownBelow(spread, head, room)
    if (isAll || lines >= FEW) return false
    const { height } = picture.getBoundingClientRect()
    const missing = (FEW - lines) * leadingOf(head)
    if (missing > LOWER * height) return false
    picture.style.maxHeight = `${height - missing}px`
    if (shownBelow(spread, head, room).lines >= FEW) return true
    picture.style.maxHeight = ''
    return false
  }

  return {
    hasEnough,
    keep(spread, column, footHeight) {
      const { area, parts, columnOf } = spread
      const isHere = (element: Element): boolean => columnOf(element.getBoundingClientRect()) === column
      const head = parts.flatMap((part) => [...part.querySelectorAll<HTMLElement>(':scope > h1')]).findLast(isHere)
      if (!head) return false
      const last = headedBy(head).findLast(isHere) ?? head
      const room = area.height - footHeight(last, isHere)
      const isLower = lowerPicture(spread, head, room)
      if (hasEnough(spread, head, room)) return isLower
      head.setAttribute('data-umbruch', '')
      // What begins a page by itself loses its distance to what was before; a break by force would keep it.
      head.style.setProperty('margin-top', '0', 'important')
      return true
    },
  }
}
