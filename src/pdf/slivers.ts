import { PDFArray, type PDFDict, PDFName, PDFNumber } from '@cantoo/pdf-lib'

/** Lower than any line of type, in points. */
const NIEDRIG = 3

/** Whether an annotation is no more than the sliver that Chromium leaves of a page's first line at the foot of the page before. */
export function isSliver(annotation: PDFDict): boolean {
  const [, unten = 0, , oben = 0] = (annotation.lookupMaybe(PDFName.of('Rect'), PDFArray)?.asArray() ?? []).map(
    (wert) => (wert instanceof PDFNumber ? wert.asNumber() : 0),
  )
  return Math.abs(oben - unten) < NIEDRIG
}
