import { createHash } from 'node:crypto'
import subsetFont from 'subset-font'
import type { Face } from '../../layout/design/fonts/fonts.js'
import { openFont, replaceTables, tableBytes } from '../../layout/fonts/sfnt.js'
import { createElement, type XmlElement } from '../xml/xml.js'
import { createNameTable, type FaceName } from './font-names.js'

/** The faces in the order of the schema (CT_Font), and what Word calls them. */
const FACES: readonly { face: Face; element: string; name: FaceName; style: number }[] = [
  { face: 'normal', element: 'embedRegular', name: 'Regular', style: 0 },
  { face: 'halbfett', element: 'embedBold', name: 'Bold', style: 1 },
  { face: 'kursiv', element: 'embedItalic', name: 'Italic', style: 2 },
  { face: 'halbfettkursiv', element: 'embedBoldItalic', name: 'Bold Italic', style: 3 },
]
/** Latin of all European languages and the signs of a programme, so that the text can be written on with the same font. */
const LATIN = `${rangeOf(0x20, 0x7e)}${rangeOf(0xa0, 0x17f)}ȘșȚțẞ–—‘’‚“”„†‡•…‰‹›€№™←↑→↓−≈≠≤≥●○■□▪▸✓⅓⅔\u2007\u2009\u2011\u202f\u2060`
/** Features that the text of a programme needs: kerning, ligatures, figures in columns. */
const FEATURES = ['kern', 'liga', 'lnum', 'tnum', 'ccmp', 'mark', 'locl']
/** Bits of fsType (OpenType, OS/2): what the font's maker allows. */
const [SPACED, PRINT_ONLY, EDITABLE, UNDIVIDED, BITMAPS_ONLY] = [0x2, 0x4, 0x8, 0x100, 0x200]

/** What embedding adds to the package. */
export interface FontEmbedding {
  /** Parts by name. */
  parts: Record<string, Uint8Array>
  /** Elements for the entry of the font in the table of fonts. */
  elements: XmlElement[]
  /** Relations of the table of fonts. */
  relationships: { Id: string; Type: string; Target: string }[]
}

const FONT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/font'
const WITHOUT: FontEmbedding = { parts: {}, elements: [], relationships: [] }
const divided = new Map<string, Promise<Uint8Array>>()

/**
 * The four faces of a family for embedding: cut down to Latin and what the document needs besides, named as one family,
 * and veiled as ISO/IEC 29500-1, 17.8.1 prescribes. Fonts whose licence bits forbid embedding, changing or cutting down stay out.
 * @param text all text of the document
 * @param before how many faces of other families the file holds already
 */
export async function embedFonts(
  family: string,
  fonts: Record<Face, Uint8Array>,
  text: string,
  before = 0,
): Promise<FontEmbedding> {
  if (!Object.values(fonts).every(mayEmbed)) return WITHOUT
  const sign = [...new Set(LATIN + text)].sort().join('')
  const files = await Promise.all(FACES.map(({ face, name, style }) => cut(fonts[face], sign, family, name, style)))
  const embedding: FontEmbedding = { parts: {}, elements: [], relationships: [] }
  for (const [i, { element }] of FACES.entries()) {
    const file = files[i] ?? new Uint8Array()
    const key = keyOf(file)
    const [id, target] = [`rId${before + i + 1}`, `fonts/font${before + i + 1}.odttf`]
    embedding.parts[`word/${target}`] = veil(file, key)
    embedding.elements.push(createElement(`w:${element}`, { 'r:id': id, 'w:fontKey': `{${key}}` }))
    embedding.relationships.push({ Id: id, Type: FONT, Target: target })
  }
  return embedding
}

/** Whether a font may be embedded in a document that is worked on, and only a part of it. */
function mayEmbed(ttf: Uint8Array): boolean {
  const { data, start } = openFont(ttf)
  const right = data.getUint16(start('OS/2') + 8)
  if (right & (UNDIVIDED | BITMAPS_ONLY)) return false
  return (right & EDITABLE) !== 0 || (right & (SPACED | PRINT_ONLY)) === 0
}

/** All programmes of a run share the fonts of their designs. */
function cut(ttf: Uint8Array, sign: string, family: string, name: FaceName, style: number): Promise<Uint8Array> {
  const key = createHash('sha256').update(ttf).update(`${sign}\0${family}\0${name}`).digest('hex')
  const known = divided.get(key)
  if (known) return known
  const fresh = subsetFont(Buffer.from(ttf), sign, {
    targetFormat: 'sfnt',
    keepFeatures: FEATURES,
    noHinting: true,
    preserveNameIds: [0, 5, 13, 14],
  }).then((file) => {
    // A copy: what `subarray` and a Buffer's `slice` give is a view, and writing into it would write into the font.
    const part = new Uint8Array(file)
    const head = tableBytes(part, 'head').slice()
    // macStyle, bits 0 (bold) and 1 (italic)
    new DataView(head.buffer).setUint16(44, style)
    return replaceTables(
      part,
      new Map([
        ['head', head],
        ['name', createNameTable(part, family, name)],
      ]),
    )
  })
  divided.set(key, fresh)
  return fresh
}

/** A GUID that depends on nothing but the font. */
function keyOf(file: Uint8Array): string {
  const hex = createHash('sha256').update(file).digest('hex').slice(0, 32).toUpperCase()
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** The first 32 bytes, twice 16, are mixed with the key read backwards. */
export function veil(file: Uint8Array, key: string): Uint8Array {
  const mask = Buffer.from(key.replaceAll('-', ''), 'hex').reverse()
  const veiled = file.slice()
  veiled.set(file.subarray(0, 32).map((byte, i) => byte ^ (mask[i % 16] ?? 0)))
  return veiled
}

function rangeOf(from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('')
}
