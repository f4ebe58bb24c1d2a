/** An operator that shows glyphs; positions count bytes of the stream. */
export interface ShownText {
  /** Where the operands begin, where the operator begins and where it ends. */
  from: number
  position: number
  to: number
  /** Index of the font's choice in the stream. */
  fontChoice: number
  /** Index of its text object in the stream. */
  textObject: number
}

const FIELDS = 5

/** All operators that show glyphs in the streams of a page or file. A page has thousands: kept as bare numbers side by side, they cost no object each. */
export class ShownTextList {
  #numbers = new Int32Array(256 * FIELDS)
  #end = 0

  get length(): number {
    return this.#end / FIELDS
  }

  /** Forgets all entries, and keeps their room. */
  clear(): void {
    this.#end = 0
  }

  add(from: number, position: number, to: number, fontChoice: number, textObject: number): void {
    let end = this.#end
    if (end === this.#numbers.length) {
      const before = this.#numbers
      this.#numbers = new Int32Array(end * 2)
      this.#numbers.set(before)
    }
    const numbers = this.#numbers
    numbers[end++] = from
    numbers[end++] = position
    numbers[end++] = to
    numbers[end++] = fontChoice
    numbers[end++] = textObject
    this.#end = end
  }

  /** A field of an entry, in the order of `add`. */
  field(index: number, field: number): number {
    return this.#numbers[index * FIELDS + field] ?? -1
  }
}

/** The operators of one mark, which follow each other in the list of their stream. */
export class ShownTexts {
  readonly #first: number
  length = 0

  constructor(private readonly list: ShownTextList) {
    this.#first = list.length
  }

  add(from: number, position: number, to: number, fontChoice: number, textObject: number): void {
    this.list.add(from, position, to, fontChoice, textObject)
    this.length++
  }

  from(index: number): number {
    return this.list.field(this.#first + index, 0)
  }

  position(index: number): number {
    return this.list.field(this.#first + index, 1)
  }

  fontChoice(index: number): number {
    return this.list.field(this.#first + index, 3)
  }

  at(index: number): ShownText {
    const [from, position, to, fontChoice, textObject] = [0, 1, 2, 3, 4].map((field) =>
      this.list.field(this.#first + index, field),
    )
    return {
      from: from ?? -1,
      position: position ?? -1,
      to: to ?? -1,
      fontChoice: fontChoice ?? -1,
      textObject: textObject ?? -1,
    }
  }

  /** Index of the first that begins at or behind a place; `length` where none does. */
  firstFrom(position: number): number {
    let [low, high] = [0, this.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.from(middle) < position) low = middle + 1
      else high = middle
    }
    return low
  }
}
