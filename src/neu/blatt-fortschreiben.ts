import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  Pair,
  parseDocument,
  Scalar,
  visit,
  type YAMLMap,
} from 'yaml'
import { RECHENARTEN } from '../content/daten/quelle.js'
import { yearOfWord } from '../figures/jahreswort.js'
import { shiftYears } from './jahre.js'

/** Ids and names of columns that move on, with what they are in the new programme: "2023" → "2024", "sep2022" → "sep2023". */
export type Umbenennung = ReadonlyMap<string, string>

/** A column of last year's sheet. */
interface Blattspalte {
  id: string
  neu: string
  /** What it is a column of, years included; two columns of the same mean the same. */
  sinn: string
  neuerSinn: string
  /** `typed` numbers move, what is computed follows, text stays. */
  art: 'typed' | 'computed' | 'text'
}

/**
 * The columns of a sheet that move on. Undefined where no typed column names a year: nothing can be moved there.
 * @param jahr first year of the programme that it comes from @param um by how many years
 */
export function movedColumns(text: string, jahr: number, um: number): Umbenennung | undefined {
  const spalten = spaltenOf(parse(text), jahr, um)
  if (!spalten.some(({ art, sinn, neuerSinn }) => art === 'typed' && sinn !== neuerSinn)) return undefined
  // A chart names the one that it stresses as its reader sees it.
  const names = spalten.map(({ sinn, neuerSinn }) => [sinn, neuerSinn] as const)
  const ids = spalten.map(({ id, neu }) => [id, neu] as const)
  return new Map([...names, ...ids].filter(([was, is]) => was !== is))
}

/**
 * Moves a sheet on: columns of years take the next name, typed values stay with their year, and what is new is missing. Formulas
 * stay where they are and read the columns of the new names, in other sheets as well.
 * @param umbenannt by sheets
 */
export function rollBlatt(
  id: string,
  text: string,
  jahr: number,
  um: number,
  umbenannt: ReadonlyMap<string, Umbenennung>,
): string {
  const dokument = parse(text)
  if (dokument.errors.length > 0) return text
  const eigene = umbenannt.get(id)
  const spalten = spaltenOf(dokument, jahr, um)
  const vorher = dokument.toString(FORM)
  moveOperands(dokument, eigene, umbenannt)
  const blatt = dokument.contents
  if (eigene && isMap(blatt)) {
    const zeilen = blatt.get('zeilen', true)
    if (isMap(zeilen)) for (const { value } of zeilen.items) if (isMap(value)) rollZeile(value, spalten)
    renameSpalten(blatt.get('spalten', true), um)
    const jahre = new Set(spalten.flatMap(({ sinn }) => sinn.match(/(?:19|20)\d{2}/g) ?? []))
    const titel = blatt.get('titel', true)
    if (isScalar(titel)) dokument.set('titel', shiftYears(String(titel.value), um, jahre))
  }
  const nachher = dokument.toString(FORM)
  return nachher === vorher ? text : tighten(nachher)
}

const FORM = { lineWidth: 0 }

/** Every scalar stays what was typed: 4.80 keeps its zero. */
const parse = (text: string): Document => parseDocument(text, { schema: 'failsafe' })

/** Lists are written without spaces at their brackets, as people do; the library knows one way for lists and maps. */
function tighten(yaml: string): string {
  return yaml.replace(/"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|(?<=^|\s)#.*$|\[ | \]/gm, (stueck) =>
    stueck === '[ ' ? '[' : stueck === ' ]' ? ']' : stueck,
  )
}

const textOf = (knoten: unknown): string => (isScalar(knoten) ? String(knoten.value ?? '') : '')

function spaltenOf(dokument: Document, jahr: number, um: number): Blattspalte[] {
  const blatt = dokument.contents
  if (dokument.errors.length > 0 || !isMap(blatt) || blatt.has('datei')) return []
  const knoten = blatt.get('spalten', true)
  const create = (id: string, name: string, art: Blattspalte['art']): Blattspalte => {
    // "vorjahr" is another year in the new programme by itself.
    const sinn = yearOfWord(name, jahr) ?? name
    return { id, neu: renameId(id, um), sinn, neuerSinn: shiftYears(sinn, um), art }
  }
  if (isSeq(knoten)) return knoten.items.map((item) => create(textOf(item), textOf(item), 'typed'))
  if (!isMap(knoten)) return []
  return knoten.items.map(({ key, value }) => {
    const id = textOf(key)
    if (!isMap(value)) return create(id, textOf(value) || id, 'typed')
    const name = [textOf(value.get('gruppe', true)), textOf(value.get('name', true)) || id].filter(Boolean).join(' ')
    const art = textOf(value.get('art', true)) === 'text' ? 'text' : 'typed'
    return create(id, name, RECHENARTEN.some((rechenart) => value.has(rechenart)) ? 'computed' : art)
  })
}

