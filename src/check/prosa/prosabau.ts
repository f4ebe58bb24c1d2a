import type { Quelltext } from './quelltext.js'
import type { Einsatz, Prosa } from './stueck.js'

/** Joins the pieces of one running text and keeps, character by character, where each was written. */
export class Prosabau {
  #text = ''
  readonly #stellen: number[] = []
  readonly #einsaetze: Einsatz[] = []

  constructor(private readonly quelle: Quelltext) {}

  get text(): string {
    return this.#text
  }

  /** Text as typed, with the offset of each character. */
  add(text: string, stellen: readonly number[]): void {
    this.#text += text
    for (let index = 0; index < text.length; index++) this.#stellen.push(stellen[index] ?? stellen.at(-1) ?? 0)
  }

  /** Text that the setter puts in for something written at `stelle`. */
  insert(text: string, stelle: number, einsatz: Pick<Einsatz, 'art' | 'quelle' | 'wert'>): void {
    const von = this.#text.length
    this.#text += text
    for (let index = 0; index < text.length; index++) this.#stellen.push(stelle)
    this.#einsaetze.push({ ...einsatz, von, bis: this.#text.length, ort: this.quelle.ort(stelle) })
  }

  /** The finished piece; behind its last character lies the place that follows it in the file. */
  finish(rahmen: Omit<Prosa, 'text' | 'einsaetze' | 'ort'>): Prosa {
    const { quelle } = this
    const stellen = this.#stellen
    const offset = (stelle: number) => stellen[stelle] ?? (stellen.at(-1) ?? -1) + 1
    return { ...rahmen, text: this.#text, einsaetze: this.#einsaetze, ort: (stelle) => quelle.ort(offset(stelle)) }
  }
}
