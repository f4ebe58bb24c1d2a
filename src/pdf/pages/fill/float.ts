import type { Spread } from '../columns.js'

/** Lets text go on at the end of a page before a table or a picture that found no room there. */
export interface Floater {
  float(spread: Spread): void
  /** The same at the end of a page whose notes have taken their room: what names none goes before what these have pushed away. */
  floatAbove(spread: Spread, column: number): void
}

/**
 * A table or picture that begins the next page leaves a gap at the end of this one. Where the text names it, the paragraphs that
 * follow it come before it, as far as they fit or go on below it: over a small heading where the gap is wide, over that of a
 * section where it shows from afar, never between a colon and what it announces.
 * It bears a caption and is linked, so that it is found; who listens hears it where it was written (`structure/read.ts`).
 * Runs inside the browser's page and is handed over as source text: it may use nothing from outside.
 */
export function createFloater(): Floater {
  /** Of a page's height: less is no gap. */
  const [GAP, WIDE, HOLE] = [0.07, 0.12, 0.15]
  const BELONGS = '.anmerkung:not(.rand), .quelle, .datenanhang'
  const FORCED = '[data-vorschau-davor], [data-vorschau-danach]'
  const named = new Set([...document.querySelectorAll<HTMLAnchorElement>('.abschnitt a[href^="#"]')].map((a) => a.hash))

  const isNamed = (block: Element): boolean =>
    [block, ...block.querySelectorAll('[id]')].some(({ id }) => id !== '' && named.has(`#${id}`))
  const announces = (block: Element): boolean => /:\s*$/.test(block.textContent ?? '')
  const isText = (block: Element | null): block is HTMLElement =>
    block?.matches('p:not([class]), ul, ol') === true && !block.matches(FORCED) && block.getClientRects().length > 0

  const isHead = (block: Element): boolean => block.matches('h2, h3, h4, .zwischen') && !block.matches(FORCED)
  const mayPassHead = (block: Element | null, gap: number): block is HTMLElement =>
    block !== null && isHead(block) && gap > (block.localName === 'h2' ? HOLE : WIDE)

  const floatIn = (
    { area, parts, columnOf, below }: Spread,
    isMeant: (page: number) => boolean,
    mayMove: (block: Element) => boolean,
  ): void => {
    const endOf = (block: Element): { column: number; bottom: number } => {
      const rects = block.getClientRects()
      const last = rects[rects.length - 1]
      return last ? { column: columnOf(last), bottom: below(last.bottom) } : { column: -1, bottom: 0 }
    }
    const beginOf = (block: Element): number => {
      const [first] = block.getClientRects()
      return first ? columnOf(first) : -1
    }
    const feet = parts.flatMap((part) => [...part.querySelectorAll('.seitenfuss')])
    /** Where the notes of a page begin, or where it ends. */
    const lowestOn = (column: number): number => {
      const foot = feet.find((one) => beginOf(one) === column)
      return foot ? below(foot.getBoundingClientRect().top) : area.height
    }
    /** What a page keeps free behind a block, from 0 to 1; nothing where the block goes on. */
    const gapBehind = (block: Element, column: number): number => {
      const end = endOf(block)
      return end.column > column ? 0 : (lowestOn(column) - end.bottom) / area.height
    }
    const columns = (): number => Math.max(...parts.map((part) => endOf(part).column))

    for (const box of parts.flatMap((part) => [
      ...part.querySelectorAll<HTMLElement>(':scope > :is(.tabelle, figure)'),
    ])) {
      let before = box.previousElementSibling
      const page = beginOf(box)
      if (!isMeant(page)) continue
      // What heads it and the text goes on before with that text.
      while (before && isHead(before) && beginOf(before) === page) before = before.previousElementSibling
      const isHeaded = before !== box.previousElementSibling
      if (!before || before.matches(FORCED) || box.matches(FORCED) || !isNamed(box) || announces(before)) continue
      if (endOf(before).column !== page - 1 || getComputedStyle(before).breakAfter.startsWith('avoid')) continue
      let gap = gapBehind(before, page - 1)
      if (gap < (isHeaded ? WIDE : GAP)) continue
      const pages = columns()
      const lowest = lowestOn(page - 1)
      const group: Element[] = [box]
      for (let next = box.nextElementSibling; next?.matches(BELONGS); next = next.nextElementSibling) group.push(next)
      let place: Element = box.previousElementSibling ?? before
      let text = group[group.length - 1]?.nextElementSibling ?? null
      while (gap > 0 && text && mayMove(text) && (isText(text) || mayPassHead(text, gap))) {
        // What says where a paragraph comes from stays with it.
        let end: Element = text
        while (end.nextElementSibling?.matches(BELONGS)) end = end.nextElementSibling
        const following = end.nextElementSibling
        end.after(...group)
        if (isHead(text) || getComputedStyle(text).breakAfter.startsWith('avoid')) {
          // Only with what it heads or goes before.
          text = isText(following) ? following : null
          continue
        }
        if (beginOf(text) === page || beginOf(box) !== page || columns() > pages) break
        if (Math.abs(lowestOn(page - 1) - lowest) > 1) break
        if (!announces(text) && gapBehind(end, page - 1) < gap) {
          place = end
          gap = gapBehind(end, page - 1)
        }
        text = following
      }
      place.after(...group)
    }
  }

  return {
    float: (spread) =>
      floatIn(
        spread,
        () => true,
        () => true,
      ),
    floatAbove: (spread, column) =>
      floatIn(
        spread,
        (page) => page === column + 1,
        (block) => !block.querySelector('a.fussnote'),
      ),
  }
}
