import type { Element, ElementContent, Text } from 'hast'
import type { Ort } from '../../message.js'

/** The place of an element in its layout, or that of one of its attributes. */
type Vorlagenort = (attribut?: string) => Ort

/** Where the elements of a document come from, for messages about them. */
export class Herkunft {
  readonly #vorlage = new WeakMap<Element, Vorlagenort>()
  readonly #slot = new WeakMap<Element, () => Ort>()
  readonly #text = new WeakMap<ElementContent, Ort>()
  /** By its words: where texts meet they become one. */
  readonly #worte = new Map<string, () => Ort>()

  /** Notes that a layout has written this element. */
  fromVorlage(element: Element, ort: Vorlagenort): void {
    this.#vorlage.set(element, ort)
  }

  /** Notes that a layout has written this text between its elements. */
  textFromVorlage({ value }: Text, ort: () => Ort): void {
    const worte = value.trim()
    if (worte !== '' && !this.#worte.has(worte)) this.#worte.set(worte, ort)
  }

  /** Notes the place of a layout that content has been inserted at; the first is the closest to it. */
  insertedAt(knoten: readonly ElementContent[], ort: () => Ort): void {
    for (const element of knoten.filter((einer) => einer.type === 'element'))
      if (!this.#slot.has(element)) this.#slot.set(element, ort)
  }

  /** Notes where an author has written what these nodes are; what has been noted before is closer. */
  fromText(knoten: readonly ElementContent[], ort: Ort): void {
    for (const einer of knoten) if (!this.#text.has(einer)) this.#text.set(einer, ort)
  }

  inVorlage(element: Element, attribut?: string): Ort | undefined {
    return this.#vorlage.get(element)?.(attribut)
  }

  ofText({ value }: ElementContent & { value: string }): Ort | undefined {
    return this.#worte.get(value.trim())?.()
  }

  inSlot(element: Element): Ort | undefined {
    return this.#slot.get(element)?.()
  }

  inText(knoten: ElementContent): Ort | undefined {
    return this.#text.get(knoten)
  }
}
