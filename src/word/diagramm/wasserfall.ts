import type { ChartSeries } from 'docx/charts'
import { chooseMassstab } from '../../charts/axes/massstab.js'
import { computeSteps, type WaterfallStep } from '../../charts/axes/stufen.js'
import type { Diagramm } from '../../charts/diagramm.js'
import { colourSteps, printStep } from '../../charts/kinds/wasserfall.js'
import { hex } from '../styles/colours.js'
import { type ChartBuild, type ChartTask, createCaption, fontOf } from './chart-task.js'
import { computeGap } from './room.js'

/** Whether all columns stand above zero and all are known: Word's can only be stacked upwards. */
export function isUpwards(diagramm: Diagramm): boolean {
  return (
    computeSteps(diagramm, 1).every(({ level }) => level >= 0) &&
    (diagramm.reihen[0]?.werte ?? []).every((value) => value !== null)
  )
}

/** Columns stacked on a base that is not drawn; labels say what each step adds or takes away. */
export function buildWaterfall(task: ChartTask): ChartBuild {
  const { gestaltung, diagramm } = task
  const scale = chooseMassstab(diagramm)
  const levels = computeSteps(diagramm, 1)
  const colours = colourSteps({ diagramm, style: gestaltung }, levels)
  const series = (name: string, valOf: (level: WaterfallStep) => number | null): ChartSeries => ({
    name,
    values: levels.map(valOf),
    color: hex(colours.find((_, i) => valOf(levels[i] as WaterfallStep) !== null) ?? gestaltung.farben.akzent),
    colors: colours.map(hex),
    dataLabels: false,
  })
  return {
    plinth: true,
    options: {
      legend: false,
      type: 'column',
      stacking: 'stacked',
      gapWidth: computeGap(task),
      categories: diagramm.kategorien,
      categoryAxis: { font: fontOf(gestaltung) },
      valueAxis: { minimum: 0, visible: false, gridlines: false },
      series: [
        {
          name: 'Sockel',
          values: levels.map(({ from, to, total }) => (total ? 0 : Math.min(from, to))),
          color: hex(gestaltung.farben.papier),
          dataLabels: false,
        },
        series('Stand', ({ to, total }) => (total ? to : null)),
        series('Zunahme', ({ from, to, total }) => (!total && to >= from ? to - from : null)),
        series('Abnahme', ({ from, to, total }) => (!total && to < from ? from - to : null)),
        createCaption(
          gestaltung,
          'Beschriftung',
          levels.map(({ from, to }) => Math.max(from, to)),
          { pointLabels: levels.map((_, i) => ({ text: printStep({ diagramm, massstab: scale }, i) })) },
        ),
      ],
    },
  }
}
