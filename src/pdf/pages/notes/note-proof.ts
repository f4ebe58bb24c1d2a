import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { isSliver } from '../../slivers.js'

/**
 * Which notes a print has on another page than the first that refers to them, or on none.
 * @param noteIds their ids
 * @param pageNumbers page (from 1) of linked ids, read from the same print
 */
export function listMisplacedNotes(
  pdf: PDFDocument,
  noteIds: readonly string[],
  pageNumbers: ReadonlyMap<string, number>,
): string[] {
  const first = new Map<string, number>()
  for (const [index, page] of pdf.getPages().entries())
    for (const target of linksOf(pdf, page.node)) if (!first.has(target)) first.set(target, index + 1)
  return noteIds.filter((note) => first.get(note) === undefined || first.get(note) !== pageNumbers.get(note))
}

/** The ids that the links of a page lead to. */
function linksOf(pdf: PDFDocument, page: PDFDict): string[] {
  const annotations = page.lookupMaybe(PDFName.of('Annots'), PDFArray)?.asArray() ?? []
  return annotations.flatMap((one) => {
    const annotation = pdf.context.lookup(one)
    if (!(annotation instanceof PDFDict) || isSliver(annotation)) return []
    const action = annotation.lookup(PDFName.of('A'))
    const target =
      annotation.lookup(PDFName.of('Dest')) ?? (action instanceof PDFDict ? action.lookup(PDFName.of('D')) : undefined)
    return target instanceof PDFName || target instanceof PDFString || target instanceof PDFHexString
      ? [target.decodeText()]
      : []
  })
}
