import { SaxesParser } from 'saxes'
import { GRENZEN } from '../grenzen.js'
import type { Bildbefund, Bildmass, Bildschaden } from './befund.js'
import { SvgVerweise } from './svg-verweise.js'

const SVG = 'http://www.w3.org/2000/svg'
const OHNE_GROESSE =
  'width und height oder eine viewBox nennen, oder im Zeichenprogramm neu als „einfaches SVG“ speichern.'
const VEREINFACHEN = 'Die Zeichnung vereinfachen oder als PNG speichern.'
/** Of a drawing that names no size but its box: as large as it is handed on at most, in pixels. */
const GROESSTE_BOX = 3000

/** Thrown to end reading; what is wrong with the picture. */
class Ungeeignet extends Error {
  constructor(readonly befund: Bildschaden) {
    super(befund.schaden)
  }
}

/**
 * Looks at a vector picture: well-formed, of a size, of a bounded number of elements, and all that it shows within itself. No
 * script, nothing foreign.
 */
export function inspectSvg(bytes: Uint8Array): Bildbefund {
  if (bytes.length > GRENZEN.vektor)
    return { schaden: `ist als Vektorgrafik größer als ${GRENZEN.vektor / 1_000_000} MB.`, rat: VEREINFACHEN }
  try {
    return read(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (fehler) {
    if (fehler instanceof Ungeeignet) return fehler.befund
    if (fehler instanceof TypeError)
      return { schaden: 'ist keine SVG-Datei in UTF-8.', rat: 'Im Zeichenprogramm neu als „einfaches SVG“ speichern.' }
    throw fehler
  }
}

function read(text: string): Bildmass {
  const parser = new SaxesParser({ xmlns: true, position: true })
  const verweise = new SvgVerweise()
  let [tiefe, anzahl] = [0, 0]
  let mass: Bildmass | undefined
  parser.on('error', () => {
    throw new Ungeeignet({
      schaden: `ist kein wohlgeformtes SVG (Zeile ${parser.line}, Spalte ${parser.column}).`,
      rat: 'Die Datei ist unvollständig oder von Hand verändert: neu aus dem Zeichenprogramm speichern. Ein & im Text heißt &amp;.',
    })
  })
  parser.on('doctype', (inhalt) => {
    if (/<!ENTITY/i.test(inhalt)) refuse('erklärt eigene Zeichenfolgen (<!ENTITY>).')
  })
  parser.on('opentag', ({ local, prefix, uri, attributes }) => {
    const werte = new Map(Object.values(attributes).map((eines) => [eines.local, eines.value]))
    if (!mass) {
      if (local !== 'svg' || uri !== SVG || prefix !== '')
        refuse(`beginnt nicht mit <svg xmlns="${SVG}">.`, 'Im Zeichenprogramm neu als „einfaches SVG“ speichern.')
      mass = sizeOf(werte)
    }
    if (++anzahl > GRENZEN.elemente) refuse(`hat mehr als ${GRENZEN.elemente} Teile.`, VEREINFACHEN)
    if (++tiefe > GRENZEN.tiefe) refuse(`ist mehr als ${GRENZEN.tiefe}-mal ineinander geschachtelt.`, VEREINFACHEN)
    if (local === 'script' || local === 'foreignObject') refuse(`enthält <${local}>.`)
    for (const { name, local: kurz, value } of Object.values(attributes)) checkAttribut(name, kurz, value)
    verweise.open(local, werte)
  })
  parser.on('text', checkStil)
  parser.on('cdata', checkStil)
  parser.on('closetag', () => {
    tiefe--
    verweise.close()
  })
  parser.write(text).close()
  const kreis = verweise.findKreis()
  if (kreis !== undefined) refuse(`zeigt „#${kreis}“ in sich selbst.`, 'Den Verweis im Zeichenprogramm lösen.')
  if (verweise.countGezeichnet() > GRENZEN.elemente)
    refuse(`zeichnet durch Verweise mehr als ${GRENZEN.elemente} Teile.`, VEREINFACHEN)
  return mass ?? refuse('ist leer.')
}

function refuse(
  schaden: string,
  rat = 'Im Zeichenprogramm entfernen; erlaubt sind Zeichnungen ohne Skripte und fremde Verweise.',
): never {
  throw new Ungeeignet({ schaden, rat })
}

function checkAttribut(name: string, kurz: string, wert: string): void {
  if (/^on[a-z]+$/i.test(name)) refuse(`enthält ein Skript (${name}).`)
  if ((kurz === 'href' || kurz === 'src') && !/^\s*(#|data:)/i.test(wert)) refuse('verweist auf etwas außerhalb.')
  checkStil(wert)
}

/** Style sheets and values that load something. */
function checkStil(text: string): void {
  if (/url\(\s*["']?\s*(?!["'#\s]|data:)/i.test(text) || /@import/i.test(text)) refuse('verweist auf etwas außerhalb.')
}

function sizeOf(werte: ReadonlyMap<string, string>): Bildmass {
  const [, , boxbreite = Number.NaN, boxhoehe = Number.NaN] = (werte.get('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const verhaeltnis = boxbreite / boxhoehe
  const [genannt, hoch] = [readLaenge(werte.get('width')), readLaenge(werte.get('height'))]
  // Of one length alone, the other follows from the box; a box alone says nothing but the proportions.
  const massstab = Math.min(1, GROESSTE_BOX / Math.max(boxbreite, boxhoehe))
  const breite = genannt || hoch * verhaeltnis || boxbreite * massstab
  const hoehe = hoch || breite / verhaeltnis
  if (breite > 0 && hoehe > 0 && Number.isFinite(breite) && Number.isFinite(hoehe)) return { breite, hoehe }
  return refuse('nennt keine Größe.', OHNE_GROESSE)
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
function readLaenge(wert = ''): number {
  const [, zahl, einheit = ''] = /^\s*\+?((?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*([a-z%]*)\s*$/i.exec(wert) ?? []
  return Number(zahl) * (PIXEL[einheit.toLowerCase()] ?? Number.NaN)
}
