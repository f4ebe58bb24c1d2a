import type { XmlElement } from '../../word/xml/xml.js'
import type { Listenzeichen } from '../modell.js'
import { artOf, countFrom, formatNummer } from '../nummern.js'
import type { Listenstufe, Odtstile } from './odtstile.js'

/** Where in which list a paragraph stands. */
export interface Listenort {
  id: string
  stil: string
  /** From 0. */
  ebene: number
}

/** Formats of numbers (`style:num-format`) by Word's names; what is none of them counts in figures. */
const FORMATE: Record<string, string> = { a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman' }

/** Counts the points of lists as LibreOffice does (OASIS OpenDocument 1.3, part 3, 19.880). */
export class Odtlisten {
  readonly #staende = new Map<string, number[]>()
  /** The list that counts for one: by its id ("#list1"), and for the next one that goes on with its style. */
  readonly #namen = new Map<string, string>()

  constructor(private readonly stile: Odtstile) {}

  /** The list that this one is, or goes on with: the first of those that go on with each other. @param nummer tells those apart that have no id */
  nameOf({ attributes }: XmlElement, stil: string, nummer: number): string {
    const { 'xml:id': id, 'text:continue-list': weiter, 'text:continue-numbering': zaehltWeiter } = attributes
    const davor = weiter ? `#${weiter}` : zaehltWeiter === 'true' ? stil : undefined
    const name = (davor === undefined ? undefined : this.#namen.get(davor)) ?? id ?? `${stil} ${nummer}`
    this.#namen.set(`#${id}`, name).set(stil, name)
    return name
  }

  /** The next point bears this number. */
  begin(liste: string, ebene: number, zahl: string): void {
    this.#standOf(liste)[ebene] = countFrom(zahl) - 1
  }

  /** The sign of the next point; undefined where it has none. @param absatzstil says which list it is where that does not */
  next({ id, stil, ebene }: Listenort, absatzstil: string): Listenzeichen | undefined {
    const liste = stil || this.stile.listOf(absatzstil) || ''
    const stufe = this.stile.levelOf(liste, ebene)
    if (stufe?.format === '') return undefined
    if (!stufe || stufe.format === 'punkt') return { liste: id, ebene, art: 'punkt', text: '', zahl: 0 }
    const stand = this.#standOf(id)
    const zahl = stand[ebene] === undefined ? stufe.beginn : stand[ebene] + 1
    // A level that was left out stands at its beginning.
    for (let obere = 0; obere < ebene; obere++) stand[obere] ??= this.stile.levelOf(liste, obere)?.beginn ?? 1
    stand[ebene] = zahl
    stand.length = ebene + 1
    const zahlen = stand.slice(-stufe.ebenen).flatMap((eine, stelle) => {
      const obere = this.stile.levelOf(liste, Math.max(0, stand.length - stufe.ebenen) + stelle)
      return isCounted(obere) ? [formatNummer(eine, formatOf(obere))] : []
    })
    const text = `${stufe.davor}${zahlen.join('.')}${stufe.danach}`
    return { liste: id, ebene, art: artOf(formatOf(stufe), text), text, zahl }
  }

  /**
   * The number of a heading: the outline counts it, or a list that its style names; undefined where it has none.
   * @param beginn it says that it bears this one
   */
  nextHeading(stufe: number, absatzstil: string, beginn: string | undefined): Listenzeichen | undefined {
    const stil = this.stile.listOf(absatzstil) ?? 'Outline'
    const ebene = stufe - 1
    if (beginn !== undefined) this.begin(stil, ebene, beginn)
    return isCounted(this.stile.levelOf(stil, ebene)) ? this.next({ id: stil, stil, ebene }, absatzstil) : undefined
  }

  #standOf(liste: string): number[] {
    const stand = this.#staende.get(liste) ?? []
    this.#staende.set(liste, stand)
    return stand
  }
}

function isCounted(stufe: Listenstufe | undefined): stufe is Listenstufe {
  return stufe !== undefined && stufe.format !== '' && stufe.format !== 'punkt'
}

function formatOf({ format }: Listenstufe): string {
  return FORMATE[format] ?? 'decimal'
}
