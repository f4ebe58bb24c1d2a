import type { Organigrammstelle } from '../../content/organigramm.js'
import type { Textsatz } from '../labels/textsatz.js'
import { measureWoerter } from './kasten.js'

/** More boxes side by side are too narrow for German names; a box wider than this is half empty. */
const MEISTE_SPALTEN = 6
const BREITESTE_SPALTE = 186
/** Columns where no number of them keeps all words whole: the names are hyphenated then. */
const MIT_TRENNUNG = 3

interface Masse {
  abstand: number
  einzug: number
  /** What several rows need at the left. */
  schiene: number
}

/** How many columns stand side by side, and how wide each is, so that words stay whole and rows are filled evenly. */
export function chooseSpalten(
  stellen: readonly Organigrammstelle[],
  breite: number,
  satz: Textsatz,
  { abstand, einzug, schiene }: Masse,
): { jeReihe: number; breite: number } {
  const noetig = Math.max(...stellen.map((stelle) => measureSpalte(stelle, satz, einzug)))
  const widthOf = (spalten: number) => {
    const platz = spalten < stellen.length ? breite - schiene - 0.5 : breite - 1
    return Math.min(BREITESTE_SPALTE, (platz - (spalten - 1) * abstand) / spalten)
  }
  const hoechstens = Math.min(MEISTE_SPALTEN, stellen.length)
  const moeglich = Array.from({ length: hoechstens }, (_, i) => hoechstens - i)
  const passend = moeglich.find((spalten) => widthOf(spalten) >= noetig) ?? Math.min(MIT_TRENNUNG, hoechstens)
  const jeReihe = Math.ceil(stellen.length / Math.ceil(stellen.length / passend))
  return { jeReihe, breite: Math.floor(widthOf(jeReihe)) }
}

/** The width that a box and all that hangs below it need to keep their words whole. */
function measureSpalte(stelle: Organigrammstelle, satz: Textsatz, einzug: number): number {
  return Math.max(
    measureWoerter(stelle, satz),
    ...stelle.darunter.map((kind) => einzug + measureSpalte(kind, satz, einzug)),
  )
}
