import type { Spread } from './columns.js'

/** Lets text go on beside captions that are taller than what they name. */
export interface CaptionHanger {
  hang(spread: Spread): void
}

/**
 * A caption in the column beside the text that is taller than its picture would leave a gap in the text as high as the rest of it.
 * Where paragraphs follow that are at least as tall, they go on below the picture; where a heading or a box follows, which reach into
 * the column, the gap stays.
 * Runs inside the browser's page and is handed over as source text: it may use nothing from outside.
 */
export function createCaptionHanger(): CaptionHanger {
  const TEXT = 'p:not([class]), p.einstieg, ul:not(.stichworte), ol'
  const CAPTIONED = ':scope > figure:not(.darueber, .organigramm)'
  /** In CSS pixels: less is no gap, and so much stays free below the caption. */
  const [GAP, FREE] = [4, 6]

  /** How far what stands in the column reaches below what it names. */
  const reachOf = (box: Element): number => {
    const shown = [...box.children].filter((child) => child.matches('img'))
    const beside = [...box.children].filter((child) => child.matches('figcaption, .quelle'))
    if (shown.length === 0 || beside.length === 0) return 0
    const bottom = Math.max(...shown.map((one) => one.getBoundingClientRect().bottom))
    return Math.max(...beside.map((one) => one.getBoundingClientRect().bottom)) - bottom
  }

  /** How tall the text is that follows before anything else that reaches into the column. */
  const textBehind = (box: Element): number => {
    let height = 0
    for (let next = box.nextElementSibling; next?.matches(TEXT); next = next.nextElementSibling)
      height += [...next.getClientRects()].reduce((sum, rect) => sum + rect.height, 0)
    return height
  }

  return {
    hang({ parts }) {
      if (!document.body.classList.contains('randspalte')) return
      for (const box of parts.flatMap((part) => [...part.querySelectorAll<HTMLElement>(CAPTIONED)])) {
        const style = getComputedStyle(box)
        // What came to rest in an earlier look at the page hangs already.
        if (box.getClientRects().length !== 1 || box.style.marginBottom !== '') continue
        const reach = reachOf(box)
        if (reach <= GAP || textBehind(box) < reach + FREE) continue
        box.style.marginBottom = `${Number.parseFloat(style.marginBottom) - reach}px`
      }
    },
  }
}
