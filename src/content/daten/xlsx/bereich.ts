/** A range of a worksheet, counted from 1, both ends included. */
export interface Zellbereich {
  zeile: number
  spalte: number
  bisZeile: number
  bisSpalte: number
}

const BEREICH = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6}):\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i

/** "A3:D20", in any order of its corners; undefined where it is none. */
export function parseBereich(text: string): Zellbereich | undefined {
  const teile = BEREICH.exec(text)
  if (!teile) return undefined
  const [, vonSpalte = '', vonZeile = '', bisSpalte = '', bisZeile = ''] = teile
  const spalten = [columnNumber(vonSpalte), columnNumber(bisSpalte)]
  const zeilen = [Number(vonZeile), Number(bisZeile)]
  return {
    zeile: Math.min(...zeilen),
    bisZeile: Math.max(...zeilen),
    spalte: Math.min(...spalten),
    bisSpalte: Math.max(...spalten),
  }
}

/** Row 7, column 2 is "B7". */
export function formatZellname(zeile: number, spalte: number): string {
  return `${formatSpalte(spalte)}${zeile}`
}

/** "B3:C3" */
export function formatBereich({ zeile, spalte, bisZeile, bisSpalte }: Zellbereich): string {
  return `${formatZellname(zeile, spalte)}:${formatZellname(bisZeile, bisSpalte)}`
}

/** Column 27 is "AA". */
export function formatSpalte(spalte: number): string {
  let buchstaben = ''
  for (let rest = spalte; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    buchstaben = String.fromCharCode(65 + ((rest - 1) % 26)) + buchstaben
  }
  return buchstaben
}

/** "AA" is 27. */
export function columnNumber(buchstaben: string): number {
  return [...buchstaben.toUpperCase()].reduce((zahl, buchstabe) => zahl * 26 + buchstabe.charCodeAt(0) - 64, 0)
}
