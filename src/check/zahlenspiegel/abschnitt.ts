import type { Ort } from '../../message.js'
import { proseOf } from '../prosa.js'
import type { Pruefling } from '../pruefling.js'

/** Tells the nearest heading above a place. */
export type Ueberschriften = (ort: Ort) => string

/** The headings of all sections by their lines. */
export function headingsIn(pruefling: Pruefling): Ueberschriften {
  const nachDatei = new Map<string, { zeile: number; text: string }[]>()
  for (const prosa of proseOf(pruefling)) {
    if (prosa.art !== 'ueberschrift') continue
    const { datei, zeile } = prosa.ort(0)
    const liste = nachDatei.get(datei) ?? []
    liste.push({ zeile, text: prosa.text.trim() })
    nachDatei.set(datei, liste)
  }
  return ({ datei, zeile }) => nachDatei.get(datei)?.findLast((ueberschrift) => ueberschrift.zeile <= zeile)?.text ?? ''
}
