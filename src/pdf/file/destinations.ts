import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib'

/** On which page (from 1) each linked id stands, read from the named destinations of a PDF by Chromium. */
export function readDestinations(pdf: PDFDocument): Map<string, number> {
  const pages = new Map<string, number>()
  const pageOf = new Map(pdf.getPages().map((page, index) => [page.ref.toString(), index + 1]))
  const targets = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
  for (const [name, value] of targets?.entries() ?? []) {
    const target = value instanceof PDFRef ? pdf.context.lookup(value) : value
    const page = target instanceof PDFArray ? pageOf.get(String(target.get(0))) : undefined
    if (page !== undefined) pages.set(name.decodeText(), page)
  }
  return pages
}
