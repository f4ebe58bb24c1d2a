import type { Spread } from './columns.js'
import type { FootBuilder, FootPart } from './notes/foot.js'

/** The foot of one page. */
export interface Stand {
  /** The lowest place that it may reach, below the head of the page. */
  lowest: number
  /** @param extra room kept free above the notes @returns whether the foot stands where it belongs */
  put(parts: readonly FootPart[], extra?: number): boolean
  /** The first of the boxes that the foot, put as a float, lies over: most give way to it, not all. */
  covered(): Element | undefined
  /** Lays the foot over what is free at the end of the page, and moves nothing. @returns whether it stands there */
  overlay(parts: readonly FootPart[]): boolean
  height(parts: readonly FootPart[]): number
  divide(parts: readonly FootPart[], room: number): ReturnType<FootBuilder['divide']>
  remove(): void
}

/**
 * Opens a foot in a column: a float as wide as the text, and before it a float without width that keeps it from where both hang in
 * the text, between two blocks near the head of the page, where no line of a paragraph breaks otherwise for them.
 * Runs inside the browser's page and is handed over as source text: it may use nothing from outside.
 * @param boxes what no float is to lie over: tables, grids, rows of boxes
 * @param table one that takes the whole page, in whose first row the foot hangs where there is no other place
 * @returns undefined where there is no place for it
 */
