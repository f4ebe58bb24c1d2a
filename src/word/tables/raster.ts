import type { Element } from 'hast'
import { is } from '../../layout/document/baum.js'
import { wholesOf } from '../../layout/document/ganzes.js'
import type { ChildOf } from '../../layout/document/vokabular/vokabular.js'
import { answerTo, anzahl, elementsOf } from '../tree.js'

export interface Rasterzelle {
  element: Element
  spalte: number
  spalten: number
  /** Rows that the cell covers from here on. */
  zeilen: number
  /** Whether the cell began in a row above and only reaches into this one. */
  fortgesetzt: boolean
}

type Tabellenteil = 'kopf' | 'rumpf' | 'fuss'

export interface Rasterzeile {
  element: Element
  teil: Tabellenteil
  /** The row that this one is part of. */
  ganzes: Element | undefined
  zellen: Rasterzelle[]
}

/** A table as a grid: each row with all its cells in the order of the columns, those that reach down from above included. */
export interface Tabellenraster {
  beschriftung: Element | undefined
  zeilen: Rasterzeile[]
  spaltenzahl: number
}

const TEILE = { thead: 'kopf', tbody: 'rumpf', tfoot: 'fuss' } as const satisfies Record<
  Exclude<ChildOf<'table'>, 'caption'>,
  Tabellenteil
>

/** Reads a table element into its grid. */
export function readRaster(tabelle: Element): Tabellenraster {
  const raster: Tabellenraster = { beschriftung: undefined, zeilen: [], spaltenzahl: 0 }
  const offen: Rasterzelle[] = []
  for (const teil of elementsOf(tabelle)) {
    if (is(teil, 'caption')) raster.beschriftung = teil
    else {
      const art = answerTo<Tabellenteil>(TEILE, teil, 'einer Tabelle')
      const ganze = wholesOf(teil)
      for (const zeile of elementsOf(teil))
        raster.zeilen.push({ ...readZeile(zeile, art, offen), ganzes: ganze.get(zeile) })
    }
  }
  raster.spaltenzahl = Math.max(
    0,
    ...raster.zeilen.flatMap(({ zellen }) => zellen.map(({ spalte, spalten }) => spalte + spalten)),
  )
  return raster
}

/** Reads a row; `offen` are the cells that reach from above into it, and is left with those that reach into the next. */
function readZeile(element: Element, teil: Tabellenteil, offen: Rasterzelle[]): Omit<Rasterzeile, 'ganzes'> {
  const zellen: Rasterzelle[] = []
  let spalte = 0
  const add = (zelle: Rasterzelle) => {
    zellen.push(zelle)
    spalte = zelle.spalte + zelle.spalten
  }
  const addFortsetzungen = () => {
    for (
      let oben = offen.find((zelle) => zelle.spalte === spalte);
      oben;
      oben = offen.find((zelle) => zelle.spalte === spalte)
    )
      add(oben)
  }
  for (const zelle of elementsOf(element)) {
    addFortsetzungen()
    add({
      element: zelle,
      spalte,
      spalten: anzahl(zelle, 'colSpan'),
      zeilen: anzahl(zelle, 'rowSpan'),
      fortgesetzt: false,
    })
  }
  addFortsetzungen()
  const weiter = zellen.filter(({ zeilen }) => zeilen > 1)
  offen.splice(0, offen.length, ...weiter.map((zelle) => ({ ...zelle, zeilen: zelle.zeilen - 1, fortgesetzt: true })))
  return { element, teil, zellen }
}
