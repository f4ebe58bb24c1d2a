import type { ChartSeries } from 'docx/charts'
import { computeShares } from '../../../charts/axes/anteile.js'
import { chooseMassstab } from '../../../charts/axes/massstab.js'
import { findBetont } from '../../../charts/colours/betonung.js'
import { textColour } from '../../../charts/colours/palette.js'
import { formatNumber } from '../../../charts/labels/zahlformat.js'
import { hex } from '../../styles/colours.js'
import { type ChartTask, fontOf, numberFormatOf } from '../chart-task.js'
import { hasRoom } from '../room.js'
import { computeEnds } from '../value-axis.js'

/** The values in the parts of a stack, where they fit; shares are printed as such. */
export function labelParts(
  task: ChartTask,
  index: number,
  colour: string,
): Pick<ChartSeries, 'dataLabels' | 'pointLabels'> {
  const { gestaltung, diagramm } = task
  const shares = diagramm.typ === 'gestapelt-100'
  const { reihen, stellen, teiler } = shares
    ? { ...computeShares(diagramm), teiler: 1 }
    : { reihen: diagramm.reihen, ...chooseMassstab(diagramm) }
  const [smallest, largest] = shares ? [0, 100] : computeEnds(diagramm)
  const emphasised = findBetont(diagramm)
  const format = {
    value: true,
    numberFormat: numberFormatOf(diagramm),
    font: { ...fontOf(gestaltung), color: hex(textColour(gestaltung, colour)) },
  }
  return {
    dataLabels: format,
    pointLabels: (reihen[index]?.werte ?? []).map((value, position) => {
      if (value === null) return false
      const text = formatNumber(value / teiler, stellen)
      if (!hasRoom(task, text, Math.abs(value) / (largest - smallest || 1))) return false
      if (shares) return { text }
      return position === emphasised ? { ...format, font: { ...format.font, bold: true } } : undefined
    }),
  }
}
