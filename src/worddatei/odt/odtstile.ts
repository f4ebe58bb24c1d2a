import { childOf, childrenOf, elementsIn, findElements } from '../../word/xml/find.js'
import type { XmlElement } from '../../word/xml/xml.js'
import type { Fremdauszeichnung } from '../modell.js'
import { countFrom } from '../nummern.js'

const ORIENTATION = 'style:print-orientation'

/** Level of a list. */
export interface Listenstufe {
  /** How it counts (`style:num-format`): '' for not at all, 'punkt' for a sign. */
  format: string
  davor: string
  danach: string
  beginn: number
  /** How many levels its number shows, its own among them. */
  ebenen: number
}

/** What the styles of a text of LibreOffice say (OASIS OpenDocument 1.3, part 3, 16). */
export class Odtstile {
  readonly #stile = new Map<string, XmlElement>()
  readonly #listen = new Map<string, XmlElement>()
  /** Names of the kinds of pages that are turned. */
  readonly #quer: ReadonlySet<string>

  /** @param teile content.xml and styles.xml; automatic styles of the first come before common ones */
  constructor(teile: readonly (XmlElement | undefined)[]) {
    for (const teil of teile) {
      for (const stil of findElements(teil, 'style:style')) this.#put(this.#stile, keyOf(stil), stil)
      for (const liste of findElements(teil, 'text:list-style', 'text:outline-style'))
        this.#put(this.#listen, liste.attributes['style:name'] ?? '', liste)
    }
    const angaben = teile.flatMap((teil) => findElements(teil, 'style:page-layout', 'style:master-page'))
    const quer = new Set(
      angaben
        .filter((eine) => childOf(eine, 'style:page-layout-properties')?.attributes[ORIENTATION] === 'landscape')
        .map(({ attributes }) => attributes['style:name']),
    )
    this.#quer = new Set(
      angaben
        .filter(({ attributes }) => quer.has(attributes['style:page-layout-name']))
        .map(({ attributes }) => attributes['style:name'] ?? ''),
    )
  }

  /** Whether the page that begins with this style is turned; undefined where none begins. */
  turnsPage(familie: 'paragraph' | 'table', name: string): boolean | undefined {
    const seite = this.#stile.get(`${familie} ${name}`)?.attributes['style:master-page-name']
    return seite ? this.#quer.has(seite) : undefined
  }

  #put(stile: Map<string, XmlElement>, name: string, stil: XmlElement): void {
    if (!stile.has(name)) stile.set(name, stil)
  }

  /** The style and those that it is based on. */
  chainOf(familie: string, name: string): XmlElement[] {
    const kette: XmlElement[] = []
    for (let stil = this.#stile.get(`${familie} ${name}`); stil && !kette.includes(stil); ) {
      kette.push(stil)
      stil = this.#stile.get(`${familie} ${stil.attributes['style:parent-style-name'] ?? ''}`)
    }
    return kette
  }

  /** Names as they are shown, lower case; automatic ones ("P3") say nothing. */
  namesOf(name: string): string[] {
    return this.chainOf('paragraph', name)
      .map(
        ({ attributes }) =>
          attributes['style:display-name'] ?? (attributes['style:name'] ?? '').replaceAll('_20_', ' '),
      )
      .filter((eines) => !/^P\d+$/.test(eines))
      .map((eines) => eines.toLowerCase())
  }

  /** What the nearest style says. */
  find(
    kette: readonly XmlElement[],
    art: 'style:text-properties' | 'style:paragraph-properties',
    name: string,
  ): string {
    for (const stil of kette) {
      const wert = childOf(stil, art)?.attributes[name]
      if (wert !== undefined) return wert
    }
    return ''
  }

  lookOf(kette: readonly XmlElement[]): Fremdauszeichnung {
    const lage = this.find(kette, 'style:text-properties', 'style:text-position')
    return {
      fett: /^(?:bold|[6-9]00)$/.test(this.find(kette, 'style:text-properties', 'fo:font-weight')),
      kursiv: this.find(kette, 'style:text-properties', 'fo:font-style') === 'italic',
      hoch: /^super|^[1-9]/.test(lage),
      tief: /^sub|^-/.test(lage),
    }
  }

  /** Level of a list: its signs and where it begins. */
  levelOf(liste: string, ebene: number): Listenstufe | undefined {
    const stufe = elementsIn(this.#listen.get(liste)).find(
      ({ attributes }) => Number(attributes['text:level']) === ebene + 1,
    )
    if (!stufe) return undefined
    const {
      'style:num-format': format = '',
      'style:num-prefix': davor = '',
      'style:num-suffix': danach = '',
      'text:start-value': beginn = '1',
      'text:display-levels': ebenen = '1',
    } = stufe.attributes
    return {
      format: stufe.name.endsWith('bullet') ? 'punkt' : format,
      davor,
      danach,
      beginn: countFrom(beginn),
      ebenen: Math.max(1, countFrom(ebenen)),
    }
  }

  /** The list that a paragraph's style belongs to; '' where it says that it is in none. */
  listOf(name: string): string | undefined {
    return this.chainOf('paragraph', name)
      .map(({ attributes }) => attributes['style:list-style-name'])
      .find((eine) => eine !== undefined)
  }
}

function keyOf({ attributes }: XmlElement): string {
  return `${attributes['style:family'] ?? ''} ${attributes['style:name'] ?? ''}`
}

/** Points of a length ("1.102in", "12pt", "2.5cm"); 0 where it is none. */
export function pointsOf(laenge: string): number {
  const [, zahl = '0', einheit = ''] = /^(-?[\d.]+)(pt|in|cm|mm|pc)?$/.exec(laenge) ?? []
  return Number(zahl) * ({ pt: 1, in: 72, cm: 28.35, mm: 2.835, pc: 12 }[einheit] ?? 0)
}

/** The title that a text says of itself. */
export function titleOf(meta: XmlElement | undefined): string {
  return findElements(meta, 'dc:title')[0]?.text.trim() ?? ''
}

/** Texts of the paragraphs in an element. */
export function paragraphTexts(element: XmlElement): string {
  return childrenOf(element, 'text:p')
    .map(({ text }) => text)
    .join(' ')
    .trim()
}
