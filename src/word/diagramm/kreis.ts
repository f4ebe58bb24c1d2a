import { chooseMassstab } from '../../charts/axes/massstab.js'
import { textColour } from '../../charts/colours/palette.js'
import { hex } from '../styles/colours.js'
import { type ChartBuild, type ChartTask, fontOf, legendOf, numberFormatOf, tonesOf } from './chart-task.js'
import { HOLE, listValueLabels, spreadValues } from './labels/pie-labels.js'
import { layoutPie } from './layout.js'

/** Pies and doughnuts: the parts of one whole. */
export function buildPie(task: ChartTask): ChartBuild {
  const { gestaltung, diagramm } = task
  const { einheit } = chooseMassstab(diagramm)
  const tones = tonesOf(gestaltung, diagramm.kategorien.length)
  // Shares carry their percent sign themselves.
  const percent = einheit === '%'
  const numberFormat = numberFormatOf(diagramm, percent ? '%' : '')
  const font = fontOf(gestaltung)
  const general = {
    legend: {
      ...legendOf(gestaltung),
      position: 'right',
    } as const,
    categories: diagramm.kategorien,
  }
  const [series] = diagramm.reihen.map(({ name, werte }) => ({ name, values: werte, colors: tones.map(hex) }))
  if (!series) throw new Error('Ein Kreisdiagramm ohne Reihe')
  const radius = (layoutPie(task).plot.height * task.height) / 2
  const offset = spreadValues(task, radius)
  if (diagramm.typ === 'kreis')
    return {
      offset,
      options: {
        ...general,
        type: 'pie',
        series: [
          {
            ...series,
            dataLabels: { value: true, position: 'outsideEnd', numberFormat, font },
            // Those that are moved need labels of their own.
            pointLabels: tones.map((_, point) =>
              offset.some((one) => one.point === point)
                ? { value: true, position: 'outsideEnd' as const, numberFormat, font }
                : undefined,
            ),
          },
        ],
      },
    }
  const properties = listValueLabels(task, radius)
  return {
    offset,
    options: {
      ...general,
      type: 'doughnut',
      holeSize: HOLE * 100,
      series: [
        {
          ...series,
          dataLabels: { value: true, numberFormat, font },
          pointLabels: tones.map((tone, point) => ({
            value: true,
            numberFormat,
            font: properties[point]?.inner ? { ...font, color: hex(textColour(gestaltung, tone)) } : font,
          })),
        },
      ],
    },
  }
}
