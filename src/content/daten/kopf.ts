import type { Rohkopf, Rohzelle } from './rohtabelle.js'

/**
 * The heads of a table whose head has two rows: the upper names groups of columns, the lower the columns. A column whose
 * lower cell is empty has its name in the upper one and belongs to no group.
 */
export function mergeKoepfe(oben: readonly Rohzelle[], unten: readonly Rohzelle[]): Rohkopf[] {
  return unten.map((kopf, index) => {
    const darueber = oben[index] ?? kopf
    return kopf.text === '' ? { ...darueber, gruppe: '' } : { ...kopf, gruppe: nameOf(darueber) }
  })
}

/** The name of a row, column or group as it is printed, with the mark of its note. */
export function nameOf({ text, marke }: Rohzelle): string {
  return oneLine(text) + marke
}

/** Heads of spreadsheets are broken into lines to look well; a name is one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
