import { childOf, childrenOf, isOn, valOf } from '../word/xml/find.js'
import type { XmlElement } from '../word/xml/xml.js'

/** What styles, and those that they are based on, say of a paragraph or run. */
export class Wordstile {
  readonly #nachId: ReadonlyMap<string, XmlElement>
  readonly #grund: XmlElement | undefined
  readonly #vorgabe: string

  constructor(styles: XmlElement | undefined) {
    const stile = childrenOf(styles, 'w:style')
    this.#nachId = new Map(
      stile.flatMap((stil) => (stil.attributes['w:styleId'] ? [[stil.attributes['w:styleId'], stil] as const] : [])),
    )
    this.#grund = childOf(styles, 'w:docDefaults')
    const vorgabe = stile.find(
      ({ attributes }) => attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/.test(attributes['w:default'] ?? ''),
    )
    this.#vorgabe = vorgabe?.attributes['w:styleId'] ?? ''
  }

  /** The style and those that it is based on, the nearest first; the default one where none is named. */
  chainOf(id: string): XmlElement[] {
    const kette: XmlElement[] = []
    for (let stil = this.#nachId.get(id || this.#vorgabe); stil && !kette.includes(stil); ) {
      kette.push(stil)
      stil = this.#nachId.get(valOf(childOf(stil, 'w:basedOn')))
    }
    return kette
  }

  /** Names of the style and of those that it is based on, lower case. */
  namesOf(id: string): string[] {
    const kette = this.chainOf(id)
    if (kette.length === 0) return id === '' ? [] : [id.toLowerCase()]
    return kette.map((stil) => (valOf(childOf(stil, 'w:name')) || stil.attributes['w:styleId'] || '').toLowerCase())
  }

  /** What the nearest one says: first the element's own properties, then the styles, then what holds for all. */
  find(
    eigene: XmlElement | undefined,
    art: 'w:pPr' | 'w:rPr',
    ids: readonly string[],
    name: string,
  ): XmlElement | undefined {
    return (
      childOf(eigene, name) ??
      ids.reduce<XmlElement | undefined>((gefunden, id) => gefunden ?? this.#ofStyle(id, art, name), undefined) ??
      childOf(this.#grund, art === 'w:pPr' ? 'w:pPrDefault' : 'w:rPrDefault', art, name)
    )
  }

  /** Whether a switch is on, by the nearest one that says it. */
  isOn(eigene: XmlElement | undefined, ids: readonly string[], name: string): boolean {
    return isOn(this.find(eigene, 'w:rPr', ids, name))
  }

  #ofStyle(id: string, art: string, name: string): XmlElement | undefined {
    for (const stil of this.chainOf(id)) {
      const gefunden = childOf(stil, art, name)
      if (gefunden) return gefunden
    }
    return undefined
  }
}
