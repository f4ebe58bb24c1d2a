import type { Decimal } from 'decimal.js'
import { massOf } from '../../figures/einheit.js'
import type { Figur } from '../reading/figur.js'
import type { Vertipper } from '../reading/vertipper.js'
import type { Buchzelle } from '../zahlen/zellenbuch.js'
import type { Benennung, Worte } from './benennung.js'
import { digitsOf, inUnitOf, type Zellkandidat } from './kandidat.js'
import type { Abstand } from './tabellenumfeld.js'

/**
 * What speaks for a figure being a cell mistyped, in tenfolds of what chance would give: of a hundred figures of two digits some
 * twenty are one slip away from a given one, of ten thousand of four some forty. Found by trying on published programmes with every
 * figure typed, as they are and with the row of a figure left out of its sheet (bench/mutationen.mjs).
 */
const ZIFFERN = [0, 0, 0.6, 1.5, 2.3, 3]
const ABSTAND: Readonly<Record<Abstand | 'fern', number>> = { eigen: 1, daneben: 0.5, abschnitt: 0.3, fern: 0 }
const BENANNT: Readonly<Record<Benennung, number>> = {
  genau: 1.6,
  hier: 1.2,
  satz: 0.8,
  offen: 0.3,
  teils: 0.3,
  nicht: 0,
}
const GLEICHE_ZEIT = 0.5
/** The sentence names no time, and all figures that it takes from cells are of the cell's time. */
const ZEIT_DER_NACHBARN = 0.4
const SPALTE_GENANNT = 0.4
const DREHER = 0.5
/** The one cell of its column that the text does not give elsewhere. */
const UEBRIG = 0.6
/** The text gives the cell elsewhere: few figures are said twice. */
const SCHON_GESAGT = -1.8
/** What the words around a figure say of the name of its row, all of it. */
const GANZ_GENANNT = 1.6
/** Nothing else makes use of the cell, and its row is at least spoken of. */
const VERWAIST = 0.8
const ANGESPROCHEN = 0.2
const ANDERE_ART = -0.6
/** Digits have come or gone, and not only zeros. */
const ANDERE_LAENGE = -0.7
const GERUNDET = -0.7

/** What is enough, and by how much the best must lead. */
export const GENUG = 2.4
export const VORSPRUNG = 0.3

/** What stands around a figure and its cell. */
export interface Umstaende {
  abstand: Abstand | undefined
  worte: Worte
  uebrig: boolean
  gesagt: boolean
  verwaist: boolean
  /** The figures beside are of the cell's time. */
  nachbarzeit: boolean
  /** How far the words around the figure say the name of the row, from 0 to 1. */
  deckung: number
}

export function weigh(
  { buchzelle, benannt, zeit, passt }: Zellkandidat,
  wie: Vertipper,
  figur: Figur,
  umstaende: Umstaende,
): number {
  const { zelle, spaltenworte } = buchzelle
  const [getippt, soll] = [digitsTyped(figur), digitsOf(inUnitOf(figur, buchzelle), figur.stellen)]
  const { worte } = umstaende
  const spalte = spaltenworte.size > 0 && [...spaltenworte].every((wort) => worte.satz.has(wort))
  const gleicheEinheit = massOf(figur.einheit).skala === massOf(zelle.einheit).skala
  return (
    (ZIFFERN[Math.min(getippt, soll, ZIFFERN.length - 1)] ?? 0) +
    ABSTAND[umstaende.abstand ?? 'fern'] +
    Math.max(BENANNT[benannt], GANZ_GENANNT * umstaende.deckung) +
    (zeit === 'gleich' ? GLEICHE_ZEIT : umstaende.nachbarzeit ? ZEIT_DER_NACHBARN : 0) +
    (spalte ? SPALTE_GENANNT : 0) +
    (wie === 'dreher' ? DREHER : 0) +
    (umstaende.uebrig ? UEBRIG : 0) +
    (umstaende.verwaist && umstaende.deckung >= ANGESPROCHEN ? VERWAIST : 0) +
    (umstaende.gesagt ? SCHON_GESAGT : 0) +
    (passt ? 0 : ANDERE_ART) +
    (wie === 'stelle' && (gleicheEinheit || isLost(figur, buchzelle)) && getippt !== soll ? ANDERE_LAENGE : 0) +
    (figur.einheit === zelle.einheit && figur.stellen < zelle.stellen ? GERUNDET : 0)
  )
}

const NULLEN_HINTEN = /0*$/

/** Of "rund 110" two digits say something: what is called round is meant that way. */
function digitsTyped({ wert, stellen, naehe }: Figur): number {
  const ziffern = digitsOf(wert, stellen)
  if (naehe === 'genau' || stellen > 0) return ziffern
  return ziffern - (NULLEN_HINTEN.exec(wert.abs().toFixed(0))?.[0].length ?? 0)
}

const NULLEN = /^0+|0+$/g

/** "2,33" for 27.332.616: a digit has gone, and no comma moved. */
function isLost({ wert }: Figur, { zelle }: Buchzelle): boolean {
  const ziffern = (zahl: Decimal): string => zahl.abs().toFixed().replace('.', '').replace(NULLEN, '')
  // The last may be rounded.
  return !ziffern(zelle.wert).startsWith(ziffern(wert).slice(0, -1))
}
