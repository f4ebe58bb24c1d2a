import { openSchrift } from '../../layout/fonts/sfnt.js'

/** Bits of fsSelection in the OS/2 table. */
const FETT = 0x20
const NORMAL = 0x40
const TYPOGRAFISCH = 0x80

/** Distance of the lines of a TrueType font as a multiple of its size, as Word and LibreOffice measure it for single spacing. */
export function readZeilenhoehe(ttf: Uint8Array): number {
  const { daten, anfang } = openSchrift(ttf)
  const os2 = anfang('OS/2')
  // Without this bit Word takes the metrics of Windows.
  const typografisch = (daten.getUint16(os2 + 62) & TYPOGRAFISCH) !== 0
  const hoehe = typografisch
    ? daten.getInt16(os2 + 68) - daten.getInt16(os2 + 70) + daten.getInt16(os2 + 72)
    : daten.getUint16(os2 + 74) + daten.getUint16(os2 + 76)
  return hoehe / daten.getUint16(anfang('head') + 18)
}

/** The ten bytes by which programs find the most similar font where this one is missing. */
export function readPanose(ttf: Uint8Array): Uint8Array {
  const stelle = openSchrift(ttf).anfang('OS/2') + 32
  return ttf.subarray(stelle, stelle + 10)
}

/** The same font as the bold face of its family: a semibold file does not call itself bold, but it is what Word takes for bold. */
export function asFett(ttf: Uint8Array): Uint8Array {
  const kopie = ttf.slice()
  const { daten, anfang } = openSchrift(kopie)
  const stelle = anfang('OS/2') + 62
  daten.setUint16(stelle, (daten.getUint16(stelle) & ~NORMAL) | FETT)
  return kopie
}
