/** What must be printed in one: text with white space folded, and where in its file each character was typed. */
export interface Stueck {
  text: string
  /** One offset a character. */
  stellen: number[]
  /** Labels of the notes that it refers to, one a NOTE in its text. */
  noten: string[]
}

/** Stands for the mark of a note in a text. */
export const NOTE = '\ue000'

/** Hints for breaking lines, and white space: what is no letter as it is. */
const UNSICHTBAR = /[\u00ad\u200b-\u200d\u2060\ufeff]/g
const LUECKE = /\s+/g
const BESONDERES = /[\s\u00ad\u200b-\u200d\u2060\ufeff]/
/** One of them, or all up to the next. */
const TEIL = /[\s\u00ad\u200b-\u200d\u2060\ufeff]|[^\s\u00ad\u200b-\u200d\u2060\ufeff]+/g

/** Gathers a text as it is compared: white space of every kind is one blank, invisible hints for breaking lines are nothing. */
export class Textfolge {
  readonly noten: string[] = []
  readonly #teile: string[] = []
  #laenge = 0
  #nachLuecke = true

  get length(): number {
    return this.#laenge
  }

  /** Length without a blank at the end. */
  get trimmedLength(): number {
    return this.#nachLuecke && this.#laenge > 0 ? this.#laenge - 1 : this.#laenge
  }

  /** All of it, without a blank at the end. */
  get text(): string {
    return this.#teile.join('').trimEnd()
  }

  add(text: string): void {
    const gefaltet = BESONDERES.test(text) ? text.replace(UNSICHTBAR, '').replace(LUECKE, ' ') : text
    this.#push(this.#nachLuecke && gefaltet.startsWith(' ') ? gefaltet.slice(1) : gefaltet)
  }

  space(): void {
    if (!this.#nachLuecke) this.#push(' ')
  }

  note(kennung: string): void {
    this.#push(NOTE)
    this.noten.push(kennung)
  }

  #push(text: string): void {
    if (text === '') return
    this.#teile.push(text)
    this.#laenge += text.length
    this.#nachLuecke = text.endsWith(' ')
  }
}

/** The same of a text that was typed, with the place of each character. */
export class Folge {
  readonly #folge = new Textfolge()
  readonly #stellen: number[] = []

  /** Adds text that was typed from `stelle` on, or all of it at `stelle`. */
  add(text: string, stelle: number, zusammen = false): void {
    if (zusammen) this.#fold(text, stelle)
    else if (!BESONDERES.test(text)) {
      this.#folge.add(text)
      for (let index = 0; index < text.length; index++) this.#stellen.push(stelle + index)
    } else
      for (const { 0: teil, index } of text.matchAll(TEIL))
        if (teil.length > 1 || !BESONDERES.test(teil)) this.add(teil, stelle + index)
        else this.#fold(teil, stelle + index)
  }

  note(kennung: string, stelle: number): void {
    this.#folge.note(kennung)
    this.#stellen.push(stelle)
  }

  finish(): Stueck {
    const { text } = this.#folge
    return { text, stellen: this.#stellen.slice(0, text.length), noten: this.#folge.noten }
  }

  #fold(text: string, stelle: number): void {
    this.#folge.add(text)
    while (this.#stellen.length < this.#folge.length) this.#stellen.push(stelle)
  }
}
