import type { Gestaltung } from '../layout/gestaltung.js'
import type { Textmass } from './textmass.js'
import type { Absatzformat, Vorlage, Zeichenformat } from './vorlage.js'

/** A paragraph by its style and text. */
export interface Zeile {
  vorlage: string
  text: string
}

/** How high these paragraphs stand, in points; `breite` in twips. */
export function estimateHoehe(
  zeilen: readonly Zeile[],
  vorlagen: readonly Vorlage[],
  textmass: Textmass,
  breite: number,
  { groessen }: Gestaltung,
): number {
  let hoehe = 0
  let davor = 0
  for (const { vorlage, text } of zeilen) {
    const { absatz, zeichen } = formatOf(vorlage, vorlagen)
    const groesse = zeichen.groesse ?? groessen.text
    const platz = breite - (absatz.links ?? 0) - (absatz.rechts ?? 0)
    const anzahl = textmass.countZeilen(text, groesse, platz, zeichen.fett)
    const zeile = typeof absatz.zeile === 'number' ? absatz.zeile : groessen.zeilenhoehe
    hoehe += Math.max(absatz.vor ?? 0, davor) + anzahl * (absatz.zeilenabstand ?? groesse * zeile)
    davor = absatz.nach ?? 0
  }
  return hoehe + davor
}

/** What a style says together with the style it is based on. */
function formatOf(id: string, vorlagen: readonly Vorlage[]): { absatz: Absatzformat; zeichen: Zeichenformat } {
  const vorlage = vorlagen.find((eine) => eine.id === id)
  if (!vorlage) return { absatz: {}, zeichen: {} }
  const grund = vorlage.basis ? formatOf(vorlage.basis, vorlagen) : { absatz: {}, zeichen: {} }
  return { absatz: { ...grund.absatz, ...vorlage.absatz }, zeichen: { ...grund.zeichen, ...vorlage.zeichen } }
}
