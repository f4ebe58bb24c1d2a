import { crc32, inflateSync } from 'node:zlib'
import { GRENZEN } from '../grenzen.js'
import { type Bildbefund, type Bildmass, type Bildschaden, damaged } from './befund.js'

/** Bits of a pixel by colour type, for those bit depths that it may have (PNG, third edition, 11.2.1). */
const FARBARTEN: Record<number, { kanaele: number; tiefen: readonly number[] }> = {
  0: { kanaele: 1, tiefen: [1, 2, 4, 8, 16] },
  2: { kanaele: 3, tiefen: [8, 16] },
  3: { kanaele: 1, tiefen: [1, 2, 4, 8] },
  4: { kanaele: 2, tiefen: [8, 16] },
  6: { kanaele: 4, tiefen: [8, 16] },
}
/** The passes of Adam7 (8.1): first column and row, and the steps between them. */
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const
const SIGNATUR = '89504e470d0a1a0a'

interface PngHeader extends Bildmass {
  bits: number
  farbart: number
  verschachtelt: boolean
}

export function isPng(bytes: Buffer): boolean {
  return bytes.length > 8 && bytes.readUInt32BE(0) === 0x89504e47
}

/** Looks at a whole PNG file as a decoder does: every chunk with its checksum, and as many pixels as the head promises. */
export function inspectPng(bytes: Buffer): Bildbefund {
  if (bytes.toString('hex', 0, 8) !== SIGNATUR) return damaged('Es wurde wie ein Text übertragen.')
  let kopf: PngHeader | undefined
  let palette = false
  const daten: Buffer[] = []
  for (let stelle = 8; ; ) {
    if (stelle + 12 > bytes.length) return damaged('Das Ende der Datei fehlt.')
    const laenge = bytes.readUInt32BE(stelle)
    const ende = stelle + 8 + laenge
    if (ende + 4 > bytes.length) return damaged('Das Ende der Datei fehlt.')
    const art = bytes.toString('latin1', stelle + 4, stelle + 8)
    if (crc32(bytes.subarray(stelle + 4, ende)) !== bytes.readUInt32BE(ende))
      return damaged(`Die Prüfsumme im Teil ${printable(art)} stimmt nicht.`)
    const inhalt = bytes.subarray(stelle + 8, ende)
    if (!kopf) {
      const gelesen = art === 'IHDR' ? readKopf(inhalt) : damaged('Der Kopf fehlt.')
      if ('schaden' in gelesen) return gelesen
      kopf = gelesen
    } else if (art === 'PLTE') palette = true
    else if (art === 'IDAT') daten.push(inhalt)
    else if (art === 'IEND') break
    stelle = ende + 4
  }
  if (kopf.farbart === 3 && !palette) return damaged('Seine Farben fehlen.')
  return checkPixel(kopf, daten) ?? { breite: kopf.breite, hoehe: kopf.hoehe }
}

function readKopf(inhalt: Buffer): PngHeader | Bildschaden {
  if (inhalt.length !== 13) return damaged('Der Kopf ist nicht vollständig.')
  const [breite, hoehe] = [inhalt.readUInt32BE(0), inhalt.readUInt32BE(4)]
  const [tiefe = 0, farbart = 0, , , verfahren = 0] = inhalt.subarray(8)
  const art = FARBARTEN[farbart]
  if (!breite || !hoehe || !art?.tiefen.includes(tiefe) || verfahren > 1) return damaged('Der Kopf nennt Unmögliches.')
  return { breite, hoehe, bits: art.kanaele * tiefe, farbart, verschachtelt: verfahren === 1 }
}

/** Unpacks the pixels, never more of them than the head promises. */
function checkPixel(kopf: PngHeader, daten: readonly Buffer[]): Bildschaden | undefined {
  // What is too large is told by whoever compares sizes; nothing is unpacked for that.
  if (kopf.breite * kopf.hoehe > GRENZEN.pixel) return undefined
  const soll = bytesOf(kopf)
  try {
    if (inflateSync(Buffer.concat(daten), { maxOutputLength: soll + 1 }).length === soll) return undefined
  } catch {
    // Neither whole nor to be unpacked: the same to whoever has the file.
  }
  return damaged('Seine Bildpunkte sind nicht vollständig.')
}

/** How many bytes the pixels have, unpacked: one more at each row, for its filter. */
function bytesOf({ breite, hoehe, bits, verschachtelt }: PngHeader): number {
  const durchgaenge = verschachtelt ? ADAM7 : ([[0, 0, 1, 1]] as const)
  return durchgaenge.reduce((summe, [links, oben, quer, hoch]) => {
    const [spalten, zeilen] = [Math.ceil((breite - links) / quer), Math.ceil((hoehe - oben) / hoch)]
    return spalten > 0 && zeilen > 0 ? summe + zeilen * (1 + Math.ceil((spalten * bits) / 8)) : summe
  }, 0)
}

/** Names of chunks are letters; those of a damaged one may be anything. */
function printable(name: string): string {
  return name.replace(/[^A-Za-z]/g, '?')
}
