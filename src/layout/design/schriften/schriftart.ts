/** Bytes of an entry in a font's list of tables, and of what stands before the list (OpenType 1.9, "Table Directory"). */
const [KOPF, EINTRAG] = [12, 16]
/** How a file begins: TrueType and CFF outlines, Apple's TrueType, WOFF 2.0. */
const OPENTYPE = [0x00010000, 0x4f54544f, 0x74727565]
/** Tables without which no text can be measured or set. */
const NOETIG = ['OS/2', 'cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name']
const WOFF2 = 0x774f4632

/** Whether a TrueType file holds a whole range of weights: programs then take the one at its start, often ExtraLight. */
export function isVariabel(ttf: Buffer): boolean {
  return tablesOf(ttf).some(({ name }) => name === 'fvar')
}

/** Bits of fsType (OpenType 1.9, "OS/2"): no embedding at all, and only of bitmaps; the others that allow more make the first void. */
const [GESPERRT, ERLAUBT, NUR_BITMAPS] = [0x2, 0xc, 0x200]

/** Whether a TrueType file says of itself that it may not be embedded in documents. */
export function isGesperrt(ttf: Buffer): boolean {
  const os2 = tablesOf(ttf).find(({ name }) => name === 'OS/2')
  if (!os2 || os2.anfang + 10 > ttf.length) return false
  const rechte = ttf.readUInt16BE(os2.anfang + 8)
  return (rechte & NUR_BITMAPS) !== 0 || ((rechte & GESPERRT) !== 0 && (rechte & ERLAUBT) === 0)
}

/** Whether a font is there as a whole: all tables of its list, or, of WOFF 2.0, as many bytes as its head says. */
export function isVollstaendig(schrift: Buffer): boolean {
  const art = schrift.length > KOPF ? schrift.readUInt32BE(0) : 0
  if (art === WOFF2) return schrift.readUInt32BE(8) === schrift.length
  const tafeln = OPENTYPE.includes(art) ? tablesOf(schrift) : []
  const namen = tafeln.map(({ name }) => name)
  return NOETIG.every((name) => namen.includes(name)) && tafeln.every(({ ende }) => ende <= schrift.length)
}

/** The tables of a font by its list; none where that is cut short. */
function tablesOf(ttf: Buffer): { name: string; anfang: number; ende: number }[] {
  const anzahl = ttf.length < KOPF ? 0 : ttf.readUInt16BE(4)
  if (KOPF + anzahl * EINTRAG > ttf.length) return []
  return Array.from({ length: anzahl }, (_, nummer) => {
    const stelle = KOPF + nummer * EINTRAG
    const anfang = ttf.readUInt32BE(stelle + 8)
    return {
      name: ttf.toString('latin1', stelle, stelle + 4),
      anfang,
      ende: anfang + ttf.readUInt32BE(stelle + 12),
    }
  })
}
