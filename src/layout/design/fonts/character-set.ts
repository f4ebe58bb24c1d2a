import { brotliDecompressSync } from 'node:zlib'
import { readAgain } from '../../../files/read.js'

/** Tells whether a font has a glyph for a character. */
export type CharacterSet = (char: number) => boolean

/** What a TrueType, OpenType or WOFF2 file has glyphs for; undefined where that cannot be read from it. */
export function readCharacterSet(path: string): CharacterSet | undefined {
  const bytes = readAgain(path)
  try {
    const cmap = bytes.toString('latin1', 0, 4) === 'wOF2' ? cmapOfWoff2(bytes) : cmapOfSfnt(bytes)
    return cmap && readCmap(new DataView(cmap.buffer, cmap.byteOffset, cmap.byteLength))
  } catch {
    return undefined
  }
}

function cmapOfSfnt(bytes: Buffer): Buffer | undefined {
  for (let entry = 12; entry < 12 + 16 * bytes.readUInt16BE(4); entry += 16)
    if (bytes.toString('latin1', entry, entry + 4) === 'cmap') {
      const position = bytes.readUInt32BE(entry + 8)
      return bytes.subarray(position, position + bytes.readUInt32BE(entry + 12))
    }
  return undefined
}

/** Numbers of tables in the directory of a WOFF2 file (W3C WOFF 2.0, 5.2). */
const CMAP = 0
const GLYF = 10
const LOCA = 11
const NAMED = 63

/** Tables are packed as one; those before the one that is looked for tell where it begins. */
function cmapOfWoff2(bytes: Buffer): Buffer | undefined {
  let position = 48
  const readBase128 = (): number => {
    let numeric = 0
    for (;;) {
      const byte = bytes[position++] ?? 0
      numeric = numeric * 128 + (byte & 127)
      if (byte < 128) return numeric
    }
  }
  let before = 0
  let finding: [number, number] | undefined
  for (let rest = bytes.readUInt16BE(12); rest > 0; rest--) {
    const head = bytes[position++] ?? 0
    const number = head & 63
    if (number === NAMED) position += 4
    const length = readBase128()
    const version = head >> 6
    const transformed = number === GLYF || number === LOCA ? version !== 3 : version !== 0
    const packed = transformed ? readBase128() : length
    if (number === CMAP) finding = [before, before + packed]
    before += packed
  }
  if (!finding) return undefined
  const data = brotliDecompressSync(bytes.subarray(position, position + bytes.readUInt32BE(20)))
  return data.subarray(...finding)
}

/** Formats 4 and 12, of which every font for Windows has one (OpenType 1.9, "cmap"). */
function readCmap(cmap: DataView): CharacterSet | undefined {
  const tables = Array.from({ length: cmap.getUint16(2) }, (_, index) => cmap.getUint32(8 + 8 * index))
  const long = tables.find((position) => cmap.getUint16(position) === 12)
  if (long !== undefined) return readGroups(cmap, long)
  const short = tables.find((position) => cmap.getUint16(position) === 4)
  return short === undefined ? undefined : readSegments(cmap, short)
}

function readGroups(cmap: DataView, table: number): CharacterSet {
  const count = cmap.getUint32(table + 12)
  return (char) => {
    for (let index = 0; index < count; index++) {
      const group = table + 16 + 12 * index
      if (char <= cmap.getUint32(group + 4))
        return char >= cmap.getUint32(group) && cmap.getUint32(group + 8) + char - cmap.getUint32(group) > 0
    }
    return false
  }
}

function readSegments(cmap: DataView, table: number): CharacterSet {
  const length = cmap.getUint16(table + 6)
  const [ends, starts, shift, references] = [14, 16 + length, 16 + 2 * length, 16 + 3 * length].map(
    (distance) => table + distance,
  ) as [number, number, number, number]
  return (char) => {
    if (char > 0xffff) return false
    let i = 0
    while (i < length && cmap.getUint16(ends + i) < char) i += 2
    const start = i < length ? cmap.getUint16(starts + i) : 0x10000
    if (start > char) return false
    const reference = cmap.getUint16(references + i)
    const glyph = reference === 0 ? char : cmap.getUint16(references + i + reference + 2 * (char - start))
    return glyph !== 0 && ((glyph + cmap.getUint16(shift + i)) & 0xffff) !== 0
  }
}
