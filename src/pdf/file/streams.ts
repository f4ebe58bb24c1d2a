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
import { type ContentStream, type PaintedXObject, readContentStream } from '../content-stream/content-stream.js'
import { type BBox, IDENTITY, type Matrix, multiply, widen } from '../content-stream/matrix.js'
import { ShownTextList } from '../content-stream/shown-text.js'
import { contentOf, decodeStream } from './structure-tree.js'

/** A content stream of the file, that of a page or of a form painted outside of its marked content. */
export interface PaintedStream {
  /** The page's or the form's reference, by which structure elements name it. */
  ref: PDFRef
  dict: PDFDict
  /** Index of the page from 0, and its reference. */
  seite: number
  seitenref: PDFRef
  bytes: Uint8Array
  inhalt: ContentStream
  /** The XObjects of the stream by name. */
  formen: ReadonlyMap<string, { ref: PDFRef; strom: PDFRawStream }>
}

/** Reads every content stream of a file, page by page; with `kaesten` also what figures cover. */
export function readStreams(pdf: PDFDocument, kaesten: boolean): PaintedStream[] {
  const gezeigt = new ShownTextList()
  return pdf.getPages().flatMap((seite, index) => readStreamsOfPage(pdf, seite, index, gezeigt, kaesten))
}

/** Reads the content streams of one page. @param seite its index from 0 @param gezeigt takes up what shows glyphs */
export function readStreamsOfPage(
  pdf: PDFDocument,
  { ref, node }: PDFPage,
  seite: number,
  gezeigt: ShownTextList,
  kaesten: boolean,
): PaintedStream[] {
  return read(pdf, { ref, dict: node, seite, seitenref: ref, bytes: contentOf(pdf, node) }, IDENTITY, gezeigt, kaesten)
}

function read(
  pdf: PDFDocument,
  strom: Omit<PaintedStream, 'inhalt' | 'formen'>,
  matrix: Matrix,
  gezeigt: ShownTextList,
  kaesten: boolean,
): PaintedStream[] {
  const inhalt = readContentStream(strom.bytes, matrix, gezeigt, kaesten)
  const formen = new Map<string, { ref: PDFRef; strom: PDFRawStream }>()
  const objekte = strom.dict.lookupMaybe(PDFName.of('Resources'), PDFDict)?.lookupMaybe(PDFName.of('XObject'), PDFDict)
  for (const [name, ref] of objekte?.entries() ?? []) {
    const objekt = pdf.context.lookup(ref)
    if (ref instanceof PDFRef && objekt instanceof PDFRawStream) formen.set(name.decodeText(), { ref, strom: objekt })
  }
  const innen = inhalt.objekte.flatMap((platz) => {
    const form = formen.get(platz.name)
    if (!form || !isForm(form)) return []
    const { seite, seitenref } = strom
    return read(
      pdf,
      { ref: form.ref, dict: form.strom.dict, seite, seitenref, bytes: decodeStream(form.strom) },
      multiply(numbersOf(form.strom.dict, 'Matrix', IDENTITY), platz.matrix),
      gezeigt,
      kaesten,
    )
  })
  return [{ ...strom, inhalt, formen }, ...innen]
}

/** Whether an XObject is drawn by a stream of its own, and not a picture. */
export function isForm(objekt: { strom: PDFRawStream } | undefined): boolean {
  return objekt?.strom.dict.get(PDFName.of('Subtype')) === PDFName.of('Form')
}

/** What painted XObjects cover in points of the page, together with `kasten`. */
export function boxOf(
  { formen }: PaintedStream,
  objekte: readonly PaintedXObject[],
  kasten: BBox | undefined,
): BBox | undefined {
  return objekte.reduce((summe, { name, matrix }) => {
    const form = formen.get(name)
    if (!form) return summe
    const { dict } = form.strom
    if (!isForm(form)) return widen(summe, [0, 0, 1, 0, 0, 1, 1, 1], matrix)
    const [links = 0, unten = 0, rechts = 0, oben = 0] = numbersOf(dict, 'BBox', [])
    return widen(
      summe,
      [links, unten, rechts, unten, links, oben, rechts, oben],
      multiply(numbersOf(dict, 'Matrix', IDENTITY), matrix),
    )
  }, kasten)
}

function numbersOf(dict: PDFDict, name: string, sonst: readonly number[]): readonly number[] {
  const werte = dict.lookup(PDFName.of(name))
  return werte instanceof PDFArray
    ? werte.asArray().map((wert) => (wert instanceof PDFNumber ? wert.asNumber() : 0))
    : sonst
}
