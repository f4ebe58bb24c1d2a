import type { Dokument } from '../../layout/document/dokument.js'
import { is, isElement, printedText, walk } from '../../layout/document/tree.js'
import { estimateHeight, type TextLine } from '../pages/measure/height.js'
import type { TextMeasurer } from '../pages/measure/text-measure.js'
import { createStyle } from '../styles/looks/format.js'
import { imprintStyles } from '../styles/looks/frame.js'
import { pageHeight, textWidthTwips } from '../units.js'

/** Room for lines that the office adds before the Impressum needs a second page, in points. */
const RESERVE = 24

/**
 * The distance that brings the Impressum to the foot of its page. Word does so by the alignment of the page; other programs do not
 * know that alignment.
 */
export function computeImprintDistance(dokument: Dokument, textMeasure: TextMeasurer): number {
  const { gestaltung } = dokument
  const lines = readImprintLines(dokument)
  const styles = imprintStyles(gestaltung, 0).map((format) => createStyle(format.id, format))
  const height = estimateHeight(lines, styles, textMeasure, textWidthTwips(gestaltung), gestaltung)
  return Math.max(0, Math.round(pageHeight(gestaltung.seite) - height - RESERVE))
}

function readImprintLines({ baum }: Dokument): TextLine[] {
  const impressum = [...walk(baum)].find((element) => is(element, 'section.impressum'))
  if (!impressum) return []
  let begun = false
  return [...walk(impressum)].flatMap((element): TextLine[] => {
    if (element.tagName === 'dt') begun = false
    const wrapperOnly = element.children.some((child) => isElement(child) && child.tagName === 'p')
    if (wrapperOnly || (element.tagName !== 'p' && element.tagName !== 'dd')) return []
    const text = printedText(element)
    if (is(element, 'p.impressumtitel')) return [{ style: 'Impressumtitel', text }]
    // Only the first line of what belongs to a term keeps the distance to what stands above.
    const style = begun ? 'Impressumzeile' : 'Impressumangabe'
    begun = true
    return [{ style, text }]
  })
}
