/** What a page's margins leave of it, in CSS pixels. */
export interface Area {
  width: number
  height: number
}

/** Pages of one kind, laid out side by side as columns. */
export interface Spread {
  area: Area
  parts: readonly HTMLElement[]
  /** In which column, from 0, something begins. */
  columnOf(rect: DOMRect): number
  /** How far below the head of its column something lies that the browser says to be at `y`. */
  below(y: number): number
}

/** Who looks at pages that are laid out. */
export interface Viewer {
  /** Called before a spread is read, and may change what stands on it: all of it, or what has come to it behind what is settled. */
  settle(spread: Spread, fresh: readonly HTMLElement[]): void
  /** Called when a spread is settled: whether what would begin the next page goes on behind it. If so it is marked to do so. */
  runsOn(spread: Spread, next: HTMLElement): boolean
  /** Called when it is laid out there, too: whether it stays. If not, it is no longer marked. */
  stays(spread: Spread, next: HTMLElement): boolean
  /** Called when nothing more comes to a spread. */
  complete(spread: Spread): void
  /** @param pageOf tells the page of a column, both from 0 @returns how many columns there are */
  read(spread: Spread, pageOf: (column: number) => number): number
}

/**
 * Lays a document out in columns as high as its pages: they break as the print will, at a twentieth of its cost. Pages of another
 * kind within a chapter (turned ones) are laid out by themselves. But for what a viewer does, the page is left as it was.
 * Runs inside the browser's page and is handed over as source text: it may use nothing from outside.
 * @returns how many pages there are; undefined where the sizes of pages cannot be told from their `@page` rules
 */
