import { computeAxis, computeBounds } from '../../charts/axes/achse.js'
import { chooseMassstab } from '../../charts/axes/massstab.js'
import { computeStacks } from '../../charts/axes/stapel.js'
import type { Diagramm } from '../../charts/diagramm.js'
import { formatOf, mitVorzeichen } from './art.js'

/** An axis of values as `docx` takes it, in the unit of the values. */
export interface Wertachse {
  minimum: number
  maximum: number
  interval: number
  numberFormat: string
}

/** The axis of the picture: Word would begin and end it, and step, by rules of its own. */
export function computeWertachse(diagramm: Diagramm): Wertachse {
  const { teiler } = chooseMassstab(diagramm)
  const [kleinster, groesster] = computeEnden(diagramm)
  const { from, to, step, stellen } = computeAxis(kleinster / teiler, groesster / teiler)
  // Computers count in twos: without rounding an axis might end at 0,30000000000000004.
  const genau = (wert: number) => Number((wert * teiler).toPrecision(12))
  return {
    minimum: genau(from),
    maximum: genau(to),
    interval: genau(step),
    numberFormat: mitVorzeichen(formatOf({ teiler, stellen })),
  }
}

/** The least and the greatest value that is drawn. */
export function computeEnden({ typ, reihen, zielwert }: Diagramm): [kleinster: number, groesster: number] {
  const werte = reihen.map((reihe) => reihe.werte)
  const ziel = zielwert === undefined ? [] : [zielwert]
  if (typ === 'linie') return computeBounds([...werte, ziel])
  const gestapelt = typ === 'gestapelt' || typ === 'flaeche'
  const enden = gestapelt
    ? computeStacks(werte).flatMap(({ bottom, top }) => [bottom, top])
    : werte.flat().map((wert) => wert ?? 0)
  return [Math.min(0, ...ziel, ...enden), Math.max(0, ...ziel, ...enden)]
}
