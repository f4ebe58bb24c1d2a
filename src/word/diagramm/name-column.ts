import { wrapText } from '../../charts/labels/umbruch.js'
import type { ChartTask } from './chart-task.js'
import { measureLine, measurePixel } from './room.js'

/** Room between the names and the bars in pixels, and the shares of the width that the names may take: more where their lines need it. */
const NAME_GAP = 8
const NAME_COLUMNS = [0.3, 0.36, 0.4, 0.45, 0.5, 0.58]
const HALF = 0.5
/** LibreOffice sets small letters wider than they are. */
export const NAME_RESERVE = 1.06

/**
 * The narrowest column in which the names stand in as few lines as half of the width can give them, and in no more than a row has room
 * for; Word divides no words.
 */
export function measureNameColumn(task: ChartTask, lineHeight: number): number {
  const { kategorien } = task.diagramm
  const pixel = (text: string) => measurePixel(task, text) * NAME_RESERVE
  const maximum = Math.max(1, Math.floor(lineHeight / measureLine(task)))
  const whole = (text: string) => text.replace(/\s/gu, '')
  const columns = NAME_COLUMNS.flatMap((share) => {
    const width = share * task.width
    const names = kategorien.map((name) => wrapText(name, width - NAME_GAP, maximum, pixel))
    const fits = names.every((lines, index) => whole(lines.join('')) === whole(kategorien[index] ?? ''))
    return fits ? [{ width, lines: names.flat().length }] : []
  })
  const [narrowest] = columns
  const best = columns.filter(({ width }) => width <= HALF * task.width).sort((a, b) => a.lines - b.lines)[0]
  const column = (best ?? narrowest)?.width ?? Math.max(...NAME_COLUMNS) * task.width
  return Math.min(column, Math.max(...kategorien.map(pixel)) + NAME_GAP)
}
