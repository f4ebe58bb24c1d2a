import { findBetont } from '../colours/betonung.js'
import { DiagrammFehler } from '../diagrammfehler.js'
import type { Auftrag } from '../drawing/auftrag.js'
import { drawText } from '../labels/textsatz.js'
import { isShortened, wrapText } from '../labels/umbruch.js'

// Below this, not even the beginning of a word can be read under a column.
const ENGSTES_FELD = 44

/**
 * The labels under a horizontal axis, at most four lines each and no wider than their field. Short ones (years, months) that
 * stand too close are thinned out, counted from the last; of long ones none may be left out, so there the chart has to change.
 */
export function layoutKategorien({ diagramm, satz }: Auftrag, feld: number): string[][] {
  const { kategorien, titel } = diagramm
  const breite = Math.max(...kategorien.map(satz.messeHalbfett))
  const platz = feld - 8
  if (breite <= platz) return kategorien.map((name) => [name])
  if (breite <= ENGSTES_FELD) {
    // Half a width to spare, because the outermost label may have to move in from the edge.
    const jede = Math.ceil((breite * 1.5 + 8) / feld)
    return kategorien.map((name, i) => ((kategorien.length - 1 - i) % jede === 0 ? [name] : ['']))
  }
  const zeilen = kategorien.map((name) => wrapText(name, platz, 4, satz.messeHalbfett))
  if (feld < ENGSTES_FELD && zeilen.some((umbruch, i) => isShortened(umbruch, kategorien[i] ?? ''))) {
    throw new DiagrammFehler(
      `Das Diagramm „${titel}“ hat ${kategorien.length} Kategorien, deren Namen nebeneinander keinen Platz haben. Nehmen Sie balken.`,
    )
  }
  return zeilen
}

/** Writes the names under the plot, the emphasised one in semibold, none beyond the picture's edges. */
export function drawKategorien(
  { diagramm, satz, stil, breite }: Auftrag,
  ctx: CanvasRenderingContext2D,
  kategorien: string[][],
  oben: number,
  locate: (i: number) => number,
): void {
  const betont = findBetont(diagramm)
  for (const [i, zeilen] of kategorien.entries()) {
    const halbe = Math.max(...zeilen.map(satz.messeHalbfett)) / 2
    const x = Math.min(Math.max(locate(i), halbe), breite - halbe)
    drawText(ctx, satz, zeilen, x, oben + (zeilen.length * satz.zeile) / 2, {
      farbe: stil.farben.text,
      halbfett: i === betont,
      ausrichtung: 'center',
    })
  }
}

/** How high the tallest label is. */
export function measureHoehe(kategorien: string[][], zeile: number): number {
  return Math.max(...kategorien.map((zeilen) => zeilen.length)) * zeile
}
