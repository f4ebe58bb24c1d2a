import { PDFDict, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import type { InnerMark, MarkedContent } from '../content-stream/marked-content.js'
import { latin1 } from '../content-stream/operators.js'
import type { PaintedStream } from '../file/streams.js'
import { readToUnicode, type ToUnicode } from './to-unicode.js'

/** Inner marked content that says how its glyphs are read. */
export interface ActualText {
  stream: PaintedStream
  mark: MarkedContent
  inner: InnerMark
  text: string
  /** Index of the first operator inside that shows glyphs. */
  first: number
  /** Codes of the glyphs inside, and how their font reads them. */
  codes: readonly number[]
  cmap: ToUnicode
}

/** Who is told of glyphs in their order: what each is read as, the index of the operator that shows it, whether that shows nothing else. */
export interface Glyphs {
  beginMark(stream: PaintedStream, mark: MarkedContent): void
  /** One that is read as a single UTF-16 unit, as nearly all are. */
  addUnit(unit: number, operator: number, alone: boolean): void
  /** One that is read as several letters, a ligature, or as nothing. */
  addText(text: string, operator: number, alone: boolean): void
}

/** What a mark says. */
export interface Wording {
  text: string
  /** Whether it shows glyph 0 of a composite font, which stands for what the font lacks. */
  notdef: boolean
}

/** Puts glyphs together to one text. */
class Words implements Glyphs {
  #units = new Uint16Array(256)
  #length = 0

  get text(): string {
    let text = ''
    // A call takes so many arguments and not all.
    for (let from = 0; from < this.#length; from += 4096)
      text += String.fromCharCode(...this.#units.subarray(from, Math.min(this.#length, from + 4096)))
    return text
  }

  beginMark(): void {
    this.#length = 0
  }

  addUnit(unit: number): void {
    if (this.#length === this.#units.length) {
      const before = this.#units
      this.#units = new Uint16Array(before.length * 2)
      this.#units.set(before)
    }
    this.#units[this.#length++] = unit
  }

  addText(text: string): void {
    for (let index = 0; index < text.length; index++) this.addUnit(text.charCodeAt(index))
  }
}

/** Reads what glyphs say: by the character maps of their fonts, and by ActualText. Fonts are read once for all streams. */
export class GlyphReader {
  readonly #byStream = new Map<unknown, Map<string, ToUnicode>>()
  readonly #cmaps = new Map<PDFDict, ToUnicode>()
  readonly #words = new Words()

  /** What a mark says. */
  read(stream: PaintedStream, mark: MarkedContent): Wording {
    const notdef = this.visit(stream, mark, this.#words)
    return { text: this.#words.text, notdef }
  }

  /** Tells of every glyph of a mark in order. @returns whether glyph 0 of a composite font is among them */
  visit(stream: PaintedStream, mark: MarkedContent, glyphs: Glyphs): boolean {
    glyphs.beginMark(stream, mark)
    const { shown } = mark
    const replaced = mark.inner.length > 0 ? this.replaced(stream, mark) : []
    let next = 0
    let font = -1
    let cmap: ToUnicode | undefined
    let notdef = false
    const codes: number[] = []
    for (let operator = 0; operator < shown.length; operator++) {
      const from = shown.from(operator)
      while (replaced[next] && (replaced[next]?.inner.end ?? 0) <= from) next++
      const replacement = replaced[next]
      if (replacement && from >= replacement.inner.after) {
        glyphs.addText(operator === replacement.first ? replacement.text : '', operator, true)
        notdef ||= replacement.cmap.codeLength === 2 && replacement.codes.includes(0)
        continue
      }
      if (shown.fontChoice(operator) !== font) {
        font = shown.fontChoice(operator)
        cmap = this.#cmapOf(stream, font)
      }
      // What Chromium writes of nearly every glyph; reading it needs no list.
      const single = cmap?.codeLength === 2 ? readSingle(stream.bytes, from) : -1
      const unit = single > 0 && cmap ? cmap.unitOf(single) : 0
      if (unit > 0) {
        glyphs.addUnit(unit, operator, true)
        continue
      }
      readCodes(stream.bytes, from, shown.position(operator), cmap?.codeLength ?? 1, codes)
      for (const code of codes) {
        glyphs.addText(cmap?.textOf(code) ?? UNKNOWN, operator, codes.length === 1)
        if (code === 0 && cmap?.codeLength === 2) notdef = true
      }
    }
    return notdef
  }

  /** What inside a mark is read by its ActualText. */
  replaced(stream: PaintedStream, mark: MarkedContent): ActualText[] {
    const { inner: all, shown } = mark
    return all.flatMap((inner): ActualText[] => {
      const text = actualText(stream.bytes, inner)
      const first = shown.firstFrom(inner.after)
      const end = shown.firstFrom(inner.end)
      const cmap = this.#cmapOf(stream, shown.fontChoice(first))
      if (text === undefined || !cmap || first === end) return []
      const codes = Array.from({ length: end - first }, (_, index) => {
        const { from, position } = shown.at(first + index)
        return readCodes(stream.bytes, from, position, cmap.codeLength, [])
      }).flat()
      return [{ stream, mark, inner, text, first, cmap, codes }]
    })
  }

  /** The fonts among a stream's resources by name. */
  fontsOf(stream: PaintedStream): ReadonlyMap<string, ToUnicode> {
    const known = this.#byStream.get(stream.ref)
    if (known) return known
    const resources = stream.dict.lookupMaybe(PDFName.of('Resources'), PDFDict)
    const cmaps = new Map<string, ToUnicode>()
    const fonts = resources?.lookupMaybe(PDFName.of('Font'), PDFDict)
    for (const name of fonts?.keys() ?? []) {
      const font = fonts?.lookup(name)
      if (!(font instanceof PDFDict)) continue
      const cmap = this.#cmaps.get(font) ?? readToUnicode(font)
      this.#cmaps.set(font, cmap)
      cmaps.set(name.decodeText(), cmap)
    }
    this.#byStream.set(stream.ref, cmaps)
    return cmaps
  }

  /** All fonts that have been met. */
  known(): ToUnicode[] {
    return [...this.#cmaps.values()]
  }

  #cmapOf(stream: PaintedStream, font: number): ToUnicode | undefined {
    return this.fontsOf(stream).get(stream.content.fontChoices[font]?.name ?? '')
  }
}

/** Stands for a glyph that its font does not know. */
const UNKNOWN = '\ufffd'

const HEX = new Int8Array(256).fill(-1)
for (const [value, digit] of [...'0123456789ABCDEF'].entries())
  for (const digitCase of [digit, digit.toLowerCase()]) HEX[digitCase.charCodeAt(0)] = value

/** The code of two bytes that a string holds alone; negative where it is another. */
function readSingle(bytes: Uint8Array, from: number): number {
  if (bytes[from] !== 60 || bytes[from + 5] !== 62) return -1
  const value = (offset: number): number => HEX[bytes[from + offset] ?? 0] ?? -1
  return (value(1) << 12) | (value(2) << 8) | (value(3) << 4) | value(4)
}

/** The codes of glyphs that an operator shows; Chromium writes its strings in hexadecimal digits alone. */
function readCodes(bytes: Uint8Array, from: number, to: number, codeLength: number, codes: number[]): number[] {
  codes.length = 0
  let code = 0
  let digits = 0
  let inside = false
  for (let index = from; index < to; index++) {
    const byte = bytes[index] ?? 0
    if (byte === 60) inside = true
    else if (byte === 62) inside = false
    else if (inside && (HEX[byte] ?? -1) >= 0) {
      code = code * 16 + (HEX[byte] ?? 0)
      if (++digits === codeLength * 2) {
        codes.push(code)
        code = 0
        digits = 0
      }
    }
  }
  return codes
}

/** The ActualText of inner marked content; undefined where it has none. */
function actualText(bytes: Uint8Array, { from, after }: InnerMark): string | undefined {
  const entry = latin1(bytes, from, after)
  const hex = /\/ActualText\s*<([\dA-Fa-f\s]*)>/.exec(entry)?.[1]
  if (hex !== undefined) return PDFHexString.of(hex.replace(/\s/g, '')).decodeText()
  const text = /\/ActualText\s*\(((?:\\[\s\S]|[^\\)])*)\)/.exec(entry)?.[1]
  return text === undefined ? undefined : PDFString.of(text).decodeText()
}
