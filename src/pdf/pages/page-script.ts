/*
 * What runs inside the browser's page. These functions are handed over as source text: they may use nothing from outside.
 */

/**
 * Takes out every soft hyphen at which no line breaks and puts a plain hyphen where one does: Chromium would write each one
 * into the text of the PDF, and no word could be found any more. Lines break as before, but where a break would win less than
 * `zone` (a quarter of a narrow column, half of a cell) or be the third in a row: there the word goes to the next line.
 * @param zone in CSS pixels
 */
export function settleHyphens(zone: number): void {
  const SOFT = '\u00ad'
  const HYPHEN = '-'
  const ROW = 2
  const PASSES = 40
  // What stands on the line without a place to break: "Arbeitgeber/Trä" as well.
  const WORD = /[^\s–—-]+$/u
  const range = document.createRange()
  const rectsOf = (node: Text, from: number, to: number): DOMRectList => {
    range.setStart(node, from)
    range.setEnd(node, to)
    return range.getClientRects()
  }
  const topOf = (node: Text, index: number): number => {
    const rects = rectsOf(node, index, index + 1)
    return rects[rects.length - 1]?.top ?? 0
  }
  const breaksAfter = (node: Text, index: number): boolean =>
    index > 0 && index + 1 < node.length && topOf(node, index + 1) > topOf(node, index - 1) + 1
  /**
   * Of the places of soft hyphens in a text those that may stand at the end of a line: looked for from where they should be by the
   * widths of the lines, for to ask the browser about each takes most of the time of a print. All of them, where lines are not one below the other.
   */
  const lastOfLines = (node: Text, places: number[], rects: DOMRectList): number[] => {
    const lines: { top: number; until: number }[] = []
    let width = 0
    for (const rect of rects) {
      width += rect.width
      const line = lines[lines.length - 1]
      if (line && rect.top < line.top - 1) return places
      if (line && rect.top <= line.top + 1) line.until = width
      else lines.push({ top: rect.top, until: width })
    }
    const last = new Set<number>()
    for (const { top, until } of lines.slice(0, -1)) {
      const isAbove = (index: number): boolean => topOf(node, (places[index] ?? 0) - 1) <= top + 1
      const guess = (until / width) * node.length
      let index = places.findLastIndex((at) => at <= guess)
      while (index >= 0 && !isAbove(index)) index--
      while (index + 1 < places.length && isAbove(index + 1)) index++
      const at = places[index]
      if (at !== undefined) last.add(at)
    }
    return [...last]
  }
  const breaksIn = (node: Text): number[] => {
    const rects = rectsOf(node, 0, node.length)
    if (rects.length > 0 && rects[0]?.top === rects[rects.length - 1]?.top) return []
    const places: number[] = []
    for (let at = node.data.indexOf(SOFT); at >= 0; at = node.data.indexOf(SOFT, at + 1)) places.push(at)
    return lastOfLines(node, places, rects).filter((at) => breaksAfter(node, at))
  }

  const blocks = new Map<Element, Text[]>()
  const breaks = new Map<Text, number[]>()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (!node.data.includes(SOFT)) continue
    const block = node.parentElement?.closest(
      'p, li, dd, dt, td, th, h1, h2, h3, h4, figcaption, caption, div, section',
    )
    if (!block) continue
    blocks.set(block, [...(blocks.get(block) ?? []), node])
    breaks.set(node, breaksIn(node))
  }

  /** The first break of a block that is not to be. */
  const unwanted = (block: Element, nodes: Text[]): { node: Text; at: number } | undefined => {
    let row = 0
    let last = Number.NEGATIVE_INFINITY
    const { width } = block.getBoundingClientRect()
    // In a table a word is divided where it would fill half of a line: its cells are read down their beginnings.
    const smallest = block.matches('th, td') ? width / 2 : Math.min(zone, width / 4)
    const leading = Number.parseFloat(getComputedStyle(block).lineHeight) || 20
    for (const node of nodes) {
      for (const at of breaks.get(node) ?? []) {
        const top = topOf(node, at - 1)
        row = top - last < leading * 1.5 ? row + 1 : 1
        last = top
        const start = at - (WORD.exec(node.data.slice(0, at))?.[0].length ?? 0)
        const part = rectsOf(node, start, at)
        if (row > ROW || (part.length === 1 && (part[0]?.width ?? 0) < smallest)) return { node, at }
      }
    }
    return undefined
  }
  let dirty = [...blocks.keys()]
  for (let pass = 0; pass < PASSES && dirty.length > 0; pass++) {
    const found = dirty.flatMap((block) => {
      const stray = unwanted(block, blocks.get(block) ?? [])
      return stray ? [{ block, ...stray }] : []
    })
    for (const { node, at } of found) node.deleteData(at, 1)
    dirty = found.map(({ block }) => block)
    for (const block of dirty) for (const node of blocks.get(block) ?? []) breaks.set(node, breaksIn(node))
  }

  const changes: { node: Text; text: string; hyphens: number[] }[] = []
  for (const [node, found] of breaks) {
    let kept = ''
    let from = 0
    const hyphens: number[] = []
    for (const at of [...found, node.length]) {
      kept += node.data.slice(from, at).replaceAll(SOFT, '')
      if (at < node.length) {
        hyphens.push(kept.length)
        kept += HYPHEN
      }
      from = at + 1
    }
    changes.push({ node, text: kept, hyphens })
  }
  for (const { node, text } of changes) node.data = text
  // A hyphen at which the line breaks no longer would stand inside a word.
  for (const { node, hyphens } of changes) {
    for (const at of hyphens.reverse()) if (!breaksAfter(node, at)) node.deleteData(at, 1)
  }
}

