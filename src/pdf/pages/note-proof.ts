import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { isSliver } from '../slivers.js'

/**
 * Which notes a print has on another page than the first that refers to them, or on none.
 * @param noten their ids
 * @param seitenzahlen page (from 1) of linked ids, read from the same print
 */
export function listMisplacedNotes(
  pdf: PDFDocument,
  noten: readonly string[],
  seitenzahlen: ReadonlyMap<string, number>,
): string[] {
  const erste = new Map<string, number>()
  for (const [index, seite] of pdf.getPages().entries())
    for (const ziel of linksOf(pdf, seite.node)) if (!erste.has(ziel)) erste.set(ziel, index + 1)
  return noten.filter((note) => erste.get(note) === undefined || erste.get(note) !== seitenzahlen.get(note))
}

/** The ids that the links of a page lead to. */
function linksOf(pdf: PDFDocument, seite: PDFDict): string[] {
  const annotationen = seite.lookupMaybe(PDFName.of('Annots'), PDFArray)?.asArray() ?? []
  return annotationen.flatMap((eine) => {
    const annotation = pdf.context.lookup(eine)
    if (!(annotation instanceof PDFDict) || isSliver(annotation)) return []
    const aktion = annotation.lookup(PDFName.of('A'))
    const ziel =
      annotation.lookup(PDFName.of('Dest')) ?? (aktion instanceof PDFDict ? aktion.lookup(PDFName.of('D')) : undefined)
    return ziel instanceof PDFName || ziel instanceof PDFString || ziel instanceof PDFHexString
      ? [ziel.decodeText()]
      : []
  })
}
