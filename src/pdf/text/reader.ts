import { PDFDict, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import type { InnerMark, MarkedContent } from '../content-stream/content-stream.js'
import { latin1 } from '../content-stream/operators.js'
import type { PaintedStream } from '../file/streams.js'
import { readToUnicode, type ToUnicode } from './to-unicode.js'

/** Inner marked content that says how its glyphs are read. */
export interface ActualText {
  strom: PaintedStream
  marke: MarkedContent
  innen: InnerMark
  text: string
  /** Index of the first operator inside that shows glyphs. */
  erster: number
  /** Codes of the glyphs inside, and how their font reads them. */
  codes: readonly number[]
  tafel: ToUnicode
}

/** Who is told of glyphs in their order: what each is read as, the index of the operator that shows it, whether that shows nothing else. */
export interface Glyphs {
  beginMark(strom: PaintedStream, marke: MarkedContent): void
  /** One that is read as a single UTF-16 unit, as nearly all are. */
  addUnit(einheit: number, zug: number, einziges: boolean): void
  /** One that is read as several letters, a ligature, or as nothing. */
  addText(text: string, zug: number, einziges: boolean): void
}

/** What a mark says. */
export interface Wording {
  text: string
  /** Whether it shows glyph 0 of a composite font, which stands for what the font lacks. */
  notdef: boolean
}

/** Puts glyphs together to one text. */
class Words implements Glyphs {
  #einheiten = new Uint16Array(256)
  #laenge = 0

  get text(): string {
    let text = ''
    // A call takes so many arguments and not all.
    for (let von = 0; von < this.#laenge; von += 4096)
      text += String.fromCharCode(...this.#einheiten.subarray(von, Math.min(this.#laenge, von + 4096)))
    return text
  }

  beginMark(): void {
    this.#laenge = 0
  }

  addUnit(einheit: number): void {
    if (this.#laenge === this.#einheiten.length) {
      const bisher = this.#einheiten
      this.#einheiten = new Uint16Array(bisher.length * 2)
      this.#einheiten.set(bisher)
    }
    this.#einheiten[this.#laenge++] = einheit
  }

  addText(text: string): void {
    for (let index = 0; index < text.length; index++) this.addUnit(text.charCodeAt(index))
  }
}

/** Reads what glyphs say: by the character maps of their fonts, and by ActualText. Fonts are read once for all streams. */
export class GlyphReader {
  readonly #nachStrom = new Map<unknown, Map<string, ToUnicode>>()
  readonly #tafeln = new Map<PDFDict, ToUnicode>()
  readonly #words = new Words()

  /** What a mark says. */
  read(strom: PaintedStream, marke: MarkedContent): Wording {
    const notdef = this.visit(strom, marke, this.#words)
    return { text: this.#words.text, notdef }
  }

  /** Tells of every glyph of a mark in order. @returns whether glyph 0 of a composite font is among them */
  visit(strom: PaintedStream, marke: MarkedContent, glyphs: Glyphs): boolean {
    glyphs.beginMark(strom, marke)
    const { gezeigt } = marke
    const ersetzt = marke.innen.length > 0 ? this.replaced(strom, marke) : []
    let naechster = 0
    let schrift = -1
    let tafel: ToUnicode | undefined
    let notdef = false
    const codes: number[] = []
    for (let zug = 0; zug < gezeigt.length; zug++) {
      const von = gezeigt.von(zug)
      while (ersetzt[naechster] && (ersetzt[naechster]?.innen.ende ?? 0) <= von) naechster++
      const ersatz = ersetzt[naechster]
      if (ersatz && von >= ersatz.innen.nach) {
        glyphs.addText(zug === ersatz.erster ? ersatz.text : '', zug, true)
        notdef ||= ersatz.tafel.stellen === 2 && ersatz.codes.includes(0)
        continue
      }
      if (gezeigt.schrift(zug) !== schrift) {
        schrift = gezeigt.schrift(zug)
        tafel = this.#tafelOf(strom, schrift)
      }
      // What Chromium writes of nearly every glyph; reading it needs no list.
      const einer = tafel?.stellen === 2 ? readSingle(strom.bytes, von) : -1
      const einheit = einer > 0 && tafel ? tafel.unitOf(einer) : 0
      if (einheit > 0) {
        glyphs.addUnit(einheit, zug, true)
        continue
      }
      readCodes(strom.bytes, von, gezeigt.stelle(zug), tafel?.stellen ?? 1, codes)
      for (const code of codes) {
        glyphs.addText(tafel?.textOf(code) ?? UNBEKANNT, zug, codes.length === 1)
        if (code === 0 && tafel?.stellen === 2) notdef = true
      }
    }
    return notdef
  }

  /** What inside a mark is read by its ActualText. */
  replaced(strom: PaintedStream, marke: MarkedContent): ActualText[] {
    const { innen: alle, gezeigt } = marke
    return alle.flatMap((innen): ActualText[] => {
      const text = actualText(strom.bytes, innen)
      const erster = gezeigt.firstFrom(innen.nach)
      const ende = gezeigt.firstFrom(innen.ende)
      const tafel = this.#tafelOf(strom, gezeigt.schrift(erster))
      if (text === undefined || !tafel || erster === ende) return []
      const codes = Array.from({ length: ende - erster }, (_, index) => {
        const { von, stelle } = gezeigt.at(erster + index)
        return readCodes(strom.bytes, von, stelle, tafel.stellen, [])
      }).flat()
      return [{ strom, marke, innen, text, erster, tafel, codes }]
    })
  }

  /** The fonts among a stream's resources by name. */
  fontsOf(strom: PaintedStream): ReadonlyMap<string, ToUnicode> {
    const bekannt = this.#nachStrom.get(strom.ref)
    if (bekannt) return bekannt
    const ressourcen = strom.dict.lookupMaybe(PDFName.of('Resources'), PDFDict)
    const tafeln = new Map<string, ToUnicode>()
    const schriften = ressourcen?.lookupMaybe(PDFName.of('Font'), PDFDict)
    for (const name of schriften?.keys() ?? []) {
      const schrift = schriften?.lookup(name)
      if (!(schrift instanceof PDFDict)) continue
      const tafel = this.#tafeln.get(schrift) ?? readToUnicode(schrift)
      this.#tafeln.set(schrift, tafel)
      tafeln.set(name.decodeText(), tafel)
    }
    this.#nachStrom.set(strom.ref, tafeln)
    return tafeln
  }

  /** All fonts that have been met. */
  known(): ToUnicode[] {
    return [...this.#tafeln.values()]
  }

  #tafelOf(strom: PaintedStream, schrift: number): ToUnicode | undefined {
    return this.fontsOf(strom).get(strom.inhalt.schriften[schrift]?.name ?? '')
  }
}

/** Stands for a glyph that its font does not know. */
const UNBEKANNT = '\ufffd'

const HEX = new Int8Array(256).fill(-1)
for (const [wert, ziffer] of [...'0123456789ABCDEF'].entries())
  for (const form of [ziffer, ziffer.toLowerCase()]) HEX[form.charCodeAt(0)] = wert

/** The code of two bytes that a string holds alone; negative where it is another. */
function readSingle(bytes: Uint8Array, von: number): number {
  if (bytes[von] !== 60 || bytes[von + 5] !== 62) return -1
  const wert = (stelle: number): number => HEX[bytes[von + stelle] ?? 0] ?? -1
  return (wert(1) << 12) | (wert(2) << 8) | (wert(3) << 4) | wert(4)
}

/** The codes of glyphs that an operator shows; Chromium writes its strings in hexadecimal digits alone. */
function readCodes(bytes: Uint8Array, von: number, bis: number, stellen: number, codes: number[]): number[] {
  codes.length = 0
  let code = 0
  let ziffern = 0
  let offen = false
  for (let index = von; index < bis; index++) {
    const byte = bytes[index] ?? 0
    if (byte === 60) offen = true
    else if (byte === 62) offen = false
    else if (offen && (HEX[byte] ?? -1) >= 0) {
      code = code * 16 + (HEX[byte] ?? 0)
      if (++ziffern === stellen * 2) {
        codes.push(code)
        code = 0
        ziffern = 0
      }
    }
  }
  return codes
}

/** The ActualText of inner marked content; undefined where it has none. */
function actualText(bytes: Uint8Array, { von, nach }: InnerMark): string | undefined {
  const angabe = latin1(bytes, von, nach)
  const hex = /\/ActualText\s*<([\dA-Fa-f\s]*)>/.exec(angabe)?.[1]
  if (hex !== undefined) return PDFHexString.of(hex.replace(/\s/g, '')).decodeText()
  const text = /\/ActualText\s*\(((?:\\[\s\S]|[^\\)])*)\)/.exec(angabe)?.[1]
  return text === undefined ? undefined : PDFString.of(text).decodeText()
}
