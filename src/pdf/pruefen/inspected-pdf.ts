import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import { decodeStream, readStructureTree, type StructElem, structElemsOf } from '../file/structure-tree.js'
import { type ReadStream, readMarks } from '../text/read-marks.js'

/** A file as the checks see it: read once, looked at by all. */
export interface InspectedPdf {
  pdf: PDFDocument
  pages: readonly { ref: PDFRef; dict: PDFDict; annotations: readonly { ref: PDFRef; dict: PDFDict }[] }[]
  tree: readonly StructElem[]
  elements: readonly { element: StructElem; parent: StructElem | undefined }[]
  streams: readonly ReadStream[]
  /** The XMP packet as text; '' where there is none. */
  xmp: string
}

/** Reads what the checks look at out of a loaded file. */
export function inspect(pdf: PDFDocument): InspectedPdf {
  const { context, catalog } = pdf
  const tree = readStructureTree(pdf)
  const pages = pdf.getPages().map(({ ref, node }) => ({
    ref,
    dict: node as PDFDict,
    annotations: (node.lookupMaybe(PDFName.of('Annots'), PDFArray)?.asArray() ?? []).flatMap((value) => {
      const dict = context.lookup(value)
      return value instanceof PDFRef && dict instanceof PDFDict ? [{ ref: value, dict }] : []
    }),
  }))
  const metadata = catalog.lookup(PDFName.of('Metadata'))
  return {
    pdf,
    pages,
    tree,
    elements: structElemsOf(tree),
    streams: readMarks(pdf),
    xmp: metadata instanceof PDFRawStream ? new TextDecoder().decode(decodeStream(metadata)) : '',
  }
}
