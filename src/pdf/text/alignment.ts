import type { MarkedContent } from '../content-stream/content-stream.js'
import type { ShownText } from '../content-stream/shown-text.js'
import type { PaintedStream } from '../file/streams.js'
import type { Glyphs } from './reader.js'

/** Where an operator shows glyphs. */
export interface GlyphPlace {
  strom: PaintedStream
  marke: MarkedContent
  zug: ShownText
}

const HYPHEN = /^[-\u2010\u2011]$/
const SPACE = /^\s$/

/** Lays glyphs beside the text that they print, letter by letter. Capitals may stand for small letters, as a design sets them. */
export class Alignment implements Glyphs {
  /** Glyphs behind which a space is missing, because a line ends there. */
  readonly luecken: GlyphPlace[] = []
  /** Hyphens that are there only because a line ends. */
  readonly trennstriche: GlyphPlace[] = []
  #stelle = 0
  /** The mark that is being read. */
  #jetzt: Omit<GlyphPlace, 'zug'> | undefined
  /** What is left of a letter that is several in capitals ("SS" for "ß"). */
  #rest = ''
  #gleich = true
  /** Where the glyph before stands: its mark and the index of its operator there. */
  #davor: Omit<GlyphPlace, 'zug'> | undefined
  #zug = -1

  /**
   * @param soll the text, folded
   * @param wiederholbar whether it may be there several times, as the head of a table that runs over pages
   */
  constructor(
    private readonly soll: string,
    private readonly wiederholbar: boolean,
  ) {}

  /** Whether glyphs say what the text says, to its end. */
  get stimmt(): boolean {
    return this.#gleich && this.#rest === '' && this.soll.slice(this.#stelle).trim() === ''
  }

  beginMark(strom: PaintedStream, marke: MarkedContent): void {
    this.#jetzt = { strom, marke }
  }

  addUnit(einheit: number, zug: number, einziges: boolean): void {
    if (einheit === this.soll.charCodeAt(this.#stelle) && this.#rest === '') this.#stelle++
    else this.#letter(String.fromCharCode(einheit), zug, einziges)
    this.#davor = this.#jetzt
    this.#zug = zug
  }

  addText(text: string, zug: number, einziges: boolean): void {
    for (const buchstabe of text.normalize('NFC')) this.#letter(buchstabe, zug, einziges)
    this.#davor = this.#jetzt
    this.#zug = zug
  }

  #letter(buchstabe: string, zug: number, einziges: boolean): void {
    if (!this.#gleich || this.#take(buchstabe)) return
    if (HYPHEN.test(buchstabe) && einziges && this.#jetzt)
      this.trennstriche.push({ ...this.#jetzt, zug: this.#jetzt.marke.gezeigt.at(zug) })
    else this.#gleich = false
  }

  /** Whether the text goes on with a letter, or one stands for it. */
  #take(buchstabe: string): boolean {
    if (this.#rest !== '') {
      if (this.#rest[0] !== buchstabe) return false
      this.#rest = this.#rest.slice(1)
      return true
    }
    if (this.#stelle >= this.soll.length && this.wiederholbar) this.#stelle = 0
    if (SPACE.test(buchstabe)) {
      if (this.soll[this.#stelle] === ' ') this.#stelle++
      return true
    }
    if (this.soll[this.#stelle] === ' ') {
      this.#stelle++
      if (this.#davor) this.luecken.push({ ...this.#davor, zug: this.#davor.marke.gezeigt.at(this.#zug) })
    }
    const erwartet = String.fromCodePoint(this.soll.codePointAt(this.#stelle) ?? 0)
    if (erwartet !== buchstabe && !(HYPHEN.test(erwartet) && HYPHEN.test(buchstabe))) {
      const gross = erwartet.toUpperCase()
      if (!gross.startsWith(buchstabe)) return false
      this.#rest = gross.slice(buchstabe.length)
    }
    this.#stelle += erwartet.length
    return true
  }
}
