/** Something that reaches over an edge of what the page's margins leave. */
export interface Overhang {
  /** As the element bears it while it is printed: "de-x-17". */
  language: string
  /** How far, in millimetres. */
  by: number
  edge: 'left' | 'right'
}

/**
 * Looks for what reaches over the edges of the pages' areas: to the right, by one pixel, it makes Chromium shrink all pages without a
 * word; text over the left edge is not painted. Told are the innermost elements. The cover and pages of one picture cut what reaches
 * over them. Runs inside the browser's page and is handed over as source text: it may use nothing from outside.
 * @param turnedWidth of the area of a turned page in CSS pixels
 * @param margins that lie within the areas, in CSS pixels: over these reach grounds and pictures that open chapters alone
 */
export function listOverhangs(turnedWidth: number, margins: { left: number; right: number }): Overhang[] {
  const PX_PER_MM = 96 / 25.4
  const TOLERANCE = 1
  const area = document.body.getBoundingClientRect()
  const [first, last] = [area.left + margins.left, area.right - margins.right]
  const elements = [...document.body.querySelectorAll<HTMLElement>('[lang*="-x-"]')]
  // White space that is kept hangs over the end of its line, and widens what scrolls but no page.
  const hanging = elements.filter((element) => getComputedStyle(element).whiteSpaceCollapse.startsWith('preserve'))
  const unscrolled = new Set<Element>(hanging)
  for (const element of [...hanging, ...document.body.querySelectorAll('.quer, .bildseite, .auftakt > img')])
    for (let outer = element.parentElement; outer; outer = outer.parentElement) unscrolled.add(outer)
  const found = new Map<Element, Overhang>()
  for (const element of elements) {
    if (element.closest('.titelseite, .bildseite')) continue
    const rect = element.getBoundingClientRect()
    if (rect.width === 0 || rect.height === 0) continue
    const turned = element.closest('.quer')
    const style = getComputedStyle(element)
    const inner = (side: 'Left' | 'Right'): number =>
      Number.parseFloat(style[`padding${side}`]) + Number.parseFloat(style[`border${side}Width`])
    // A ground that reaches over the margins, its words within them.
    const isBand = rect.right - inner('Right') <= last + TOLERANCE && rect.right > last
    const isOpening = element.matches('.auftakt > img')
    const edge = turned ? turned.getBoundingClientRect().left + turnedWidth : isBand || isOpening ? area.right : last
    // What overflows without a box of its own (long words, what style sheets add) widens what scrolls; turned pages, pages of one picture
    // and the picture that opens a chapter are wider than what they stand in.
    const scrolls = unscrolled.has(element) ? 0 : element.scrollWidth
    const inline = hanging.includes(element) && style.display === 'inline'
    const reach = inline ? 0 : Math.max(rect.right, rect.left + scrolls)
    const holdsText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim())
    const begin = margins.left > 0 ? rect.left + inner('Left') : rect.left
    const [over, under] = [reach - edge, first - begin]
    const language = element.lang
    if (over > TOLERANCE) found.set(element, { language, by: over / PX_PER_MM, edge: 'right' })
    else if (under > TOLERANCE && holdsText && !turned)
      found.set(element, { language, by: under / PX_PER_MM, edge: 'left' })
  }
  return [...found]
    .filter(([element]) => ![...found.keys()].some((other) => other !== element && element.contains(other)))
    .map(([, overhang]) => overhang)
}
