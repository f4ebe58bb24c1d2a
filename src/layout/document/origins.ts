import type { Element, ElementContent, Text } from 'hast'
import type { Ort } from '../../message.js'

/** The place of an element in its layout, or that of one of its attributes. */
type VorlagenPlace = (attribute?: string) => Ort

/** Where the elements of a document come from, for messages about them. */
export class Origins {
  readonly #vorlage = new WeakMap<Element, VorlagenPlace>()
  readonly #slot = new WeakMap<Element, () => Ort>()
  readonly #text = new WeakMap<ElementContent, Ort>()
  /** By its words: where texts meet they become one. */
  readonly #words = new Map<string, () => Ort>()

  /** Notes that a layout has written this element. */
  fromVorlage(element: Element, ort: VorlagenPlace): void {
    this.#vorlage.set(element, ort)
  }

  /** Notes that a layout has written this text between its elements. */
  textFromVorlage({ value }: Text, ort: () => Ort): void {
    const words = value.trim()
    if (words !== '' && !this.#words.has(words)) this.#words.set(words, ort)
  }

  /** Notes the place of a layout that content has been inserted at; the first is the closest to it. */
  insertedAt(nodes: readonly ElementContent[], ort: () => Ort): void {
    for (const element of nodes.filter((one) => one.type === 'element'))
      if (!this.#slot.has(element)) this.#slot.set(element, ort)
  }

  /** Notes where an author has written what these nodes are; what has been noted before is closer. */
  fromText(nodes: readonly ElementContent[], ort: Ort): void {
    for (const one of nodes) if (!this.#text.has(one)) this.#text.set(one, ort)
  }

  inVorlage(element: Element, attribute?: string): Ort | undefined {
    return this.#vorlage.get(element)?.(attribute)
  }

  ofText({ value }: ElementContent & { value: string }): Ort | undefined {
    return this.#words.get(value.trim())?.()
  }

  inSlot(element: Element): Ort | undefined {
    return this.#slot.get(element)?.()
  }

  inText(node: ElementContent): Ort | undefined {
    return this.#text.get(node)
  }
}
