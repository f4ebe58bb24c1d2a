import { addUnder } from '../add-under.js'
import type { Pruefling } from './pruefling.js'
import { headingsIn } from './zahlenspiegel/abschnitt.js'
import { type Blockzahl, figuresOfBlocks } from './zahlenspiegel/bloecke.js'
import type { Spiegelzahl } from './zahlenspiegel/spiegelzahl.js'
import { figuresOfText } from './zahlenspiegel/text.js'

/**
 * The Zahlenspiegel: every printed figure in reading order, in running text, tables and charts, with its origin: those of the cover,
 * of the sections, and of the notes below tables. Figures typed into the text are in it, too, so that the office sees them.
 */
export function collectZahlenspiegel(pruefling: Pruefling): Spiegelzahl[] {
  const { programm } = pruefling
  const dateien = [programm.datei, ...programm.abschnitte.map(({ datei }) => datei)]
  const nachDatei = new Map(dateien.map((datei): [string, Blockzahl[]] => [datei, []]))
  const text = figuresOfText(pruefling).map((zahl) => ({ zahl, ort: zahl.wo }))
  for (const eine of [...text, ...figuresOfBlocks(pruefling, headingsIn(pruefling))])
    addUnder(nachDatei, eine.ort.datei, eine)
  // Sorting is stable: what one block prints keeps its order.
  return [...nachDatei.values()].flatMap((zahlen) =>
    zahlen.sort((a, b) => a.ort.zeile - b.ort.zeile || a.ort.spalte - b.ort.spalte).map(({ zahl }) => zahl),
  )
}
