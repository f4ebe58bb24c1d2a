import { type PDFDict, type PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { decodeStream, packStream } from '../file/structure-tree.js'

/** How the glyphs of a font are read (ToUnicode, ISO 32000-1, 9.10.3). */
export class ToUnicode {
  /** Text by code. */
  readonly #texts: (string | undefined)[] = []
  /** The same for the codes of a design's fonts where the text is one UTF-16 unit, as nearly always, else 0: looking it up makes nothing. */
  readonly #units = new Uint16Array(2048)

  /** @param codeLength bytes of a glyph's code */
  constructor(
    readonly font: PDFDict,
    readonly codeLength: 1 | 2,
  ) {}

  /** What a code is read as; undefined where the font does not say. */
  textOf(code: number): string | undefined {
    return this.#texts[code]
  }

  /** The one UTF-16 unit that a code is read as; 0 where it is none or several, or `textOf` must be asked. */
  unitOf(code: number): number {
    return this.#units[code] ?? 0
  }

  /** The first code that is read as a text; negative where none is. */
  codeOf(text: string): number {
    return this.#texts.indexOf(text)
  }

  set(code: number, text: string): void {
    this.#texts[code] = text
    this.#units[code] = text.length === 1 ? text.charCodeAt(0) : 0
  }

  /** Codes and what they are read as, in the order of codes. */
  entries(): [number, string][] {
    return [...this.#texts.entries()].filter((entry): entry is [number, string] => entry[1] !== undefined)
  }
}

const COMPOSITE = PDFName.of('Type0')
const TO_UNICODE_KEY = PDFName.of('ToUnicode')
const decoder = new TextDecoder('latin1')

/** Reads the character map of a font; it is empty where the font has none. */
export function readToUnicode(font: PDFDict): ToUnicode {
  const stream = font.lookup(TO_UNICODE_KEY)
  const cmap = new ToUnicode(font, font.get(PDFName.of('Subtype')) === COMPOSITE ? 2 : 1)
  const text = stream instanceof PDFRawStream ? decoder.decode(decodeStream(stream)) : ''
  for (const [, kind, content = ''] of text.matchAll(/beginbf(char|range)([\s\S]*?)endbf/g)) {
    if (kind === 'char')
      for (const [, code = '', target = ''] of content.matchAll(/<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>/g))
        cmap.set(Number.parseInt(code, 16), decodeUtf16(target))
    else
      for (const [, from = '', to = '', target = '', targets = ''] of content.matchAll(
        /<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>\s*(?:<([\dA-Fa-f]+)>|\[([^\]]*)\])/g,
      )) {
        const [first, last] = [Number.parseInt(from, 16), Number.parseInt(to, 16)]
        const singles = targets.match(/[\dA-Fa-f]+/g) ?? []
        for (let code = first; code <= last; code++)
          cmap.set(
            code,
            target ? following(decodeUtf16(target), code - first) : decodeUtf16(singles[code - first] ?? ''),
          )
      }
  }
  return cmap
}

/** Of a range, only the last code unit counts up. */
function following(text: string, by: number): string {
  return text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + by)
}

function decodeUtf16(hex: string): string {
  let text = ''
  for (let index = 0; index + 4 <= hex.length; index += 4)
    text += String.fromCharCode(Number.parseInt(hex.slice(index, index + 4), 16))
  return text
}

/** Writes a character map anew. */
export function writeToUnicode(pdf: PDFDocument, cmap: ToUnicode): void {
  const { font, codeLength } = cmap
  const hex = (value: number, width: number) => value.toString(16).toUpperCase().padStart(width, '0')
  const lines = cmap.entries().map(([code, text]) => `<${hex(code, codeLength * 2)}> <${encodeUtf16(text)}>`)
  const blocks: string[] = []
  // A block may hold a hundred entries.
  for (let from = 0; from < lines.length; from += 100) {
    const block = lines.slice(from, from + 100)
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
  }
  const text = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<${hex(0, codeLength * 2)}> <${hex(256 ** codeLength - 1, codeLength * 2)}>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`
  const stream = packStream(pdf.context.obj({}), new TextEncoder().encode(text))
  const old = font.get(TO_UNICODE_KEY)
  if (old && 'objectNumber' in old) pdf.context.assign(old as Parameters<typeof pdf.context.assign>[0], stream)
  else font.set(TO_UNICODE_KEY, pdf.context.register(stream))
}

/** UTF-16 in hexadecimal digits, as character maps and strings of a PDF write it. */
export function encodeUtf16(text: string): string {
  return Array.from({ length: text.length }, (_, index) =>
    text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0'),
  ).join('')
}
