import { PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { isInline } from '../../layout/document/tree.js'
import { latin1 } from '../content-stream/operators.js'
import type { ShownText } from '../content-stream/shown-text.js'
import type { PaintedStream } from '../file/streams.js'
import type { MarkedContentRef } from '../file/structure-tree.js'
import { Alignment, type GlyphPlace } from '../text/alignment.js'
import { StreamChanges } from '../text/changes.js'
import { divide } from '../text/division.js'
import { type PageNumbers, textOfBlock } from '../text/document-text.js'
import { readByFont } from '../text/ligatures.js'
import type { GlyphReader } from '../text/reader.js'
import type { ToUnicode } from '../text/to-unicode.js'
import type { MarkOnPage, Marks } from './marks.js'
import {
  createStructureElement,
  elementsOf,
  isStructureElement,
  type StructureElement,
  type StructureKid,
} from './structure-element.js'

/** Marked content and the node that holds it. */
interface MarkedPiece extends MarkOnPage {
  place: MarkedContentRef
  element: StructureElement
}

/**
 * Makes the glyphs of each block say what the document says there. Chromium writes no space where a line ends, so that words stick
 * together (ISO 32000-1, 14.8.2.5), and a plain hyphen where one is divided, which is a soft one (14.8.2.2.3). That becomes an element
 * with an ActualText: to viewers that search by glyphs, and know what a hyphen at a line's end is, it stays one (of U+00AD they do not).
 */
export function mendText(
  pdf: PDFDocument,
  root: StructureElement,
  marks: Marks,
  pageNumbers: PageNumbers,
  reader: GlyphReader,
): StreamChanges {
  const changes = new StreamChanges()
  const blocks = elementsOf(root).flatMap((element) => {
    if (!element.source || isInline(element.source)) return []
    const pieces = [...linesOf(element, marks)]
    return pieces.length > 0 ? [{ source: element.source, pieces }] : []
  })
  const replaced = blocks.flatMap(({ pieces }) =>
    pieces.flatMap(({ stream, mark }) => (mark.inner.length > 0 ? reader.replaced(stream, mark) : [])),
  )
  readByFont(pdf, replaced, changes)

  for (const { source, pieces } of blocks) {
    const alignment = new Alignment(
      textOfBlock(source, pageNumbers),
      source.tagName === 'th' || source.tagName === 'td',
    )
    for (const { stream, mark } of pieces) reader.visit(stream, mark, alignment)
    // What says something else is left as it is, for the comparison of the whole to name.
    if (!alignment.agrees) continue
    for (const gap of alignment.gaps) insertSpace(pdf, gap, reader, changes)
    for (const piece of alignment.hyphens.length > 0 ? pieces : []) {
      const hyphens = alignment.hyphens.filter(({ mark }) => mark === piece.mark).map(({ shown }) => shown)
      if (hyphens.length > 0) softenHyphens(piece, hyphens, changes, marks)
    }
  }
  return changes
}

/** Marked content in the lines of a block itself; signs of lists are Chromium's. */
function* linesOf(element: StructureElement, marks: Marks): Generator<MarkedPiece> {
  for (const kid of element.kids) {
    if (isStructureElement(kid)) {
      if (kid.source && isInline(kid.source)) yield* linesOf(kid, marks)
    } else if ('mcid' in kid) {
      const found = marks.find(kid)
      if (found) yield { ...found, place: kid, element }
    }
  }
}

/** Makes hyphens of a mark elements that are read as soft ones. */
function softenHyphens(
  { stream, mark, place, element }: MarkedPiece,
  hyphens: readonly ShownText[],
  changes: StreamChanges,
  marks: Marks,
): void {
  const kids = divide(stream, mark, hyphens, changes).map(({ mcid, hyphen }): StructureKid => {
    const part = { ...place, mcid }
    marks.add(part, { mark, stream })
    return hyphen ? { ...createStructureElement('Span', undefined, [part]), actualText: '\u00ad' } : part
  })
  element.kids.splice(element.kids.indexOf(place), 1, ...kids)
}

/** Shows a space behind a glyph, in its own font or, where that has none, in another of the page or file. */
function insertSpace(
  pdf: PDFDocument,
  { stream, mark, shown }: GlyphPlace,
  reader: GlyphReader,
  changes: StreamChanges,
): void {
  const choice = stream.content.fontChoices[shown.fontChoice]
  const fonts = reader.fontsOf(stream)
  const own = choice && fonts.get(choice.name)
  const code = own && spaceOf(own)
  if (code !== undefined) {
    changes.insertAfter(stream, mark, shown, ` ${code} Tj`)
    return
  }
  const [name, other] = [...fonts].find(([, cmap]) => spaceOf(cmap)) ?? borrow(pdf, stream, reader)
  if (!choice || !other) return
  const back = latin1(stream.bytes, choice.from, choice.position)
  changes.insertAfter(stream, mark, shown, ` /${name} 1 Tf ${spaceOf(other)} Tj ${back}Tf`)
}

/** Puts a font that has a space among a stream's resources. */
function borrow(pdf: PDFDocument, stream: PaintedStream, reader: GlyphReader): [string, ToUnicode] | [] {
  const other = reader.known().find((cmap) => spaceOf(cmap))
  const ref = other && pdf.context.getObjectRef(other.font)
  const fonts = stream.dict.lookupMaybe(PDFName.of('Resources'), PDFDict)?.lookupMaybe(PDFName.of('Font'), PDFDict)
  if (!ref || !fonts) return []
  fonts.set(PDFName.of('Leerzeichen'), ref)
  return ['Leerzeichen', other]
}

/** The string that shows a font's space; undefined where none is embedded. */
function spaceOf(cmap: ToUnicode): string | undefined {
  const code = cmap.codeOf(' ')
  return code < 0
    ? undefined
    : `<${code
        .toString(16)
        .toUpperCase()
        .padStart(cmap.codeLength * 2, '0')}>`
}
