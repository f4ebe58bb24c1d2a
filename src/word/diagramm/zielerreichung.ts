import type { ChartSeries } from 'docx/charts'
import { chooseMassstab } from '../../charts/axes/massstab.js'
import type { Diagramm } from '../../charts/diagramm.js'
import { formatNumber } from '../../charts/labels/zahlformat.js'
import { hex } from '../styles/colours.js'
import { type ChartBuild, type ChartTask, fontOf, legendOf, numberFormatOf, tonesOf } from './chart-task.js'

/** Whether all values stand on one scale; where each Kennzahl has its own, one axis cannot hold them. */
export function isUniform({ reihen }: Diagramm): boolean {
  return reihen.slice(0, 2).every(({ masse }) => masse === undefined)
}

/** Actual and goal as bars beside each other; the change stands with the actual value. */
export function buildBullet({ gestaltung, diagramm }: ChartTask): ChartBuild {
  const { teiler, einheit, stellen } = chooseMassstab(diagramm)
  const [actual, target, change] = diagramm.reihen
  if (!actual || !target) throw new Error('Eine Zielerreichung ohne Ist und Ziel')
  const numberFormat = numberFormatOf(diagramm)
  const tones = tonesOf(gestaltung, 2)
  const labels = actual.werte.map((value, i) => {
    const step = change?.werte[i] ?? null
    if (value === null || step === null) return undefined
    const sign = step > 0 ? '+' : ''
    return { text: `${formatNumber(value / teiler, stellen)} (${sign}${formatNumber(step / teiler, stellen)})` }
  })
  const page = ({ name, werte }: typeof actual, index: number): ChartSeries => ({
    name,
    values: werte,
    color: hex(tones[index] ?? gestaltung.farben.akzent),
    dataLabels: { value: true, position: 'outsideEnd', numberFormat, font: fontOf(gestaltung) },
  })
  return {
    options: {
      ...(einheit ? { title: { text: einheit, font: fontOf(gestaltung, 'grau') } } : {}),
      legend: legendOf(gestaltung),
      type: 'bar',
      gapWidth: 60,
      overlap: -8,
      categories: diagramm.kategorien,
      categoryAxis: { font: fontOf(gestaltung), reverseOrder: true },
      valueAxis: { minimum: 0, visible: false, gridlines: false },
      series: [{ ...page(actual, 0), pointLabels: labels }, page(target, 1)],
    },
  }
}
