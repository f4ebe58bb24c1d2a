import { chooseMassstab } from '../../../charts/axes/massstab.js'
import { formatNumber } from '../../../charts/labels/zahlformat.js'
import { hasNegative } from '../../../content/diagrammarten/art.js'
import type { ChartTask } from '../chart-task.js'
import { measureNameColumn, NAME_RESERVE } from '../name-column.js'
import { isLabelled, measurePixel } from '../room.js'
import { computeEnds } from '../value-axis.js'

/** What stands between the name of a series and its value. */
export const BEFORE_VALUE = ': '
/** What keeps a label off its bar and the edge, in pixels. */
const OFF = 12

/** The category beside whose bars their series are named, the first that has room for it; undefined where they need a legend. */
export function barNamesAt(task: ChartTask): number | undefined {
  const { diagramm, width, height } = task
  const { typ, reihen, kategorien, zielwert } = diagramm
  if (typ !== 'balken' || reihen.length < 2 || zielwert !== undefined || hasNegative(diagramm)) return undefined
  if (!isLabelled(task)) return undefined
  const plot = width - measureNameColumn(task, height / kategorien.length)
  const { teiler, stellen } = chooseMassstab(diagramm)
  const [, largest] = computeEnds(diagramm)
  const hasRoom = (at: number) =>
    reihen.every(({ name, werte }) => {
      const value = werte[at] ?? null
      if (value === null) return false
      const label = `${name}${BEFORE_VALUE}${formatNumber(value / teiler, stellen)}`
      return (value / (largest || 1)) * plot + measurePixel(task, label) * NAME_RESERVE + OFF <= plot
    })
  const at = kategorien.findIndex((_, index) => hasRoom(index))
  return at < 0 ? undefined : at
}
