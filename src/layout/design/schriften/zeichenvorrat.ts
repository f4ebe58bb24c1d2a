import { brotliDecompressSync } from 'node:zlib'
import { readAgain } from '../../../files/read.js'

/** Tells whether a font has a glyph for a character. */
export type Zeichenvorrat = (zeichen: number) => boolean

/** What a TrueType, OpenType or WOFF2 file has glyphs for; undefined where that cannot be read from it. */
export function readZeichenvorrat(pfad: string): Zeichenvorrat | undefined {
  const bytes = readAgain(pfad)
  try {
    const cmap = bytes.toString('latin1', 0, 4) === 'wOF2' ? cmapOfWoff2(bytes) : cmapOfSfnt(bytes)
    return cmap && readCmap(new DataView(cmap.buffer, cmap.byteOffset, cmap.byteLength))
  } catch {
    return undefined
  }
}

function cmapOfSfnt(bytes: Buffer): Buffer | undefined {
  for (let eintrag = 12; eintrag < 12 + 16 * bytes.readUInt16BE(4); eintrag += 16)
    if (bytes.toString('latin1', eintrag, eintrag + 4) === 'cmap') {
      const stelle = bytes.readUInt32BE(eintrag + 8)
      return bytes.subarray(stelle, stelle + bytes.readUInt32BE(eintrag + 12))
    }
  return undefined
}

/** Numbers of tables in the directory of a WOFF2 file (W3C WOFF 2.0, 5.2). */
const CMAP = 0
const GLYF = 10
const LOCA = 11
const BENANNT = 63

/** Tables are packed as one; those before the one that is looked for tell where it begins. */
function cmapOfWoff2(bytes: Buffer): Buffer | undefined {
  let stelle = 48
  const readBase128 = (): number => {
    let zahl = 0
    for (;;) {
      const byte = bytes[stelle++] ?? 0
      zahl = zahl * 128 + (byte & 127)
      if (byte < 128) return zahl
    }
  }
  let davor = 0
  let fund: [number, number] | undefined
  for (let rest = bytes.readUInt16BE(12); rest > 0; rest--) {
    const kopf = bytes[stelle++] ?? 0
    const nummer = kopf & 63
    if (nummer === BENANNT) stelle += 4
    const laenge = readBase128()
    const fassung = kopf >> 6
    const verwandelt = nummer === GLYF || nummer === LOCA ? fassung !== 3 : fassung !== 0
    const gepackt = verwandelt ? readBase128() : laenge
    if (nummer === CMAP) fund = [davor, davor + gepackt]
    davor += gepackt
  }
  if (!fund) return undefined
  const daten = brotliDecompressSync(bytes.subarray(stelle, stelle + bytes.readUInt32BE(20)))
  return daten.subarray(...fund)
}

/** Formats 4 and 12, of which every font for Windows has one (OpenType 1.9, "cmap"). */
function readCmap(cmap: DataView): Zeichenvorrat | undefined {
  const tabellen = Array.from({ length: cmap.getUint16(2) }, (_, index) => cmap.getUint32(8 + 8 * index))
  const lang = tabellen.find((stelle) => cmap.getUint16(stelle) === 12)
  if (lang !== undefined) return readGroups(cmap, lang)
  const kurz = tabellen.find((stelle) => cmap.getUint16(stelle) === 4)
  return kurz === undefined ? undefined : readSegments(cmap, kurz)
}

function readGroups(cmap: DataView, tabelle: number): Zeichenvorrat {
  const anzahl = cmap.getUint32(tabelle + 12)
  return (zeichen) => {
    for (let index = 0; index < anzahl; index++) {
      const gruppe = tabelle + 16 + 12 * index
      if (zeichen <= cmap.getUint32(gruppe + 4))
        return zeichen >= cmap.getUint32(gruppe) && cmap.getUint32(gruppe + 8) + zeichen - cmap.getUint32(gruppe) > 0
    }
    return false
  }
}

function readSegments(cmap: DataView, tabelle: number): Zeichenvorrat {
  const laenge = cmap.getUint16(tabelle + 6)
  const [enden, anfaenge, versatz, verweise] = [14, 16 + laenge, 16 + 2 * laenge, 16 + 3 * laenge].map(
    (abstand) => tabelle + abstand,
  ) as [number, number, number, number]
  return (zeichen) => {
    if (zeichen > 0xffff) return false
    let i = 0
    while (i < laenge && cmap.getUint16(enden + i) < zeichen) i += 2
    const anfang = i < laenge ? cmap.getUint16(anfaenge + i) : 0x10000
    if (anfang > zeichen) return false
    const verweis = cmap.getUint16(verweise + i)
    const glyphe = verweis === 0 ? zeichen : cmap.getUint16(verweise + i + verweis + 2 * (zeichen - anfang))
    return glyphe !== 0 && ((glyphe + cmap.getUint16(versatz + i)) & 0xffff) !== 0
  }
}
