import type { Meldungen, Ort } from '../message.js'
import { readJpegkopf } from './jpeg.js'
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
  if (bytes.length > 4 && bytes.readUInt16BE(0) === 0xffd8) {
    const kopf = readJpegkopf(bytes)
    return kopf && { art: 'jpeg', breite: kopf.breite, hoehe: kopf.hoehe }
  }
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
  const verhaeltnis = Number(box?.[1]) / Number(box?.[2])
  const [genannt, hoch] = [readLaenge(svg, 'width'), readLaenge(svg, 'height')]
  // Of one length alone, the other follows from the box.
  const breite = genannt || hoch * verhaeltnis || Number(box?.[1])
  const hoehe = hoch || breite / verhaeltnis
  return breite > 0 && hoehe > 0 ? { art: 'svg', breite, hoehe } : undefined
}

/** Pixels of the units that lengths in SVG may have (CSS Values 4, 6.2). */
const PIXEL: Record<string, number> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
}

/** A length of the root element in pixels; NaN where it has none, or one that depends on where the picture stands. */
function readLaenge(svg: string, name: string): number {
  const [, zahl, einheit = ''] =
    new RegExp(`\\s${name}\\s*=\\s*["']\\s*([\\d.]+)\\s*([a-z%]*)\\s*["']`, 'i').exec(svg) ?? []
  return Number(zahl) * (PIXEL[einheit.toLowerCase()] ?? Number.NaN)
}
