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

/** Mends the few lines of a chapter that stand alone on its last page, and of a section at the head of one. */
export interface ScrapMender {
  /** Brings them back, where smaller distances on the page before make room for them. @returns whether they are there */
  bringBack(spread: Spread, end: PageEnd): boolean
  /** Gives them lines of the paragraph that ends the page before, which stays well filled. @returns whether it has */
  takeLines(spread: Spread, end: PageEnd): boolean
  /** Brings back the one or two lines with which a section ends at the head of a page, above a heading, in the same way. */
  bringBackTail(spread: Spread, column: number): void
}

/** Runs inside the browser's page and is handed over as source text: it may use nothing but what it is handed. */
export function createScrapMender(
  blocksOf: (parts: readonly HTMLElement[]) => HTMLElement[],
  keepsNotes: (block: HTMLElement, spread: Spread, column: number, isOpen?: boolean) => boolean,
): ScrapMender {
  /** How far distances of the pages may shrink, those between paragraphs least; mildest first. */
  const STEPS = [0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65].map((factor) => ({ factor, lines: 0 }))
  const LEAST_OF = new Map([['--absatz', 0.75]])
  /** Last of all lines come together, too, by so many CSS pixels, where they keep so many times their type. */
  const TIGHTEST = { factor: 0.75, lines: 1 }
  const LEADING = 1.25
  const DISTANCES = ['--absatz', '--block', '--vorueberschrift2', '--vorueberschrift3']
  const NOTES = 'a.fussnote, .fussstand, .seitenfuss'
  /** Lines of a paragraph that stay together, and what the page that gives some keeps of its height. */
  const [FEW_LINES, WELL] = [3, 0.85]
  const HEADS = 'h2, h3, h4, .zwischen'
  const ASIDE = '.rand'
  const TEXT = 'p:not([class]), ul, ol'
  /** Lines that are a tail, and how near to the head of a page what begins it stands, in CSS pixels. */
  const [TAIL_LINES, TOP] = [2, 2]

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

  /** Makes distances of blocks smaller, step by step, until that does what it is to do. @returns whether it has; else all is as before */
  const shrink = (
    blocks: readonly HTMLElement[],
    steps: readonly (typeof TIGHTEST)[],
    isDone: () => boolean,
  ): boolean => {
    const undo = keepStyles(blocks)
    const own = blocks.map((block) => {
      const style = getComputedStyle(block)
      const distances = DISTANCES.map((name) => [name, style.getPropertyValue(name)] as const)
      return { block, distances, leading: Number.parseFloat(style.lineHeight), type: Number.parseFloat(style.fontSize) }
    })
    for (const { factor, lines } of steps) {
      for (const { block, distances, leading, type } of own) {
        for (const [name, value] of distances)
          if (value !== '')
            block.style.setProperty(name, `calc(${value} * ${Math.max(factor, LEAST_OF.get(name) ?? 0)})`)
        if (lines > 0 && block.matches(TEXT) && leading - lines >= LEADING * type)
          block.style.lineHeight = `${leading - lines}px`
      }
      if (isDone()) return true
    }
    undo()
    return false
  }

  const bringBack: ScrapMender['bringBack'] = (spread, { column, again }) => {
    const { parts, columnOf } = spread
    const on = (element: Element): boolean =>
      [...element.getClientRects()].some((rect) => columnOf(rect) === column || columnOf(rect) === column - 1)
    // Feet stay where they are.
    if (parts.some((part) => [...part.querySelectorAll(NOTES)].some(on))) return false
    return shrink(blocksOf(parts).filter(on), [...STEPS, TIGHTEST], () => again()?.column === column - 1)
  }

  const bringBackTail: ScrapMender['bringBackTail'] = ({ parts, columnOf, below }, column) => {
    const isOn = (element: Element, at: number): boolean =>
      [...element.getClientRects()].some((rect) => columnOf(rect) === at)
    const blocks = blocksOf(parts)
    const here = blocks.filter((block) => isOn(block, column) && !block.matches(ASIDE))
    const [tail, head] = here
    if (!tail?.matches('p') || !head?.matches(HEADS)) return
    const rectOf = (block: HTMLElement): DOMRect | undefined => [...block.getClientRects()].at(-1)
    const height = rectOf(tail)?.height ?? 0
    if (Math.round(height / Number.parseFloat(getComputedStyle(tail).lineHeight)) > TAIL_LINES) return
    const before = blocks.filter((block) => isOn(block, column - 1))
    if (
      before.length === 0 ||
      parts.some((part) => [...part.querySelectorAll(NOTES)].some((one) => isOn(one, column - 1)))
    )
      return
    shrink([...new Set([...before, tail])], STEPS, () => {
      const [end, next] = [rectOf(tail), rectOf(head)]
      return (
        end !== undefined &&
        next !== undefined &&
        columnOf(end) === column - 1 &&
        columnOf(next) === column &&
        below(next.top) < TOP
      )
    })
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

  return { bringBack, takeLines, bringBackTail }
}
