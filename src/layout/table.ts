import type { Table, TableCell } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import type { Datenblatt, Spalte, Zeile } from '../figures/datenblatt.js'
import { formatZelle } from '../figures/format.js'
import type { Ort } from '../message.js'
import { alignKommas } from './comma-alignment.js'
import { Fragment } from './document/fragment.js'
import type { Typesetter } from './typesetter.js'
import { bindHead } from './typography.js'

/** One cell of a table as the layouts see it. `numeric` cells are set flush right. */
export interface TableCellContext {
  /** Inline. */
  html: Fragment
  zahl: boolean
  /** In the column of the year that a table over years leads up to. */
  aktuell: boolean
}
export interface HeaderCell extends TableCellContext {
  spalten: number
  zeilen: number
  gruppe: boolean
}

/** A table as the layouts see it, whatever it was made from. */
export interface TableContext {
  kopfzeilen: { zellen: HeaderCell[] }[]
  zeilen: {
    name: Fragment
    /** Stays in one line beside columns of text, which have lines enough. */
    kurz: boolean
    summe: boolean
    davon: boolean
    /** The number of the row that this one is part of, from 1; 0 where it is none, or that row is not shown. */
    ganzes: number
    zwischenzeile: boolean
    /** With the signs that a figure keeps free behind it, so that its comma stands below the others. */
    zellen: (TableCellContext & { luft: string })[]
  }[]
  /** Columns including the first. */
  spaltenzahl: number
  /** The unit that all figures share, '' where rows or columns name their own. */
  einheit: string
}

/** Names up to so many letters stay in one line beside columns of text; in tables of more columns there is no room for that. */
const SHORT_NAME = 34
const ROOMY = 4
const keepsNames = (columns: readonly { text: boolean }[]): boolean =>
  columns.length < ROOMY && columns.some(({ text }) => text)

/** Sets words of a sheet, which stand at `ort`. */
type SetWords = (text: string, ort?: Ort) => Fragment

/** A data sheet, or some of its rows and columns, as a table; `words` sets its words. A unit shared by all figures stands once, above; a column's own unit in its head; else in the cell. `whole` are the columns of a table in parts. */
export function tableOf(
  blatt: Datenblatt,
  zeilen: readonly Zeile[],
  spalten: readonly Spalte[],
  head: string,
  words: SetWords,
  whole: readonly Spalte[] = spalten,
): TableContext {
  const current = currentColumn(whole)
  const indices = spalten.map((spalte) => blatt.spalten.indexOf(spalte))
  const einheiten = spalten.map((_, index) => sharedUnit(zeilen, indices[index] ?? -1))
  const figures = einheiten.filter((_, index) => spalten[index]?.art === 'zahl')
  const shared = figures.every((einheit) => einheit === figures[0]) ? (figures[0] ?? '') : ''
  const heads = spalten.map((spalte, index) => {
    const einheit = einheiten[index]
    return shared || !einheit || spalte.name.includes(einheit) ? spalte.name : `${spalte.name} in ${einheit}`
  })
  const keeps = keepsNames(spalten.map(({ art }) => ({ text: art !== 'zahl' })))
  return {
    kopfzeilen: headRows(spalten, heads, head, words, current),
    zeilen: alignKommas(
      zeilen.map((zeile) => ({
        name: words(zeile.name, zeile.ort),
        kurz: keeps && zeile.name.length <= SHORT_NAME,
        summe: zeile.summe,
        davon: zeile.stufe > 0,
        ganzes: zeilen.findIndex(({ id }) => id === (zeile.davon ?? zeile.darunter)) + 1,
        zwischenzeile: zeile.zellen.length === 0,
        zellen: indices.flatMap((index, position) => {
          const zelle = zeile.zellen[index]
          if (!zelle) return []
          return [
            {
              html: words(formatZelle(zelle, { mitEinheit: einheiten[position] === undefined }), zelle.herkunft.ort),
              zahl: zelle.art !== 'text',
              aktuell: spalten[position] === current,
            },
          ]
        }),
      })),
    ),
    spaltenzahl: spalten.length + 1,
    einheit: bindHead(shared),
  }
}

