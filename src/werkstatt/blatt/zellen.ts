import { isMap, isScalar, isSeq, type Node } from 'yaml'
import { quoteKey } from '../yaml/schreibweise.js'
import { insertItem, replacePieces, type Textersatz } from '../yaml/stuecke.js'
import { type Blattgestalt, type Reihenlage, readGestalt, typedColumns, wordOf, type Zeilengestalt } from './gestalt.js'
import { yamlValue } from './zahl.js'

/** What is typed into a cell, which is named by its row and column: where it stands changes while one types. */
export interface Zellentext {
  zeile: string
  spalte: string
  text: string
}

/** A text that has been changed, or why it was not. */
export type Textergebnis = { text: string } | { fehler: string }

export const NUR_ALS_TEXT: Textergebnis = { fehler: 'Dieses Datenblatt lässt sich nur als Text ändern.' }

/** The text of a sheet with typed cells changed, each at its place; all else stays as it was. */
export function changeCells(text: string, aenderungen: readonly Zellentext[]): Textergebnis {
  const blatt = readGestalt(text)
  if (!blatt) return NUR_ALS_TEXT
  const nachZeile = new Map<string, Map<string, string>>()
  for (const { zeile, spalte, text: getippt } of aenderungen) {
    const neu = yamlValue(getippt, blatt.spalten.find(({ id }) => id === spalte)?.text ?? false)
    if (neu === undefined && getippt.trim().startsWith('='))
      return {
        fehler: `„${getippt}“: Gerechnet wird in ganzen Zeilen oder Spalten; oben „Einfügen“, dann Inhalt „Summe“, „Veränderung“ …`,
      }
    if (neu === undefined)
      return { fehler: `„${getippt}“ ist keine Zahl. Zum Beispiel 1.234,5 oder leer, wo ein Wert fehlt.` }
    nachZeile.set(zeile, (nachZeile.get(zeile) ?? new Map<string, string>()).set(spalte, neu))
  }
  const ersatz: Textersatz[] = []
  const zeilen = new Map(blatt.zeilen.map((zeile) => [zeile.id, zeile]))
  for (const [id, werte] of nachZeile) {
    const zeile = zeilen.get(id)
    const stellen = zeile && replaceValues(blatt, zeile, werte)
    if (!stellen) return { fehler: 'Die Datei hat sich geändert; bitte noch einmal eintragen.' }
    ersatz.push(...stellen)
  }
  return { text: replacePieces(text, ersatz) }
}

/** Where cells of a row are typed, or would be; undefined where one of them is computed, or there is none. */
function replaceValues(
  blatt: Blattgestalt,
  zeile: Zeilengestalt,
  neue: ReadonlyMap<string, string>,
): Textersatz[] | undefined {
  const getippte = typedColumns(zeile, blatt)
  if (zeile.gruppe || [...neue.keys()].some((id) => !getippte.includes(id))) return undefined
  const werte = zeile.angaben.get('werte', true)
  if (!isSeq(werte) && !isMap(werte)) {
    const liste = getippte.map((id) => neue.get(id) ?? emptyValue(blatt, id))
    return [insertItem(blatt.text, zeile.angaben, zeile.angaben.items.length, `werte: [${liste.join(', ')}]`)]
  }
  const stellen = [...neue].map(([id, neu]) => {
    if (isSeq(werte)) return replaceScalar(werte.items[getippte.indexOf(id)], neu)
    const paar = werte.items.find(({ key }) => wordOf(key) === id)
    if (paar) return replaceScalar(paar.value, neu)
    return insertItem(blatt.text, werte, werte.items.length, `${quoteKey(id)}: ${neu}`)
  })
  return stellen.includes(undefined) ? undefined : stellen.filter((stelle) => stelle !== undefined)
}

/** What stands in a typed cell of which nothing is known yet. */
export function emptyValue({ spalten }: Reihenlage, id: string): string {
  return spalten.find((eine) => eine.id === id)?.text ? '""' : 'fehlt'
}

/** A scalar gets another text; what is no scalar is a formula of its own. */
export function replaceScalar(knoten: unknown, neu: string): Textersatz | undefined {
  if (!isScalar(knoten)) return undefined
  const [von = 0, bis = 0] = (knoten as Node).range ?? []
  return { von, bis, neu: von === bis ? ` ${neu}` : neu }
}
