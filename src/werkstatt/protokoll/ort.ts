// Places. Paths are relative to the Arbeitsordner, with "/"; lines and columns count from 1.

/** A place in a source file. */
export interface Quellort {
  datei: string
  zeile: number
  spalte: number
}

/** A cell of a sheet, by ids. */
export interface Zellangabe {
  blatt: string
  zeile: string
  spalte: string
}
