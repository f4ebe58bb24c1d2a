import { formatPfad } from '../../content/daten/pfad.js'
import type { DatenblattQuelle, SpalteQuelle, ZeileQuelle } from '../../content/daten/quelle.js'
import type { Zelle } from '../datenblatt.js'
import { withYearWords } from '../jahreswort.js'

/** How far a cell has come. */
export const OFFEN = 0
export const IN_ARBEIT = 1
export const FERTIG = 2
export const GESCHEITERT = 3

/** A data sheet while it is being computed: its cells in one flat list, row by row. */
export class Rechenblatt {
  readonly breite: number
  readonly zeilen: ReadonlyMap<string, number>
  readonly spalten: ReadonlyMap<string, number>
  readonly zellen: (Zelle | undefined)[]
  readonly zustand: Uint8Array
  /** Other sheets that a formula of this one reads; if one of them fails, so does this. */
  readonly quellen = new Set<Rechenblatt>()
  /** Something is wrong: the sheet does not come out. */
  gescheitert: boolean
  readonly #zeilennamen: readonly string[]
  readonly #spaltennamen: readonly string[]

  /** @param jahr the programme's (first) year: its columns are found by "jahr", "vorjahr" and "folgejahr", too */
  constructor(
    readonly quelle: DatenblattQuelle,
    jahr: number,
  ) {
    this.breite = quelle.spalten.length
    this.zeilen = new Map(quelle.zeilen.map(({ id }, index) => [id, index]))
    this.spalten = withYearWords(new Map(quelle.spalten.map(({ id }, index) => [id, index])), jahr)
    this.zellen = new Array(this.breite * quelle.zeilen.length)
    this.zustand = new Uint8Array(this.breite * quelle.zeilen.length)
    this.gescheitert = quelle.fehlerhaft
    this.#zeilennamen = quelle.zeilen.map(({ id }) => formatPfad([quelle.id, id]))
    this.#spaltennamen = quelle.spalten.map(({ id }) => formatPfad([id]))
  }

  get id(): string {
    return this.quelle.id
  }

  zeileOf(index: number): ZeileQuelle {
    return this.quelle.zeilen[Math.floor(index / this.breite)] as ZeileQuelle
  }

  spalteOf(index: number): SpalteQuelle {
    return this.quelle.spalten[index % this.breite] as SpalteQuelle
  }

  /** "blatt.zeile.spalte" */
  nameOf(index: number): string {
    return `${this.#zeilennamen[Math.floor(index / this.breite)]}.${this.#spaltennamen[index % this.breite]}`
  }

  put(index: number, zelle: Zelle): void {
    this.zellen[index] = zelle
    this.zustand[index] = FERTIG
  }

  fail(index: number): void {
    this.zustand[index] = GESCHEITERT
    this.gescheitert = true
  }
}
