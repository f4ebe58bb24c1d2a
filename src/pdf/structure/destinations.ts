import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib'
import type { PaintedStream } from '../file/streams.js'

/**
 * Moves what links lead to where it stands: Chromium measures it from the corner of what a page's margins leave, a reader from the
 * corner of the page. Bookmarks it measures right.
 */
export function mendDestinations(pdf: PDFDocument, stroeme: readonly PaintedStream[]): void {
  const seiten = new Map(pdf.getPages().map((seite) => [seite.ref, seite.getHeight()]))
  const ausschnitte = new Map(stroeme.map(({ ref, inhalt }) => [ref, inhalt.ausschnitt]))
  for (const [, wert] of pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)?.entries() ?? []) {
    const ziel = wert instanceof PDFRef ? pdf.context.lookup(wert) : wert
    const seite = ziel instanceof PDFArray ? ziel.get(0) : undefined
    if (!(ziel instanceof PDFArray) || !(seite instanceof PDFRef)) continue
    const [links, , , oben] = ausschnitte.get(seite) ?? []
    const hoehe = seiten.get(seite)
    if (links === undefined || oben === undefined || hoehe === undefined) continue
    move(ziel, 2, links)
    move(ziel, 3, oben - hoehe)
  }
}

function move(ziel: PDFArray, stelle: number, um: number): void {
  const wert = ziel.get(stelle)
  if (wert instanceof PDFNumber) ziel.set(stelle, PDFNumber.of(Math.round((wert.asNumber() + um) * 1000) / 1000))
}
