import type { Spread } from '../columns.js'
import type { createScrapMender, PageEnd, Run } from './scraps.js'

/** Mends what ends on a page that is less than a third full. Lines stay as they are. */
export interface Fitter {
  /** Brings what such a page holds onto the page before, where distances somewhat smaller than the design's make room for it. */
  pullIn(spread: Spread): void
  /** Gives the page on which a chapter ends more of it where that is a scrap above the next one. @returns the page before, which may end otherwise now */
  fillEnd(spread: Spread): number | undefined
  /** The same where the next one goes on on that page anyway, and for a section that ends at its head; all before it is settled. */
  fillAbove(spread: Spread, column: number): void
  /** Ends the page before earlier, best before a heading. Feet of pages stay where they are, and the end of the whole may be short. */
  pushOut(spread: Spread): void
}

/** Runs inside the browser's page and is handed over as source text: it may use nothing but what it is handed. */
export function createFitter(createMender: typeof createScrapMender): Fitter {
  const POOR = 1 / 3
  /** The last page of all may hold less, but a few lines alone read as left over. */
  const LEFT_OVER = 0.1
  const FULL = 0.8
  /** Six lines, or as few as may stand above a band; how much the page gets, what the one before keeps for so many, and what is tried first. */
  const [SCRAP, FEW] = [0.145, 0.1]
  const [THIRD, QUARTER, WELL] = [1 / 3, 0.24, 0.85]
  const SPARED = [
    [SCRAP, 0.8],
    [FEW, WELL],
    [SCRAP, 0.7],
  ] as const
  /** How far distances may shrink, those between paragraphs least, and lines come together by a step of the browser (0.75 pt); mildest first. */
  const STEPS = [0.95, 0.9, 0.85, 0.8, 0.75, 0.65].map((factor) => ({ factor, lines: 0 }))
  const TIGHTEST = { factor: 0.75, lines: 1 }
  const AS_DESIGNED = { factor: 1, lines: 0 }
  /** None within a heading and what follows it: that is one measure throughout a document. */
  const DISTANCES = ['--absatz', '--block', '--vorueberschrift2', '--vorueberschrift3']
  const LEAST_OF = new Map([['--absatz', 0.75]])
  /** No lines closer than so many times their type. */
  const LEADING = 1.25
  /** A page that ends earlier keeps at least so much, and the next gets at most so much. */
  const [LEAST, MOST] = [0.55, 0.97]
  const HEADS = 'h2, h3, h4, .zwischen'
  const FEET = '.fussstand, .seitenfuss'

  const blocksOf = (parts: readonly HTMLElement[]): HTMLElement[] =>
    parts.flatMap((part) =>
      [...part.children].filter(
        (child): child is HTMLElement =>
          child instanceof HTMLElement && !child.matches(FEET) && child.getClientRects().length > 0,
      ),
    )

  const runsOf = ({ area, parts, columnOf, below }: Spread): Run[] => {
    const runs: Run[] = []
    let run: Run | undefined
    for (const block of blocksOf(parts)) {
      const rects = block.getClientRects()
      const [first] = rects
      if (!first) continue
      if (!run || block.hasAttribute('data-vorschau-davor')) {
        run = { begin: columnOf(first), column: columnOf(first), fill: 0 }
        runs.push(run)
      }
      for (const rect of rects) {
        const column = columnOf(rect)
        if (column > run.column) [run.column, run.fill] = [column, 0]
        if (column === run.column) run.fill = Math.max(run.fill, below(rect.bottom) / area.height)
      }
      if (block.hasAttribute('data-vorschau-danach')) run = undefined
    }
    return runs
  }
  const isPoor = ({ begin, column, fill }: Run, share = POOR): boolean => column > begin && fill > 0 && fill < share
  const poorOf = (spread: Spread): Run[] => runsOf(spread).filter((run) => isPoor(run))

  /** @param lines by how many CSS pixels they come together */
  const tighten = ({ parts }: Spread, { factor, lines }: typeof AS_DESIGNED): void => {
    for (const part of parts) {
      for (const name of [...DISTANCES, 'line-height']) part.style.removeProperty(name)
      if (part.getAttribute('style') === '') part.removeAttribute('style')
      const style = getComputedStyle(part)
      const own = DISTANCES.map((name) => [name, style.getPropertyValue(name)] as const)
      const leading = (Number.parseFloat(style.lineHeight) - lines) / Number.parseFloat(style.fontSize)
      if (factor < 1)
        for (const [name, value] of own)
          if (value !== '')
            part.style.setProperty(name, `calc(${value} * ${Math.max(factor, LEAST_OF.get(name) ?? 0)})`)
      if (lines > 0 && leading >= LEADING) part.style.lineHeight = String(leading)
    }
  }

  /** Blocks before which a page may end, and points of lists with two others before and behind them. */
  const placesOf = (parts: readonly HTMLElement[]): HTMLElement[] =>
    blocksOf(parts).flatMap((block) =>
      block.matches('ul, ol') ? [block, ...([...block.children].slice(2, -1) as HTMLElement[])] : [block],
    )
  const mayBegin = (block: HTMLElement): boolean => {
    const before = block.previousElementSibling
    if (!before || before.matches(`.rand, ${FEET}`) || block.matches(`.rand, .fussnoten, ${FEET}`)) return false
    const style = getComputedStyle(block)
    return (
      style.breakBefore === 'auto' &&
      style.float === 'none' &&
      !/^avoid/.test(getComputedStyle(before).breakAfter) &&
      !/:\s*$/.test(before.textContent ?? '')
    )
  }

  /** Whether the notes that a page has at its foot stay when it ends before a block: none is named behind it, nor hangs there. */
  const keepsNotes = (block: HTMLElement, { parts, columnOf }: Spread, column: number, isOpen = false): boolean =>
    !parts.some((part) =>
      [...part.querySelectorAll(`a.fussnote, ${FEET}`)].some((element) => {
        const [rect] = element.getClientRects()
        const behind = block.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING
        return (
          rect &&
          ((!isOpen && columnOf(rect) > column) || (columnOf(rect) === column && (behind || block.contains(element))))
        )
      }),
    )

  const isEndOfAll = ({ parts }: Spread): boolean => {
    let next = parts[parts.length - 1]?.nextElementSibling ?? null
    while (next && !next.matches('.abschnitt')) next = next.nextElementSibling
    return next === null
  }

  const mender = createMender(blocksOf, keepsNotes)
  /** Before which blocks pages end earlier, and how each is as it was again. */
  const early = new Map<HTMLElement, () => void>()

  const breakAt = (block: HTMLElement): (() => void) => {
    const own = block.getAttribute('style')
    block.setAttribute('data-umbruch', '')
    block.style.setProperty('margin-top', '0', 'important')
    return () => {
      block.removeAttribute('data-umbruch')
      if (own === null) block.removeAttribute('style')
      else block.setAttribute('style', own)
    }
  }

  /** Ends the page before the last one of a run where it would have ended, if it ends earlier for a scrap, before that is not enough. */
  const endAsBefore = ({ columnOf }: Spread, { column }: Run): void => {
    for (const [block, undo] of early) {
      const [rect] = block.getClientRects()
      if (!rect || columnOf(rect) !== column) continue
      undo()
      early.delete(block)
    }
  }

  /** @param wanted how much the page is to hold @param least how much the one before keeps @returns whether it holds that now */
  const endEarlier = (spread: Spread, end: PageEnd, wanted: number, least: number): boolean => {
    const { column, fill } = end
    const { area, parts, columnOf, below } = spread
    const found = placesOf(parts).flatMap((block) => {
      const [rect] = block.getClientRects()
      if (!rect || columnOf(rect) !== column - 1 || !mayBegin(block)) return []
      const kept = below(rect.top) / area.height
      const filled = 1 - kept + fill
      if (kept < least || filled > MOST || filled < wanted || !keepsNotes(block, spread, column - 1, end.isOpen))
        return []
      const weight = block.matches(HEADS) ? 0.5 : block.localName === 'li' ? 1.2 : 1
      return [{ block, rank: (1 - kept) * weight }]
    })
    for (const { block } of found.sort((a, b) => a.rank - b.rank)) {
      const undo = breakAt(block)
      const now = end.again()
      if (now?.column === column && now.fill >= wanted) {
        early.set(block, undo)
        return true
      }
      undo()
    }
    return false
  }

  /** Gives a last page of a few lines some more, and one of less than a third as much as makes it one. */
  const mendScrap = (spread: Spread, end: PageEnd): void => {
    if (end.fill <= 0 || end.fill >= (isEndOfAll(spread) ? SCRAP : THIRD)) return
    if (end.fill < SCRAP && mender.bringBack(spread, end)) return
    if ([THIRD, QUARTER].some((wanted) => wanted > end.fill && endEarlier(spread, end, wanted, WELL))) return
    if (end.fill >= SCRAP || mender.takeLines(spread, end)) return
    SPARED.some(([wanted, least]) => endEarlier(spread, end, wanted, least))
  }
  const endOf = (spread: Spread, run: Run): PageEnd => ({
    ...run,
    again: () => runsOf(spread).find(({ begin }) => begin === run.begin),
  })

  /** What of a chapter that began before stands on the page on which the next one begins, above this. */
  const aboveHead = (spread: Spread, part: HTMLElement): PageEnd | undefined => {
    const { area, parts, columnOf, below } = spread
    const before = parts[parts.indexOf(part) - 1]
    const [head] = part.querySelector(':scope > h1')?.getClientRects() ?? []
    const [first] = before?.getClientRects() ?? []
    if (!before || !head || !first || columnOf(first) >= columnOf(head)) return undefined
    const rects = blocksOf([before]).flatMap((block) => [...block.getClientRects()])
    const above = rects.filter((rect) => columnOf(rect) === columnOf(head)).map((rect) => below(rect.bottom))
    const fill = Math.max(0, ...above) / area.height
    return { column: columnOf(head), fill, isOpen: true, again: () => aboveHead(spread, part) }
  }

  return {
    pullIn(spread) {
      const before = poorOf(spread).length
      if (before === 0) return
      tighten(spread, TIGHTEST)
      const after = poorOf(spread).length
      for (const step of after < before ? [...STEPS, TIGHTEST] : [AS_DESIGNED]) {
        tighten(spread, step)
        if (poorOf(spread).length <= after) return
      }
    },
    fillEnd(spread) {
      const run = runsOf(spread).at(-1)
      if (!run || run.column === run.begin) return undefined
      mendScrap(spread, endOf(spread, run))
      return run.column - 1
    },
    fillAbove(spread, column) {
      mender.bringBackTail(spread, column)
      for (const part of spread.parts) {
        const end = aboveHead(spread, part)
        if (end?.column === column) mendScrap(spread, end)
      }
    },
    pushOut(spread) {
      const runs = runsOf(spread)
      const end = isEndOfAll(spread) ? runs[runs.length - 1] : undefined
      for (const run of runs) {
        if (run === end && isPoor(run, LEFT_OVER)) endEarlier(spread, endOf(spread, run), LEFT_OVER, FULL)
        if (run === end || !isPoor(run)) continue
        endAsBefore(spread, run)
        const again = endOf(spread, runsOf(spread).find(({ begin }) => begin === run.begin) ?? run)
        if (!endEarlier(spread, again, POOR, LEAST)) mendScrap(spread, again)
      }
    },
  }
}
