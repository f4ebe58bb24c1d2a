import { type Bildbefund, damaged } from './befund.js'
import { isFrame, isKopfGanz, SOS } from './jpeg-tabellen.js'

/** What the head of a JPEG file says: its size as it is meant to be seen, in pixels, and how its pixels have to be turned for that. */
export interface Jpegkopf {
  breite: number
  hoehe: number
  /** EXIF's Orientation, 1 to 8 (CIPA DC-008, 4.6.4): 1 is upright, from 5 on width and height change places. */
  orientation: number
}

const AUFRECHT = 1
const ORIENTATION = 0x0112
/** Markers (ITU-T T.81, table B.1). */
const SOI = 0xd8
const EOI = 0xd9
const APP1 = 0xe1
/** Baseline, extended and progressive by Huffman's code: the kinds that browsers and Word show. */
const ZEIGBAR = [0xc0, 0xc1, 0xc2]

interface Segment {
  marke: number
  /** What it holds, without marker and length. */
  inhalt: Uint8Array
  /** Where the next one begins. */
  ende: number
}

export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === SOI
}

/** Looks at a whole JPEG file: its segments, its tables, and whether the last of its pixels has come along. */
export function inspectJpeg(bytes: Buffer): Bildbefund {
  const kopf = readJpegkopf(bytes)
  const segmente = [...segmentsOf(bytes)]
  const art = segmente.find(({ marke }) => isFrame(marke))?.marke
  if (art !== undefined && !ZEIGBAR.includes(art))
    return {
      schaden: 'ist ein JPEG einer Art, die Browser und Word nicht zeigen.',
      rat: 'Im Bildprogramm neu als JPEG speichern (Standard oder progressiv).',
    }
  if (!kopf || !isKopfGanz(segmente)) return damaged('Sein Kopf ist nicht vollständig.')
  if (kopf.breite === 0 || kopf.hoehe === 0) return damaged('Der Kopf nennt keine Größe.')
  // In the pixels, every byte 0xff is followed by one that is no end: the first such pair behind them is the end.
  const pixel = segmente.at(-1)?.ende ?? 0
  if (bytes.indexOf(Buffer.from([0xff, EOI]), pixel) < 0) return damaged('Das Ende der Datei fehlt.')
  return { breite: kopf.breite, hoehe: kopf.hoehe }
}

/** Reads the head of a JPEG file; undefined where there is none. */
export function readJpegkopf(bytes: Uint8Array): Jpegkopf | undefined {
  let orientation = AUFRECHT
  for (const { marke, inhalt } of segmentsOf(bytes)) {
    if (marke === APP1) orientation = readOrientation(inhalt) ?? orientation
    if (!isFrame(marke) || inhalt.length < 6) continue
    const daten = viewOf(inhalt)
    const [hoehe, breite] = [daten.getUint16(1), daten.getUint16(3)]
    return orientation < 5 ? { breite, hoehe, orientation } : { breite: hoehe, hoehe: breite, orientation }
  }
  return undefined
}

/** The segments in their order, up to and with the one that opens the first scan; those that are cut short are left out. */
function* segmentsOf(bytes: Uint8Array): Generator<Segment> {
  const daten = viewOf(bytes)
  for (let stelle = 2; stelle + 4 <= bytes.length && bytes[stelle] === 0xff; ) {
    const marke = bytes[stelle + 1] ?? 0
    // Any number of bytes 0xff may stand before a marker.
    if (marke === 0xff) {
      stelle++
      continue
    }
    const laenge = daten.getUint16(stelle + 2)
    const ende = stelle + 2 + laenge
    if (laenge < 2 || ende > bytes.length) return
    yield { marke, inhalt: bytes.subarray(stelle + 4, ende), ende }
    if (marke === SOS) return
    stelle = ende
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** The orientation in an APP1 segment: "Exif", then a TIFF header, then its first directory. */
function readOrientation(segment: Uint8Array): number | undefined {
  if (String.fromCharCode(...segment.subarray(0, 6)) !== 'Exif\0\0') return undefined
  const tiff = segment.subarray(6)
  if (tiff.length < 14) return undefined
  const daten = viewOf(tiff)
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
