/*
 * What runs inside the browser's page. These functions are handed over as source text: they may use nothing from outside.
 */

/**
 * Takes out every soft hyphen at which no line breaks and puts a plain hyphen where one does: Chromium would write each one
 * into the text of the PDF, and no word could be found any more. Lines break as before.
 */
export function stripSoftHyphens(): void {
  const SOFT = '\u00ad'
  const HYPHEN = '-'
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  const topOf = (node: Text, index: number): number => {
    range.setStart(node, index)
    range.setEnd(node, index + 1)
    const rects = range.getClientRects()
    return rects[rects.length - 1]?.top ?? 0
  }
  const breaksAfter = (node: Text, index: number): boolean =>
    index > 0 && index + 1 < node.length && topOf(node, index + 1) > topOf(node, index - 1) + 1
  const changes: { node: Text; text: string; hyphens: number[] }[] = []
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const text = node.data
    if (!text.includes(SOFT)) continue
    range.selectNodeContents(node)
    const rects = range.getClientRects()
    const oneLine = rects.length > 0 && rects[0]?.top === rects[rects.length - 1]?.top
    let kept = ''
    let from = 0
    const hyphens: number[] = []
    for (let at = text.indexOf(SOFT); at >= 0; at = text.indexOf(SOFT, at + 1)) {
      kept += text.slice(from, at)
      if (!oneLine && breaksAfter(node, at)) {
        hyphens.push(kept.length)
        kept += HYPHEN
      }
      from = at + 1
    }
    changes.push({ node, text: kept + text.slice(from), hyphens })
  }
  for (const { node, text } of changes) node.data = text
  // A hyphen at which the line breaks no longer would stand inside a word.
  for (const { node, hyphens } of changes) {
    for (const at of hyphens.reverse()) if (!breaksAfter(node, at)) node.deleteData(at, 1)
  }
}

/** Writes page numbers into the table of contents. */
export function fillPageNumbers(seiten: Record<string, number>): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.inhaltsverzeichnis a')) {
    const ziel = link.querySelector('.seite')
    const seite = seiten[link.hash.slice(1)]
    if (ziel) ziel.textContent = seite === undefined ? '' : String(seite)
  }
}

/**
 * Makes wide things narrower until they fit: a table whose columns need more than the text block gets smaller type step by
 * step, as does the year on the cover. Chromium would shrink all pages of the document, or cut columns off.
 * @param mindestens smallest type, in CSS pixels
 * @returns what is too wide even so, by caption or first words
 */
export function fitWidths(mindestens: number): string[] {
  const STEPS = [1, 0.92, 0.84, 0.76, 0.7]
  const shrinkUntil = (element: HTMLElement, fits: () => boolean): boolean => {
    const size = Number.parseFloat(getComputedStyle(element).fontSize)
    return STEPS.some((step) => {
      if (step < 1) element.style.fontSize = `${Math.max(size * step, Math.min(size, mindestens))}px`
      return fits()
    })
  }
  const tooWide: string[] = []
  for (const table of document.querySelectorAll('table')) {
    const width = (table.closest('.neben > *, .quer') ?? document.body).getBoundingClientRect().width + 1
    if (!shrinkUntil(table, () => table.getBoundingClientRect().width <= width))
      tooWide.push(table.caption?.textContent ?? 'Tabelle ohne Beschriftung')
  }
  const jahr = document.querySelector<HTMLElement>('.titelseite .jahr')
  if (jahr) {
    jahr.style.whiteSpace = 'nowrap'
    const size = Number.parseFloat(getComputedStyle(jahr).fontSize)
    if (jahr.scrollWidth > jahr.clientWidth)
      jahr.style.fontSize = `${Math.floor((size * jahr.clientWidth) / jahr.scrollWidth)}px`
  }
  return tooWide
}
