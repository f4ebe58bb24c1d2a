import { addUnder } from '../add-under.js'
import type { Pruefling } from './pruefling.js'
import { headingsIn } from './zahlenspiegel/abschnitt.js'
import { figuresOfBlocks } from './zahlenspiegel/bloecke.js'
import type { Spiegelzahl } from './zahlenspiegel/spiegelzahl.js'
import { figuresOfText } from './zahlenspiegel/text.js'

/**
 * The Zahlenspiegel: every printed figure in reading order, in running text, tables and charts, with its origin: those of the cover,
 * of the sections, and of the notes below tables. Figures typed into the text are in it, too, so that the office sees them.
 */
export function collectZahlenspiegel(pruefling: Pruefling): Spiegelzahl[] {
  const ueberschriften = headingsIn(pruefling)
  const { programm } = pruefling
  const dateien = [programm.datei, ...programm.abschnitte.map(({ datei }) => datei)]
  const nachDatei = new Map(dateien.map((datei): [string, Spiegelzahl[]] => [datei, []]))
  for (const zahl of [...figuresOfText(pruefling), ...figuresOfBlocks(pruefling, ueberschriften)]) {
    addUnder(nachDatei, zahl.wo.datei, zahl)
  }
  // Sorting is stable: the cells of one block keep their order.
  return [...nachDatei.values()].flatMap((zahlen) =>
    zahlen.sort((a, b) => a.wo.zeile - b.wo.zeile || a.wo.spalte - b.wo.spalte),
  )
}
