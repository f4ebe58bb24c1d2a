import type { Spread } from './columns.js'

/** Keeps words whole at the ends of pages, and single lines from the heads of the next. */
export interface EndKeeper {
  /** Looks at the end of a page of which all is settled; moves a line of it to the next page at most, or the few lines of a paragraph or a point. */
  keep(spread: Spread, column: number): void
}

/**
 * No word is divided between two pages: the line that ends with its beginning goes to the next page, so that lines break as before. A
 * line that names a note stays, for the note stands at the foot of this page. A point that heads a list of its own goes as a whole: above
 * a foot the browser tears it wherever the foot begins, and with its list it is too much to be kept together.
 * Runs inside the browser's page and is handed over as source text: it may use nothing from outside.
 */
export function createEndKeeper(): EndKeeper {
  const TRIES = 4
  const MIN_LINES = 2
  /** Lines that stay with a heading. */
  const HEADED_LINES = 3
  /** Lines of a divided paragraph with which a chapter ends: two above the band of the next one look left over. */
  const END_LINES = 3
  const SHORT_LIST = { points: 6, lines: 7 }
  const TEXT = 'p, li, dd'
  /** Lines that a page may lose for a point that is not torn. */
  const MOST_LOST = 6
  const INNER = 'ul, ol, p, div, table, figure'
  const SOURCES = '.anmerkung:not(.rand), .quelle'
  const HEADED = ':is(h2, h3) + p, :is(h2, h3) + .rand + p'
  const range = document.createRange()
  let known: { spread: Spread; blocks: HTMLElement[] } | undefined

  const leadingOf = (block: Element): number => Number.parseFloat(getComputedStyle(block).lineHeight)

  /** Blocks that hold lines of their own, without those that ended before this page. */
  const blocksFrom = (spread: Spread, column: number): HTMLElement[] => {
    if (known?.spread !== spread) {
      const all = spread.parts.flatMap((part) => [...part.querySelectorAll<HTMLElement>(TEXT)])
      known = { spread, blocks: all.filter((block) => !block.closest('.seitenfuss')) }
    }
    const from = known.blocks.findIndex((block) => {
      const last = [...block.getClientRects()].at(-1)
      return last && spread.columnOf(last) >= column
    })
    known.blocks.splice(0, from < 0 ? 0 : from)
    return known.blocks
  }

  /** Whether the text of a block goes on from one column to the next in the middle of a word. */
  const dividesWord = (block: HTMLElement, { columnOf }: Spread, column: number): boolean => {
    let before = ''
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const isHere = (index: number): boolean => {
        range.setStart(node as Text, index)
        range.setEnd(node as Text, index + 1)
        const [rect] = range.getClientRects()
        return !rect || columnOf(rect) <= column
      }
      let [low, high] = [0, node.length]
      while (low < high) {
        const middle = (low + high) >> 1
        if (isHere(middle)) low = middle + 1
        else high = middle
      }
      before += node.data.slice(0, low)
      if (low < node.length) return /\p{L}-$/u.test(before) && /^\p{L}/u.test(node.data.slice(low))
    }
    return false
  }

  /** Where the last line of a block ends in a column: what is broken reaches down to the page's end, below the notes at its foot. */
  const endOfText = (block: HTMLElement, { columnOf }: Spread, column: number): number => {
    range.selectNodeContents(block)
    return Math.max(...[...range.getClientRects()].map((rect) => (columnOf(rect) === column ? rect.bottom : 0)))
  }

  /** The lines of a point above the list that it heads. */
  const headLines = (point: HTMLElement): DOMRect[] => {
    const inner = [...point.children].find((child) => child.matches(INNER))
    range.selectNodeContents(point)
    if (inner) range.setEndBefore(inner)
    return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
  }

  /** Makes a point that is torn above its list begin the next page, but for the first, which would leave what announces it alone. */
  const keepPoint = (spread: Spread, column: number): void => {
    const { columnOf } = spread
    for (const point of blocksFrom(spread, column)) {
      const [first] = point.getClientRects()
      if (first && columnOf(first) > column) return
      if (!point.matches('li:not(:first-child)') || !point.querySelector(':scope > :is(ul, ol)')) continue
      const lines = headLines(point)
      const countOf = (rects: DOMRect[]): number => {
        const height = Math.max(...rects.map(({ bottom }) => bottom)) - Math.min(...rects.map(({ top }) => top))
        return rects.length === 0 ? 0 : Math.round(height / leadingOf(point))
      }
      const here = countOf(lines.filter((line) => columnOf(line) === column))
      const there = countOf(lines.filter((line) => columnOf(line) === column + 1))
      if (here === 0 || there === 0 || here > MOST_LOST) continue
      if (here >= MIN_LINES && there >= MIN_LINES && !dividesWord(point, spread, column)) return
      const marks = [...point.querySelectorAll('a.fussnote')].map((mark) => mark.getBoundingClientRect())
      if (marks.some((mark) => columnOf(mark) === column)) return
      point.setAttribute('data-umbruch', '')
      // What begins a page by itself loses its distance to what was before; a break by force would keep it.
      point.style.setProperty('margin-top', '0', 'important')
      return
    }
  }

  const endsChapter = (block: Element): boolean => {
    let next = block.nextElementSibling
    while (next?.matches('.fussnoten, .rand')) next = next.nextElementSibling
    return next === null
  }

  // Two lines here and two there are more than three, three below a heading and two there are more than four: the browser would drop
  // `widows` and leave the last line alone on the next page.
  for (const paragraph of document.querySelectorAll<HTMLElement>('.abschnitt > p')) {
    const leading = leadingOf(paragraph)
    const lines = Math.round(paragraph.getBoundingClientRect().height / leading)
    const least = paragraph.matches(HEADED) ? HEADED_LINES : MIN_LINES
    if (least > MIN_LINES) paragraph.style.setProperty('orphans', String(least))
    if (least > MIN_LINES && lines < least) {
      paragraph.style.setProperty('break-after', 'avoid')
      // Where it comes from is no text for its heading.
      for (let next = paragraph.nextElementSibling; next?.matches(SOURCES); next = next.nextElementSibling)
        if (next instanceof HTMLElement) next.style.setProperty('break-after', 'avoid')
    }
    if (endsChapter(paragraph) && lines >= least + END_LINES) paragraph.style.setProperty('widows', String(END_LINES))
    if (lines > MIN_LINES && lines < least + MIN_LINES) paragraph.style.setProperty('break-inside', 'avoid')
  }

  // Halves of a short list say less than its whole.
  for (const list of document.querySelectorAll<HTMLElement>('.abschnitt > :is(ul, ol)')) {
    const leading = leadingOf(list)
    if (list.children.length <= SHORT_LIST.points && list.getBoundingClientRect().height <= SHORT_LIST.lines * leading)
      list.style.setProperty('break-inside', 'avoid')
  }

  return {
    keep(spread, column) {
      const { columnOf } = spread
      keepPoint(spread, column)
      const partsOf = (block: HTMLElement): [DOMRect, DOMRect] | undefined => {
        const [here, there, ...others] = block.getClientRects()
        const goesOn =
          here && there && others.length === 0 && columnOf(here) === column && columnOf(there) === column + 1
        return goesOn ? [here, there] : undefined
      }
      const block = blocksFrom(spread, column).find((one) => !one.querySelector(TEXT) && partsOf(one))
      if (!block) return
      const own = block.getAttribute('style')
      const leading = leadingOf(block)
      const marks = [...block.querySelectorAll('a.fussnote')].map((mark) => mark.getBoundingClientRect())
      for (let step = 0; step < TRIES; step++) {
        const parts = partsOf(block)
        if (!parts || !dividesWord(block, spread, column)) return
        const [here, there] = parts
        // Fewer lines do not stay: then none does, nor what heads them.
        const lines = Math.round((endOfText(block, spread, column) - here.top) / leading) - 1
        const least = block.matches(HEADED) ? HEADED_LINES : MIN_LINES
        const kept = lines < least ? here.top : here.top + lines * leading
        const takesNote = marks.some((mark) => columnOf(mark) === column && mark.bottom > kept)
        if (takesNote) {
          if (own === null) block.removeAttribute('style')
          else block.setAttribute('style', own)
          return
        }
        if (lines < least) block.style.setProperty('break-inside', 'avoid')
        else {
          block.style.setProperty('orphans', String(least))
          block.style.setProperty('widows', String(Math.round(there.height / leading) + 1))
        }
      }
    },
  }
}
