import type { ChartSeries } from 'docx/charts'
import { computeShares } from '../../charts/axes/anteile.js'
import { chooseMassstab } from '../../charts/axes/massstab.js'
import { textColour } from '../../charts/colours/palette.js'
import { formatNumber } from '../../charts/labels/zahlformat.js'
import { hex } from '../styles/farben.js'
import { type Aufgabe, schriftOf, zahlformat } from './art.js'
import { hasPlatz } from './platz.js'
import { computeEnden } from './wertachse.js'

/** The values in the parts of a stack, where they fit; shares are printed as such. */
export function labelTeile(
  aufgabe: Aufgabe,
  index: number,
  farbe: string,
): Pick<ChartSeries, 'dataLabels' | 'pointLabels'> {
  const { gestaltung, diagramm } = aufgabe
  const anteile = diagramm.typ === 'gestapelt-100'
  const { reihen, stellen, teiler } = anteile
    ? { ...computeShares(diagramm), teiler: 1 }
    : { reihen: diagramm.reihen, ...chooseMassstab(diagramm) }
  const [kleinster, groesster] = anteile ? [0, 100] : computeEnden(diagramm)
  const wie = {
    value: true,
    numberFormat: zahlformat(diagramm),
    font: { ...schriftOf(gestaltung), color: hex(textColour(gestaltung, farbe)) },
  }
  return {
    dataLabels: wie,
    pointLabels: (reihen[index]?.werte ?? []).map((wert) => {
      if (wert === null) return false
      const text = formatNumber(wert / teiler, stellen)
      if (!hasPlatz(aufgabe, text, Math.abs(wert) / (groesster - kleinster || 1))) return false
      return anteile ? { text } : undefined
    }),
  }
}
