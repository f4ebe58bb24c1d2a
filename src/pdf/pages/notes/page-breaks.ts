import type { Spread } from '../columns.js'

/** Makes blocks begin the next page where a foot leaves no room for them. */
export interface PageBreaks {
  /** Makes what holds a box begin the next page, with the heading or the paragraph that must not be left without it. @returns what begins there */
  breakBefore(box: Element): Element
  /** Takes that back. */
  undo(block: Element): void
  /** What must not end a page and does: a foot moves lines, and with the first line of what follows it no break is made before that. */
  findStranded(column: number): Element | undefined
}

/** Runs inside the browser's page and is handed over as source text: it may use nothing from outside. */
export function createPageBreaks({ parts, columnOf }: Spread): PageBreaks {
  const range = document.createRange()
  const made = new Set<Element>()
  const clinging = parts.flatMap((part) =>
    [...part.querySelectorAll('*')].filter((element) => getComputedStyle(element).breakAfter === 'avoid'),
  )
  return {
    breakBefore(box) {
      let block = box
      while (block.parentElement && !parts.includes(block.parentElement as HTMLElement)) block = block.parentElement
      for (let before = block.previousElementSibling; before; before = block.previousElementSibling) {
        if (getComputedStyle(before).breakAfter !== 'avoid') break
        block = before
      }
      if (block.hasAttribute('data-umbruch')) return block
      // Before a float no page breaks, but before a box without height that stands above it.
      if (block instanceof HTMLElement && block.matches('.ankuendigung.rand')) {
        const start = document.createElement('div')
        start.classList.add('fussstand')
        start.setAttribute('data-umbruch', '')
        block.style.removeProperty('position')
        block.before(start)
        made.add(start)
        return start
      }
      made.add(block)
      block.setAttribute('data-umbruch', '')
      // What begins a page by itself loses its distance to what was before; a break by force would keep it.
      if (block instanceof HTMLElement) block.style.setProperty('margin-top', '0', 'important')
      return block
    },
    undo(block) {
      // What others have made begin a page does so still.
      if (!made.delete(block)) return
      if (block.matches('.fussstand')) return block.remove()
      block.removeAttribute('data-umbruch')
      if (block instanceof HTMLElement) block.style.removeProperty('margin-top')
    },
    findStranded: (column) =>
      clinging.find((element) => {
        const rects = element.getClientRects()
        const last = rects[rects.length - 1]
        let next = element.nextElementSibling
        while (next?.matches('.fussstand, .seitenfuss, .rand')) next = next.nextElementSibling
        if (!last || !next || columnOf(last) !== column) return false
        range.selectNodeContents(next)
        const line = [...range.getClientRects()].find(({ width, height }) => width > 0 && height > 0)
        return line !== undefined && columnOf(line) > column
      }),
  }
}
