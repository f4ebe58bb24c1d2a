import type { Element } from 'hast'
import type { CoverBlock, Gestaltung } from '../../layout/design/gestaltung.js'
import { printedText } from '../../layout/document/tree.js'
import { groupCover } from '../../layout/frame/cover.js'
import type { TextMeasurer } from '../pages/measure/text-measure.js'
import { traegerColumn, traegerSize } from '../styles/looks/cover.js'
import { idOfStyle, type StyleId } from '../styles/style-ids.js'
import { elementsOf, paragraphStyleOf, unexpected } from '../tree.js'
import { twipsFromMm } from '../units.js'

/** A paragraph of the title page; bodies that carry the Jobcenter stand side by side in one. */
export interface CoverLine {
  style: StyleId
  block: CoverBlock
  parts: Element[]
}

/** The paragraphs of the title page, block by block: those of one block stand in one place. */
export function readCoverLines(titelseite: Element, gestaltung: Gestaltung, textMeasure: TextMeasurer): CoverLine[] {
  const paragraphs = elementsOf(titelseite).filter(({ tagName }) => tagName !== 'img')
  const lines = groupCover(paragraphs).flatMap(({ block, paragraphs: parts }) =>
    parts.map((part) => {
      const style = paragraphStyleOf(part)
      if (!style) throw unexpected(part, titelseite)
      return { style: idOfStyle(style), block, parts: [part] }
    }),
  )
  return pairTraeger(lines, (part) => {
    const width = textMeasure.measure(printedText(part), traegerSize(gestaltung))
    return width < twipsFromMm(traegerColumn(gestaltung) - 4)
  })
}

/** Two short names stand in one line, the second at the middle of the page. */
function pairTraeger(lines: readonly CoverLine[], isShort: (part: Element) => boolean): CoverLine[] {
  const paired: CoverLine[] = []
  for (const line of lines) {
    const before = paired.at(-1)
    const fits =
      line.style === 'Traeger' && before?.style === 'Traeger' && before.parts.length === 1 && line.parts.every(isShort)
    if (fits && before.parts.every(isShort)) before.parts.push(...line.parts)
    else paired.push({ ...line, parts: [...line.parts] })
  }
  return paired
}
