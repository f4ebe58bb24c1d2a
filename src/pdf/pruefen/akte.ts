import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import { type Inhaltsstrom, readInhaltsstrom } from '../inhaltsstrom.js'
import { contentOf, decodeStream, elementsOf, readStrukturbaum, type Strukturelement } from '../strukturbaum.js'

/** A content stream of the file: that of a page, or of a form painted on one. */
export interface Strom {
  ref: PDFRef
  dict: PDFDict
  seite: number
  inhalt: Inhaltsstrom
}

/** A file as the checks see it: read once, looked at by all. */
export interface Akte {
  pdf: PDFDocument
  seiten: readonly { ref: PDFRef; dict: PDFDict; annotationen: readonly { ref: PDFRef; dict: PDFDict }[] }[]
  baum: readonly Strukturelement[]
  elemente: readonly { element: Strukturelement; eltern: Strukturelement | undefined }[]
  stroeme: readonly Strom[]
  /** The XMP packet as text; '' where there is none. */
  xmp: string
}

/** Reads what the checks look at out of a loaded file. */
export function openAkte(pdf: PDFDocument): Akte {
  const { context, catalog } = pdf
  const baum = readStrukturbaum(pdf)
  const seiten = pdf.getPages().map(({ ref, node }) => ({
    ref,
    dict: node as PDFDict,
    annotationen: (node.lookupMaybe(PDFName.of('Annots'), PDFArray)?.asArray() ?? []).flatMap((wert) => {
      const dict = context.lookup(wert)
      return wert instanceof PDFRef && dict instanceof PDFDict ? [{ ref: wert, dict }] : []
    }),
  }))
  const stroeme = seiten.flatMap(({ ref, dict }, index) => streamsOf(pdf, ref, dict, contentOf(pdf, dict), index + 1))
  const metadaten = catalog.lookup(PDFName.of('Metadata'))
  return {
    pdf,
    seiten,
    baum,
    elemente: [...elementsOf(baum)],
    stroeme,
    xmp: metadaten instanceof PDFRawStream ? new TextDecoder().decode(decodeStream(metadaten)) : '',
  }
}

/** A stream with the forms that it paints outside of marked content, and theirs. */
function streamsOf(pdf: PDFDocument, ref: PDFRef, dict: PDFDict, bytes: Uint8Array, seite: number): Strom[] {
  const inhalt = readInhaltsstrom(bytes)
  const formen = dict.lookupMaybe(PDFName.of('Resources'), PDFDict)?.lookupMaybe(PDFName.of('XObject'), PDFDict)
  return [
    { ref, dict, seite, inhalt },
    ...inhalt.formen.flatMap(({ name }) => {
      const form = formen?.get(PDFName.of(name))
      const strom = form && pdf.context.lookup(form)
      return form instanceof PDFRef && strom instanceof PDFRawStream
        ? streamsOf(pdf, form, strom.dict, decodeStream(strom), seite)
        : []
    }),
  ]
}
