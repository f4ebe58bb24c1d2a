import { childOf, childrenOf, valOf } from '../xml/find.js'
import type { XmlElement } from '../xml/xml.js'
import { type CheckedPackage, findInStyle, styleOf, stylesOf } from './checked-package.js'
import { findAll } from './part.js'

/** Counts paragraphs as Word does, from what styles and lists say. */
export class ParagraphCounter {
  readonly #styles: ReadonlyMap<string, XmlElement>
  readonly #lists: ReadonlyMap<string, XmlElement>
  readonly #levels = new Map<string, ReadonlyMap<number, XmlElement>>()
  /** Counters by list and level. */
  readonly #state = new Map<string, (number | undefined)[]>()

  constructor(pkg: CheckedPackage) {
    this.#styles = stylesOf(pkg)
    this.#lists = new Map(findAll(pkg.numbering, 'w:num').map((num) => [num.attributes['w:numId'] ?? '', num]))
    for (const list of findAll(pkg.numbering, 'w:abstractNum')) {
      const levels = childrenOf(list, 'w:lvl').map((level) => [Number(level.attributes['w:ilvl']), level] as const)
      this.#levels.set(list.attributes['w:abstractNumId'] ?? '', new Map(levels))
    }
  }

  /** What Word sets before a paragraph: "2.1", "a)"; '' where it does not count, or sets a bullet. */
  next(paragraph: XmlElement): string {
    const property = this.#numPrOf(paragraph)
    const num = property && this.#lists.get(valOf(childOf(property, 'w:numId')))
    if (!property || !num) return ''
    const levels = this.#levels.get(valOf(childOf(num, 'w:abstractNumId'))) ?? new Map<number, XmlElement>()
    const index = this.#levelOf(paragraph, property, levels)
    const level = levels.get(index)
    if (!level || ['bullet', 'none'].includes(valOf(childOf(level, 'w:numFmt')))) return ''
    const state = this.#count(num, index, (depth) => Number(valOf(childOf(levels.get(depth), 'w:start')) || 1))
    return valOf(childOf(level, 'w:lvlText')).replace(/%(\d)/g, (_, depth: string) => {
      const format = valOf(childOf(levels.get(Number(depth) - 1), 'w:numFmt'))
      return formatNumber(state[Number(depth) - 1] ?? 1, format)
    })
  }

  #numPrOf(paragraph: XmlElement): XmlElement | undefined {
    const own = childOf(paragraph, 'w:pPr', 'w:numPr')
    return own && childOf(own, 'w:numId') ? own : findInStyle(styleOf(paragraph), this.#styles, 'w:pPr', 'w:numPr')
  }

  /** The level that is said, else the one that the paragraph's style is tied to. */
  #levelOf(paragraph: XmlElement, property: XmlElement, levels: ReadonlyMap<number, XmlElement>): number {
    const said = childOf(property, 'w:ilvl')
    if (said) return Number(valOf(said))
    const style = styleOf(paragraph)
    return [...levels].find(([, level]) => valOf(childOf(level, 'w:pStyle')) === style)?.[0] ?? 0
  }

  #count(num: XmlElement, index: number, startOf: (index: number) => number): (number | undefined)[] {
    const id = num.attributes['w:numId'] ?? ''
    const fresh = childrenOf(num, 'w:lvlOverride').find(({ attributes }) => attributes['w:ilvl'] === String(index))
    const start = childOf(fresh, 'w:startOverride')
    const state = this.#state.get(id) ?? []
    this.#state.set(id, state)
    const before = state[index]
    state[index] = before === undefined ? (start ? Number(valOf(start)) : startOf(index)) : before + 1
    state.length = index + 1
    return state
  }
}

function formatNumber(number: number, format: string): string {
  return format === 'lowerLetter' ? String.fromCharCode(96 + number) : String(number)
}
