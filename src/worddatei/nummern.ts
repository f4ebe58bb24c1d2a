import { childOf, childrenOf, valOf } from '../word/xml/find.js'
import type { XmlElement } from '../word/xml/xml.js'
import type { Listenzeichen } from './modell.js'

interface Listenebene {
  format: string
  muster: string
  beginn: number
}

/** Counts the paragraphs of lists as Word does (ISO/IEC 29500-1, 17.9). */
export class Listenzaehler {
  readonly #abstrakte: ReadonlyMap<string, XmlElement>
  readonly #listen: ReadonlyMap<string, XmlElement>
  /** Lists that share what they are based on count on together. */
  readonly #staende = new Map<string, number[]>()
  readonly #begonnen = new Set<string>()

  constructor(numbering: XmlElement | undefined) {
    const byId = (name: string, id: string) =>
      new Map(childrenOf(numbering, name).map((element) => [element.attributes[id] ?? '', element]))
    this.#abstrakte = byId('w:abstractNum', 'w:abstractNumId')
    this.#listen = byId('w:num', 'w:numId')
  }

  /** The sign of the next paragraph of a list; undefined where it has none. */
  next(liste: string, ebene: number): Listenzeichen | undefined {
    const num = this.#listen.get(liste)
    if (!num || liste === '0' || !Number.isInteger(ebene) || ebene < 0 || ebene > 8) return undefined
    const grund = this.#grundOf(num)
    const { format, muster } = this.#ebeneOf(num, ebene)
    if (format === 'none') return undefined
    const stand = this.#staende.get(grund) ?? []
    this.#staende.set(grund, stand)
    this.#restart(num, liste, stand)
    stand[ebene] = stand[ebene] === undefined ? this.#ebeneOf(num, ebene).beginn : stand[ebene] + 1
    stand.length = ebene + 1
    if (format === 'bullet') return { liste, ebene, art: 'punkt', text: '', zahl: 0 }
    const text = muster.replace(/%([1-9])/g, (_, ziffer: string) => {
      const tiefe = Number(ziffer) - 1
      const { format, beginn } = this.#ebeneOf(num, tiefe)
      return formatNummer(stand[tiefe] ?? beginn, format)
    })
    return { liste, ebene, art: artOf(format, text), text, zahl: stand[ebene] ?? 1 }
  }

  /** A list that says where it begins does so once, at its first paragraph. */
  #restart(num: XmlElement, liste: string, stand: number[]): void {
    if (this.#begonnen.has(liste)) return
    this.#begonnen.add(liste)
    for (const ersatz of childrenOf(num, 'w:lvlOverride')) {
      const beginn = childOf(ersatz, 'w:startOverride')
      const ebene = Number(ersatz.attributes['w:ilvl'] ?? 0)
      if (beginn && ebene >= 0 && ebene <= 8) stand[ebene] = countFrom(valOf(beginn)) - 1
    }
  }

  #grundOf(num: XmlElement): string {
    return valOf(childOf(num, 'w:abstractNumId'))
  }

  #ebeneOf(num: XmlElement, ebene: number): Listenebene {
    const von = (eltern: XmlElement | undefined) =>
      childrenOf(eltern, 'w:lvl').find(({ attributes }) => Number(attributes['w:ilvl']) === ebene)
    const ersatz = childrenOf(num, 'w:lvlOverride').find(({ attributes }) => Number(attributes['w:ilvl']) === ebene)
    const lvl = von(ersatz) ?? von(this.#abstrakte.get(this.#grundOf(num)))
    return {
      format: valOf(childOf(lvl, 'w:numFmt')) || 'decimal',
      muster: childOf(lvl, 'w:lvlText')?.attributes['w:val'] ?? `%${ebene + 1}.`,
      beginn: countFrom(valOf(childOf(lvl, 'w:start'))),
    }
  }
}

/** The number that a list begins with; 1 where it says none that Word would count from. */
export function countFrom(wert: string): number {
  const zahl = Number(wert || 1)
  return Number.isInteger(zahl) && zahl >= 0 && zahl <= 32_767 ? zahl : 1
}

/** How a number of this format that is shown so can be written here. */
export function artOf(format: string, text: string): Listenzeichen['art'] {
  if (/^\d+[.)]$/.test(text)) return 'zahl'
  return format === 'lowerLetter' && /^[a-z]\)$/.test(text) ? 'buchstabe' : 'andere'
}

/** A number in one of Word's formats (ISO/IEC 29500-1, 17.18.59). */
export function formatNummer(zahl: number, format: string): string {
  if (/^(?:lower|upper)Letter$/.test(format)) {
    const buchstabe = String.fromCharCode(97 + ((zahl - 1) % 26)).repeat(Math.floor((zahl - 1) / 26) + 1)
    return format === 'upperLetter' ? buchstabe.toUpperCase() : buchstabe
  }
  if (/^(?:lower|upper)Roman$/.test(format)) return format === 'upperRoman' ? roman(zahl) : roman(zahl).toLowerCase()
  return format === 'decimalZero' ? String(zahl).padStart(2, '0') : String(zahl)
}

const ROEMISCH: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(zahl: number): string {
  let [rest, text] = [zahl, '']
  for (const [wert, zeichen] of ROEMISCH)
    while (rest >= wert) {
      text += zeichen
      rest -= wert
    }
  return text
}
