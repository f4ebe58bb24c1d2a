/** What the head of a JPEG file says: its size as it is meant to be seen, in pixels, and how its pixels have to be turned for that. */
export interface Jpegkopf {
  breite: number
  hoehe: number
  /** EXIF's Orientation, 1 to 8 (CIPA DC-008, 4.6.4): 1 is upright, from 5 on width and height change places. */
  orientation: number
}

const AUFRECHT = 1
const ORIENTATION = 0x0112

/** Reads the head of a JPEG file; undefined where there is none. */
export function readJpegkopf(bytes: Uint8Array): Jpegkopf | undefined {
  const daten = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let orientation = AUFRECHT
  for (let stelle = 2; stelle + 9 < bytes.length && bytes[stelle] === 0xff; ) {
    const marke = bytes[stelle + 1] ?? 0
    const laenge = daten.getUint16(stelle + 2)
    if (marke === 0xe1) orientation = readOrientation(bytes.subarray(stelle + 4, stelle + 2 + laenge)) ?? orientation
    if (marke >= 0xc0 && marke <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marke)) {
      const [hoehe, breite] = [daten.getUint16(stelle + 5), daten.getUint16(stelle + 7)]
      return orientation < 5 ? { breite, hoehe, orientation } : { breite: hoehe, hoehe: breite, orientation }
    }
    stelle += 2 + laenge
  }
  return undefined
}

/** The orientation in an APP1 segment: "Exif", then a TIFF header, then its first directory. */
function readOrientation(segment: Uint8Array): number | undefined {
  if (String.fromCharCode(...segment.subarray(0, 6)) !== 'Exif\0\0') return undefined
  const tiff = segment.subarray(6)
  if (tiff.length < 14) return undefined
  const daten = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
  const kleinVorn = daten.getUint16(0) === 0x4949
  const verzeichnis = daten.getUint32(4, kleinVorn)
  if (verzeichnis + 2 > tiff.length) return undefined
  for (let i = 0; i < daten.getUint16(verzeichnis, kleinVorn); i++) {
    const eintrag = verzeichnis + 2 + 12 * i
    if (eintrag + 12 > tiff.length) return undefined
    if (daten.getUint16(eintrag, kleinVorn) !== ORIENTATION) continue
    const wert = daten.getUint16(eintrag + 8, kleinVorn)
    return wert >= 1 && wert <= 8 ? wert : undefined
  }
  return undefined
}