export function layoutInColumns({ settle, runsOn, stays, complete, read }: Viewer): number | undefined {
  /** Between columns, so that what reaches over an edge still tells its column. */
  const GAP = 2000
  const PAPER: Record<string, [string, string]> = {
    a3: ['297mm', '420mm'],
    a4: ['210mm', '297mm'],
    a5: ['148mm', '210mm'],
  }
  const FORCED = new Set(['page', 'left', 'right', 'recto', 'verso', 'always', 'all'])
  const [HIDDEN, BEFORE, AFTER] = ['data-vorschau-aus', 'data-vorschau-davor', 'data-vorschau-danach'] as const
  const { body } = document

  const rules: CSSRule[] = []
  const collect = (list: CSSRuleList): void => {
    for (const rule of list) {
      rules.push(rule)
      const applies = !(rule instanceof CSSMediaRule) || matchMedia(rule.conditionText).matches
      if (rule instanceof CSSGroupingRule && applies) collect(rule.cssRules)
    }
  }
  for (const sheet of document.styleSheets) collect(sheet.cssRules)

  const ours = document.createElement('style')
  document.head.append(ours)
  const layout = (area: Area, parts: readonly HTMLElement[]): Spread => {
    ours.textContent = `[${HIDDEN}] { display: none !important }
[${BEFORE}], [data-umbruch] { break-before: column !important } [${AFTER}] { break-after: column !important }
body { width: ${area.width}px !important; height: ${area.height}px !important; columns: 1; column-gap: ${GAP}px; column-fill: auto }`
    const { left, top } = body.getBoundingClientRect()
    return {
      area,
      parts,
      columnOf: (rect) => Math.max(0, Math.floor((rect.left - left + GAP / 2) / (area.width + GAP))),
      below: (y) => y - top,
    }
  }

  const probe = document.createElement('div')
  body.append(probe)
  const measure = (style: string): CSSStyleDeclaration => {
    probe.setAttribute('style', `position: absolute; box-sizing: border-box; ${style}`)
    return getComputedStyle(probe)
  }
  /** What the margins of a page's kind leave of it, its rules taken together in order; undefined where a size cannot be read. */
  const areaOf = (kind: string): Area | undefined => {
    let size = 'a4'
    let padding = ''
    for (const rule of rules) {
      if (!(rule instanceof CSSPageRule) || (rule.selectorText !== '' && rule.selectorText !== kind)) continue
      size = rule.style.getPropertyValue('size') || size
      // Of a shorthand with variables the browser tells no single sides.
      for (const name of ['margin', 'margin-top', 'margin-right', 'margin-bottom', 'margin-left']) {
        const value = rule.style.getPropertyValue(name)
        if (value !== '') padding += `${name.replace('margin', 'padding')}: ${value};`
      }
    }
    const words = size.toLowerCase().split(/\s+/)
    const lengths = words.filter((word) => word !== 'landscape' && word !== 'portrait')
    const [width, height] = PAPER[lengths[0] ?? 'a4'] ?? lengths
    if (width === undefined || height === undefined) return undefined
    const paper = [width, height].map((length) => Number.parseFloat(measure(`width: ${length}`).width))
    const [across = 0, down = 0] = words.includes('landscape') ? paper.reverse() : paper
    const sides = measure(padding)
    return {
      width: across - Number.parseFloat(sides.paddingLeft) - Number.parseFloat(sides.paddingRight),
      // A print uses the last pixel even where the margins leave but a part of it.
      height: Math.ceil(down - Number.parseFloat(sides.paddingTop) - Number.parseFloat(sides.paddingBottom)),
    }
  }
  const areas = new Map<string, Area | undefined>()
  /** Which kind of page an element stands on: its own, or that of what it is part of. */
  const kindOf = (element: Element | null): string => {
    let kind = ''
    for (let outer = element; outer && kind === ''; outer = outer.parentElement)
      kind = getComputedStyle(outer).getPropertyValue('page').replace('auto', '')
    if (!areas.has(kind)) areas.set(kind, areaOf(kind))
    return kind
  }

  /** Neighbours that share pages, and what of them stands on pages of another kind: `holder` is a column in its place. */
  const groups: {
    kind: string
    parts: HTMLElement[]
    insets: { element: HTMLElement; kind: string; holder: HTMLElement }[]
  }[] = []
  let goesOn = false
  for (const part of body.children) {
    if (!(part instanceof HTMLElement) || part === probe) continue
    const { breakBefore, breakAfter } = getComputedStyle(part)
    const kind = kindOf(part)
    const last = groups[groups.length - 1]
    if (last && goesOn && last.kind === kind && !FORCED.has(breakBefore)) last.parts.push(part)
    else groups.push({ kind, parts: [part], insets: [] })
    goesOn = !FORCED.has(breakAfter)
  }
  const selectors = rules.flatMap((rule) =>
    rule instanceof CSSStyleRule &&
    (FORCED.has(rule.style.breakBefore) || FORCED.has(rule.style.breakAfter) || rule.style.getPropertyValue('page'))
      ? [rule.selectorText]
      : [],
  )
  for (const element of selectors.length > 0 ? body.querySelectorAll<HTMLElement>(selectors.join(',')) : []) {
    const group = groups.find(({ parts }) => parts.some((part) => part !== element && part.contains(element)))
    if (!group || group.insets.some((inset) => inset.element.contains(element))) continue
    const kind = kindOf(element)
    if (kind !== group.kind) group.insets.push({ element, kind, holder: document.createElement('div') })
    else {
      const { breakBefore, breakAfter } = getComputedStyle(element)
      element.toggleAttribute(BEFORE, FORCED.has(breakBefore))
      element.toggleAttribute(AFTER, FORCED.has(breakAfter))
    }
  }

  /** Everything beside an element and beside what it stands in. */
  const around = (element: HTMLElement): HTMLElement[] => {
    const others: HTMLElement[] = []
    for (let inner = element; inner !== body && inner.parentElement; inner = inner.parentElement)
      for (const other of inner.parentElement.children)
        if (other !== inner && other instanceof HTMLElement && !other.hasAttribute(HIDDEN)) others.push(other)
    return others
  }

  /** Hides it again. */
  const hide = ({ parts, insets }: (typeof groups)[number]): void => {
    for (const { element, holder } of insets) {
      holder.remove()
      element.removeAttribute(HIDDEN)
    }
    for (const part of parts) part.setAttribute(HIDDEN, '')
  }

  /** Shows what shares pages, with columns in place of what stands on pages of another kind. */
  const show = ({ parts, insets }: (typeof groups)[number]): void => {
    for (const part of parts) part.removeAttribute(HIDDEN)
    for (const { element, holder } of insets) {
      for (const name of [BEFORE, AFTER]) holder.setAttribute(name, '')
      element.before(holder)
      element.setAttribute(HIDDEN, '')
    }
  }

  try {
    if ([...areas.values()].includes(undefined)) return undefined
    for (const { parts } of groups) for (const part of parts) part.setAttribute(HIDDEN, '')
    let pages = 0
    for (let index = 0; index < groups.length; index++) {
      const { kind, parts, insets } = groups[index] as (typeof groups)[number]
      const area = areas.get(kind)
      if (!area) return undefined
      show(groups[index] as (typeof groups)[number])
      let spread = layout(area, parts)
      settle(spread, parts)
      for (let next = groups[index + 1]; next?.kind === kind && next.parts[0]; next = groups[index + 1]) {
        const [first] = next.parts
        if (!runsOn(spread, first)) break
        show(next)
        const joined = layout(area, [...parts, ...next.parts])
        if (!stays(joined, first)) {
          hide(next)
          spread = layout(area, parts)
          break
        }
        parts.push(...next.parts)
        insets.push(...next.insets)
        groups.splice(index + 1, 1)
        spread = layout(area, parts)
        settle(spread, next.parts)
      }
      complete(spread)
      const turned = insets.map((inset) => ({
        ...inset,
        column: spread.columnOf(inset.holder.getBoundingClientRect()),
        length: 1,
      }))
      const begin = pages
      const pageOf = (column: number): number =>
        turned.reduce((page, other) => page + (other.column < column ? other.length - 1 : 0), begin + column)
      // Turned pages first: how many there are moves all that follows.
      for (const inset of turned) {
        const place = areas.get(inset.kind)
        if (!place) return undefined
        inset.element.removeAttribute(HIDDEN)
        const others = around(inset.element)
        for (const other of others) other.setAttribute(HIDDEN, '')
        const aside = layout(place, [inset.element])
        settle(aside, aside.parts)
        complete(aside)
        const first = pageOf(inset.column)
        inset.length = Math.max(
          1,
          read(aside, (column) => first + column),
        )
        for (const other of others) other.removeAttribute(HIDDEN)
        inset.element.setAttribute(HIDDEN, '')
      }
      pages = pageOf(Math.max(1, read(layout(area, parts), pageOf)))
      hide(groups[index] as (typeof groups)[number])
    }
    return pages
  } finally {
    ours.remove()
    probe.remove()
    for (const { insets } of groups) for (const { holder } of insets) holder.remove()
    for (const name of [HIDDEN, BEFORE, AFTER])
      for (const element of document.querySelectorAll(`[${name}]`)) element.removeAttribute(name)
  }
}
