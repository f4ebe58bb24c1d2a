/** Bytes of an entry in a font's list of tables, and of what stands before the list (OpenType 1.9, "Table Directory"). */
const [HEAD, ENTRY] = [12, 16]
/** How a file begins: TrueType and CFF outlines, Apple's TrueType, WOFF 2.0. */
const OPENTYPE = [0x00010000, 0x4f54544f, 0x74727565]
/** Tables without which no text can be measured or set. */
const NEEDED = ['OS/2', 'cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name']
const WOFF2 = 0x774f4632

/** Whether a TrueType file holds a whole range of weights: programs then take the one at its start, often ExtraLight. */
export function isVariable(ttf: Buffer): boolean {
  return tablesOf(ttf).some(({ name }) => name === 'fvar')
}

/** Bits of fsType (OpenType 1.9, "OS/2"): no embedding at all, and only of bitmaps; the others that allow more make the first void. */
const [SPACED, ALLOWED, BITMAPS_ONLY] = [0x2, 0xc, 0x200]

/** Whether a TrueType file says of itself that it may not be embedded in documents. */
export function isSpaced(ttf: Buffer): boolean {
  const os2 = tablesOf(ttf).find(({ name }) => name === 'OS/2')
  if (!os2 || os2.start + 10 > ttf.length) return false
  const right = ttf.readUInt16BE(os2.start + 8)
  return (right & BITMAPS_ONLY) !== 0 || ((right & SPACED) !== 0 && (right & ALLOWED) === 0)
}

/** Whether a font is there as a whole: all tables of its list, or, of WOFF 2.0, as many bytes as its head says. */
export function hasNeededFaces(font: Buffer): boolean {
  const kind = font.length > HEAD ? font.readUInt32BE(0) : 0
  if (kind === WOFF2) return font.readUInt32BE(8) === font.length
  const subtables = OPENTYPE.includes(kind) ? tablesOf(font) : []
  const names = subtables.map(({ name }) => name)
  return NEEDED.every((name) => names.includes(name)) && subtables.every(({ end }) => end <= font.length)
}

/** The tables of a font by its list; none where that is cut short. */
function tablesOf(ttf: Buffer): { name: string; start: number; end: number }[] {
  const count = ttf.length < HEAD ? 0 : ttf.readUInt16BE(4)
  if (HEAD + count * ENTRY > ttf.length) return []
  return Array.from({ length: count }, (_, number) => {
    const position = HEAD + number * ENTRY
    const start = ttf.readUInt32BE(position + 8)
    return {
      name: ttf.toString('latin1', position, position + 4),
      start,
      end: start + ttf.readUInt32BE(position + 12),
    }
  })
}
