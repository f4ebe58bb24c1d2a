import { type PDFDict, type PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { decodeStream, packStream } from '../file/structure-tree.js'

/** How the glyphs of a font are read (ToUnicode, ISO 32000-1, 9.10.3). */
export class ToUnicode {
  /** Text by code. */
  readonly #zeichen: (string | undefined)[] = []
  /** The same for the codes of a design's fonts where the text is one UTF-16 unit, as nearly always, else 0: looking it up makes nothing. */
  readonly #einheiten = new Uint16Array(2048)

  /** @param stellen bytes of a glyph's code */
  constructor(
    readonly schrift: PDFDict,
    readonly stellen: 1 | 2,
  ) {}

  /** What a code is read as; undefined where the font does not say. */
  textOf(code: number): string | undefined {
    return this.#zeichen[code]
  }

  /** The one UTF-16 unit that a code is read as; 0 where it is none or several, or `textOf` must be asked. */
  unitOf(code: number): number {
    return this.#einheiten[code] ?? 0
  }

  /** The first code that is read as a text; negative where none is. */
  codeOf(text: string): number {
    return this.#zeichen.indexOf(text)
  }

  set(code: number, text: string): void {
    this.#zeichen[code] = text
    this.#einheiten[code] = text.length === 1 ? text.charCodeAt(0) : 0
  }

  /** Codes and what they are read as, in the order of codes. */
  entries(): [number, string][] {
    return [...this.#zeichen.entries()].filter((eintrag): eintrag is [number, string] => eintrag[1] !== undefined)
  }
}

const COMPOSITE = PDFName.of('Type0')
const TO_UNICODE_KEY = PDFName.of('ToUnicode')
const decoder = new TextDecoder('latin1')

/** Reads the character map of a font; it is empty where the font has none. */
export function readToUnicode(schrift: PDFDict): ToUnicode {
  const strom = schrift.lookup(TO_UNICODE_KEY)
  const tafel = new ToUnicode(schrift, schrift.get(PDFName.of('Subtype')) === COMPOSITE ? 2 : 1)
  const text = strom instanceof PDFRawStream ? decoder.decode(decodeStream(strom)) : ''
  for (const [, art, inhalt = ''] of text.matchAll(/beginbf(char|range)([\s\S]*?)endbf/g)) {
    if (art === 'char')
      for (const [, code = '', ziel = ''] of inhalt.matchAll(/<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>/g))
        tafel.set(Number.parseInt(code, 16), decodeUtf16(ziel))
    else
      for (const [, von = '', bis = '', ziel = '', ziele = ''] of inhalt.matchAll(
        /<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>\s*(?:<([\dA-Fa-f]+)>|\[([^\]]*)\])/g,
      )) {
        const [erster, letzter] = [Number.parseInt(von, 16), Number.parseInt(bis, 16)]
        const einzeln = ziele.match(/[\dA-Fa-f]+/g) ?? []
        for (let code = erster; code <= letzter; code++)
          tafel.set(
            code,
            ziel ? following(decodeUtf16(ziel), code - erster) : decodeUtf16(einzeln[code - erster] ?? ''),
          )
      }
  }
  return tafel
}

/** Of a range, only the last code unit counts up. */
function following(text: string, weiter: number): string {
  return text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + weiter)
}

function decodeUtf16(hex: string): string {
  let text = ''
  for (let index = 0; index + 4 <= hex.length; index += 4)
    text += String.fromCharCode(Number.parseInt(hex.slice(index, index + 4), 16))
  return text
}

/** Writes a character map anew. */
export function writeToUnicode(pdf: PDFDocument, tafel: ToUnicode): void {
  const { schrift, stellen } = tafel
  const hex = (zahl: number, breite: number) => zahl.toString(16).toUpperCase().padStart(breite, '0')
  const zeilen = tafel.entries().map(([code, text]) => `<${hex(code, stellen * 2)}> <${encodeUtf16(text)}>`)
  const bloecke: string[] = []
  // A block may hold a hundred entries.
  for (let von = 0; von < zeilen.length; von += 100) {
    const block = zeilen.slice(von, von + 100)
    bloecke.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
  }
  const text = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<${hex(0, stellen * 2)}> <${hex(256 ** stellen - 1, stellen * 2)}>
endcodespacerange
${bloecke.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`
  const strom = packStream(pdf.context.obj({}), new TextEncoder().encode(text))
  const alt = schrift.get(TO_UNICODE_KEY)
  if (alt && 'objectNumber' in alt) pdf.context.assign(alt as Parameters<typeof pdf.context.assign>[0], strom)
  else schrift.set(TO_UNICODE_KEY, pdf.context.register(strom))
}

/** UTF-16 in hexadecimal digits, as character maps and strings of a PDF write it. */
export function encodeUtf16(text: string): string {
  return Array.from({ length: text.length }, (_, index) =>
    text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0'),
  ).join('')
}