/**
 * Keeps lines that are balanced as they are: where a float comes to stand on the page, as notes do at its foot, the browser balances
 * no longer, and a heading would end in a word of its own. What it has balanced, it has set in so much less width.
 */
export function settleBalance(): void {
  const range = document.createRange()
  const changes: { element: HTMLElement; padding: number }[] = []
  for (const element of document.querySelectorAll<HTMLElement>('.abschnitt > :is(h1, h2, h3, h4, p)')) {
    const style = getComputedStyle(element)
    if (!style.getPropertyValue('text-wrap').includes('balance')) continue
    range.selectNodeContents(element)
    const rects = [...range.getClientRects()].filter(({ width }) => width > 0)
    const [first] = rects
    if (!first || rects.every(({ top }) => Math.abs(top - first.top) < first.height / 2)) continue
    const padding = Number.parseFloat(style.paddingRight)
    const edge = element.getBoundingClientRect().right - padding - Number.parseFloat(style.borderRightWidth)
    // A pixel more than the longest line, whose width is told in parts of one.
    const free = Math.floor(edge - Math.max(...rects.map(({ right }) => right))) - 1
    if (free > 0) changes.push({ element, padding: padding + free })
  }
  for (const { element, padding } of changes) {
    element.style.paddingRight = `${padding}px`
    element.style.setProperty('text-wrap', 'wrap')
  }
}

/**
 * Makes wide things narrower until they fit: a table whose columns need more than the text block gets smaller type step by
 * step, as does the year on the cover; a caption that is long for the column beside the text goes above what it names. Chromium would shrink all pages of the document, or cut columns off.
 * @param minimum smallest type, in CSS pixels
 * @returns what is too wide even so, by caption or first words
 */
