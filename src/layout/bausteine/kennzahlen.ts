import { areaWidth } from '../../content/satzspiegel.js'
import type { Gestaltung } from '../design/gestaltung.js'
import { textOf } from '../document/baum.js'
import type { Fragment } from '../document/fragment.js'
import { measureIn } from '../fonts/textbreite.js'
import type { Bausteinsatz } from './bausteinsatz.js'
import { setBegriffe } from './begriffe.js'

/** How large values are set, as a multiple of the size of a chapter's heading: as large as all of a band fit beside each other. */
export const WERTGROESSEN = { '': 1.15, eng: 0.85, enger: 0.62 } as const
type Weite = keyof typeof WERTGROESSEN

/** What columns of a band leave each other, in millimetres, as the style sheets say. */
const LUECKE = 6
/** Browsers and Word measure a little differently than we do. */
const RESERVE = 0.97
const PT_PER_MM = 72 / 25.4

/** A band of figures: its terms, and how large their values may be. In print it is as wide as text and margin column. */
export function setKennzahlen(satz: Bausteinsatz): { weite: Weite } {
  const { begriffe } = setBegriffe(satz)
  const werte = begriffe.map(({ begriff }) => printedValue(begriff))
  return {
    ...{ begriffe },
    weite: widthClassOf(werte, columnOf(werte.length, satz.umfeld.gestaltung), satz.umfeld.gestaltung),
  }
}

function printedValue({ knoten }: Fragment): string {
  return textOf({ type: 'root', children: [...knoten] })
}

function columnOf(anzahl: number, { seite }: Gestaltung): number {
  return (areaWidth(seite) - LUECKE * (anzahl - 1)) / anzahl
}

/** The largest size at which each value stays within a column so wide, in millimetres; the smallest where none does. */
export function widthClassOf(
  werte: readonly string[],
  spalte: number,
  gestaltung: Pick<Gestaltung, 'groessen' | 'schriften' | 'schriftdateien'>,
): Weite {
  const measure = measureIn(gestaltung)
  const platz = spalte * PT_PER_MM * RESERVE
  const breiteste = Math.max(0, ...werte.map((wert) => measure(wert, true, 'ziffern')))
  const fits = (weite: Weite) => breiteste * WERTGROESSEN[weite] * gestaltung.groessen.ueberschrift1 <= platz
  return (Object.keys(WERTGROESSEN) as Weite[]).find(fits) ?? 'enger'
}
