import { PDFArray, type PDFDocument, PDFName, type PDFPage } from '@cantoo/pdf-lib'
import type { Gestaltung } from '../../layout/design/gestaltung.js'
import { packStream } from './structure-tree.js'

const POINTS_PER_MM = 72 / 25.4
const CONTENTS = PDFName.of('Contents')
/** Crop marks begin so far from the paper that is printed on, are so long, and have so much room beyond it, in points. */
const [GAP, LENGTH, ROOM] = [6, 15, 24]

/**
 * Says where a printer cuts: what is printed is the bleed, within it the page as it will be. Crop marks stand outside of the bleed, an
 * artifact on a page that grows by their room to all sides, so that nothing on it moves. Nothing where a design wants neither.
 */
export function setPageBoxes(pdf: PDFDocument, { anschnitt, schnittmarken }: Gestaltung['druck']): void {
  if (anschnitt === 0 && !schnittmarken) return
  const bleed = anschnitt * POINTS_PER_MM
  for (const page of pdf.getPages()) {
    const { width, height } = page.getSize()
    page.setBleedBox(0, 0, width, height)
    const [cutWidth, cutHeight] = [trimmed(width, bleed), trimmed(height, bleed)]
    page.setTrimBox(bleed, height - bleed - cutHeight, cutWidth, cutHeight)
    if (!schnittmarken) continue
    for (const set of [page.setMediaBox, page.setCropBox])
      set.call(page, -ROOM, -ROOM, width + 2 * ROOM, height + 2 * ROOM)
    paintBeneath(
      pdf,
      page,
      marks({
        width,
        height,
        left: bleed,
        right: bleed + cutWidth,
        top: height - bleed,
        bottom: height - bleed - cutHeight,
      }),
    )
  }
}

function paintBeneath(pdf: PDFDocument, page: PDFPage, operators: string): void {
  const stream = pdf.context.register(packStream(pdf.context.obj({}), Buffer.from(operators, 'latin1')))
  const content = page.node.get(CONTENTS)
  const before = content instanceof PDFArray ? content.asArray() : content ? [content] : []
  page.node.set(CONTENTS, pdf.context.obj([stream, ...before]))
}

/** A length of the paper: Chromium's pages are whole pixels, paper is whole millimetres, measured from the upper left corner. */
function trimmed(length: number, bleed: number): number {
  return Math.round((length - 2 * bleed) / POINTS_PER_MM) * POINTS_PER_MM
}

interface Cut {
  width: number
  height: number
  left: number
  right: number
  top: number
  bottom: number
}

/** Two lines at each corner, in the lines of the cut. */
function marks({ width, height, left, right, top, bottom }: Cut): string {
  const beyond = (end: number) => [
    [-GAP, -GAP - LENGTH],
    [end + GAP, end + GAP + LENGTH],
  ]
  const lines = [
    ...[left, right].flatMap((x) => beyond(height).map((ends) => ends.map((y) => `${short(x)} ${short(y ?? 0)}`))),
    ...[top, bottom].flatMap((y) => beyond(width).map((ends) => ends.map((x) => `${short(x ?? 0)} ${short(y)}`))),
  ].map(([from, to]) => `${from} m ${to} l S`)
  return ['/Artifact <</Type/Page>>BDC', 'q', '0 0 0 RG', '0.25 w', ...lines, 'Q', 'EMC\n'].join('\n')
}

const short = (number: number): string => String(Number(number.toFixed(4)))
