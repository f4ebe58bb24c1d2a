import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib'
import type { PaintedStream } from '../file/streams.js'

/**
 * Moves what links lead to where it stands: Chromium measures it from the corner of what a page's margins leave, a reader from the
 * corner of the page. Bookmarks it measures right.
 */
export function mendDestinations(pdf: PDFDocument, streams: readonly PaintedStream[]): void {
  const pages = new Map(pdf.getPages().map((page) => [page.ref, page.getHeight()]))
  const clips = new Map(streams.map(({ ref, content }) => [ref, content.clip]))
  for (const [, value] of pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)?.entries() ?? []) {
    const target = value instanceof PDFRef ? pdf.context.lookup(value) : value
    const page = target instanceof PDFArray ? target.get(0) : undefined
    if (!(target instanceof PDFArray) || !(page instanceof PDFRef)) continue
    const [left, , , top] = clips.get(page) ?? []
    const height = pages.get(page)
    if (left === undefined || top === undefined || height === undefined) continue
    move(target, 2, left)
    move(target, 3, top - height)
  }
}

function move(target: PDFArray, index: number, by: number): void {
  const value = target.get(index)
  if (value instanceof PDFNumber) target.set(index, PDFNumber.of(Math.round((value.asNumber() + by) * 1000) / 1000))
}
