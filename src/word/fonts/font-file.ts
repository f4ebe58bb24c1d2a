import { openFont } from '../../layout/fonts/sfnt.js'

/** Bits of fsSelection in the OS/2 table. */
const BOLD = 0x20
const NORMAL = 0x40
const TYPOGRAPHIC = 0x80
/** Weights (usWeightClass) in the same table. */
const WEIGHT = { semibold: 600, bold: 700 }

/** Distance of the lines of a TrueType font as a multiple of its size, as Word and LibreOffice measure it for single spacing. */
export function readLineHeight(ttf: Uint8Array): number {
  const { data, start } = openFont(ttf)
  const os2 = start('OS/2')
  // Without this bit Word takes the metrics of Windows.
  const typographic = (data.getUint16(os2 + 62) & TYPOGRAPHIC) !== 0
  const height = typographic
    ? data.getInt16(os2 + 68) - data.getInt16(os2 + 70) + data.getInt16(os2 + 72)
    : data.getUint16(os2 + 74) + data.getUint16(os2 + 76)
  return height / data.getUint16(start('head') + 18)
}

/** The ten bytes by which programs find the most similar font where this one is missing. */
export function readPanose(ttf: Uint8Array): Uint8Array {
  const position = openFont(ttf).start('OS/2') + 32
  return ttf.subarray(position, position + 10)
}

/**
 * The same font as the bold face of its family: a semibold file does not call itself bold, but it is what Word takes for bold. What is
 * lighter than that gets the weight of bold letters, or programs thicken it by themselves.
 */
export function asBold(ttf: Uint8Array): Uint8Array {
  const copy = ttf.slice()
  const { data, start } = openFont(copy)
  const os2 = start('OS/2')
  data.setUint16(os2 + 62, (data.getUint16(os2 + 62) & ~NORMAL) | BOLD)
  if (data.getUint16(os2 + 4) < WEIGHT.semibold) data.setUint16(os2 + 4, WEIGHT.bold)
  return copy
}
