import type { Gestaltung } from '../../../layout/design/gestaltung.js'
import { formatOf } from '../../styles/looks/format.js'
import type { Style } from '../../styles/looks/style.js'
import { breakLines } from './line-breaks.js'
import type { TextMeasurer } from './text-measure.js'

/** A paragraph by its style and text. */
export interface TextLine {
  style: string
  text: string
}

/** How high these paragraphs stand, in points; `width` in twips. */
export function estimateHeight(
  lines: readonly TextLine[],
  styles: readonly Style[],
  textMeasure: TextMeasurer,
  width: number,
  { groessen }: Gestaltung,
): number {
  const byId = new Map<string, Style>(styles.map((style) => [style.id, style]))
  let height = 0
  let before = 0
  for (const { style, text } of lines) {
    const { paragraph = {}, run = {} } = formatOf(style, byId) ?? {}
    const size = run.size ?? groessen.text
    const room = width - (paragraph.left ?? 0) - (paragraph.right ?? 0)
    const pieces = [{ text, face: run.bold ? ('halbfett' as const) : ('normal' as const) }]
    const { length } = breakLines(pieces, { width: room, size, hyphenate: false }, textMeasure)
    const line = typeof paragraph.line === 'number' ? paragraph.line : groessen.zeilenhoehe
    height += Math.max(paragraph.before ?? 0, before) + length * (paragraph.exactLine ?? size * line)
    before = paragraph.after ?? 0
  }
  return height + before
}
