import type { Decimal } from 'decimal.js'
import { Dezimal, roundKaufmaennisch } from '../../figures/dezimal.js'

/** Ways to compute a change that a table may print. */
export type Aenderungsart = 'veraenderung' | 'punkte' | 'differenz'

/** A figure as the table prints it; undefined for a sign in its place. */
export type Vergleichswert = { wert: string; stellen: number; einheit: string } | undefined

/** A column of changes that follows from two others. */
export interface Aenderungsspalte {
  art: Aenderungsart
  von: number
  nach: number
  /** Rows that change in another way. */
  anders: ReadonlyMap<number, Aenderungsart>
}

export const AENDERUNG =
  /ver(?:ä|ae)nd|differenz|abweichung|entwicklung|delta|ggü|gegenüber|zum vorjahr|\bdiff\b|\+\s?\/\s?[-–−]/i
export const SUMME = /^(?:ins)?gesamt(?!\p{L}*(?:quote|anteil))|^summe|^zusammen$|^total$|^alle(?: |$)/iu

/**
 * Finds the two columns of which a column tells the change in every row.
 * @param zeilen printed figures, by row and column
 * @returns what does not hold, too, where most rows do: their numbers
 */
export function findAenderung(
  zeilen: readonly (readonly Vergleichswert[])[],
  spalte: number,
  kandidaten: readonly number[],
): { gefunden?: Aenderungsspalte; daneben: number[] } {
  let beste: { von: number; nach: number; arten: (Aenderungsart | undefined)[]; treffer: number } | undefined
  const gezaehlt = zeilen.filter((zeile) => zeile[spalte] !== undefined).length
  for (const von of kandidaten)
    for (const nach of kandidaten) {
      if (von === nach) continue
      const arten = zeilen.map((zeile) => waysOf(zeile[von], zeile[nach], zeile[spalte]))
      const treffer = arten.filter((art) => art !== undefined).length
      if (treffer > (beste?.treffer ?? 0)) beste = { von, nach, arten, treffer }
    }
  if (!beste || gezaehlt < 2) return { daneben: [] }
  const { von, nach, arten, treffer } = beste
  const daneben = zeilen.flatMap((zeile, index) =>
    zeile[spalte] !== undefined && arten[index] === undefined ? [index] : [],
  )
  if (treffer < zeilen.length) return { daneben: treffer > zeilen.length / 2 ? daneben : [] }
  const haeufigste = mostOf(arten.flatMap((art) => art ?? []))
  const anders = new Map(arten.flatMap((art, index) => (art && art !== haeufigste ? [[index, art] as const] : [])))
  return { gefunden: { art: haeufigste, von, nach, anders }, daneben: [] }
}

function mostOf(arten: readonly Aenderungsart[]): Aenderungsart {
  const anzahl = (art: Aenderungsart) => arten.filter((eine) => eine === art).length
  return [...new Set(arten)].sort((a, b) => anzahl(b) - anzahl(a))[0] ?? 'differenz'
}

/** How the third follows from the others; undefined where it does not. */
function waysOf(von: Vergleichswert, nach: Vergleichswert, gedruckt: Vergleichswert): Aenderungsart | undefined {
  if (!von || !nach || !gedruckt || von.einheit !== nach.einheit) return undefined
  const [a, b] = [new Dezimal(von.wert), new Dezimal(nach.wert)]
  const gleich = (wert: Decimal) => roundKaufmaennisch(wert, gedruckt.stellen).eq(gedruckt.wert)
  const differenz = gleich(b.minus(a))
  const inProzent = /^(?:%|Prozent)$/.test(gedruckt.einheit)
  if (/^(?:%|Prozent)$/.test(von.einheit) && !inProzent) return differenz ? 'punkte' : undefined
  if (!inProzent && differenz && gedruckt.einheit === von.einheit) return 'differenz'
  if ((inProzent || gedruckt.einheit === '') && !a.isZero() && gleich(b.minus(a).div(a.abs()).times(100)))
    return 'veraenderung'
  return undefined
}

/** Rows that a total adds up, and the columns in which it does not come out (none: it holds). */
export interface Summenfund {
  teile: number[]
  daneben: number[]
}

/**
 * Finds the rows that add up to a row: those above it to the last total or heading, or those below it.
 * @param grenzen rows that no total reaches over
 */
export function findSumme(
  zeilen: readonly (readonly Vergleichswert[])[],
  zeile: number,
  spalten: readonly number[],
  grenzen: ReadonlySet<number>,
): Summenfund | undefined {
  const darueber: number[] = []
  for (let index = zeile - 1; index >= 0 && !grenzen.has(index); index--) darueber.unshift(index)
  const darunter: number[] = []
  for (let index = zeile + 1; index < zeilen.length && !grenzen.has(index); index++) darunter.push(index)
  const funde = [darueber, darunter]
    .filter(({ length }) => length >= 2)
    .map((teile) => ({ teile, daneben: spalten.filter((spalte) => !addsUp(zeilen, teile, zeile, spalte)) }))
  return funde.sort((a, b) => a.daneben.length - b.daneben.length)[0]
}

function addsUp(
  zeilen: readonly (readonly Vergleichswert[])[],
  teile: readonly number[],
  ganze: number,
  spalte: number,
): boolean {
  const gedruckt = zeilen[ganze]?.[spalte]
  const werte = teile.map((teil) => zeilen[teil]?.[spalte])
  if (!gedruckt || werte.some((wert) => wert === undefined || wert.einheit !== gedruckt.einheit)) return false
  return werte.reduce((summe, wert) => summe.plus(wert?.wert ?? 0), new Dezimal(0)).eq(gedruckt.wert)
}
