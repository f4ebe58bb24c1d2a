import type { Spread } from '../columns.js'

/** Puts decorative drawings at the foot of pages that end short. */
export interface VignettePlacer {
  /** Looks at pages on which nothing moves any more. */
  place(spread: Spread): void
  /** Which drawing stands at the last of these ends that has one. */
  lastOn(spread: Spread): string | undefined
}

/**
 * Where a chapter or the contents ends and the next begins another page, what is left of the page holds one of the programme's drawings,
 * in turn (`vignette-css.ts` says how wide they are). It hangs behind the last block and takes no room, so that nothing moves.
 * Runs inside the browser's page and is handed over as source text: it may use nothing from outside.
 */
export function createVignettePlacer(): VignettePlacer {
  const FEET = '.fussstand, .seitenfuss'
  const said = getComputedStyle(document.documentElement)
  const [count = 0, free = 0, gap = 0, kept = 0] = [
    'vignetten',
    'vignettenraum',
    'vignettenabstand',
    'vignettenrest',
  ].map((name) => Number(said.getPropertyValue(`--${name}`)))
  let previous = 0

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

  /** Hangs the next one behind all else of a part, its foot at `lowest`, of which enough has room there; none twice in a row. */
  const hang = (part: HTMLElement, spread: Spread, end: Ending, lowest: number): void => {
    const vignette = document.createElement('div')
    vignette.classList.add('vignette')
    part.append(vignette)
    const { width, top } = vignette.getBoundingClientRect()
    const room = lowest - end.bottom - gap
    const others = previous === 0 ? count : Math.max(1, count - 1)
    for (let step = 0; step < others; step++) {
      const number = ((previous + step) % count) + 1
      vignette.dataset.vignette = String(number)
      const whole = width / Number(getComputedStyle(vignette).getPropertyValue('--verhaeltnis'))
      const height = Math.min(whole, room)
      if (height < kept * whole) continue
      vignette.style.height = `${height}px`
      vignette.style.marginTop = `${lowest - height - spread.below(top)}px`
      const rect = vignette.getBoundingClientRect()
      if (spread.columnOf(rect) !== end.column || Math.abs(spread.below(rect.bottom) - lowest) > 1) break
      previous = number
      return
    }
    vignette.remove()
  }

  return {
    place(spread) {
      if (count === 0) return
      const { area, parts, columnOf, below } = spread
      const feet = parts.flatMap((part) => [...part.querySelectorAll('.seitenfuss')])
      for (const [index, part] of parts.entries()) {
        // Empty pages stand for a part that is not laid out: it has had its turn.
        if (part.dataset.vignette) previous = Number(part.dataset.vignette)
        if (!part.matches('.abschnitt, .inhaltsverzeichnis') || part.textContent?.trim() === '') continue
        const end = endOf(part, spread, { column: 0, bottom: 0 })
        if (beginOf(parts[index + 1], spread) <= end.column) continue
        const tops = feet
          .map((foot) => foot.getBoundingClientRect())
          .filter((rect) => rect.height > 0 && columnOf(rect) === end.column)
          .map((rect) => below(rect.top))
        // A print may use a part of the last pixel.
        const lowest = Math.min(area.height - 1, ...tops)
        if (lowest - end.bottom >= free * area.height) hang(part, spread, end, lowest)
      }
    },
    lastOn({ parts }) {
      const numbers = parts.map(
        (part) => part.dataset.vignette ?? part.querySelector<HTMLElement>(':scope > .vignette')?.dataset.vignette,
      )
      return numbers.findLast((number) => number !== undefined)
    },
  }
}
