import { isMap, isSeq } from 'yaml'
import { quoteKey } from '../yaml/schreibweise.js'
import { insertItem, orderItems, removeItem, type Sammlung, type Textersatz } from '../yaml/stuecke.js'
import { type Blattgestalt, type Reihenlage, typedColumns, wordOf } from './gestalt.js'
import { emptyValue } from './zellen.js'

/**
 * What lists of values beside rows and columns become where these are others, or in another order: a value stays with its row and
 * column, and what is new is missing.
 */
export function moveValues(blatt: Blattgestalt, danach: Reihenlage): Textersatz[] {
  const formeln = cellsWithFormula(blatt)
  const isFormula = (zeile: string, spalte: string) => formeln.get(zeile)?.has(spalte) ?? false
  const ersatz: Textersatz[] = []
  const zeilen = new Map(danach.zeilen.map((zeile) => [zeile.id, zeile]))
  for (const vorher of blatt.zeilen) {
    const nachher = zeilen.get(vorher.id)
    if (!nachher) continue
    const werte = vorher.angaben.get('werte', true)
    const fill = (id: string) => emptyValue(danach, id)
    ersatz.push(...align(blatt.text, werte, [typedColumns(vorher, blatt)], [typedColumns(nachher, danach)], fill))
    const gedruckt = vorher.angaben.get('gedruckt', true)
    const listen = (lage: Reihenlage) => printedColumns(vorher, lage, isFormula)
    ersatz.push(...align(blatt.text, gedruckt, listen(blatt), listen(danach), () => 'fehlt', false))
  }
  for (const vorher of blatt.spalten) {
    if (!danach.spalten.some(({ id }) => id === vorher.id)) continue
    const listen = (lage: Reihenlage) => printedRows(vorher, lage, isFormula)
    const gedruckt = vorher.angaben?.get('gedruckt', true)
    ersatz.push(...align(blatt.text, gedruckt, listen(blatt), listen(danach), () => 'fehlt', false))
  }
  return ersatz
}

type Formelfrage = (zeile: string, spalte: string) => boolean

/** The columns that a list of printed values of a row may be for: all computed ones, or only those that the row itself computes. */
function printedColumns(
  zeile: { id: string; errechnet: boolean },
  { spalten }: Reihenlage,
  isFormula: Formelfrage,
): string[][] {
  const alle = spalten.filter(
    ({ id, text, errechnet }) => !text && (errechnet || zeile.errechnet || isFormula(zeile.id, id)),
  )
  return [alle.map(({ id }) => id), alle.filter(({ errechnet }) => !errechnet).map(({ id }) => id)]
}

/** The same of a column. */
function printedRows(
  spalte: { id: string; errechnet: boolean },
  { zeilen }: Reihenlage,
  isFormula: Formelfrage,
): string[][] {
  const alle = zeilen.filter(
    ({ id, gruppe, errechnet }) => !gruppe && (errechnet || spalte.errechnet || isFormula(id, spalte.id)),
  )
  return [alle.map(({ id }) => id), alle.filter(({ errechnet }) => !errechnet).map(({ id }) => id)]
}

function cellsWithFormula(blatt: Blattgestalt): Map<string, Set<string>> {
  return new Map(
    blatt.zeilen.map((zeile) => {
      const werte = zeile.angaben.get('werte', true)
      if (isSeq(werte)) {
        const ids = typedColumns(zeile, blatt)
        return [zeile.id, new Set(werte.items.flatMap((item, index) => (isMap(item) ? [ids[index] ?? ''] : [])))]
      }
      const paare = isMap(werte) ? werte.items : []
      return [zeile.id, new Set(paare.flatMap(({ key, value }) => (isMap(value) ? [wordOf(key)] : [])))]
    }),
  )
}

/** @param voll whether a mapping must name all; else it says what it likes */
function align(
  text: string,
  knoten: unknown,
  alt: readonly string[][],
  neu: readonly string[][],
  fill: (id: string) => string,
  voll = true,
): Textersatz[] {
  if (isSeq(knoten)) {
    const welche = alt.findIndex(({ length }) => length === knoten.items.length)
    return welche < 0 ? [] : alignItems(text, knoten, alt[welche] ?? [], neu[welche] ?? [], fill)
  }
  if (!isMap(knoten)) return []
  const weg = knoten.items.flatMap(({ key }, index) => {
    const id = wordOf(key)
    return alt.flat().includes(id) && !neu.flat().includes(id) ? [removeItem(text, knoten, index)] : []
  })
  const [davor = [], danach = []] = [alt[0], neu[0]]
  const dazu = voll ? danach.filter((id) => !davor.includes(id)) : []
  return [
    ...weg,
    ...dazu.map((id) => {
      const vorgaenger = danach[danach.indexOf(id) - 1]
      const stelle = knoten.items.findIndex(({ key }) => wordOf(key) === vorgaenger) + 1
      return insertItem(text, knoten, stelle || knoten.items.length, `${quoteKey(id)}: ${fill(id)}`)
    }),
  ]
}

/** One that goes, some that come, or another order. */
export function alignItems(
  text: string,
  sammlung: Sammlung,
  alt: readonly string[],
  neu: readonly string[],
  create: (id: string) => string,
): Textersatz[] {
  const weg = alt.flatMap((id, index) => (neu.includes(id) ? [] : [removeItem(text, sammlung, index)]))
  if (weg.length > 0) return weg
  const dazu = neu.filter((id) => !alt.includes(id))
  if (dazu.length === 0)
    return orderItems(
      text,
      sammlung,
      neu.map((id) => alt.indexOf(id)),
    )
  const stelle = neu.indexOf(dazu[0] ?? '')
  return dazu.map((id) => insertItem(text, sammlung, stelle, create(id)))
}
