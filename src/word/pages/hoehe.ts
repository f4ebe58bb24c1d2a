import type { Gestaltung } from '../../layout/design/gestaltung.js'
import { formatOf } from '../styles/vorlagen/format.js'
import type { Vorlage } from '../styles/vorlagen/vorlage.js'
import type { Textmass } from './textmass.js'
import { breakZeilen } from './zeilenumbruch.js'

/** A paragraph by its style and text. */
export interface Absatzzeile {
  vorlage: string
  text: string
}

/** How high these paragraphs stand, in points; `breite` in twips. */
export function estimateHoehe(
  zeilen: readonly Absatzzeile[],
  vorlagen: readonly Vorlage[],
  textmass: Textmass,
  breite: number,
  { groessen }: Gestaltung,
): number {
  const nachId = new Map<string, Vorlage>(vorlagen.map((vorlage) => [vorlage.id, vorlage]))
  let hoehe = 0
  let davor = 0
  for (const { vorlage, text } of zeilen) {
    const { absatz = {}, zeichen = {} } = formatOf(vorlage, nachId) ?? {}
    const groesse = zeichen.groesse ?? groessen.text
    const platz = breite - (absatz.links ?? 0) - (absatz.rechts ?? 0)
    const stuecke = [{ text, schnitt: zeichen.fett ? ('halbfett' as const) : ('normal' as const) }]
    const { length } = breakZeilen(stuecke, { breite: platz, groesse, trennen: false }, textmass)
    const zeile = typeof absatz.zeile === 'number' ? absatz.zeile : groessen.zeilenhoehe
    hoehe += Math.max(absatz.vor ?? 0, davor) + length * (absatz.zeilenabstand ?? groesse * zeile)
    davor = absatz.nach ?? 0
  }
  return hoehe + davor
}
