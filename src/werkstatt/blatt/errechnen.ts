import type { Datenblatt } from '../../figures/datenblatt.js'
import { findSumme, SUMME, type Vergleichswert } from '../../import/tabelle/rechnungen.js'
import type { Summenvorschlag } from '../protokoll.js'
import { quoteKey } from '../yaml/schreibweise.js'
import type { Textersatz } from '../yaml/stuecke.js'
import { type Blattgestalt, wordOf } from './gestalt.js'
import type { Zeilenrechnung } from './schritt.js'

/** "summe: [egt, vh]" */
export function writeRechnung({ art, operanden }: Zeilenrechnung): string {
  return `${art}: [${operanden.map((id) => quoteKey(id)).join(', ')}]`
}

/** Rows that are called a total, are typed, and are the sum of others in every column. */
export function findTypedSums({ zeilen, spalten }: Datenblatt): Summenvorschlag[] {
  if (spalten.some(({ art }) => art === 'text')) return []
  const getippte = spalten.flatMap(({ rechnung }, index) => (rechnung ? [] : [index]))
  const werte = zeilen.map(({ zellen }) =>
    zellen.map(
      (zelle): Vergleichswert =>
        zelle.art === 'zahl' ? { wert: zelle.wert.toString(), stellen: 0, einheit: zelle.einheit } : undefined,
    ),
  )
  const isTotal = (index: number) => SUMME.test(zeilen[index]?.name ?? '')
  const grenzen = new Set(
    zeilen.flatMap(({ zellen, summe }, index) => (zellen.length === 0 || summe || isTotal(index) ? [index] : [])),
  )
  return zeilen.flatMap(({ id, name, zellen }, index) => {
    const isTyped = getippte.every(
      (spalte) => zellen[spalte]?.art === 'zahl' && zellen[spalte].herkunft.formel === undefined,
    )
    if (!isTotal(index) || !isTyped || getippte.length === 0) return []
    const fund = findSumme(werte, index, getippte, grenzen)
    return fund?.daneben.length === 0
      ? [{ zeile: id, name, glieder: fund.teile.map((teil) => zeilen[teil]?.id ?? '') }]
      : []
  })
}

/** A typed row is computed from now on: its formula takes the place of its values. */
export function computeRow(blatt: Blattgestalt, id: string, rechnung: Zeilenrechnung): Textersatz[] | undefined {
  const zeile = blatt.zeilen.find((eine) => eine.id === id)
  const paar = zeile?.angaben.items.find(({ key }) => wordOf(key) === 'werte')
  const [von, bis] = [rangeOf(paar?.key)?.[0], rangeOf(paar?.value)?.[1]]
  if (!zeile || zeile.errechnet || von === undefined || bis === undefined) return undefined
  // A list in lines ends behind its last line break, which stays.
  const ende = von + blatt.text.slice(von, bis).trimEnd().length
  return [{ von, bis: ende, neu: writeRechnung(rechnung) }]
}

function rangeOf(knoten: unknown): readonly number[] | undefined {
  return typeof knoten === 'object' && knoten !== null && 'range' in knoten && Array.isArray(knoten.range)
    ? (knoten.range as number[])
    : undefined
}
