/** What stands at the foot of a page: a note, or what of it goes on there (which has no mark). */
export interface FootPart {
  item: HTMLElement
  list: 'ol' | 'ul'
}

/** Makes the contents of feet, measures and divides them. */
export interface FootBuilder {
  fill(foot: HTMLElement, parts: readonly FootPart[]): void
  /** @returns the height that a foot filled with the parts takes, in CSS pixels */
  measure(foot: HTMLElement, parts: readonly FootPart[], width: number): number
  /** @returns the same of a foot that would hang beside a block */
  measureBeside(block: Element, parts: readonly FootPart[]): number
  /**
   * Divides the last of the parts between two lines, so that the foot is no higher than `room`; at least two lines stay and two go.
   * @returns what is to go on at the next foot, and what makes the note whole again; undefined where it cannot be divided so
   */
  divide(
    foot: HTMLElement,
    parts: readonly FootPart[],
    width: number,
    room: number,
  ): { rest: FootPart; undo(): void } | undefined
}

/** Runs inside the browser's page and is handed over as source text: it may use nothing from outside. */
export function createFootBuilder(): FootBuilder {
  const MIN_LINES = 2
  const range = document.createRange()

  const fill = (foot: HTMLElement, parts: readonly FootPart[]): void => {
    foot.replaceChildren()
    for (const { item, list } of parts) {
      const last = foot.lastElementChild
      const own = last?.localName === list ? last : foot.appendChild(document.createElement(list))
      own.append(item)
    }
  }

  const layAside = (foot: HTMLElement, parts: readonly FootPart[], width: number): void => {
    fill(foot, parts)
    // Outside of all columns: its height is that of a foot on one page.
    foot.setAttribute('style', `position: absolute; top: 0; left: 0; width: ${width}px; margin: 0`)
  }

  const measure = (foot: HTMLElement, parts: readonly FootPart[], width: number): number => {
    layAside(foot, parts, width)
    return parts.length === 0 ? 0 : foot.getBoundingClientRect().height
  }

  /** Where the lines of a note end, from top to bottom. */
  const linesOf = (item: HTMLElement): number[] => {
    range.selectNodeContents(item)
    const lines: { middle: number; bottom: number }[] = []
    for (const { top, bottom, width } of [...range.getClientRects()].sort((a, b) => a.top - b.top)) {
      if (width === 0) continue
      const last = lines[lines.length - 1]
      if (last && top < last.middle) last.bottom = Math.max(last.bottom, bottom)
      else lines.push({ middle: (top + bottom) / 2, bottom })
    }
    return lines.map(({ bottom }) => bottom)
  }

  /** The first place of a note's text that stands below `y`. */
  const findBelow = (item: HTMLElement, y: number): { node: Text; at: number } | undefined => {
    const walker = document.createTreeWalker(item, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
      for (let at = 0; at < node.length; at++) {
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        const rects = range.getClientRects()
        const rect = rects[rects.length - 1]
        if (rect && rect.width > 0 && (rect.top + rect.bottom) / 2 > y) return { node, at }
      }
    return undefined
  }

  const probe = document.createElement('div')
  probe.classList.add('fussnoten', 'seitenfuss')

  return {
    fill,
    measure,
    measureBeside({ parentElement }, parts) {
      if (!parentElement || parts.length === 0) return 0
      const { paddingLeft, paddingRight } = getComputedStyle(parentElement)
      const { width = 0 } = parentElement.getClientRects()[0] ?? {}
      parentElement.append(probe)
      const height = measure(probe, parts, width - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight))
      probe.replaceChildren()
      probe.remove()
      return height
    },
    divide(foot, parts, width, room) {
      const last = parts[parts.length - 1]
      if (!last) return undefined
      layAside(foot, parts, width)
      const { top } = foot.getBoundingClientRect()
      const lines = linesOf(last.item)
      const below = foot.getBoundingClientRect().bottom - (lines[lines.length - 1] ?? 0)
      const kept = Math.min(lines.filter((bottom) => bottom - top + below <= room).length, lines.length - MIN_LINES)
      const end = kept >= MIN_LINES ? lines[kept - 1] : undefined
      const place = end === undefined ? undefined : findBelow(last.item, end)
      if (!place) return undefined
      const { item } = last
      const whole = [...item.cloneNode(true).childNodes]
      range.setStart(place.node, place.at)
      range.setEnd(item, item.childNodes.length)
      const goesOn = item.cloneNode(false) as HTMLElement
      goesOn.removeAttribute('id')
      goesOn.removeAttribute('value')
      goesOn.append(range.extractContents())
      return { rest: { item: goesOn, list: 'ul' }, undo: () => item.replaceChildren(...whole) }
    },
  }
}
