import { outdentOf, textWidth } from '../content/satzspiegel.js'
import type { Gestaltung } from '../layout/design/gestaltung.js'

/** Twentieths of a point, the unit of lengths in Word. */
export const twipsFromMm = (mm: number): number => Math.round((mm / 25.4) * 1440)
export const mmFromTwips = (twips: number): number => (twips / 1440) * 25.4
export const twipsFromPt = (pt: number): number => Math.round(pt * 20)
export const ptFromMm = (mm: number): number => (mm / 25.4) * 72
export const pixelFromMm = (mm: number): number => (mm / 25.4) * 96
/** The unit of lengths in drawings. */
export const emuFromMm = (mm: number): number => Math.round(mm * 36000)
/** Half points, the unit of font sizes in Word. */
export const halfPoints = (pt: number): number => Math.round(pt * 2)

export const A4 = { breite: 210, hoehe: 297 } as const

/** Width of the text block in twips, on paper of this width in millimetres. */
export function textWidthTwips({ seite }: Gestaltung, paper: number = A4.breite): number {
  return twipsFromMm(textWidth(seite, paper))
}

/** How far headings and headers hang out of the text to the left, in twips. */
export function hanging({ seite }: Gestaltung): number {
  return twipsFromMm(outdentOf(seite))
}

/** What grounds over the whole width reach beyond it on either side, to the edges of the paper, in twips. */
export function bleedOf({ seite }: Gestaltung): { left: number; right: number } {
  const bleeds = seite.randabfallend === true && !seite.spiegeln && seite.baender === 'beidseitig'
  return bleeds ? { left: twipsFromMm(seite.links), right: twipsFromMm(seite.rechts) } : { left: 0, right: 0 }
}

/** What the picture that opens a chapter reaches beyond column and text on either side, in twips. */
export function openingReach({ seite, auftaktbild: { reicht } }: Gestaltung): { left: number; right: number } {
  const bleeds = seite.randabfallend === true && !seite.spiegeln
  return {
    left: bleeds && reicht === 'beidseitig' ? twipsFromMm(seite.links) : 0,
    right: bleeds && reicht !== 'satzspiegel' ? twipsFromMm(seite.rechts) : 0,
  }
}

/** What words in the column beside the text may take of the gap between both, in millimetres: they are not divided. */
export function intoGap({ steg }: Pick<Gestaltung['seite'], 'steg'>): number {
  return Math.min(2, steg / 2)
}

/** Margins of the title page at the top and at the foot in millimetres. */
export const COVER_MARGIN = { oben: 20, unten: 14 } as const

/** Height of an A4 page between these margins, in points. */
export function pageHeight({ oben, unten }: { oben: number; unten: number }): number {
  return ptFromMm(A4.hoehe - oben - unten)
}
