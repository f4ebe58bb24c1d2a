import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import { decodeStream, elementsOf, readStructureTree, type StructElem } from '../file/structure-tree.js'
import { type ReadStream, readMarks } from '../text/read-marks.js'

/** A file as the checks see it: read once, looked at by all. */
export interface Akte {
  pdf: PDFDocument
  seiten: readonly { ref: PDFRef; dict: PDFDict; annotationen: readonly { ref: PDFRef; dict: PDFDict }[] }[]
  baum: readonly StructElem[]
  elemente: readonly { element: StructElem; eltern: StructElem | undefined }[]
  stroeme: readonly ReadStream[]
  /** The XMP packet as text; '' where there is none. */
  xmp: string
}

/** Reads what the checks look at out of a loaded file. */
export function openAkte(pdf: PDFDocument): Akte {
  const { context, catalog } = pdf
  const baum = readStructureTree(pdf)
  const seiten = pdf.getPages().map(({ ref, node }) => ({
    ref,
    dict: node as PDFDict,
    annotationen: (node.lookupMaybe(PDFName.of('Annots'), PDFArray)?.asArray() ?? []).flatMap((wert) => {
      const dict = context.lookup(wert)
      return wert instanceof PDFRef && dict instanceof PDFDict ? [{ ref: wert, dict }] : []
    }),
  }))
  const metadaten = catalog.lookup(PDFName.of('Metadata'))
  return {
    pdf,
    seiten,
    baum,
    elemente: elementsOf(baum),
    stroeme: readMarks(pdf),
    xmp: metadaten instanceof PDFRawStream ? new TextDecoder().decode(decodeStream(metadaten)) : '',
  }
}