/** A Markdown table as the layouts see it; a column set flush right (`---:`) holds figures. */
export function tableOfMarkdown({ align, children: [head, ...lines] }: Table, typesetter: Typesetter): TableContext {
  const cell = ({ children }: TableCell, index: number) => ({
    html: new Fragment(typesetter.inline(children)),
    zahl: align?.[index] === 'right',
    aktuell: false,
  })
  const heads = head?.children.map(bindLast) ?? []
  const keeps = keepsNames(heads.slice(1).map((_, index) => ({ text: align?.[index + 1] !== 'right' })))
  return {
    kopfzeilen: [{ zellen: heads.map((child, i) => ({ ...cell(child, i), spalten: 1, zeilen: 1, gruppe: false })) }],
    zeilen: alignKommas(
      lines.map(({ children: [first, ...rest] }) => ({
        name: new Fragment(first ? typesetter.inline(first.children) : []),
        kurz: keeps && first !== undefined && plainText(first).length <= SHORT_NAME,
        summe: false,
        davon: false,
        ganzes: 0,
        zwischenzeile: false,
        zellen: rest.map((child, i) => cell(child, i + 1)),
      })),
    ),
    spaltenzahl: head?.children.length ?? 1,
    einheit: '',
  }
}

/** The one column of the latest year that heads name, where others stand beside it: what the table is about. */
function currentColumn(spalten: readonly Spalte[]): Spalte | undefined {
  if (spalten.length < 2) return undefined
  const years = spalten.map(({ name, art }) => (art === 'zahl' ? Math.max(0, ...listYears(name)) : 0))
  const latest = Math.max(...years)
  return latest > 0 && years.filter((year) => year === latest).length === 1 ? spalten[years.indexOf(latest)] : undefined
}

const listYears = (name: string): number[] => [...name.matchAll(/\b(?:19|20)\d\d\b/g)].map(([year]) => Number(year))

/** The head of a column with its unit bound to the word before it. */
function bindLast(cell: TableCell): TableCell {
  const last = cell.children.at(-1)
  if (last?.type !== 'text') return cell
  return { ...cell, children: [...cell.children.slice(0, -1), { ...last, value: bindHead(last.value) }] }
}

/** The unit of all figures in a column; undefined where they differ or there are none. */
function sharedUnit(zeilen: readonly Zeile[], index: number): string | undefined {
  const einheiten = new Set<string>()
  for (const { zellen } of zeilen) {
    const zelle = zellen[index]
    if (zelle?.art === 'zahl') einheiten.add(zelle.einheit)
    else if (zelle?.art === 'verhaeltnis') einheiten.add('')
  }
  return einheiten.size === 1 ? [...einheiten][0] : undefined
}

function headRows(
  spalten: readonly Spalte[],
  heads: readonly string[],
  head: string,
  words: SetWords,
  current: Spalte | undefined,
): { zellen: HeaderCell[] }[] {
  const twoLevels = spalten.some(({ gruppe }) => gruppe !== '')
  const cell = (
    text: string,
    ort: Ort | undefined,
    numeric: boolean,
    measure: Partial<HeaderCell> = {},
  ): HeaderCell => ({
    html: words(bindHead(text), ort),
    zahl: numeric,
    spalten: 1,
    zeilen: 1,
    gruppe: false,
    aktuell: false,
    ...measure,
  })
  if (!twoLevels)
    return [
      {
        zellen: [
          cell(head, undefined, false),
          ...spalten.map((spalte, index) =>
            cell(heads[index] ?? '', spalte.ort, spalte.art === 'zahl', { aktuell: spalte === current }),
          ),
        ],
      },
    ]
  const top: HeaderCell[] = [cell(head, undefined, false, { zeilen: 2 })]
  const bottom: HeaderCell[] = []
  for (let index = 0; index < spalten.length; ) {
    const { gruppe, art, ort } = spalten[index] as Spalte
    let end = index + 1
    if (!gruppe) top.push(cell(heads[index] ?? '', ort, art === 'zahl', { zeilen: 2 }))
    else {
      while (spalten[end]?.gruppe === gruppe) end++
      top.push(cell(gruppe, ort, false, { spalten: end - index, gruppe: true }))
      for (let position = index; position < end; position++)
        bottom.push(
          cell(heads[position] ?? '', spalten[position]?.ort, spalten[position]?.art === 'zahl', {
            aktuell: spalten[position] !== undefined && spalten[position] === current,
          }),
        )
    }
    index = end
  }
  return [{ zellen: top }, { zellen: bottom }]
}
