/** An operator that shows glyphs; positions count bytes of the stream. */
export interface ShownText {
  /** Where the operands begin, where the operator begins and where it ends. */
  von: number
  stelle: number
  bis: number
  /** Index of the font's choice in the stream. */
  schrift: number
  /** Index of its text object in the stream. */
  objekt: number
}

const FELDER = 5

/** Operators that show glyphs, in order. A page has thousands: kept as bare numbers, they cost no object each. */
export class ShownTexts {
  readonly #zahlen: number[] = []

  get length(): number {
    return this.#zahlen.length / FELDER
  }

  add(von: number, stelle: number, bis: number, schrift: number, objekt: number): void {
    this.#zahlen.push(von, stelle, bis, schrift, objekt)
  }

  von(index: number): number {
    return this.#zahlen[index * FELDER] ?? -1
  }

  stelle(index: number): number {
    return this.#zahlen[index * FELDER + 1] ?? -1
  }

  schrift(index: number): number {
    return this.#zahlen[index * FELDER + 3] ?? -1
  }

  at(index: number): ShownText {
    const [von = -1, stelle = -1, bis = -1, schrift = -1, objekt = -1] = this.#zahlen.slice(
      index * FELDER,
      (index + 1) * FELDER,
    )
    return { von, stelle, bis, schrift, objekt }
  }

  /** Index of the first that begins at or behind a place; `length` where none does. */
  firstFrom(stelle: number): number {
    let index = 0
    while (index < this.length && this.von(index) < stelle) index++
    return index
  }
}
