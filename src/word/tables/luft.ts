import type { Paragraph } from 'docx'
import type { Element } from 'hast'
import { Absatz } from '../blocks/absatz.js'
import { attribut } from '../tree.js'

/** The signs that a figure keeps free behind it. */
export function luftOf(zelle: Element): string {
  return attribut(zelle, 'dataLuft')
}

/**
 * Sets a figure in from the right by the digits that it lacks behind its comma. A decimal tab would do the same in Word, but not in
 * LibreOffice, which wants a tab before the figure; and it knows but one comma for figures of all units.
 */
export function keepLuft(
  absaetze: readonly Paragraph[],
  zelle: Element,
  measure: (text: string) => number,
): readonly Paragraph[] {
  const luft = luftOf(zelle)
  if (luft === '') return absaetze
  return absaetze.map((absatz) => (absatz instanceof Absatz ? absatz.withLuft(Math.round(measure(luft))) : absatz))
}
