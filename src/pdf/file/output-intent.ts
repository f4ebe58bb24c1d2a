import { deflateSync } from 'node:zlib'
import { type PDFDocument, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib'

/** Tells that the colours of a file are those of sRGB, by a profile inside it (ISO 19005-2, 6.2.3). */
export function writeOutputIntent(pdf: PDFDocument): void {
  const { context, catalog } = pdf
  const profil = PDFRawStream.of(context.obj({ N: 3, Filter: 'FlateDecode' }), deflateSync(createSrgbProfile()))
  const absicht = context.obj({ Type: 'OutputIntent', S: 'GTS_PDFA1', DestOutputProfile: context.register(profil) })
  absicht.set(PDFName.of('OutputConditionIdentifier'), PDFString.of('sRGB IEC61966-2.1'))
  absicht.set(PDFName.of('Info'), PDFString.of('sRGB IEC61966-2.1'))
  catalog.set(PDFName.of('OutputIntents'), context.obj([absicht]))
}

// Primaries and white of sRGB (IEC 61966-2-1), adapted to the D50 of profiles.
const WEISS = [0.9642, 1, 0.8249]
const ROT = [0.43607, 0.22249, 0.01392]
const GRUEN = [0.38515, 0.71687, 0.09708]
const BLAU = [0.14307, 0.06061, 0.7141]
const STUETZSTELLEN = 1024

/** A display profile of version 2.1 (ICC.1:1998-09) with a matrix and one curve for all three colours, made from the published constants. */
function createSrgbProfile(): Buffer {
  const kurve = curve()
  const daten: [string, Buffer][] = [
    ['desc', description('sRGB')],
    ['cprt', tagged('text', Buffer.from('No copyright, use freely\0', 'latin1'))],
    ['wtpt', xyz(WEISS)],
    ['rXYZ', xyz(ROT)],
    ['gXYZ', xyz(GRUEN)],
    ['bXYZ', xyz(BLAU)],
    ['rTRC', kurve],
    ['gTRC', kurve],
    ['bTRC', kurve],
  ]
  const anfang = 128 + 4 + daten.length * 12
  const stellen = new Map<Buffer, number>()
  let laenge = anfang
  for (const [, inhalt] of daten) {
    if (stellen.has(inhalt)) continue
    stellen.set(inhalt, laenge)
    laenge += inhalt.length
  }
  const profil = Buffer.alloc(laenge)
  profil.writeUInt32BE(laenge, 0)
  profil.writeUInt32BE(0x02100000, 8)
  profil.write('mntrRGB XYZ ', 12, 'latin1')
  for (const [index, teil] of [2000, 1, 1].entries()) profil.writeUInt16BE(teil, 24 + index * 2)
  profil.write('acsp', 36, 'latin1')
  xyz(WEISS).copy(profil, 68, 8)
  profil.writeUInt32BE(daten.length, 128)
  for (const [index, [name, inhalt]] of daten.entries()) {
    const eintrag = 132 + index * 12
    profil.write(name, eintrag, 'latin1')
    profil.writeUInt32BE(stellen.get(inhalt) ?? 0, eintrag + 4)
    profil.writeUInt32BE(inhalt.length, eintrag + 8)
    inhalt.copy(profil, stellen.get(inhalt) ?? 0)
  }
  return profil
}

/** An element of a profile: its type, four zero bytes, its data, filled up to whole words. */
function tagged(art: string, daten: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${art}\0\0\0\0`, 'latin1'), daten, Buffer.alloc((4 - (daten.length % 4)) % 4)])
}

function xyz(werte: readonly number[]): Buffer {
  const daten = Buffer.alloc(12)
  for (const [index, wert] of werte.entries()) daten.writeInt32BE(Math.round(wert * 65536), index * 4)
  return tagged('XYZ ', daten)
}

function curve(): Buffer {
  const daten = Buffer.alloc(4 + STUETZSTELLEN * 2)
  daten.writeUInt32BE(STUETZSTELLEN, 0)
  for (let index = 0; index < STUETZSTELLEN; index++) {
    const wert = index / (STUETZSTELLEN - 1)
    const linear = wert <= 0.04045 ? wert / 12.92 : ((wert + 0.055) / 1.055) ** 2.4
    daten.writeUInt16BE(Math.round(linear * 65535), 4 + index * 2)
  }
  return tagged('curv', daten)
}

function description(text: string): Buffer {
  const laenge = Buffer.alloc(4)
  laenge.writeUInt32BE(text.length + 1)
  // Behind the ASCII name: an empty one in Unicode and an empty one for the Macintosh, whose field has a fixed length.
  return tagged('desc', Buffer.concat([laenge, Buffer.from(`${text}\0`, 'latin1'), Buffer.alloc(8 + 3 + 67)]))
}
