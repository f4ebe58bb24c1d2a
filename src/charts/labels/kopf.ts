import { drawMuster } from '../colours/muster.js'
import type { Auftrag } from '../drawing/auftrag.js'
import { drawText } from './textsatz.js'
import { wrapText } from './umbruch.js'

/** The side of a colour square in a legend, and how far its text stands off. */
export const QUADRAT = 9
export const ABSTAND = 6
const SPERRE = 18

/** What stands above the plot: the legend where there are several series, and the unit at the axis. */
export interface Diagrammkopf {
  hoehe: number
  draw(ctx: CanvasRenderingContext2D): void
}

/** The sign before a name in a legend. */
export interface Legendenzeichen {
  breite: number
  draw(ctx: CanvasRenderingContext2D, reihe: number, x: number, mitte: number): void
}

interface Legendeneintrag {
  zeilen: string[]
  reihe: number
  x: number
  mitte: number
}

/** Squares in the colours and hatches of the series. */
export function createQuadrate({ stil }: Pick<Auftrag, 'stil'>, farben: string[]): Legendenzeichen {
  return {
    breite: QUADRAT,
    draw(ctx, reihe, x, mitte) {
      const farbe = farben[reihe] ?? ''
      ctx.fillStyle = farbe
      ctx.fillRect(x, mitte - QUADRAT / 2, QUADRAT, QUADRAT)
      drawMuster(ctx, { x, y: mitte - QUADRAT / 2, breite: QUADRAT, hoehe: QUADRAT }, reihe, farbe, stil)
    },
  }
}

/** A sign with a name, as legends have it. */
export function drawEintrag(
  ctx: CanvasRenderingContext2D,
  { satz, stil }: Auftrag,
  { zeilen, reihe, x, mitte }: Legendeneintrag,
  zeichen: Legendenzeichen,
): void {
  zeichen.draw(ctx, reihe, x, mitte - ((zeilen.length - 1) * satz.zeile) / 2)
  drawText(ctx, satz, zeilen, x + zeichen.breite + ABSTAND, mitte, { farbe: stil.farben.text })
}

function layoutLegende(
  { satz, breite }: Auftrag,
  namen: string[],
  zeichen: Legendenzeichen,
): { eintraege: Legendeneintrag[]; hoehe: number } {
  const eintraege: Legendeneintrag[] = []
  let x = 0
  let y = 0
  let hoehe = 0
  for (const [i, name] of namen.entries()) {
    const zeilen = wrapText(name, breite - zeichen.breite - ABSTAND, 2, satz.messe)
    const bedarf = zeichen.breite + ABSTAND + Math.max(...zeilen.map(satz.messe))
    if (x > 0 && x + bedarf > breite) {
      x = 0
      y = hoehe + 4
    }
    eintraege.push({ zeilen, reihe: i, x, mitte: y + (zeilen.length * satz.zeile) / 2 })
    hoehe = Math.max(hoehe, y + zeilen.length * satz.zeile)
    x += bedarf + SPERRE
  }
  return { eintraege, hoehe }
}

/** Lays out the head of a chart; without names there is no legend, and a unit only where the caption cannot tell it. */
export function layoutKopf(
  auftrag: Auftrag,
  namen: string[],
  zeichen: Legendenzeichen,
  eigeneEinheit = '',
): Diagrammkopf {
  const { satz, stil, breite } = auftrag
  const legende = layoutLegende(auftrag, namen, zeichen)
  const einheit = eigeneEinheit === '' ? [] : wrapText(eigeneEinheit, breite, 1, satz.messe)
  const fuge = namen.length > 0 && einheit.length > 0 ? 7 : 0
  const oben = legende.hoehe + fuge
  return {
    hoehe: oben + einheit.length * satz.zeile,
    draw(ctx) {
      for (const eintrag of legende.eintraege) drawEintrag(ctx, auftrag, eintrag, zeichen)
      drawText(ctx, satz, einheit, 0, oben + satz.zeile / 2, { farbe: stil.farben.grau })
    },
  }
}
