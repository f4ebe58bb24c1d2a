import { join } from 'node:path'
import type { Root } from 'hast'
import { PAKET } from '../../../root.js'
import type { Gestaltung } from '../gestaltung.js'
import { readZeichenvorrat } from './zeichenvorrat.js'

/** The family that styles name behind that of the design, for the signs that it lacks. */
export const ZEICHENFAMILIE = 'Zeichen'

/** Fonts for signs that come with the product, in the order in which they are asked. */
export const ZEICHENSCHRIFTEN = ['NotoSansSymbols2', 'NotoSansMath', 'NotoSansSymbols'].map((name) =>
  join(PAKET, 'assets/schriften', `${name}-normal.ttf`),
)

/** Which font has what the font of the text has not, and what none has. */
export interface Zeichenverteilung {
  /** Code points by the file of the font that has them. */
  aus: ReadonlyMap<string, readonly number[]>
  fehlend: readonly number[]
}

/**
 * Finds fonts for all characters of a document.
 * @param format the files that carry the text: those of the web have fewer characters, and the others stand in for them first
 */
export function distributeZeichen(
  zeichen: Iterable<string>,
  { schriftdateien }: Gestaltung,
  format: 'ttf' | 'woff2',
): Zeichenverteilung {
  const haupt = readZeichenvorrat(schriftdateien.normal[format])
  const aus = new Map<string, number[]>()
  // A font that cannot be read here is one for the check of the finished file.
  const ohne = haupt ? [...zeichen].map((eines) => eines.codePointAt(0) ?? 0).filter((code) => !haupt(code)) : []
  const quellen = [...(format === 'woff2' ? [schriftdateien.normal.ttf] : []), ...ZEICHENSCHRIFTEN]
  let rest = ohne.sort((a, b) => a - b)
  for (const pfad of quellen) {
    if (rest.length === 0) break
    const hat = readZeichenvorrat(pfad)
    const gefunden = rest.filter((code) => hat?.(code))
    if (gefunden.length > 0) aus.set(pfad, gefunden)
    rest = rest.filter((code) => !gefunden.includes(code))
  }
  return { aus, fehlend: rest }
}

// White space and what is never painted need no glyph; what ASCII has, every font has.
const BRAUCHT_GLYPHE = /[^\p{ASCII}\s\p{Default_Ignorable_Code_Point}]/u

const AUSSER_ASCII = /[^\0-\x7f]/gu

/** The characters of texts, or of a document, that not every font is sure to have, each once. */
export function zeichenOf(baum: Root | readonly string[]): Set<string> {
  const zeichen = new Set<string>()
  const read = (text: string): void => {
    for (const [eines] of text.normalize('NFC').matchAll(AUSSER_ASCII)) zeichen.add(eines)
  }
  const visit = (knoten: Root | Root['children'][number]): void => {
    if (knoten.type === 'text') read(knoten.value)
    else if ('children' in knoten) for (const kind of knoten.children) visit(kind)
  }
  if ('type' in baum) visit(baum)
  else for (const text of baum) read(text)
  // Each once: to ask for these properties takes its time.
  return new Set([...zeichen].filter((eines) => BRAUCHT_GLYPHE.test(eines)))
}

/** `@font-face` rules that take signs from other fonts. @param url the address of a font file, and what of it is needed */
export function zeichenFaces(
  { aus }: Zeichenverteilung,
  url: (pfad: string, zeichen: readonly number[]) => string,
): string {
  return [...aus]
    .map(([pfad, zeichen]) => {
      const bereich = zeichen.map((code) => `U+${code.toString(16).toUpperCase()}`).join(', ')
      return `@font-face { font-family: "${ZEICHENFAMILIE}"; src: url("${url(pfad, zeichen)}") format("truetype"); unicode-range: ${bereich} }`
    })
    .join('\n')
}
