import { type Document, isAlias, isMap, isScalar, isSeq, parseDocument, visit, type YAMLMap } from 'yaml'
import { RECHENARTEN } from '../../content/daten/quelle.js'
import type { Sammlung } from '../yaml/stuecke.js'

/** A column as the text of a sheet has it. */
export interface Spaltengestalt {
  id: string
  errechnet: boolean
  text: boolean
  /** What is said of it; undefined where it is only named. */
  angaben: YAMLMap | undefined
}

/** A row as the text of a sheet has it. */
export interface Zeilengestalt {
  id: string
  errechnet: boolean
  /** A heading between rows. */
  gruppe: boolean
  angaben: YAMLMap
}

/** A sheet as it is typed: what stands where in its YAML text. */
export interface Blattgestalt {
  text: string
  dokument: Document
  spaltenknoten: Sammlung
  zeilenknoten: YAMLMap
  spalten: Spaltengestalt[]
  zeilen: Zeilengestalt[]
}

/** Takes a text apart; undefined where it is no sheet that is typed in YAML, or one that repeats pieces of itself (`&`, `*`). */
export function readGestalt(text: string): Blattgestalt | undefined {
  // Keys stay as they are typed: 2021 is a name. Comparing each with every other is for the reader, and slow.
  const dokument = parseDocument(text, { schema: 'failsafe', uniqueKeys: false })
  const blatt = dokument.contents
  if (dokument.errors.length > 0 || !isMap(blatt) || blatt.has('datei') || hasAlias(dokument)) return undefined
  const [spaltenknoten, zeilenknoten] = [blatt.get('spalten', true), blatt.get('zeilen', true)]
  if ((!isMap(spaltenknoten) && !isSeq(spaltenknoten)) || !isMap(zeilenknoten)) return undefined
  const spalten = isMap(spaltenknoten)
    ? spaltenknoten.items.map(({ key, value }) => columnOf(wordOf(key), isMap(value) ? value : undefined))
    : spaltenknoten.items.map((item) => columnOf(wordOf(item), undefined))
  const zeilen = zeilenknoten.items.flatMap(({ key, value }) =>
    isMap(value)
      ? [{ id: wordOf(key), errechnet: isComputed(value), gruppe: isYes(value.get('gruppe')), angaben: value }]
      : [],
  )
  if (zeilen.length < zeilenknoten.items.length || !areNames(zeilen) || !areNames(spalten)) return undefined
  return { text, dokument, spaltenknoten, zeilenknoten, spalten, zeilen }
}

function areNames(reihen: readonly { id: string }[]): boolean {
  const ids = new Set(reihen.map(({ id }) => id))
  return ids.size === reihen.length && !ids.has('')
}

function columnOf(id: string, angaben: YAMLMap | undefined): Spaltengestalt {
  return { id, errechnet: isComputed(angaben), text: wordOf(angaben?.get('art', true)) === 'text', angaben }
}

function isComputed(angaben: YAMLMap | undefined): boolean {
  return RECHENARTEN.some((art) => angaben?.has(art))
}

function isYes(wert: unknown): boolean {
  return wert === 'ja' || wert === 'true'
}

function hasAlias(dokument: Document): boolean {
  let gefunden = false
  visit(dokument, (_, knoten) => {
    gefunden ||= isAlias(knoten) || (isScalar(knoten) && knoten.anchor !== undefined)
  })
  return gefunden
}

/** The text of a scalar; '' for what is none. */
export function wordOf(knoten: unknown): string {
  return isScalar(knoten) && typeof knoten.value === 'string' ? knoten.value.trim() : ''
}

/** Rows or columns and whether their cells are typed: what lists of values are in the order of. */
export interface Reihenlage {
  spalten: readonly Pick<Spaltengestalt, 'id' | 'errechnet' | 'text'>[]
  zeilen: readonly Pick<Zeilengestalt, 'id' | 'errechnet' | 'gruppe'>[]
}

/** The columns whose cells a row types, by id: in a computed row only those of text. */
export function typedColumns(zeile: Pick<Zeilengestalt, 'errechnet'>, { spalten }: Reihenlage): string[] {
  return spalten.filter(({ errechnet, text }) => !errechnet && (text || !zeile.errechnet)).map(({ id }) => id)
}
