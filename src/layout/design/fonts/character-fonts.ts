import { join } from 'node:path'
import type { Root } from 'hast'
import { PAKET } from '../../../root.js'
import type { Gestaltung } from '../gestaltung.js'
import { readCharacterSet } from './character-set.js'

/** The family that styles name behind that of the design, for the signs that it lacks. */
export const CHARACTER_FAMILY = 'Zeichen'

/** Fonts for signs that come with the product, in the order in which they are asked. */
export const CHARACTER_FONTS = ['NotoSansSymbols2', 'NotoSansMath', 'NotoSansSymbols'].map((name) =>
  join(PAKET, 'assets/schriften', `${name}-normal.ttf`),
)

/** Which font has what the font of the text has not, and what none has. */
export interface CharacterDistribution {
  /** Code points by the file of the font that has them. */
  from: ReadonlyMap<string, readonly number[]>
  missing: readonly number[]
}

/**
 * Finds fonts for all characters of a document.
 * @param format the files that carry the text: those of the web have fewer characters, and the others stand in for them first
 */
export function distributeCharacters(
  char: Iterable<string>,
  { schriftdateien }: Gestaltung,
  format: 'ttf' | 'woff2',
): CharacterDistribution {
  const main = readCharacterSet(schriftdateien.normal[format])
  const from = new Map<string, number[]>()
  // A font that cannot be read here is one for the check of the finished file.
  const without = main ? [...char].map((one) => one.codePointAt(0) ?? 0).filter((code) => !main(code)) : []
  const sources = [...(format === 'woff2' ? [schriftdateien.normal.ttf] : []), ...CHARACTER_FONTS]
  let rest = without.sort((a, b) => a - b)
  for (const path of sources) {
    if (rest.length === 0) break
    const has = readCharacterSet(path)
    const found = rest.filter((code) => has?.(code))
    if (found.length > 0) from.set(path, found)
    rest = rest.filter((code) => !found.includes(code))
  }
  return { from, missing: rest }
}

// White space and what is never painted need no glyph; what ASCII has, every font has.
const NEEDS_GLYPH = /[^\p{ASCII}\s\p{Default_Ignorable_Code_Point}]/u

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are of ASCII, too
const ASCII = /[\0-\x7f]+/g

/** The characters of texts, or of a document, that not every font is sure to have, each once. */
export function charactersOf(baum: Root | readonly string[]): Set<string> {
  const texts: string[] = []
  const visit = (node: Root | Root['children'][number]): void => {
    if (node.type === 'text') texts.push(node.value)
    else if ('children' in node) for (const child of node.children) visit(child)
  }
  if ('type' in baum) visit(baum)
  // All at once, and apart, so that nothing is put together that was not; each sign once: to ask for its properties takes its time.
  const char = new Set(('type' in baum ? texts : baum).join('\0').normalize('NFC').replace(ASCII, ''))
  return new Set([...char].filter((one) => NEEDS_GLYPH.test(one)))
}

/** `@font-face` rules that take signs from other fonts. @param url the address of a font file, and what of it is needed */
export function characterFaces(
  { from }: CharacterDistribution,
  url: (path: string, char: readonly number[]) => string,
): string {
  return [...from]
    .map(([path, char]) => {
      const range = char.map((code) => `U+${code.toString(16).toUpperCase()}`).join(', ')
      return `@font-face { font-family: "${CHARACTER_FAMILY}"; src: url("${url(path, char)}") format("truetype"); unicode-range: ${range} }`
    })
    .join('\n')
}
