import { type Auftrag, formatAnteil } from '../drawing/auftrag.js'
import type { Ringbeschriftung } from './ringbeschriftung.js'
import { drawStrich, drawText } from './textsatz.js'
import { wrapText } from './umbruch.js'

const KNICK = 14
const ABSTAND = 24
const FUGE = 7

interface Ringanteil {
  zeilen: string[]
  wert: string
  /** Where the middle of the arc points: the unit vector, y downwards. */
  x: number
  y: number
  /** Where the value stands, and how far the label reaches around it. */
  hoehe: number
  oben: number
  unten: number
}

/** Names outside, on the side their arc looks to; null where they have no room there, or where a gap has no arc at all. */
export function layoutAussen(auftrag: Auftrag, radius: number): Ringbeschriftung | null {
  const { satz, stil, breite, format, diagramm } = auftrag
  const werte = diagramm.reihen[0]?.werte ?? []
  if (format === 'halb' || werte.includes(null)) return null
  const mitteX = breite / 2
  const anteile = listAnteile(auftrag, werte, radius, mitteX - radius - ABSTAND)
  for (const seite of [anteile.filter(({ x }) => x >= 0), anteile.filter(({ x }) => x < 0)]) spreadSeite(seite)
  const oben = Math.max(radius + 2, ...anteile.map((anteil) => anteil.oben - anteil.hoehe))
  const unten = Math.max(radius + 2, ...anteile.map((anteil) => anteil.hoehe + anteil.unten - FUGE + 3))
  if (oben + unten > 4 * radius) return null

  return {
    oben,
    unten,
    mitteX,
    draw(ctx, mitteY) {
      for (const { zeilen, wert, x, y, hoehe } of anteile) {
        const richtung = x >= 0 ? 1 : -1
        const knick = mitteX + richtung * (radius + KNICK)
        const textX = mitteX + richtung * (radius + ABSTAND)
        const textY = mitteY + hoehe
        const amBogen = { x: mitteX + x * (radius + 3), y: mitteY + y * (radius + 3) }
        drawStrich(ctx, [amBogen.x, amBogen.y, knick, textY], stil.farben.grau, 0.6)
        drawStrich(ctx, [knick, textY, knick + richtung * 5, textY], stil.farben.grau, 0.6)
        const art = { farbe: stil.farben.text, ausrichtung: richtung > 0 ? 'left' : 'right' } as const
        drawText(ctx, satz, [wert], textX, textY, { ...art, halbfett: true })
        drawText(ctx, satz, zeilen, textX, textY + ((zeilen.length + 1) * satz.zeile) / 2, art)
      }
    },
  }
}

function listAnteile(auftrag: Auftrag, werte: (number | null)[], radius: number, spalte: number): Ringanteil[] {
  const { diagramm, satz } = auftrag
  const summe = werte.reduce<number>((bisher, wert) => bisher + (wert ?? 0), 0)
  let bisher = 0
  return diagramm.kategorien.map((name, i) => {
    const wert = werte[i] ?? 0
    const winkel = ((bisher + wert / 2) / summe) * 2 * Math.PI
    bisher += wert
    const zeilen = wrapText(name, spalte, 2, satz.messe)
    const y = -Math.cos(winkel)
    return {
      zeilen,
      wert: formatAnteil(auftrag, wert),
      x: Math.sin(winkel),
      y,
      hoehe: y * (radius + KNICK),
      oben: satz.zeile / 2,
      unten: (zeilen.length + 0.5) * satz.zeile + FUGE,
    }
  })
}

/**
 * Moves the labels of one side apart, from the middle outwards: only so no leader line has to cross the ring on its way
 * to a label that had to give way.
 */
function spreadSeite(seite: Ringanteil[]): void {
  const nachHoehe = seite.toSorted((a, b) => a.hoehe - b.hoehe)
  const untere = nachHoehe.filter(({ y }) => y > 0)
  const obere = nachHoehe.filter(({ y }) => y <= 0).reverse()
  let grenze = Number.POSITIVE_INFINITY
  for (const anteil of obere) {
    anteil.hoehe = Math.min(anteil.hoehe, grenze - anteil.unten)
    grenze = anteil.hoehe - anteil.oben
  }
  grenze = obere[0] ? obere[0].hoehe + obere[0].unten : Number.NEGATIVE_INFINITY
  for (const anteil of untere) {
    anteil.hoehe = Math.max(anteil.hoehe, grenze + anteil.oben)
    grenze = anteil.hoehe + anteil.unten
  }
}
