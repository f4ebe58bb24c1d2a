import { openFont } from './sfnt.js'

/** Width of a character as a share of the font size; undefined where the font has none such. */
export type Advances = (char: number) => number | undefined

/** The widths of the characters of a TrueType font. */
export function readAdvances(ttf: Uint8Array): Advances {
  const { data, start } = openFont(ttf)
  const unitsPerEm = data.getUint16(start('head') + 18)
  const widths = start('hmtx')
  // The last glyphs share the width of the last one that has an entry.
  const last = data.getUint16(start('hhea') + 34) - 1
  const glyph = readGlyphs(data, start('cmap'))
  const known = new Map<number, number | undefined>()
  return (char) => {
    if (!known.has(char)) {
      const number = glyph(char)
      known.set(char, number ? data.getUint16(widths + 4 * Math.min(number, last)) / unitsPerEm : undefined)
    }
    return known.get(char)
  }
}

/** The glyphs of the characters up to U+FFFF, by the table that every font for Windows has; 0 where there is none. */
export function readGlyphs(data: DataView, cmap: number): (char: number) => number {
  const count = data.getUint16(cmap + 2)
  const table = Array.from({ length: count }, (_, i) => cmap + data.getUint32(cmap + 8 + 8 * i)).find(
    (position) => data.getUint16(position) === 4,
  )
  if (table === undefined) throw new Error('Der Schriftdatei fehlt die Zuordnung der Zeichen')
  const length = data.getUint16(table + 6)
  const [ends, starts, shift, references] = [14, 16 + length, 16 + 2 * length, 16 + 3 * length].map(
    (position) => table + position,
  ) as [number, number, number, number]
  return (char) => {
    let i = 0
    while (i < length && data.getUint16(ends + i) < char) i += 2
    if (i >= length || data.getUint16(starts + i) > char) return 0
    const reference = data.getUint16(references + i)
    if (reference === 0) return (char + data.getUint16(shift + i)) & 0xffff
    const glyph = data.getUint16(references + i + reference + 2 * (char - data.getUint16(starts + i)))
    return glyph === 0 ? 0 : (glyph + data.getUint16(shift + i)) & 0xffff
  }
}