export function fitWidths(minimum: number): string[] {
  // A table that needs more than so many times the width of the text takes the column beside it, as all do that hold no figures; one of few
  // columns later: its names stand near their figures and take a second line for that.
  const WIDE = 1.06
  const WIDE_OF_FEW = 1.35
  const FEW = 3
  const STEPS = [1, 0.92, 0.84, 0.76, 0.7]
  const shrinkUntil = (element: HTMLElement, fits: () => boolean): boolean => {
    const size = Number.parseFloat(getComputedStyle(element).fontSize)
    return STEPS.some((step) => {
      if (step < 1) element.style.fontSize = `${Math.max(size * step, Math.min(size, minimum))}px`
      return fits()
    })
  }
  const tooWide: string[] = []
  /** Names stand in the column, their texts below those of the page, unless that would make rows of names that go on below their texts. */
  const nameBeside = (block: Element, table: HTMLTableElement): void => {
    block.classList.add('breit', 'namenspalte')
    const linesOf = (cell: Element): number => {
      const range = document.createRange()
      range.selectNodeContents(cell)
      return range.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(cell).lineHeight)
    }
    const isTooTall = ({ cells: [name, ...texts] }: HTMLTableRowElement): boolean =>
      name !== undefined && linesOf(name) > Math.max(...texts.map(linesOf)) + 1.5
    if ([...(table.tBodies[0]?.rows ?? [])].some(isTooTall)) block.classList.remove('namenspalte')
  }
  for (const block of document.querySelectorAll('.randspalte .abschnitt > .tabelle')) {
    const table = block.querySelector('table')
    if (!table) continue
    if (!table.querySelector('td.zahl')) {
      nameBeside(block, table)
      continue
    }
    const width = block.getBoundingClientRect().width
    table.style.width = 'max-content'
    const few = (table.rows[0]?.cells.length ?? 0) <= FEW
    if (table.getBoundingClientRect().width > width * (few ? WIDE_OF_FEW : WIDE)) block.classList.add('breit')
    table.style.width = ''
  }
  for (const table of document.querySelectorAll('table')) {
    const width = (table.closest('.tabelle') ?? table.parentElement ?? table).getBoundingClientRect().width + 1
    if (!shrinkUntil(table, () => table.getBoundingClientRect().width <= width))
      tooWide.push(
        (table.caption ?? table.closest('.tabelle')?.querySelector('.beschriftung'))?.textContent ??
          'Tabelle ohne Beschriftung',
      )
  }
  // A caption that is taller than what it names, or of more lines, would be a column of its own.
  const [LOW, MANY] = [4, 8]
  for (const caption of document.querySelectorAll('.randspalte .abschnitt > figure > figcaption')) {
    const { lineHeight, paddingBottom } = getComputedStyle(caption)
    const height = caption.getBoundingClientRect().height - Number.parseFloat(paddingBottom)
    const lines = height / Number.parseFloat(lineHeight)
    const figure = caption.closest('figure')
    const shown = figure?.querySelector(':scope > img')?.getBoundingClientRect().height ?? 0
    if (lines > MANY + 0.5 || (lines > LOW + 0.5 && height > shown)) figure?.classList.add('darueber')
  }
  // A word that is longer than the column keeps what it stands in within the text.
  for (const aside of document.querySelectorAll('.rand:is(.motto, .hervorhebung, .ankuendigung, .randzahl)')) {
    if (aside.scrollWidth <= aside.clientWidth) continue
    aside.classList.remove('rand')
    aside.classList.replace('randzahl', 'kennzahlen')
  }
  // A keyword of more lines than two, and of two more than its point, would tear a gap into its list: all of that get smaller type, what does
  // not fit even so leaves the column.
  const countLines = (range: Range): number =>
    new Set([...range.getClientRects()].filter(({ width }) => width > 0).map(({ bottom }) => Math.round(bottom))).size
  const isTooTall = (keyword: HTMLElement): boolean => {
    const range = document.createRange()
    range.selectNodeContents(keyword)
    const lines = countLines(range)
    range.selectNodeContents(keyword.closest('li') ?? keyword)
    range.setStartAfter(keyword)
    return lines > 2 && lines > countLines(range) + 1
  }
  for (const list of document.querySelectorAll('.stichworte')) {
    const keywords = [...list.querySelectorAll<HTMLElement>('.stichwort')]
    if (keywords.some(isTooTall)) list.classList.add('eng')
    for (const keyword of keywords.filter(isTooTall)) keyword.classList.remove('stichwort')
  }
  // A heading that would need a second line there, or has a ground or a rule of its own, stands above its text, and so do its fellows.
  const fitsBeside = (head: HTMLElement): boolean => {
    const { backgroundColor, borderBottomStyle, paddingTop, paddingLeft, marginLeft } = getComputedStyle(head)
    const lines = document.createRange()
    lines.selectNodeContents(head)
    const { width, height } = lines.getBoundingClientRect()
    const isFlush = paddingTop === '0px' && paddingLeft === '0px'
    const plain = backgroundColor === 'rgba(0, 0, 0, 0)' && borderBottomStyle === 'none' && isFlush
    const size = Number.parseFloat(getComputedStyle(head).fontSize)
    return plain && height < 2 * size && width <= head.clientWidth && width < -Number.parseFloat(marginLeft)
  }
  for (const chapter of document.querySelectorAll('.abschnitt')) {
    const heads = [...chapter.querySelectorAll<HTMLElement>(':scope > .daneben')]
    if (!heads.every(fitsBeside)) for (const head of heads) head.classList.remove('daneben')
  }
  const year = document.querySelector<HTMLElement>('.titelseite .jahr')
  if (year) {
    year.style.whiteSpace = 'nowrap'
    const size = Number.parseFloat(getComputedStyle(year).fontSize)
    if (year.scrollWidth > year.clientWidth)
      year.style.fontSize = `${Math.floor((size * year.clientWidth) / year.scrollWidth)}px`
  }
  return tooWide
}
