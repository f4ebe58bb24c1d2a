import { readGlyphs } from './advances.js'
import { openFont } from './sfnt.js'

/** What is taken from or added to the distance of two glyphs, in units of the font. */
export type Kerning = (left: number, right: number) => number

/** Types of lookups in GPOS (OpenType 1.9, "GPOS"), and the bit of a value record that changes the advance. */
const [PAIR, EXTENSION, X_ADVANCE] = [2, 9, 0x4]

/**
 * The pair kerning of a font, as its feature "kern" in GPOS has it: both forms of pair adjustment, directly or through extensions.
 * A font without any gives 0 for all.
 */
export function readKerning(ttf: Uint8Array): Kerning {
  const { data, tables, start } = openFont(ttf)
  if (!tables.has('GPOS')) return () => 0
  const gpos = start('GPOS')
  const features = gpos + data.getUint16(gpos + 6)
  const list = gpos + data.getUint16(gpos + 8)
  const numbers = new Set<number>()
  for (let i = 0; i < data.getUint16(features); i++) {
    const entry = features + 2 + 6 * i
    if (data.getUint32(entry) !== KERN) continue
    const feature = features + data.getUint16(entry + 4)
    for (let j = 0; j < data.getUint16(feature + 2); j++) numbers.add(data.getUint16(feature + 4 + 2 * j))
  }
  const lookups = [...numbers].map((number) => subtablesOf(data, list + data.getUint16(list + 2 + 2 * number)))
  return (left, right) =>
    lookups.reduce((sum, subtables) => {
      // The first that knows the pair speaks for its lookup.
      for (const subtable of subtables) {
        const value = readPair(data, subtable, left, right)
        if (value !== undefined) return sum + value
      }
      return sum
    }, 0)
}

const KERN = 0x6b65726e

function subtablesOf(data: DataView, lookup: number): number[] {
  const kind = data.getUint16(lookup)
  const subtables = Array.from(
    { length: data.getUint16(lookup + 4) },
    (_, i) => lookup + data.getUint16(lookup + 6 + 2 * i),
  )
  if (kind === PAIR) return subtables
  if (kind !== EXTENSION) return []
  return subtables
    .filter((subtable) => data.getUint16(subtable + 2) === PAIR)
    .map((subtable) => subtable + data.getUint32(subtable + 4))
}

/** What one table says of a pair; undefined where it does not know it. */
function readPair(data: DataView, subtable: number, left: number, right: number): number | undefined {
  const position = findInCoverage(data, subtable + data.getUint16(subtable + 2), left)
  if (position === undefined) return undefined
  const formats = [data.getUint16(subtable + 4), data.getUint16(subtable + 6)] as const
  const length = 2 * (countBits(formats[0]) + countBits(formats[1]))
  const advance = (setting: number) =>
    formats[0] & X_ADVANCE ? data.getInt16(setting + 2 * countBits(formats[0] & (X_ADVANCE - 1))) : 0
  if (data.getUint16(subtable) === 1) {
    const pairSet = subtable + data.getUint16(subtable + 10 + 2 * position)
    for (let i = 0; i < data.getUint16(pairSet); i++) {
      const setting = pairSet + 2 + (2 + length) * i
      if (data.getUint16(setting) === right) return advance(setting + 2)
    }
    return undefined
  }
  const classNames = [8, 10].map((field) => subtable + data.getUint16(subtable + field)) as [number, number]
  const line = classOf(data, classNames[0], left) * data.getUint16(subtable + 14)
  return advance(subtable + 16 + length * (line + classOf(data, classNames[1], right)))
}

/** The place of a glyph in a coverage table; undefined where it has none. */
function findInCoverage(data: DataView, subtable: number, glyph: number): number | undefined {
  const count = data.getUint16(subtable + 2)
  if (data.getUint16(subtable) === 1) {
    for (let i = 0; i < count; i++) if (data.getUint16(subtable + 4 + 2 * i) === glyph) return i
    return undefined
  }
  for (let i = 0; i < count; i++) {
    const range = subtable + 4 + 6 * i
    const start = data.getUint16(range)
    if (glyph >= start && glyph <= data.getUint16(range + 2)) return data.getUint16(range + 4) + glyph - start
  }
  return undefined
}

/** The class of a glyph in a class definition; 0 is that of all that are not named. */
function classOf(data: DataView, subtable: number, glyph: number): number {
  if (data.getUint16(subtable) === 1) {
    const index = glyph - data.getUint16(subtable + 2)
    return index >= 0 && index < data.getUint16(subtable + 4) ? data.getUint16(subtable + 6 + 2 * index) : 0
  }
  for (let i = 0; i < data.getUint16(subtable + 2); i++) {
    const range = subtable + 4 + 6 * i
    if (glyph >= data.getUint16(range) && glyph <= data.getUint16(range + 2)) return data.getUint16(range + 4)
  }
  return 0
}

function countBits(mask: number): number {
  let count = 0
  for (let rest = mask; rest > 0; rest &= rest - 1) count++
  return count
}

/** What stands before and after the spaces of German text: ends of words and signs, beginnings of words. */
const BEFORE = '-–.,;:)“%etnrsgdy0179'
const AFTER = '–(„§udaivwVWATJ0179'
/** Behind a dash and a space there begins a word. */
const [DASH, WORD_START] = [/[-–]/, /\p{L}/u]

/** Where a font's kerning leaves least of a space between two characters, and which share of its width that is; undefined where its tables are damaged. */
export function narrowestSpace(ttf: Uint8Array): { text: string; share: number } | undefined {
  try {
    return findNarrowest(ttf)
  } catch (fehler) {
    if (fehler instanceof RangeError) return undefined
    throw fehler
  }
}

function findNarrowest(ttf: Uint8Array): { text: string; share: number } {
  const { data, start } = openFont(ttf)
  const glyph = readGlyphs(data, start('cmap'))
  const empty = glyph(0x20)
  const last = data.getUint16(start('hhea') + 34) - 1
  const width = data.getUint16(start('hmtx') + 4 * Math.min(empty, last))
  const kerning = readKerning(ttf)
  let narrowest = { text: '', share: 1 }
  for (const left of BEFORE) {
    const before = kerning(glyph(left.codePointAt(0) ?? 0), empty)
    for (const right of AFTER) {
      if (DASH.test(left) && !WORD_START.test(right)) continue
      const share = (width + before + kerning(empty, glyph(right.codePointAt(0) ?? 0))) / width
      if (share < narrowest.share) narrowest = { text: `${left} ${right}`, share }
    }
  }
  return narrowest
}
