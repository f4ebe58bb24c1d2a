import type { Spread } from './columns.js'
import type { FootHeight } from './fill/boxes.js'

/** Lets what a page lacks room for stand below the picture of the opening there. */
export interface OpenerLowerer {
  /** Looks at a page of which all before it is settled. @returns whether a picture is lower now */
  lower(spread: Spread, column: number, footHeight: FootHeight): boolean
}

/**
 * The picture with which a chapter opens is cut above and below to the height that the design says. Where a chart or a table would leave its page
 * for the lack of a little room, it is cut somewhat more.
 * Runs inside the browser's page and is handed over as source text: it may use nothing from outside.
 */
export function createOpenerLowerer(): OpenerLowerer {
  /** Of its height: how much lower a picture may be. */
  const LOWER = 0.3
  const BESIDE = '.rand, .fussstand, .seitenfuss'

  const columnAt = (element: Element | null, { columnOf }: Spread): number => {
    const [rect] = element?.getClientRects() ?? []
    return rect ? columnOf(rect) : -1
  }
  const marginOf = (element: Element, side: 'marginTop' | 'marginBottom'): number =>
    Number.parseFloat(getComputedStyle(element)[side]) || 0

  /** How much room the first chart or table behind an opening lacks that would leave its page, or has left it. */
  const lackOf = (
    opening: Element,
    spread: Spread,
    column: number,
    footHeight: FootHeight,
  ): { box: Element; lack: number } | undefined => {
    const { area, columnOf, below } = spread
    let before = opening
    for (let next = opening.nextElementSibling; next; next = next.nextElementSibling) {
      if (next.matches(BESIDE)) continue
      const at = columnAt(next, spread)
      const isBox = next.matches('figure, .tabelle') && next.getClientRects().length === 1
      const ends = [...before.getClientRects()].at(-1)
      if (isBox && (at === column || (at === column + 1 && ends && columnOf(ends) === column))) {
        const rect = next.getBoundingClientRect()
        const distance = Math.max(marginOf(before, 'marginBottom'), marginOf(next, 'marginTop'))
        const top = at === column || !ends ? below(rect.top) : below(ends.bottom) + distance
        const lack = Math.ceil(top + rect.height - (area.height - 1 - footHeight(next, () => true)))
        if (lack > 0) return { box: next, lack: lack + 1 }
      }
      if (at !== column) return undefined
      before = next
    }
    return undefined
  }

  return {
    lower(spread, column, footHeight) {
      const pictures = spread.parts.flatMap((part) => [
        ...part.querySelectorAll<HTMLElement>(':scope > .auftakt > img'),
      ])
      const picture = pictures.find((one) => columnAt(one, spread) === column)
      const opening = picture?.parentElement
      const found = opening && lackOf(opening, spread, column, footHeight)
      if (!picture || !found) return false
      const { height } = picture.getBoundingClientRect()
      if (found.lack > LOWER * height) return false
      const own = picture.style.maxHeight
      picture.style.maxHeight = `${height - found.lack}px`
      if (columnAt(found.box, spread) === column) return true
      picture.style.maxHeight = own
      return false
    },
  }
}
