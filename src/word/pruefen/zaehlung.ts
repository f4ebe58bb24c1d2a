import { childOf, childrenOf, wertOf } from '../xml/find.js'
import type { XmlElement } from '../xml/xml.js'
import { findInVorlage, type Pruefpaket, vorlagenOf, vorlageOf } from './pruefpaket.js'
import { findAll } from './teil.js'

/** Counts paragraphs as Word does, from what styles and lists say. */
export class Absatzzaehlung {
  readonly #vorlagen: ReadonlyMap<string, XmlElement>
  readonly #listen: ReadonlyMap<string, XmlElement>
  readonly #ebenen = new Map<string, ReadonlyMap<number, XmlElement>>()
  /** Counters by list and level. */
  readonly #stand = new Map<string, (number | undefined)[]>()

  constructor(paket: Pruefpaket) {
    this.#vorlagen = vorlagenOf(paket)
    this.#listen = new Map(findAll(paket.nummerierung, 'w:num').map((num) => [num.attributes['w:numId'] ?? '', num]))
    for (const liste of findAll(paket.nummerierung, 'w:abstractNum')) {
      const ebenen = childrenOf(liste, 'w:lvl').map((ebene) => [Number(ebene.attributes['w:ilvl']), ebene] as const)
      this.#ebenen.set(liste.attributes['w:abstractNumId'] ?? '', new Map(ebenen))
    }
  }

  /** What Word sets before a paragraph: "2.1", "a)"; '' where it does not count, or sets a bullet. */
  next(absatz: XmlElement): string {
    const angabe = this.#angabeOf(absatz)
    const num = angabe && this.#listen.get(wertOf(childOf(angabe, 'w:numId')))
    if (!angabe || !num) return ''
    const ebenen = this.#ebenen.get(wertOf(childOf(num, 'w:abstractNumId'))) ?? new Map<number, XmlElement>()
    const stufe = this.#stufeOf(absatz, angabe, ebenen)
    const ebene = ebenen.get(stufe)
    if (!ebene || wertOf(childOf(ebene, 'w:numFmt')) === 'bullet') return ''
    const stand = this.#count(num, stufe, (tiefe) => Number(wertOf(childOf(ebenen.get(tiefe), 'w:start')) || 1))
    return wertOf(childOf(ebene, 'w:lvlText')).replace(/%(\d)/g, (_, tiefe: string) => {
      const format = wertOf(childOf(ebenen.get(Number(tiefe) - 1), 'w:numFmt'))
      return formatZahl(stand[Number(tiefe) - 1] ?? 1, format)
    })
  }

  #angabeOf(absatz: XmlElement): XmlElement | undefined {
    const eigene = childOf(absatz, 'w:pPr', 'w:numPr')
    return eigene && childOf(eigene, 'w:numId')
      ? eigene
      : findInVorlage(vorlageOf(absatz), this.#vorlagen, 'w:pPr', 'w:numPr')
  }

  /** The level that is said, else the one that the paragraph's style is tied to. */
  #stufeOf(absatz: XmlElement, angabe: XmlElement, ebenen: ReadonlyMap<number, XmlElement>): number {
    const gesagt = childOf(angabe, 'w:ilvl')
    if (gesagt) return Number(wertOf(gesagt))
    const vorlage = vorlageOf(absatz)
    return [...ebenen].find(([, ebene]) => wertOf(childOf(ebene, 'w:pStyle')) === vorlage)?.[0] ?? 0
  }

  #count(num: XmlElement, stufe: number, startOf: (stufe: number) => number): (number | undefined)[] {
    const id = num.attributes['w:numId'] ?? ''
    const neu = childrenOf(num, 'w:lvlOverride').find(({ attributes }) => attributes['w:ilvl'] === String(stufe))
    const anfang = childOf(neu, 'w:startOverride')
    const stand = this.#stand.get(id) ?? []
    this.#stand.set(id, stand)
    const davor = stand[stufe]
    stand[stufe] = davor === undefined ? (anfang ? Number(wertOf(anfang)) : startOf(stufe)) : davor + 1
    stand.length = stufe + 1
    return stand
  }
}

function formatZahl(zahl: number, format: string): string {
  return format === 'lowerLetter' ? String.fromCharCode(96 + zahl) : String(zahl)
}
