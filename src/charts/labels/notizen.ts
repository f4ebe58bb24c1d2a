import type { Auftrag } from '../drawing/auftrag.js'
import { drawStrich, drawText } from './textsatz.js'
import { wrapText } from './umbruch.js'

/** A note at a category, in lines; `mitte` is the middle of its block below the upper edge of the picture. */
interface Notizzeilen {
  stelle: number
  zeilen: string[]
  mitte: number
}

interface Notizlage {
  /** What the notes take above the plot, in pixels; 0 where there are none. */
  hoehe: number
  liste: Notizzeilen[]
}

const ABSTAND = 4
const RING = 4

/** Puts the notes of a chart above each other, the first category on top: its leader runs past at the left of the texts below. */
export function layoutNotizen({ diagramm, satz, breite }: Auftrag, kopf: number): Notizlage {
  const folge = (diagramm.notizen ?? [])
    .map(({ kategorie, text }) => ({
      stelle: diagramm.kategorien.indexOf(kategorie),
      zeilen: wrapText(text, breite * 0.6, 2, satz.messe),
    }))
    .sort((a, b) => a.stelle - b.stelle)
  let stand = kopf
  const liste = folge.map(({ stelle, zeilen }) => {
    const hoehe = zeilen.length * satz.zeile
    stand += hoehe
    return { stelle, zeilen, mitte: stand - hoehe / 2 }
  })
  return { hoehe: liste.length === 0 ? 0 : stand - kopf + ABSTAND, liste }
}

/**
 * Writes the notes, each with a hairline down to what it is about.
 * @param locate where the line ends; `ring` draws a ring around the point there
 */
export function drawNotizen(
  { satz, stil, breite }: Auftrag,
  ctx: CanvasRenderingContext2D,
  { liste }: Notizlage,
  locate: (stelle: number) => { x: number; y: number; ring: boolean },
): void {
  const orte = liste.map((notiz) => ({ ...notiz, ...locate(notiz.stelle) }))
  for (const { zeilen, mitte, x, y, ring } of orte) {
    const oben = mitte - (zeilen.length * satz.zeile) / 2 + 2
    drawStrich(ctx, [x, oben, x, y - (ring ? RING : 0)], stil.farben.grau)
    if (!ring) continue
    ctx.strokeStyle = stil.farben.text
    ctx.lineWidth = 1.25
    ctx.setLineDash([])
    ctx.beginPath()
    ctx.arc(x, y, RING, 0, 2 * Math.PI)
    ctx.stroke()
  }
  for (const { zeilen, mitte, x } of orte) {
    const passt = x + ABSTAND + Math.max(...zeilen.map(satz.messe)) <= breite
    drawText(ctx, satz, zeilen, passt ? x + ABSTAND : x - ABSTAND, mitte, {
      farbe: stil.farben.text,
      ausrichtung: passt ? 'left' : 'right',
      grund: stil.farben.papier,
    })
  }
}