/** "2023", "sep2023", and heads of tables that are no id ("Plan 2023") name a year; others are names of a sheet's own. */
function renameId(id: string, um: number): string {
  return /^[a-z_]*(?:19|20)\d{2}$|[^\p{L}\p{N}_-]/iu.test(id) ? shiftYears(id, um) : id
}

function renameSpalten(knoten: unknown, um: number): void {
  if (isSeq(knoten)) for (const item of knoten.items) if (isScalar(item)) item.value = renameId(String(item.value), um)
  if (!isMap(knoten)) return
  for (const { key, value } of knoten.items as Pair<Node, Node>[]) {
    if (isScalar(key)) key.value = renameId(String(key.value), um)
    if (isScalar(value)) value.value = shiftYears(String(value.value ?? ''), um)
    if (!isMap(value)) continue
    for (const feld of ['name', 'gruppe']) {
      const name = value.get(feld, true)
      if (isScalar(name)) name.value = shiftYears(String(name.value), um)
    }
    // What was printed last year is compared with last year's values.
    value.delete('gedruckt')
  }
}

/** Operands name columns of their own sheet, or "blatt.zeile.spalte" and "blatt.spalte" of others. */
function moveOperands(
  dokument: Document,
  eigene: Umbenennung | undefined,
  umbenannt: ReadonlyMap<string, Umbenennung>,
): void {
  const rename = (operand: string): string => {
    const [blatt = '', ...rest] = operand.split('.')
    const spalte = rest.at(-1)
    if (spalte === undefined) return eigene?.get(operand) ?? operand
    const neu = umbenannt.get(blatt)?.get(spalte)
    return neu === undefined ? operand : [blatt, ...rest.slice(0, -1), neu].join('.')
  }
  visit(dokument, {
    Pair(_, { key, value }) {
      if (!RECHENARTEN.some((art) => art === textOf(key)) || !isSeq(value)) return
      for (const operand of value.items) if (isScalar(operand)) operand.value = rename(String(operand.value))
    },
  })
}

function rollZeile(zeile: YAMLMap, spalten: readonly Blattspalte[]): void {
  const errechnet = RECHENARTEN.some((art) => zeile.has(art))
  const getippt = spalten.filter(({ art }) => art === 'text' || (art === 'typed' && !errechnet))
  rollWerte(zeile, 'werte', getippt, spalten)
  rollWerte(
    zeile,
    'gedruckt',
    spalten.filter(({ art }) => art !== 'text'),
    spalten,
  )
}

/** Values of a row: a list for the columns `liste`, or by column. */
function rollWerte(
  zeile: YAMLMap,
  feld: 'werte' | 'gedruckt',
  liste: readonly Blattspalte[],
  spalten: readonly Blattspalte[],
): void {
  const werte = zeile.get(feld, true)
  if (isMap(werte)) {
    const alte = new Map((werte.items as Pair<Node, Node>[]).map(({ key, value }) => [textOf(key), value]))
    werte.items = spalten
      .filter(({ id }) => alte.has(id))
      .map(
        (spalte) =>
          new Pair<Node, Node>(
            new Scalar(spalte.neu),
            cellOf(spalte, spalten, (id) => alte.get(id) ?? undefined),
          ),
      )
  } else if (isSeq(werte) && werte.items.length === liste.length) {
    const alte = new Map(liste.map(({ id }, index) => [id, werte.items[index] as Node]))
    werte.items = liste.map((spalte) => cellOf(spalte, spalten, (id) => alte.get(id) ?? undefined))
  } else if (feld === 'gedruckt') zeile.delete(feld)
}

/** A cell of the new sheet: a formula stays in its place, a value in its year; of what is left nothing is known yet. */
function cellOf(spalte: Blattspalte, spalten: readonly Blattspalte[], old: (id: string) => Node | undefined): Node {
  const hier = old(spalte.id)
  if (hier && (isMap(hier) || spalte.art === 'text')) return hier
  const herkunft = spalten.find(({ sinn, neuerSinn }) => sinn === spalte.neuerSinn && sinn !== neuerSinn)
  const wert = herkunft && old(herkunft.id)
  return wert && !isMap(wert) ? wert : new Scalar('fehlt')
}
