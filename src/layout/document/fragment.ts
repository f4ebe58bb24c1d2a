import type { Element, ElementContent, Properties } from 'hast'

/** Content that is finished: a layout inserts it as it is. */
export class Fragment {
  readonly knoten: readonly ElementContent[]
  #taken = false

  constructor(knoten: readonly ElementContent[]) {
    this.knoten = joinTexts(knoten)
  }

  /** The nodes, to be put into a tree; a second time they are others, for a node stands in one place. */
  take(): readonly ElementContent[] {
    if (this.#taken) return structuredClone(this.knoten)
    this.#taken = true
    return this.knoten
  }

  /** Plain text as content. */
  static ofText(text: string): Fragment {
    return new Fragment([{ type: 'text', value: text }])
  }
}

/** An element of the document; properties that are undefined are left out. */
export function element(
  tagName: string,
  properties: Properties = {},
  kinder: readonly (ElementContent | string)[] = [],
): Element {
  const gesetzt = Object.entries(properties).filter(([, wert]) => wert !== undefined)
  const children = kinder.map((kind): ElementContent => (typeof kind === 'string' ? text(kind) : kind))
  return { type: 'element', tagName, properties: Object.fromEntries(gesetzt), children: joinTexts(children) }
}

export function text(value: string): ElementContent {
  return { type: 'text', value }
}

/** Neighbouring texts become one and empty ones none, as if they had been parsed; one alone stays the node that it is. */
export function joinTexts(knoten: readonly ElementContent[]): ElementContent[] {
  const liste: ElementContent[] = []
  for (const einer of knoten) {
    const davor = liste.at(-1)
    if (einer.type !== 'text') liste.push(einer)
    else if (davor?.type === 'text') liste[liste.length - 1] = text(davor.value + einer.value)
    else if (einer.value !== '') liste.push(einer)
  }
  return liste
}
