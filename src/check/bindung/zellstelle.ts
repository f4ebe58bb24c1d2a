import { formatPfad } from '../../content/daten/pfad.js'
import { formatMitEinheit } from '../../figures/format.js'
import type { Pruefling } from '../pruefling.js'
import type { Figur } from '../reading/figur.js'
import { convertTo } from '../zahlen/zelle.js'
import { type Bucheintrag, type Buchzelle, zellenbuchOf } from '../zahlen/zellenbuch.js'

/** The one cell that an expression prints as it is, with its place in its sheet. */
export interface Zellstelle {
  /** "haushalt.egt.2023" */
  pfad: string
  buchzelle: Buchzelle
  /** The rows of its sheet, its own among them. */
  zeilen: readonly Bucheintrag[]
}

/** The cell that a figure is bound to; undefined where it is typed, computed from several, or no cell with a figure. */
export function boundCell({ einsatz }: Figur, pruefling: Pruefling): Zellstelle | undefined {
  const [pfad, ...weitere] = einsatz?.wert?.herkunft ?? []
  if (pfad === undefined || weitere.length > 0) return undefined
  const buch = zellenbuchOf(pruefling)
  const buchzelle = buch.at(pfad)
  return buchzelle && { pfad, buchzelle, zeilen: buch.rowsOf(buchzelle.eintrag.blatt) }
}

/** A cell as the figure of a sentence would print it. */
export function asPrinted({ zelle }: Buchzelle, { einheit, stellen }: Figur): string {
  const ziel = einheit || zelle.einheit
  // "46 %" may stand where 15,2 % belongs; what is printed in millions is rounded on purpose.
  const genau = ziel === zelle.einheit ? zelle.stellen : stellen
  return formatMitEinheit(convertTo(zelle.wert, zelle.einheit, ziel), ziel, genau)
}

/** The path of a cell as authors write it. */
export function pathOf({ eintrag: { blatt, reihe }, zelle }: Buchzelle): string {
  const spalte = blatt.spalten.find(({ id }) => zelle.herkunft.zelle === formatPfad([blatt.id, reihe.id, id]))
  return spalte ? formatPfad([blatt.id, reihe.id, spalte.id]) : zelle.herkunft.zelle
}
