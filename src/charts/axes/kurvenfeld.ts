import type { Auftrag } from '../drawing/auftrag.js'
import { layoutKategorien, measureHoehe } from './kategorien.js'

/** Heights of the plot of lines and areas. */
export const PLOT = { voll: 200, halb: 160 }
const BREITESTER_NAME = 100

/** What stands around a plot, in pixels. */
interface Kurvenumgebung {
  kopf: number
  achse: number
  /** Names and values at its right. */
  enden: number
  /** Least room between axis and first category. */
  einzug: number
}

/** Where lines and areas lie whose last category stands at the very end, with the names of the categories under them. */
export function layoutKurvenfeld(auftrag: Auftrag, { kopf, achse, enden, einzug }: Kurvenumgebung) {
  const { satz, breite, diagramm } = auftrag
  const namen = diagramm.kategorien
  const halberName = Math.min(BREITESTER_NAME, Math.max(...namen.map(satz.messeHalbfett))) / 2
  const rechts = Math.max(enden, halberName)
  const links = Math.max(einzug, halberName - achse)
  /** From one category to the next. */
  const feld = (breite - achse - links - rechts) / Math.max(1, namen.length - 1)
  const kategorien = layoutKategorien(auftrag, Math.min(feld, BREITESTER_NAME + 8))
  const oben = kopf + satz.zeile / 2 + 3
  const unten = measureHoehe(kategorien, satz.zeile) + 10
  return { oben, unten, links, rechts, feld, kategorien }
}
