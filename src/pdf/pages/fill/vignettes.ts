import type { chooseVignette } from '../../../layout/vignettes.js'
import type { Spread } from '../columns.js'

/** Puts decorative drawings at the foot of pages that end short. */
export interface VignettePlacer {
  /** Looks at pages on which nothing moves any more. */
  place(spread: Spread): void
  /** Numbers of the drawings that stand at these ends, in order, with blanks between. */
  shownOn(spread: Spread): string
}

/**
 * Where a chapter or the contents ends and the next begins another page, what is left of the page holds one of the programme's drawings,
 * that which fits best (`vignette-css.ts` says how wide they are). It hangs behind the last block and takes no room, so that nothing moves;
 * notes at the foot of the page are shown above it.
 * Runs inside the browser's page and is handed over as source text: it may use nothing but what it is handed.
 */
export function createVignettePlacer(choose: typeof chooseVignette): VignettePlacer {
  const FEET = '.fussstand, .seitenfuss'
  const said = getComputedStyle(document.documentElement)
  const [count = 0, free = 0, gap = 0, aboveNotes = 0, kept = 0] = [
    'vignetten',
    'vignettenraum',
    'vignettenabstand',
    'vignettennoten',
    'vignettenrest',
  ].map((name) => Number(said.getPropertyValue(`--${name}`)))
  const shown: number[] = []
  const numbersIn = (list = ''): number[] => list.split(' ').filter(Boolean).map(Number)

  interface Ending {
    column: number
    bottom: number
  }
  /** The last page on which something of an element is seen, and how far down it reaches there; feet do not count. */
  const endOf = (element: Element, spread: Spread, end: Ending): Ending => {
    for (const child of element.children) {
      if (child.matches(FEET)) continue
      for (const rect of child.getClientRects()) {
        const column = spread.columnOf(rect)
        if (rect.height === 0 || column < end.column) continue
        const bottom = spread.below(rect.bottom)
        end.bottom = column > end.column ? bottom : Math.max(end.bottom, bottom)
        end.column = column
      }
      endOf(child, spread, end)
    }
    return end
  }
  const beginOf = (part: HTMLElement | undefined, { columnOf }: Spread): number => {
    const [rect] = part?.getClientRects() ?? []
    return rect ? columnOf(rect) : Number.POSITIVE_INFINITY
  }

  /** Shows the notes at the foot of a page higher; where they stand is said to be the same. */
  const raise = (foot: HTMLElement, by: number): void => {
    foot.style.transform = `translateY(${-by}px)`
  }

  /** Hangs that which fits best behind all else of a part, its foot at the end of the page's text; `feet` are the notes that stand there. */
  const hang = (part: HTMLElement, spread: Spread, end: Ending, feet: readonly HTMLElement[]): void => {
    const { area, columnOf, below } = spread
    const tops = feet.map((foot) => below(foot.getBoundingClientRect().top))
    // A print may use a part of the last pixel.
    const lowest = area.height - 1
    const free = Math.min(lowest, ...tops) - end.bottom
    const room = free - gap - (feet.length > 0 ? aboveNotes : 0)
    const vignette = document.createElement('div')
    vignette.classList.add('vignette')
    part.append(vignette)
    const { width, top } = vignette.getBoundingClientRect()
    const heights = Array.from({ length: count }, (_, index) => {
      vignette.dataset.vignette = String(index + 1)
      return width / Number(getComputedStyle(vignette).getPropertyValue('--verhaeltnis'))
    })
    const chosen = choose({ heights, room, page: area.height, kept, shown })
    if (chosen !== undefined) {
      const height = Math.min(heights[chosen] ?? 0, room)
      vignette.dataset.vignette = String(chosen + 1)
      vignette.style.height = `${height}px`
      vignette.style.marginTop = `${lowest - height - below(top)}px`
      const rect = vignette.getBoundingClientRect()
      if (columnOf(rect) === end.column && Math.abs(below(rect.bottom) - lowest) <= 1) {
        for (const foot of feet) raise(foot, height + aboveNotes)
        shown.push(chosen)
        return
      }
    }
    vignette.remove()
  }

  return {
    place(spread) {
      if (count === 0) return
      const { area, parts, columnOf, below } = spread
      const feet = parts.flatMap((part) => [...part.querySelectorAll<HTMLElement>('.seitenfuss')])
      for (const [index, part] of parts.entries()) {
        // Empty pages stand for a part that is not laid out: it has shown its own.
        shown.push(...numbersIn(part.dataset.vignette).map((number) => number - 1))
        if (!part.matches('.abschnitt, .inhaltsverzeichnis') || part.textContent?.trim() === '') continue
        const end = endOf(part, spread, { column: 0, bottom: 0 })
        if (beginOf(parts[index + 1], spread) <= end.column) continue
        const own = feet.filter((foot) => {
          const rect = foot.getBoundingClientRect()
          return rect.height > 0 && columnOf(rect) === end.column
        })
        const lowest = Math.min(area.height, ...own.map((foot) => below(foot.getBoundingClientRect().top)))
        if (lowest - end.bottom >= free * area.height) hang(part, spread, end, own)
      }
    },
    shownOn({ parts }) {
      const own = parts.map(
        (part) => part.dataset.vignette ?? part.querySelector<HTMLElement>(':scope > .vignette')?.dataset.vignette,
      )
      return own.filter(Boolean).join(' ')
    },
  }
}
