import type { MarkedContent } from '../content-stream/marked-content.js'
import type { ShownText } from '../content-stream/shown-text.js'
import type { PaintedStream } from '../file/streams.js'
import type { Glyphs } from './reader.js'

/** Where an operator shows glyphs. */
export interface GlyphPlace {
  stream: PaintedStream
  mark: MarkedContent
  shown: ShownText
}

const HYPHEN = /^[-\u2010\u2011]$/
const SPACE = /^\s$/

/** Lays glyphs beside the text that they print, letter by letter. Capitals may stand for small letters, as a design sets them. */
export class Alignment implements Glyphs {
  /** Glyphs behind which a space is missing, because a line ends there. */
  readonly gaps: GlyphPlace[] = []
  /** Hyphens that are there only because a line ends. */
  readonly hyphens: GlyphPlace[] = []
  #position = 0
  /** The mark that is being read. */
  #current: Omit<GlyphPlace, 'shown'> | undefined
  /** What is left of a letter that is several in capitals ("SS" for "ß"). */
  #rest = ''
  #matches = true
  /** Where the glyph before stands: its mark and the index of its operator there. */
  #previous: Omit<GlyphPlace, 'shown'> | undefined
  #operator = -1

  /**
   * @param expected the text, folded
   * @param repeatable whether it may be there several times, as the head of a table that runs over pages
   */
  constructor(
    private readonly expected: string,
    private readonly repeatable: boolean,
  ) {}

  /** Whether glyphs say what the text says, to its end. */
  get agrees(): boolean {
    return this.#matches && this.#rest === '' && this.expected.slice(this.#position).trim() === ''
  }

  beginMark(stream: PaintedStream, mark: MarkedContent): void {
    this.#current = { stream, mark }
  }

  addUnit(unit: number, operator: number, alone: boolean): void {
    if (unit === this.expected.charCodeAt(this.#position) && this.#rest === '') this.#position++
    else this.#letter(String.fromCharCode(unit), operator, alone)
    this.#previous = this.#current
    this.#operator = operator
  }

  addText(text: string, operator: number, alone: boolean): void {
    for (const letter of text.normalize('NFC')) this.#letter(letter, operator, alone)
    this.#previous = this.#current
    this.#operator = operator
  }

  #letter(letter: string, operator: number, alone: boolean): void {
    if (!this.#matches || this.#take(letter)) return
    if (HYPHEN.test(letter) && alone && this.#current)
      this.hyphens.push({ ...this.#current, shown: this.#current.mark.shown.at(operator) })
    else this.#matches = false
  }

  /** Whether the text goes on with a letter, or one stands for it. */
  #take(letter: string): boolean {
    if (this.#rest !== '') {
      if (this.#rest[0] !== letter) return false
      this.#rest = this.#rest.slice(1)
      return true
    }
    if (this.#position >= this.expected.length && this.repeatable) this.#position = 0
    if (SPACE.test(letter)) {
      if (this.expected[this.#position] === ' ') this.#position++
      return true
    }
    if (this.expected[this.#position] === ' ') {
      this.#position++
      if (this.#previous) this.gaps.push({ ...this.#previous, shown: this.#previous.mark.shown.at(this.#operator) })
    }
    const expected = String.fromCodePoint(this.expected.codePointAt(this.#position) ?? 0)
    if (expected !== letter && !(HYPHEN.test(expected) && HYPHEN.test(letter))) {
      const upper = expected.toUpperCase()
      if (!upper.startsWith(letter)) return false
      this.#rest = upper.slice(letter.length)
    }
    this.#position += expected.length
    return true
  }
}
