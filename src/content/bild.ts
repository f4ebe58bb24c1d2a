import type { Meldungen, Ort } from '../message.js'
import type { Bild } from './programm.js'
import { readProgrammdatei } from './programmdatei.js'
import * as regeln from './regeln.js'

/** Reads a picture below the programme's folder; anything that leads out of the folder, by `..` or by a link, is refused. */
export function readBild(
  wurzel: string,
  ordner: string,
  pfad: string,
  genannt: Ort,
  meldungen: Meldungen,
): Bild | undefined {
  const bytes = readProgrammdatei(wurzel, ordner, pfad, { rolle: 'Das Bild', platz: 'bilder/' }, genannt, meldungen)
  if (!bytes) return undefined
  const mass = measure(bytes)
  if (!mass) {
    meldungen.melde(
      regeln.wertUngueltig,
      genannt,
      `„${pfad}“ ist kein Bild, das verwendet werden kann.`,
      'Erlaubt sind PNG, JPEG und SVG (mit width und height oder viewBox, ohne Skripte und fremde Verweise).',
    )
    return undefined
  }
  return { pfad, bytes, ...mass }
}

/** Kind and size by content, not by file name. */
function measure(bytes: Buffer): Pick<Bild, 'art' | 'breite' | 'hoehe'> | undefined {
  if (bytes.length > 24 && bytes.readUInt32BE(0) === 0x89504e47)
    return { art: 'png', breite: bytes.readUInt32BE(16), hoehe: bytes.readUInt32BE(20) }
  if (bytes.length > 4 && bytes.readUInt16BE(0) === 0xffd8) return measureJpeg(bytes)
  const kopf = bytes.toString('utf8')
  const svg = /<svg\b[^>]*>/.exec(kopf)?.[0]
  if (
    !svg ||
    /<script\b|\son\w+\s*=|(?:href|src)\s*=\s*["'](?!#|data:)|url\(\s*["']?(?!#|data:)|<foreignObject\b|<!ENTITY/i.test(
      kopf,
    )
  )
    return undefined
  const box = /viewBox\s*=\s*["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)/.exec(svg)
  const laenge = (name: string) => Number(new RegExp(`\\s${name}\\s*=\\s*["']([\\d.]+)(?:px)?["']`).exec(svg)?.[1])
  const breite = laenge('width') || Number(box?.[1])
  const hoehe = laenge('height') || Number(box?.[2])
  return breite > 0 && hoehe > 0 ? { art: 'svg', breite, hoehe } : undefined
}

function measureJpeg(bytes: Buffer): Pick<Bild, 'art' | 'breite' | 'hoehe'> | undefined {
  for (let stelle = 2; stelle + 9 < bytes.length && bytes[stelle] === 0xff; ) {
    const marke = bytes[stelle + 1] ?? 0
    const rahmen = marke >= 0xc0 && marke <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marke)
    if (rahmen) return { art: 'jpeg', breite: bytes.readUInt16BE(stelle + 7), hoehe: bytes.readUInt16BE(stelle + 5) }
    stelle += 2 + bytes.readUInt16BE(stelle + 2)
  }
  return undefined
}
