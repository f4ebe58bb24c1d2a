import { PDFArray, type PDFDict, PDFName, PDFNumber } from '@cantoo/pdf-lib'

/** Lower than any line of type, in points: lines of 18 pt set without lead leave 3.5, the smallest notes are more than 6 high. */
const LOW = 5

/** Whether an annotation is no more than the sliver that Chromium leaves of a page's first line at the foot of the page before. */
export function isSliver(annotation: PDFDict): boolean {
  const [, bottom = 0, , top = 0] = (annotation.lookupMaybe(PDFName.of('Rect'), PDFArray)?.asArray() ?? []).map(
    (value) => (value instanceof PDFNumber ? value.asNumber() : 0),
  )
  return Math.abs(top - bottom) < LOW
}
