import { artOf } from '../../content/diagrammarten.js'
import type { Diagramm } from '../diagramm.js'
import { formatMitEinheit } from '../labels/zahlformat.js'
import { type Achse, computeAchse, computeGrenzen } from './achse.js'
import { chooseMassstab } from './massstab.js'

/** How the sentence begins that tells where an axis begins. */
export const ACHSENBRUCH = 'Die Achse beginnt nicht bei 0, sondern bei'

/** A value axis that may begin above zero: bounds in round numbers around all values and the goal. */
export function achseOf(diagramm: Diagramm): Achse {
  const { reihen, zielwert } = diagramm
  const { teiler } = chooseMassstab(diagramm)
  const werte = [...reihen.map((reihe) => reihe.werte), ...(zielwert === undefined ? [] : [[zielwert]])]
  return computeAchse(...computeGrenzen(werte.map((reihe) => reihe.map((wert) => wert && wert / teiler))))
}

/** Says that a chart stands on an axis that does not begin at zero; '' where it does. */
export function describeAchsenbruch(diagramm: Diagramm): string {
  if (!artOf(diagramm).freieAchse) return ''
  const { von, bis, stellen } = achseOf(diagramm)
  if (von <= 0 && bis >= 0) return ''
  const { einheit } = chooseMassstab(diagramm)
  return `${ACHSENBRUCH} ${formatMitEinheit(von, stellen, einheit)}.`
}

const BREITE = 8

/** The sign at the foot of an axis that something below it is cut away. */
export function drawAchsenbruch(
  ctx: CanvasRenderingContext2D,
  x: number,
  y: number,
  farbe: string,
  papier: string,
): void {
  ctx.fillStyle = papier
  ctx.fillRect(x - BREITE / 2, y - 4, BREITE, 8)
  ctx.strokeStyle = farbe
  ctx.lineWidth = 0.9
  ctx.setLineDash([])
  for (const versatz of [-2, 2]) {
    ctx.beginPath()
    ctx.moveTo(x - BREITE / 2, y + versatz + 2)
    ctx.lineTo(x + BREITE / 2, y + versatz - 2)
    ctx.stroke()
  }
}
