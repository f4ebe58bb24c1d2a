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

/** All operators that show glyphs in the streams of a page or file. A page has thousands: kept as bare numbers side by side, they cost no object each. */
export class ShownTextList {
  #zahlen = new Int32Array(256 * FELDER)
  #ende = 0

  get length(): number {
    return this.#ende / FELDER
  }

  /** Forgets all entries, and keeps their room. */
  clear(): void {
    this.#ende = 0
  }

  add(von: number, stelle: number, bis: number, schrift: number, objekt: number): void {
    let ende = this.#ende
    if (ende === this.#zahlen.length) {
      const bisher = this.#zahlen
      this.#zahlen = new Int32Array(ende * 2)
      this.#zahlen.set(bisher)
    }
    const zahlen = this.#zahlen
    zahlen[ende++] = von
    zahlen[ende++] = stelle
    zahlen[ende++] = bis
    zahlen[ende++] = schrift
    zahlen[ende++] = objekt
    this.#ende = ende
  }

  /** A field of an entry, in the order of `add`. */
  field(index: number, feld: number): number {
    return this.#zahlen[index * FELDER + feld] ?? -1
  }
}

/** The operators of one mark, which follow each other in the list of their stream. */
export class ShownTexts {
  readonly #ab: number
  length = 0

  constructor(private readonly liste: ShownTextList) {
    this.#ab = liste.length
  }

  add(von: number, stelle: number, bis: number, schrift: number, objekt: number): void {
    this.liste.add(von, stelle, bis, schrift, objekt)
    this.length++
  }

  von(index: number): number {
    return this.liste.field(this.#ab + index, 0)
  }

  stelle(index: number): number {
    return this.liste.field(this.#ab + index, 1)
  }

  schrift(index: number): number {
    return this.liste.field(this.#ab + index, 3)
  }

  at(index: number): ShownText {
    const [von, stelle, bis, schrift, objekt] = [0, 1, 2, 3, 4].map((feld) => this.liste.field(this.#ab + index, feld))
    return { von: von ?? -1, stelle: stelle ?? -1, bis: bis ?? -1, schrift: schrift ?? -1, objekt: objekt ?? -1 }
  }

  /** Index of the first that begins at or behind a place; `length` where none does. */
  firstFrom(stelle: number): number {
    let [unten, oben] = [0, this.length]
    while (unten < oben) {
      const mitte = (unten + oben) >> 1
      if (this.von(mitte) < stelle) unten = mitte + 1
      else oben = mitte
    }
    return unten
  }
}
