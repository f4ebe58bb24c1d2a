import type { LinearScaleOptions, Scale } from 'chart.js'
import type { ChartJob } from '../drawing/auftrag.js'
import { formatNumber } from '../labels/zahlformat.js'
import { type Axis, listTicks } from './achse.js'

const GAP = 8

/** A value axis in round numbers over gridlines that are barely there, and the width its numbers take. */
export function createValueAxis({ typesetting, style }: ChartJob, axis: Axis) {
  const formatTick = (value: number | string) => formatNumber(Number(value), axis.stellen)
  const width = Math.ceil(Math.max(...listTicks(axis).map((value) => typesetting.measure(formatTick(value))))) + GAP
  const scale = {
    min: axis.from,
    max: axis.to,
    border: { display: false },
    grid: { color: style.farben.linie, lineWidth: 0.5, drawTicks: false },
    ticks: {
      stepSize: axis.step,
      autoSkip: false,
      maxRotation: 0,
      padding: GAP,
      color: style.farben.grau,
      font: { family: typesetting.families.normal, size: typesetting.size, lineHeight: 1 },
      callback: formatTick,
    },
    afterFit(scale: Scale<LinearScaleOptions>) {
      if (!scale.isHorizontal()) scale.width = width
    },
  }
  return { width, scale }
}
