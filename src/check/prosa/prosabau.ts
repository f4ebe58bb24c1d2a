import type { Quelltext } from './quelltext.js'
import type { Einsatz, Prosa } from './stueck.js'

/** Where each character of a text was written, asked only where something is reported. */
export type Stellenfrage = () => readonly number[]

/** Joins the pieces of one running text and knows, character by character, where each was written. */
export class Prosabau {
  #text = ''
  readonly #teile: { laenge: number; stellen: Stellenfrage }[] = []
  readonly #einsaetze: Einsatz[] = []

  constructor(private readonly quelle: Quelltext) {}

  get text(): string {
    return this.#text
  }

  /** Text as typed, with the offset of each character. */
  add(text: string, stellen: Stellenfrage): void {
    this.#text += text
    this.#teile.push({ laenge: text.length, stellen })
  }

  /** Text that the setter puts in for something written at `stelle`. */
  insert(text: string, stelle: number, einsatz: Pick<Einsatz, 'art' | 'quelle' | 'wert'>): void {
    const von = this.#text.length
    this.#text += text
    this.#teile.push({ laenge: text.length, stellen: () => [stelle] })
    this.#einsaetze.push({ ...einsatz, von, bis: this.#text.length, ort: this.quelle.ort(stelle) })
  }

  /** The finished piece; behind its last character lies the place that follows it in the file. */
  finish(rahmen: Omit<Prosa, 'text' | 'einsaetze' | 'ort'>): Prosa {
    const { quelle } = this
    const teile = this.#teile
    let alle: readonly number[] | undefined
    const offset = (stelle: number) => {
      alle ??= teile.flatMap(placesOf)
      return alle[stelle] ?? (alle.at(-1) ?? -1) + 1
    }
    return { ...rahmen, text: this.#text, einsaetze: this.#einsaetze, ort: (stelle) => quelle.ort(offset(stelle)) }
  }
}

/** One offset a character; where there are fewer, the last stands for the rest. */
function placesOf({ laenge, stellen }: { laenge: number; stellen: Stellenfrage }): number[] {
  const bekannt = stellen()
  if (bekannt.length >= laenge) return bekannt.slice(0, laenge)
  const letzte = bekannt.at(-1) ?? 0
  return [...bekannt, ...new Array<number>(laenge - bekannt.length).fill(letzte)]
}
