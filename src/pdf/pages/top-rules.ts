import type { Spread } from './columns.js'

/** Takes the rule above a heading or a lifted sentence away where that begins a page. */
export interface TopRuleDropper {
  /** Looks at the head of a page of which all before it is settled. */
  drop(spread: Spread, column: number): void
  /** Looks at the heads of all pages, now that no line moves any more. */
  dropLate(spread: Spread): void
}

/**
 * A rule above a heading or a lifted sentence parts it from what goes before. At the head of a page nothing does, and right below the rule of
 * the running head it would be one rule too many: there it goes with the space that it keeps, so that it stands as high as a text would. What
 * comes to a page's head when its lines move no more keeps the space.
 * Runs inside the browser's page and is handed over as source text: it may use nothing from outside.
 */
export function createTopRuleDropper(): TopRuleDropper {
  const AT_HEAD = 'data-seitenanfang'
  /** In CSS pixels: what rounding may make of no distance. */
  const CLOSE = 2
  let known: { spread: Spread; heads: HTMLElement[] } | undefined

  /** What of a heading parts it from what goes before; a ground of its own needs the space within it. */
  const isParted = (head: HTMLElement): boolean => {
    const { borderTopStyle, paddingTop, backgroundColor } = getComputedStyle(head)
    return backgroundColor === 'rgba(0, 0, 0, 0)' && (borderTopStyle !== 'none' || paddingTop !== '0px')
  }
  const headsOf = (spread: Spread): HTMLElement[] => {
    if (known?.spread !== spread) {
      const all = spread.parts.flatMap((part) => [
        ...part.querySelectorAll<HTMLElement>(':scope > :is(h2, h3, .hervorhebung:not(.rand))'),
      ])
      known = { spread, heads: all.filter((head) => head.hasAttribute(AT_HEAD) || isParted(head)) }
    }
    return known.heads
  }
  const columnAt = (head: HTMLElement, { columnOf }: Spread): number => {
    const [rect] = head.getClientRects()
    return rect ? columnOf(rect) : -1
  }
  const isAtHead = (head: HTMLElement, { below }: Spread): boolean => {
    const [rect] = head.getClientRects()
    return rect !== undefined && below(rect.top) < CLOSE
  }

  return {
    drop(spread, column) {
      for (const head of headsOf(spread).filter((one) => columnAt(one, spread) === column)) {
        head.toggleAttribute(AT_HEAD, isAtHead(head, spread))
        // Without its space it may find room on the page before, which is settled.
        if (columnAt(head, spread) < column) head.removeAttribute(AT_HEAD)
      }
    },
    dropLate(spread) {
      for (const head of headsOf(spread)) {
        if (isAtHead(head, spread) && !head.hasAttribute(AT_HEAD))
          head.style.setProperty('border-top-color', 'transparent')
      }
    },
  }
}
