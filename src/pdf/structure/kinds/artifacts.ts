import { type PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { isForm, type PaintedStream } from '../../file/streams.js'
import { packStream } from '../../file/structure-tree.js'
import type { StreamChanges } from '../../text/changes.js'

/** What becomes of a mark: the type of the element that it belongs to, or nothing to be read. */
export type MarkPurpose = { type: string } | 'layout' | 'repeated'

/** Where the body of a page begins and ends, in points above its lower edge. */
export interface TypeArea {
  top: number
  bottom: number
}

const LAYOUT = Buffer.from('/Artifact <</Type/Layout>>BDC\n')
const REPEATED = Buffer.from('/Artifact <</Type/Pagination>>BDC\n')
const HEADER = Buffer.from('/Artifact <</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC\n')
const FOOTER = Buffer.from('/Artifact <</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC\n')
const END = Buffer.from('\nEMC\n')

/**
 * Rewrites the streams of a file so that everything painted is either content of an element or an artifact (PDF/UA-1 7.1, 7.8):
 * marks get the type of their element, painting without a mark is marked as header, footer or layout.
 */
export function writeMarkedContent(
  pdf: PDFDocument,
  streams: readonly PaintedStream[],
  purposeOf: (stream: PaintedStream, mcid: number | undefined) => MarkPurpose,
  typeArea: (page: number) => TypeArea,
  changes: StreamChanges,
): void {
  const done = new Set<unknown>()
  for (const stream of streams) {
    if (done.has(stream.ref)) continue
    done.add(stream.ref)
    const bytes = rewrite(stream, purposeOf, typeArea(stream.page), changes)
    const object = pdf.context.lookup(stream.ref)
    if (object instanceof PDFRawStream) pdf.context.assign(stream.ref, packStream(object.dict, bytes))
    else {
      const old = stream.dict.get(PDFName.of('Contents'))
      const fresh = packStream(pdf.context.obj({}), bytes)
      if (old && 'objectNumber' in old) pdf.context.assign(old as PaintedStream['ref'], fresh)
      else stream.dict.set(PDFName.of('Contents'), pdf.context.register(fresh))
    }
  }
}

function rewrite(
  stream: PaintedStream,
  purposeOf: (stream: PaintedStream, mcid: number | undefined) => MarkPurpose,
  { top, bottom }: TypeArea,
  changes: StreamChanges,
): Buffer {
  const { bytes, content, xObjectsByName } = stream
  const parts: Uint8Array[] = []
  let position = 0
  const copyTo = (to: number): void => {
    parts.push(bytes.subarray(position, to))
    position = to
  }
  const images = content.xObjects.filter(({ name }) => !isForm(xObjectsByName.get(name)))
  const pieces = [
    ...content.marks.map((mark) => ({ from: mark.from, mark })),
    ...[...content.unmarked, ...images.map((image) => ({ ...image, baseline: undefined }))].map((paint) => ({
      from: paint.from,
      paint,
    })),
    ...changes.of(stream).map((change) => ({ from: change.from, change })),
  ].sort((a, b) => a.from - b.from)
  const open = (mcid: number | undefined): void => {
    const purpose = purposeOf(stream, mcid)
    if (purpose === 'layout') parts.push(LAYOUT)
    else if (purpose === 'repeated') parts.push(REPEATED)
    else parts.push(Buffer.from(`/${purpose.type} <</MCID ${mcid}>>BDC\n`, 'latin1'))
  }
  for (const piece of pieces) {
    copyTo(piece.from)
    if ('mark' in piece) {
      if (!changes.isWithoutStart(piece.mark)) open(piece.mark.mcid)
      position = piece.mark.after
    } else if ('change' in piece) {
      const { to, replacement } = piece.change
      if (typeof replacement === 'number') open(replacement)
      else parts.push(replacement)
      position = to
    } else {
      const { baseline, to } = piece.paint
      parts.push(baseline === undefined ? LAYOUT : baseline > top ? HEADER : baseline < bottom ? FOOTER : LAYOUT)
      copyTo(to)
      parts.push(END)
    }
  }
  copyTo(bytes.length)
  return Buffer.concat(parts)
}
