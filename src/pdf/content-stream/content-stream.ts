import { type LazyMatrix, matrixOf } from './lazy-matrix.js'
import type { ContentStream, InnerMark, MarkedContent, UnmarkedPaint } from './marked-content.js'
import { type BBox, emptyBox, IDENTITY, type Matrix, multiply, stretch, widen } from './matrix.js'
import { latin1, Operator, readNumbers, readOperators } from './operators.js'
import { ShownTextList, ShownTexts } from './shown-text.js'
import { cornersOfText } from './text-box.js'

const NAME = /^\s*\/([^\s/<>[\]()]*)/

/**
 * Reads a content stream in one pass: what is marked, and what is painted without a mark. Operands are looked at only where
 * they are needed.
 * @param matrix from the stream's space to points of the page
 * @param list takes up what shows glyphs
 * @param withBoxes whether it is asked what figures cover
 */
export function readContentStream(
  bytes: Uint8Array,
  matrix: Matrix = IDENTITY,
  list = new ShownTextList(),
  withBoxes = true,
): ContentStream {
  const stream: ContentStream = {
    marks: [],
    unmarked: [],
    xObjects: [],
    unbalanced: 0,
    fontChoices: [],
    textObjects: [],
    clip: undefined,
  }
  const stack: LazyMatrix[] = []
  let ctm: LazyMatrix = { matrix }
  let font = -1
  const fontStack: number[] = []
  /** Marked content that is open: true where it is one of `marks`, or what it is inside of one. */
  const levels: (boolean | InnerMark)[] = []
  let mark: MarkedContent | undefined
  let pathStart = -1
  const numbers: number[] = []
  let outline: BBox | undefined
  /** Where the operands of the last rectangle stand. */
  let rectangle: readonly [number, number] = [0, 0]
  let textStart = -1
  let hasShown = false
  /** Where the operands of the last text matrix stand. */
  let textMatrix: readonly [number, number] | undefined
  let open: UnmarkedPaint | undefined

  const paintUnmarked = (from: number, to: number, baseline?: number): void => {
    if (open) {
      open.to = to
      open.baseline ??= baseline
    } else {
      open = { from, to, baseline }
      stream.unmarked.push(open)
    }
  }
  const run = (operator: Operator, from: number, position: number, to: number): void => {
    switch (operator) {
      case Operator.path:
      case Operator.rectangle:
      case Operator.closePath:
        if (pathStart < 0) pathStart = from
        if (operator === Operator.rectangle) rectangle = [from, position]
        if (withBoxes && mark?.name === 'Figure' && operator !== Operator.closePath) {
          readNumbers(bytes, from, position, numbers)
          if (operator === Operator.rectangle) {
            numbers[2] = (numbers[0] ?? 0) + (numbers[2] ?? 0)
            numbers[3] = (numbers[1] ?? 0) + (numbers[3] ?? 0)
          }
          outline ??= emptyBox()
          stretch(outline, numbers, 'matrix' in ctm ? ctm.matrix : matrixOf(bytes, ctm))
        }
        return
      case Operator.showText:
        if (mark) {
          mark.text = true
          mark.shown.add(from, position, to, font, stream.textObjects.length - 1)
        } else if (textStart < 0) paintUnmarked(from, to, 0)
        else hasShown = true
        return
      case Operator.textMatrix:
        if (!mark) textMatrix = [from, position]
        return
      case Operator.beginText:
        textStart = mark ? -1 : position
        stream.textObjects.push({ start: position, end: position })
        textMatrix = undefined
        return
      case Operator.endText:
        Object.assign(stream.textObjects.at(-1) ?? {}, { end: position })
        if (hasShown)
          paintUnmarked(
            textStart,
            to,
            multiply(textMatrix ? readNumbers(bytes, ...textMatrix) : IDENTITY, matrixOf(bytes, ctm))[5],
          )
        hasShown = false
        textStart = -1
        // Letters of a drawing are part of it.
        if (withBoxes && mark?.name === 'Figure') {
          const { start = position } = stream.textObjects.at(-1) ?? {}
          const corners = cornersOfText(latin1(bytes, start, position))
          if (corners.length > 0) mark.bbox = widen(mark.bbox, corners, matrixOf(bytes, ctm))
        }
        return
      case Operator.setFont:
        font =
          stream.fontChoices.push({
            name: NAME.exec(latin1(bytes, from, position))?.[1] ?? '',
            from,
            position,
          }) - 1
        return
      case Operator.clip:
        if (withBoxes && !mark) {
          const [x = 0, y = 0, width = 0, height = 0] = readNumbers(bytes, ...rectangle)
          const bbox = widen(undefined, [x, y, x + width, y + height], matrixOf(bytes, ctm))
          if (areaOf(bbox) > areaOf(stream.clip)) stream.clip = bbox
        }
        return
      case Operator.paint:
        if (mark) {
          mark.area = true
          mark.painted.push(from)
        } else paintUnmarked(pathStart < 0 ? from : pathStart, to)
        if (mark && outline) mark.bbox = widen(mark.bbox, outline, IDENTITY)
        pathStart = -1
        outline = undefined
        return
      case Operator.endPath:
        // A path that only clips covers nothing.
        pathStart = -1
        outline = undefined
        return
      case Operator.save:
        open = undefined
        stack.push(ctm)
        fontStack.push(font)
        return
      case Operator.restore:
        open = undefined
        ctm = stack.pop() ?? ctm
        font = fontStack.pop() ?? font
        return
      case Operator.concat:
        ctm = { parent: ctm, from, to: position }
        return
      case Operator.beginMarked: {
        const operands = latin1(bytes, from, position)
        const mcid = /\/MCID\s+(\d+)/.exec(operands)?.[1]
        const name = NAME.exec(operands)?.[1] ?? ''
        if (textStart < 0) open = undefined
        // Without a number, and not an artifact, it only says how letters are read: "ff" for a ligature.
        const outermost = mark === undefined && (mcid !== undefined || name === 'Artifact')
        const inner = mark && !outermost ? { from, after: to, end: to } : undefined
        levels.push(inner ?? outermost)
        if (inner && mcid === undefined) mark?.inner.push(inner)
        if (outermost) {
          mark = createMarkedContent(name, mcid === undefined ? undefined : Number(mcid), from, to, list)
          mark.pagination = name === 'Artifact' && operands.includes('/Pagination')
          stream.marks.push(mark)
        } else if (mark && mcid !== undefined) mark.nested = true
        return
      }
      case Operator.endMarked: {
        const ended = levels.pop()
        if (textStart < 0) open = undefined
        if (ended === undefined) stream.unbalanced++
        else if (typeof ended === 'object') ended.end = position
        else if (ended && mark) {
          mark.end = position
          mark = undefined
        }
        return
      }
      case Operator.xObject: {
        const name = latin1(bytes, from, position).trim().slice(1)
        if (mark) {
          mark.image = true
          mark.painted.push(from)
        } else open = undefined
        ;(mark ?? stream).xObjects.push({ name, from, to, matrix: matrixOf(bytes, ctm) })
        return
      }
      case Operator.image:
        if (!mark) paintUnmarked(from, to)
        else {
          mark.image = true
          mark.painted.push(from)
          if (mark.name === 'Figure') mark.bbox = widen(mark.bbox, [0, 0, 1, 1], matrixOf(bytes, ctm))
        }
        return
    }
  }
  readOperators(bytes, run)
  stream.unbalanced += levels.length
  return stream
}

function createMarkedContent(
  name: string,
  mcid: number | undefined,
  from: number,
  after: number,
  list: ShownTextList,
): MarkedContent {
  const empty = { text: false, image: false, area: false, pagination: false, nested: false, bbox: undefined }
  return {
    name,
    mcid,
    from,
    after,
    end: after,
    ...empty,
    xObjects: [],
    painted: [],
    shown: new ShownTexts(list),
    inner: [],
  }
}

function areaOf(bbox: BBox | undefined): number {
  return bbox ? (bbox[2] - bbox[0]) * (bbox[3] - bbox[1]) : 0
}
