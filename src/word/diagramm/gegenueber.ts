import type { ChartSeries, ChartValueAxis } from 'docx/charts'
import { chooseMassstab, type Massstab } from '../../charts/axes/massstab.js'
import type { Diagramm } from '../../charts/diagramm.js'
import type { Datenreihe } from '../../content/diagrammarten/art.js'
import { hex } from '../styles/colours.js'
import {
  type ChartBuild,
  type ChartTask,
  fontOf,
  formatOf,
  legendOf,
  tonesOf,
  withoutSign,
  withSign,
} from './chart-task.js'

/** Gap between the bars, in percent of a bar. */
const GAP = 28
/** Room beyond the longest bar, for its label. */
const OVERLAP = 1.36

/** Two sides of one scale: the left one holds negative values whose sign is not printed. Bars grow from the foot. */
export function buildAlterspyramide({ gestaltung, diagramm }: ChartTask): ChartBuild {
  const scale = chooseMassstab(diagramm)
  const numberFormat = withoutSign(formatOf(scale))
  const margin = longest(diagramm.reihen) * OVERLAP
  const [left, right] = diagramm.reihen
  if (!left || !right) throw new Error('Eine Alterspyramide ohne zwei Seiten')
  return {
    names: 'low',
    options: {
      legend: legendOf(gestaltung),
      categories: diagramm.kategorien,
      ...(scale.einheit ? { title: { text: scale.einheit, font: fontOf(gestaltung, 'grau') } } : {}),
      type: 'bar',
      overlap: 100,
      gapWidth: GAP,
      categoryAxis: { font: fontOf(gestaltung) },
      valueAxis: { ...HIDDEN, minimum: -margin, maximum: margin },
      series: [
        createPage(gestaltung, { ...left, werte: left.werte.map((value) => value && -value) }, 0, numberFormat),
        createPage(gestaltung, right, 1, numberFormat),
      ],
    },
  }
}

/** Two sides with a scale of their own each; the left one runs to the left. */
export function buildButterfly({ gestaltung, diagramm }: ChartTask): ChartBuild {
  const [left, right] = diagramm.reihen.map((series) => ({ series, scale: scaleOf(diagramm, series) }))
  if (!left || !right) throw new Error('Eine Gegenüberstellung ohne zwei Seiten')
  // One scale for both, so that lengths can be compared, where both count the same.
  const common = left.scale.einheit === right.scale.einheit
  const margin = (series: Datenreihe) => longest(common ? diagramm.reihen : [series]) * OVERLAP
  const axis = (series: Datenreihe): ChartValueAxis => ({
    ...HIDDEN,
    minimum: -margin(series),
    maximum: margin(series),
  })
  const format = ({ scale }: { scale: Massstab }) =>
    withSign(`${formatOf(scale)}${scale.einheit ? `"\u00a0${scale.einheit.replaceAll(' ', '\u00a0')}"` : ''}`)
  return {
    names: 'high',
    silentAxes: true,
    options: {
      legend: legendOf(gestaltung),
      categories: diagramm.kategorien,
      type: 'bar',
      overlap: 100,
      gapWidth: GAP,
      categoryAxis: { font: fontOf(gestaltung), reverseOrder: true },
      valueAxis: { ...axis(left.series), reverseOrder: true },
      secondaryValueAxis: axis(right.series),
      series: [
        createPage(gestaltung, left.series, 0, format(left)),
        { ...createPage(gestaltung, right.series, 1, format(right)), axis: 'secondary' },
      ],
    },
  }
}

const HIDDEN = { visible: false, gridlines: false } as const

function createPage(
  gestaltung: ChartTask['gestaltung'],
  { name, werte }: Datenreihe,
  index: number,
  numberFormat: string,
): ChartSeries {
  return {
    name,
    values: werte,
    color: hex(tonesOf(gestaltung, 2)[index] ?? gestaltung.farben.akzent),
    dataLabels: { value: true, position: 'outsideEnd', numberFormat, font: fontOf(gestaltung) },
  }
}

function scaleOf(diagramm: Diagramm, series: Datenreihe): Massstab {
  const { masse = [] } = series
  const einheit = masse.find(({ einheit: named }) => named !== '')?.einheit ?? diagramm.einheit
  const positions = masse.length > 0 ? Math.max(...masse.map((size) => size.stellen)) : diagramm.stellen
  return chooseMassstab({ ...diagramm, reihen: [series], einheit, stellen: positions })
}

function longest(series: readonly Datenreihe[]): number {
  return Math.max(1e-9, ...series.flatMap(({ werte }) => werte.map((value) => Math.abs(value ?? 0))))
}
