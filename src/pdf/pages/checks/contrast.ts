/** Text that stands out too little from its ground. */
export interface FaintText {
  /** As its element bears it while it is printed: "de-x-17". */
  language: string
  /** As "#dddddd". */
  colour: string
  ground: string
  contrast: number
  /** What it has to be. */
  least: number
  /** The rule that gives it its colour. */
  selector: string
}

/**
 * Looks for text that cannot be told from its ground, as the style sheets have come to colour both: one for each rule and ground. What
 * stands on a picture or on the cover, nobody can tell here.
 * Runs inside the browser's page and is handed over as source text: it may use nothing from outside.
 */
export function listFaintTexts(): FaintText[] {
  /** WCAG 2.1, 1.4.3: text, and text from 18 points on, in bold from 14. */
  const LEAST = { text: 4.5, large: 3 }
  const [LARGE, LARGE_BOLD] = [24, 56 / 3]
  type Colour = [red: number, green: number, blue: number]

  /** Red, green, blue and how much of it covers what is below. */
  const channelsOf = (value: string): number[] | undefined =>
    /^rgba?\(([^)]*)\)$/
      .exec(value)?.[1]
      ?.split(/[\s,/]+/)
      .map(Number)
  const opaque = (value: string): Colour | 'none' | undefined => {
    const [red, green, blue, alpha = 1] = channelsOf(value) ?? []
    if (red === undefined || green === undefined || blue === undefined) return undefined
    return alpha === 1 ? [red, green, blue] : alpha === 0 ? 'none' : undefined
  }
  const luminanceOf = (colour: Colour): number => {
    const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
      const share = channel / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const contrastOf = (one: Colour, other: Colour): number => {
    const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b)
    return (light + 0.05) / (dark + 0.05)
  }
  const hexOf = (colour: Colour): string =>
    `#${colour.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`

  const groundOf = (element: Element): Colour | undefined => {
    for (let outer: Element | null = element; outer; outer = outer.parentElement) {
      const { backgroundImage, backgroundColor } = getComputedStyle(outer)
      const ground = backgroundImage === 'none' ? opaque(backgroundColor) : undefined
      if (ground !== 'none') return ground
    }
    return [255, 255, 255]
  }
  const rules = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule): rule is CSSStyleRule => rule instanceof CSSStyleRule && rule.style.color !== '')
  const selectorOf = (element: Element): string => {
    for (let outer: Element | null = element; outer; outer = outer.parentElement) {
      const matching = rules.filter((rule) => outer?.matches(rule.selectorText))
      const own = matching.findLast(({ style }) => style.getPropertyPriority('color') !== '') ?? matching.at(-1)
      if (own) return own.selectorText
    }
    return ''
  }
  /** What elements of the same kind in the same place have in common: they need be looked at once. */
  const keyOf = (element: Element): string =>
    element === document.body
      ? ''
      : `${element.parentElement ? keyOf(element.parentElement) : ''} ${element.localName}.${element.getAttribute('class') ?? ''}`

  const seen = new Set<string>()
  const found = new Map<string, FaintText>()
  for (const element of document.body.querySelectorAll<HTMLElement>('[lang*="-x-"]')) {
    if (![...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '')) continue
    const key = keyOf(element)
    if (seen.has(key) || element.closest('.titelseite, .bildseite') || element.getClientRects().length === 0) continue
    seen.add(key)
    const { color, fontSize, fontWeight } = getComputedStyle(element)
    const [colour, ground] = [opaque(color), groundOf(element)]
    if (!colour || colour === 'none' || !ground) continue
    const size = Number.parseFloat(fontSize)
    const least = size >= LARGE || (size >= LARGE_BOLD && Number(fontWeight) >= 700) ? LEAST.large : LEAST.text
    const contrast = contrastOf(colour, ground)
    if (contrast >= least) continue
    const faint = { language: element.lang, colour: hexOf(colour), ground: hexOf(ground), contrast, least }
    const selector = selectorOf(element)
    const rule = `${selector} ${faint.colour} ${faint.ground}`
    if (!found.has(rule)) found.set(rule, { ...faint, selector })
  }
  return [...found.values()]
}
