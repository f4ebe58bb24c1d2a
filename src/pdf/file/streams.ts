import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFPage,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib'
import { readContentStream } from '../content-stream/content-stream.js'
import type { ContentStream, PaintedXObject } from '../content-stream/marked-content.js'
import { type BBox, IDENTITY, type Matrix, multiply, widen } from '../content-stream/matrix.js'
import { ShownTextList } from '../content-stream/shown-text.js'
import { contentOf, decodeStream } from './structure-tree.js'

/** A content stream of the file, that of a page or of a form painted outside of its marked content. */
export interface PaintedStream {
  /** The page's or the form's reference, by which structure elements name it. */
  ref: PDFRef
  dict: PDFDict
  /** Index of the page from 0, and its reference. */
  page: number
  pageRef: PDFRef
  bytes: Uint8Array
  content: ContentStream
  /** The XObjects of the stream by name. */
  xObjectsByName: ReadonlyMap<string, { ref: PDFRef; stream: PDFRawStream }>
}

/** Reads every content stream of a file, page by page; with `withBoxes` also what figures cover. */
export function readStreams(pdf: PDFDocument, withBoxes: boolean): PaintedStream[] {
  const shown = new ShownTextList()
  return pdf.getPages().flatMap((page, index) => readStreamsOfPage(pdf, page, index, shown, withBoxes))
}

/** Reads the content streams of one page. @param page its index from 0 @param shown takes up what shows glyphs */
export function readStreamsOfPage(
  pdf: PDFDocument,
  { ref, node }: PDFPage,
  page: number,
  shown: ShownTextList,
  withBoxes: boolean,
): PaintedStream[] {
  return read(pdf, { ref, dict: node, page, pageRef: ref, bytes: contentOf(pdf, node) }, IDENTITY, shown, withBoxes)
}

function read(
  pdf: PDFDocument,
  stream: Omit<PaintedStream, 'content' | 'xObjectsByName'>,
  matrix: Matrix,
  shown: ShownTextList,
  withBoxes: boolean,
): PaintedStream[] {
  const content = readContentStream(stream.bytes, matrix, shown, withBoxes)
  const xObjectsByName = new Map<string, { ref: PDFRef; stream: PDFRawStream }>()
  const resources = stream.dict
    .lookupMaybe(PDFName.of('Resources'), PDFDict)
    ?.lookupMaybe(PDFName.of('XObject'), PDFDict)
  for (const [name, ref] of resources?.entries() ?? []) {
    const object = pdf.context.lookup(ref)
    if (ref instanceof PDFRef && object instanceof PDFRawStream)
      xObjectsByName.set(name.decodeText(), { ref, stream: object })
  }
  const inner = content.xObjects.flatMap((painted) => {
    const form = xObjectsByName.get(painted.name)
    if (!form || !isForm(form)) return []
    const { page, pageRef } = stream
    return read(
      pdf,
      { ref: form.ref, dict: form.stream.dict, page, pageRef, bytes: decodeStream(form.stream) },
      multiply(numbersOf(form.stream.dict, 'Matrix', IDENTITY), painted.matrix),
      shown,
      withBoxes,
    )
  })
  return [{ ...stream, content, xObjectsByName }, ...inner]
}

/** Whether an XObject is drawn by a stream of its own, and not a picture. */
export function isForm(xObject: { stream: PDFRawStream } | undefined): boolean {
  return xObject?.stream.dict.get(PDFName.of('Subtype')) === PDFName.of('Form')
}

/** What painted XObjects cover in points of the page, together with `bbox`. */
export function boxOf(
  { xObjectsByName }: PaintedStream,
  xObjects: readonly PaintedXObject[],
  bbox: BBox | undefined,
): BBox | undefined {
  return xObjects.reduce((sum, { name, matrix }) => {
    const form = xObjectsByName.get(name)
    if (!form) return sum
    const { dict } = form.stream
    if (!isForm(form)) return widen(sum, [0, 0, 1, 0, 0, 1, 1, 1], matrix)
    const [left = 0, bottom = 0, right = 0, top = 0] = numbersOf(dict, 'BBox', [])
    return widen(
      sum,
      [left, bottom, right, bottom, left, top, right, top],
      multiply(numbersOf(dict, 'Matrix', IDENTITY), matrix),
    )
  }, bbox)
}

function numbersOf(dict: PDFDict, name: string, fallback: readonly number[]): readonly number[] {
  const values = dict.lookup(PDFName.of(name))
  return values instanceof PDFArray
    ? values.asArray().map((value) => (value instanceof PDFNumber ? value.asNumber() : 0))
    : fallback
}
