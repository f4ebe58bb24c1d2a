import type { Pruefling } from './pruefling.js'
import { headingsIn } from './zahlenspiegel/abschnitt.js'
import { figuresOfBlocks } from './zahlenspiegel/bloecke.js'
import type { Spiegelzahl } from './zahlenspiegel/spiegelzahl.js'
import { figuresOfText } from './zahlenspiegel/text.js'

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
