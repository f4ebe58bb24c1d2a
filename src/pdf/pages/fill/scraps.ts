import type { Spread } from '../columns.js'

/** What stands between two forced breaks: its first column, its last one, and how much of that it fills. */
export interface Run {
  begin: number
  column: number
  fill: number
}

/** Where what goes before ends on a page, how much of that it fills, and where it ends now. */
export interface PageEnd extends Omit<Run, 'begin'> {
  /** Whether what follows that page is not settled yet. */
  isOpen?: boolean
  again: () => Omit<Run, 'begin'> | undefined
}

/** Mends the few lines of a chapter that stand alone on its last page. */
export interface ScrapMender {
  /** Brings them back, where smaller distances on the page before make room for them. @returns whether they are there */
  bringBack(spread: Spread, end: PageEnd): boolean
  /** Gives them lines of the paragraph that ends the page before, which stays well filled. @returns whether it has */
  takeLines(spread: Spread, end: PageEnd): boolean
}

/** Runs inside the browser's page and is handed over as source text: it may use nothing but what it is handed. */
export function createScrapMender(
  blocksOf: (parts: readonly HTMLElement[]) => HTMLElement[],
  keepsNotes: (block: HTMLElement, spread: Spread, column: number, isOpen?: boolean) => boolean,
): ScrapMender {
  /** How far distances of two pages may shrink; mildest first. */
  const STEPS = [0.95, 0.9, 0.85, 0.8, 0.75]
  const DISTANCES = ['--absatz', '--block', '--vorueberschrift2', '--vorueberschrift3']
  const NOTES = 'a.fussnote, .fussstand, .seitenfuss'
  /** Lines of a paragraph that stay together, and what the page that gives some keeps of its height. */
  const [FEW_LINES, WELL] = [3, 0.85]

  const keepStyles = (blocks: readonly HTMLElement[]): (() => void) => {
    const styles = blocks.map((block) => block.getAttribute('style'))
    return () => {
      for (const [index, block] of blocks.entries()) {
        const style = styles[index] ?? null
        if (style === null) block.removeAttribute('style')
        else block.setAttribute('style', style)
      }
    }
  }

  const bringBack: ScrapMender['bringBack'] = (spread, { column, again }) => {
    const { parts, columnOf } = spread
    const on = (element: Element): boolean =>
      [...element.getClientRects()].some((rect) => columnOf(rect) === column || columnOf(rect) === column - 1)
    // Feet stay where they are.
    if (parts.some((part) => [...part.querySelectorAll(NOTES)].some(on))) return false
    const blocks = blocksOf(parts).filter(on)
    const undo = keepStyles(blocks)
    const own = blocks.map((block) => {
      const style = getComputedStyle(block)
      return DISTANCES.map((name) => [name, style.getPropertyValue(name)] as const)
    })
    for (const factor of STEPS) {
      for (const [index, block] of blocks.entries())
        for (const [name, value] of own[index] ?? [])
          if (value !== '') block.style.setProperty(name, `calc(${value} * ${factor})`)
      if (again()?.column === column - 1) return true
    }
    undo()
    return false
  }

  const takeLines: ScrapMender['takeLines'] = (spread, { column, fill, again }) => {
    const { area, parts, columnOf, below } = spread
    const blocks = blocksOf(parts)
    const next = blocks.find((block) => [...block.getClientRects()].some((rect) => columnOf(rect) === column))
    const text = next && blocks[blocks.indexOf(next) - 1]
    const isPlain = (block: HTMLElement | undefined): block is HTMLElement => block?.matches('p:not([class])') === true
    if (!isPlain(next) || !isPlain(text) || text.nextElementSibling !== next || text.querySelector('a.fussnote'))
      return false
    if (text.getClientRects().length !== 1 || columnOf(text.getBoundingClientRect()) !== column - 1) return false
    if (!keepsNotes(next, spread, column - 1)) return false
    const { lineHeight } = getComputedStyle(text)
    const leading = Number.parseFloat(lineHeight)
    const { height, bottom } = text.getBoundingClientRect()
    const spare = Math.floor((below(bottom) - WELL * area.height) / leading)
    const lines = Math.min(spare, Math.round(height / leading) - FEW_LINES)
    if (lines < FEW_LINES) return false
    const undo = keepStyles([text, next])
    text.style.breakAfter = 'avoid'
    text.style.widows = String(lines)
    next.style.breakInside = 'avoid'
    const now = again()
    if (now?.column === column && now.fill > fill && text.getClientRects().length === 2) return true
    undo()
    return false
  }

  return { bringBack, takeLines }
}
