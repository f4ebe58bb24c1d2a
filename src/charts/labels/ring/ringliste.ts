import { type ChartJob, formatShare } from '../../drawing/auftrag.js'
import { createSquares, drawEntry, GAP, SQUARE } from '../kopf.js'
import { drawText } from '../textsatz.js'
import { wrapText } from '../umbruch.js'
import type { RingLabels } from './ringbeschriftung.js'

const KEPT_CLEAR = { ring: 24, value: 12, line: 6 }

/** Names and values in a list at the right of the ring, or below it where names would have to be cut. */
export function layoutList(job: ChartJob, radius: number, colours: string[]): RingLabels {
  const { diagramm, typesetting, style, width } = job
  const sign = createSquares(job, colours)
  const numbers = (diagramm.reihen[0]?.werte ?? []).map((value) => formatShare(job, value))
  const numberWidth = Math.max(...numbers.map(typesetting.measureBold))
  const beside = 2 * radius + KEPT_CLEAR.ring
  const columnFrom = (left: number) => width - left - SQUARE - GAP - numberWidth - KEPT_CLEAR.value
  const longestWord = Math.max(...diagramm.kategorien.flatMap((name) => name.split(/\s/).map(typesetting.measure)))
  const below = longestWord > columnFrom(beside)
  const left = below ? 0 : beside
  const namesX = left + SQUARE + GAP
  const names = diagramm.kategorien.map((name) => wrapText(name, columnFrom(left), below ? 2 : 3, typesetting.measure))
  // Names and values stand close, so that the eye need not cross an empty field.
  const right = namesX + Math.max(...names.flat().map(typesetting.measure)) + KEPT_CLEAR.value + numberWidth
  const height = names.reduce(
    (total, lines) => total + lines.length * typesetting.line + KEPT_CLEAR.line,
    -KEPT_CLEAR.line,
  )
  const half = Math.max(radius + 2, height / 2)
  return {
    top: below ? radius + 2 : half,
    bottom: below ? radius + KEPT_CLEAR.value + height : half,
    centreX: below ? Math.max(radius, Math.min(right, width) / 2) : radius,
    draw(ctx, centreY) {
      let top = below ? centreY + radius + KEPT_CLEAR.value : centreY - height / 2
      for (const [i, lines] of names.entries()) {
        const middle = top + (lines.length * typesetting.line) / 2
        drawEntry(ctx, job, { lines, reihe: i, x: left, middle }, sign)
        drawText(ctx, typesetting, [numbers[i] ?? ''], right, top + typesetting.line / 2, {
          colour: style.farben.text,
          bold: true,
          alignment: 'right',
        })
        top += lines.length * typesetting.line + KEPT_CLEAR.line
      }
    },
  }
}
