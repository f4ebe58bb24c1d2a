import type { Ort } from '../message.js'
import type { Pruefling } from './pruefling.js'
import { headingsIn } from './zahlenspiegel/abschnitt.js'
import { figuresOfBlocks } from './zahlenspiegel/bloecke.js'
import { figuresOfText } from './zahlenspiegel/text.js'

/** One figure of the document. Field names are those of `--zahlen --json`. */
export interface Spiegelzahl {
  /** As printed, with its unit. */
  gedruckt: string
  /** Where it is printed; `stelle` names the cell of a table or chart ("Tabelle 3, Zeile „VH“, Spalte „2023“") or the attribute of a block, '' elsewhere. */
  wo: Ort & { abschnitt: string; stelle: string }
  /** Data sheet, cells and formula it comes from; '' where it is typed into the text, `formel` also where the cell is typed. */
  blatt: string
  zelle: string
  formel: string
  /** Where the cell was typed or the formula stands; null where the figure is bound to nothing. */
  herkunft: Ort | null
}

/**
 * The Zahlenspiegel: every figure of the sections in reading order, in running text, tables and charts, with its origin.
 * Figures typed into the text are in it, too, with `herkunft: null`, so that the office sees them.
 */
export function collectZahlenspiegel(pruefling: Pruefling): Spiegelzahl[] {
  const ueberschriften = headingsIn(pruefling)
  const nachDatei = new Map(pruefling.programm.abschnitte.map(({ datei }): [string, Spiegelzahl[]] => [datei, []]))
  for (const zahl of [...figuresOfText(pruefling), ...figuresOfBlocks(pruefling, ueberschriften)]) {
    nachDatei.get(zahl.wo.datei)?.push(zahl)
  }
  // Sorting is stable: the cells of one block keep their order.
  return [...nachDatei.values()].flatMap((zahlen) =>
    zahlen.sort((a, b) => a.wo.zeile - b.wo.zeile || a.wo.spalte - b.wo.spalte),
  )
}
