import type { Element, ElementContent, Properties } from 'hast'

/** Content that is finished: a layout inserts it as it is. */
export class Fragment {
  readonly nodes: readonly ElementContent[]
  #taken = false

  constructor(nodes: readonly ElementContent[]) {
    this.nodes = joinTexts(nodes)
  }

  /** The nodes, to be put into a tree; a second time they are others, for a node stands in one place. */
  take(): readonly ElementContent[] {
    if (this.#taken) return structuredClone(this.nodes)
    this.#taken = true
    return this.nodes
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
  parts: readonly (ElementContent | string)[] = [],
): Element {
  const set = Object.entries(properties).filter(([, value]) => value !== undefined)
  const children = parts.map((child): ElementContent => (typeof child === 'string' ? text(child) : child))
  return { type: 'element', tagName, properties: Object.fromEntries(set), children: joinTexts(children) }
}

export function text(value: string): ElementContent {
  return { type: 'text', value }
}

/** Neighbouring texts become one and empty ones none, as if they had been parsed; one alone stays the node that it is. */
export function joinTexts(nodes: readonly ElementContent[]): ElementContent[] {
  const list: ElementContent[] = []
  for (const one of nodes) {
    const before = list.at(-1)
    if (one.type !== 'text') list.push(one)
    else if (before?.type === 'text') list[list.length - 1] = text(before.value + one.value)
    else if (one.value !== '') list.push(one)
  }
  return list
}