export function openStand(
  { area, parts, columnOf, below }: Spread,
  column: number,
  builder: FootBuilder,
  table: HTMLTableElement | undefined,
  boxes: readonly Element[],
): Stand | undefined {
  /** Kept free below: the print uses the last pixel of a page, but need not have the whole of it. */
  const lowest = area.height - 1
  const HEADS = 'h1, h2, h3, h4, .zwischen, .kastentitel, .motto, .anrede, dt'
  const ASIDE = 'position: absolute; top: 0; left: 0; margin: 0'
  const spacer = document.createElement('div')
  const foot = document.createElement('div')
  foot.classList.add('fussnoten', 'seitenfuss')
  const columnsOf = (element: Element): { first: number; last: number } | undefined => {
    const rects = element.getClientRects()
    const [first] = rects
    const last = rects[rects.length - 1]
    return first && last && { first: columnOf(first), last: columnOf(last) }
  }
  const inFlow = (element: Element): boolean => {
    const { float, position, display } = getComputedStyle(element)
    return (
      !element.matches('.fussstand, .seitenfuss') &&
      float === 'none' &&
      position !== 'absolute' &&
      !/^(?:none|inline|contents)/.test(display) &&
      element.getClientRects().length > 0
    )
  }
  const rectIn = (element: Element): DOMRect | undefined =>
    [...element.getClientRects()].find((rect) => columnOf(rect) === column)

  /** The edges of an element's content in this column. */
  const edgesOf = (element: Element): { left: number; right: number } | undefined => {
    const rect = rectIn(element)
    const style = getComputedStyle(element)
    const inner = (side: 'Left' | 'Right') =>
      Number.parseFloat(style[`border${side}Width`]) + Number.parseFloat(style[`padding${side}`])
    return rect && { left: rect.left + inner('Left'), right: rect.right - inner('Right') }
  }

  /** Behind a block, or before the first of a page. */
  type HangingPlace = { behind?: Element; before?: Element | undefined; quiet: boolean; height: number; whole: boolean }
  const plain = (element: Element): boolean => element.matches('p, ul, ol') && !element.matches(HEADS)
  const BLOCK = /^(?:block|list-item)$/
  /** Between the blocks of a column and behind the last of them, also of what they hold; a box of its own would grow with what floats. */
  function* placesIn(parent: Element, inWhole = false): Generator<HangingPlace> {
    const whole = inWhole || getComputedStyle(parent).breakInside.startsWith('avoid')
    const outer: Element[] = []
    let block: Element | undefined
    let ended = -1
    for (const child of [...parent.children, undefined]) {
      const own = child && columnsOf(child)
      if (child && (!own || own.last < column || !inFlow(child))) continue
      if (child && own?.first === column && ended < column)
        yield { before: child, quiet: plain(child), height: 0, whole }
      if (block && ended === column)
        yield {
          behind: block,
          before: own?.first === column ? child : undefined,
          quiet: plain(block) && (!child || plain(child)),
          height: below(rectIn(block)?.bottom ?? 0) / area.height,
          whole,
        }
      if (!child || !own || own.first > column) break
      block = child
      ended = own.last
      if (BLOCK.test(getComputedStyle(child).display)) outer.push(child)
    }
    for (const child of outer) yield* placesIn(child, whole)
  }
  /** What rules for neighbours may say: what comes between them must not change it. */
  const KEPT = [
    'break-before',
    'break-after',
    'break-inside',
    'margin-top',
    'margin-bottom',
    'padding-top',
    'clear',
    'color',
  ]
  const freeze = (elements: readonly Element[], change: () => void): (() => void) => {
    const was = elements.map((element) => {
      const style = getComputedStyle(element)
      return KEPT.map((name) => style.getPropertyValue(name))
    })
    const undo: (() => void)[] = []
    const owns = elements.map((element) => element.getAttribute('style'))
    change()
    for (const [index, element] of elements.entries()) {
      const { style } = element as HTMLElement
      const own = owns[index] ?? null
      for (const [at, name] of KEPT.entries()) {
        const value = was[index]?.[at] ?? ''
        const set = style.getPropertyPriority(name) !== ''
        if (!set && getComputedStyle(element).getPropertyValue(name) !== value)
          style.setProperty(name, value, 'important')
      }
      undo.push(() => (own === null ? element.removeAttribute('style') : element.setAttribute('style', own)))
    }
    return () => {
      for (const step of undo) step()
      spacer.remove()
      foot.remove()
      start.remove()
    }
  }
  let thaw = (): void => foot.remove()
  const start = document.createElement('div')
  for (const element of [spacer, start]) element.classList.add('fussstand')
  start.setAttribute('data-umbruch', '')
  const earlier = [...document.querySelectorAll('.seitenfuss')].findLast((other) => other.getClientRects().length > 0)
  const stood = earlier?.getBoundingClientRect()
  /** Whether the foot before is where it was: what hangs later in the text may move it. */
  const keepsEarlier = (): boolean => {
    const now = earlier?.getBoundingClientRect()
    return !stood || !now || Math.abs(stood.left - now.left) + Math.abs(stood.top - now.top) < 1
  }
  /** Hangs the foot in the table that takes the page; its first row may be where the page is made to break. */
  const hangInRow = (): boolean => {
    const rows = table ? [...table.tBodies].flatMap((body) => [...body.rows]).filter((one) => rectIn(one)) : []
    const row = rows[1] ?? rows[0]
    row?.cells[0]?.append(foot)
    return row !== undefined
  }
  /** Between points of a list that must not part, the browser takes a float as tall as the page to the next one. */
  const isBound = ({ behind, before: next }: HangingPlace): boolean =>
    (next?.localName === 'li' && /^avoid/.test(getComputedStyle(next).breakBefore)) ||
    (behind?.localName === 'li' && /^avoid/.test(getComputedStyle(behind).breakAfter))
  /** Hangs spacer and foot where nothing moves for it, best between two paragraphs. */
  const hang = (): boolean => {
    const places = parts
      .filter((part) => BLOCK.test(getComputedStyle(part).display))
      .flatMap((part) => [...placesIn(part)])
    // Near the head of the page, for what hangs low has no room for much; a sixth of the page for a quieter place.
    // A box that is not torn would take what hangs in it along to the next page.
    const rank = (place: HangingPlace): number => {
      const { behind, before, quiet, height, whole } = place
      const loud = (quiet ? 0 : 1) + (isBound(place) ? 2 : 0) + (!behind || behind.matches(HEADS) ? 2 : 0)
      return height * 6 + (before ? 0 : 3) + loud + (whole ? 4 : 0)
    }
    const ranked = places.map((place) => ({ place, rank: rank(place) })).sort((a, b) => a.rank - b.rank)
    for (const { place } of ranked) {
      const { behind, before: next } = place
      const neighbours = [behind, next].filter((element) => element !== undefined)
      const before = neighbours.map((element) => element.getBoundingClientRect())
      thaw = freeze(neighbours, () => {
        spacer.setAttribute('style', 'float: right; width: 0; height: 0; break-inside: avoid')
        foot.setAttribute('style', ASIDE)
        if (behind) behind.after(spacer, foot)
        else if (next instanceof HTMLElement) {
          // What stands before all else on a page needs a break of its own to be there; what follows it may have lost its distance.
          start.append(spacer, foot)
          const top = below(next.getBoundingClientRect().top)
          next.before(start)
          if (top < 1) next.style.setProperty('margin-top', '0', 'important')
        }
      })
      const moved = neighbours.some((element, index) => {
        const [was, is] = [before[index], element.getBoundingClientRect()]
        return was && Math.abs(was.top - is.top) + Math.abs(was.left - is.left) + Math.abs(was.height - is.height) > 0.5
      })
      if (!moved && keepsEarlier() && columnOf(spacer.getBoundingClientRect()) === column) return true
      thaw()
    }
    thaw = () => foot.remove()
    return hangInRow()
  }
  const text = parts.map((part) => edgesOf(part)).find((edges) => edges !== undefined)
  if (!text || !hang()) {
    thaw()
    return undefined
  }
  // No float stands higher than one that comes before it: what is beside the text stays there as a box of no flow.
  const asides = parts.flatMap((part) => [
    ...part.querySelectorAll<HTMLElement>(':scope > .rand, :scope > * > .kastentitel'),
  ])
  for (const aside of asides) {
    const [rect] = aside.getClientRects()
    const follows = foot.compareDocumentPosition(aside) & Node.DOCUMENT_POSITION_FOLLOWING
    if (rect && follows && columnOf(rect) === column && getComputedStyle(aside).float === 'left')
      aside.style.setProperty('position', 'absolute')
  }
  const width = text.right - text.left
  const stands = (): boolean => {
    const rect = foot.getBoundingClientRect()
    return keepsEarlier() && columnOf(rect) === column && Math.abs(below(rect.bottom) - lowest) < 2
  }

  const covered = (): Element | undefined => {
    const { top } = foot.getBoundingClientRect()
    return boxes.find((box) => {
      const rect = rectIn(box)
      return rect && rect.height > 0 && rect.bottom > top + 1 && below(rect.top) < lowest
    })
  }

  return {
    lowest,
    covered,
    put(content, extra = 0) {
      if (!spacer.isConnected) return false
      const height = builder.measure(foot, content, width) + extra
      spacer.style.height = '0'
      foot.setAttribute('style', ASIDE)
      const room = lowest - height - below(spacer.getBoundingClientRect().top)
      if (height === 0) return true
      if (room < 0) return false
      const edges = edgesOf(spacer.parentElement ?? foot)
      spacer.style.height = `${room}px`
      const empty = content.length === 0 ? '; visibility: hidden; padding: 0; border: 0; height: 0' : ''
      foot.setAttribute(
        'style',
        `float: right; clear: right; break-inside: avoid; width: ${width}px; margin: ${extra}px ${(edges?.right ?? text.right) - text.right}px 0 0${empty}`,
      )
      return stands() && !covered()
    },
    overlay(content) {
      const height = builder.measure(foot, content, width)
      if (spacer.isConnected) spacer.style.height = '0'
      const lay = (left: number, top: number) =>
        foot.setAttribute('style', `position: absolute; width: ${width}px; margin: ${top}px 0 0 ${left}px`)
      lay(0, 0)
      // What hangs at the end of a page may be laid out on the next.
      if (columnOf(foot.getBoundingClientRect()) !== column && !hangInRow()) return false
      const { left, top } = foot.getBoundingClientRect()
      lay(text.left - left, lowest - height - below(top))
      return stands()
    },
    height: (content) => builder.measure(foot, content, width),
    divide: (content, room) => builder.divide(foot, content, width, room),
    remove: () => thaw(),
  }
}
