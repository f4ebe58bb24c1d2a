import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib'

/** On which page (from 1) each linked id stands, read from the named destinations of a PDF by Chromium. */
export function readDestinations(pdf: PDFDocument): Map<string, number> {
  const seiten = new Map<string, number>()
  const seiteVon = new Map(pdf.getPages().map((seite, index) => [seite.ref.toString(), index + 1]))
  const ziele = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
  for (const [name, wert] of ziele?.entries() ?? []) {
    const ziel = wert instanceof PDFRef ? pdf.context.lookup(wert) : wert
    const seite = ziel instanceof PDFArray ? seiteVon.get(String(ziel.get(0))) : undefined
    if (seite !== undefined) seiten.set(name.decodeText(), seite)
  }
  return seiten
}
