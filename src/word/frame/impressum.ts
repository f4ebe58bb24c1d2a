import { type FileChild, type ParagraphChild, Tab, TextRun } from 'docx'
import type { Element, ElementContent } from 'hast'
import { is } from '../../layout/document/tree.js'
import { type ChildOf, NODES } from '../../layout/document/vocabulary/vocabulary.js'
import { ABOVE_IMPRINT, innerField } from '../../layout/frame/inner-page.js'
import { StyledParagraph, writeLine, writeParagraph } from '../blocks/line/paragraph.js'
import { writeSourcePiece } from '../blocks/line/source-piece.js'
import type { WordContext } from '../context.js'
import { type Answers, answerTo, elementsOf, linesOf } from '../tree.js'
import { mmFromTwips, twipsFromPt } from '../units.js'
import { createColourField } from './colour-field.js'
import { createInnerGraphic } from './cover-images.js'
import { computeImprintDistance } from './page-fill.js'

/** The Impressum: terms with what belongs to them, and notes. */
export function writeImpressum(context: WordContext, impressum: Element): FileChild[] {
  const parts: Answers<ChildOf<'section.impressum'>, (part: Element) => FileChild[]> = {
    'p.impressumtitel': (part) => [writeParagraph(context, part, NODES['p.impressumtitel'].word)],
    p: (part) => [writeParagraph(context, part, 'Impressum')],
    '.impressum dl': (part) => writeProperties(context, part),
  }
  const [first, ...others] = elementsOf(impressum).flatMap((part) => answerTo(parts, part, impressum)(part))
  const ornament = writeOrnament(context)
  if (ornament.length === 0 || !(first instanceof StyledParagraph)) return [...(first ? [first] : []), ...others]
  return [first.withFront(ornament), ...others]
}

/** The field at the head of the page, and the drawing on it; both end above the Impressum. */
function writeOrnament(context: WordContext): ParagraphChild[] {
  const { gestaltung } = context.dokument
  const { flaeche } = gestaltung.innenseite
  const field = innerField(gestaltung)
  if (!field || flaeche === 'keine') return []
  const above =
    gestaltung.seite.oben + mmFromTwips(twipsFromPt(computeImprintDistance(context.dokument, context.textMeasure)))
  const hoehe = Math.min(field.hoehe, above - ABOVE_IMPRINT)
  if (hoehe <= 0) return []
  const place = { ...field, hoehe }
  return [
    createColourField(context.nextDrawing(), 0, { farbe: flaeche, ...place }),
    ...(gestaltung.innengrafik ? [createInnerGraphic(context, place)] : []),
  ]
}

/** Terms at the left, what belongs to them beside: the first line in the paragraph of the term, further lines below. */
function writeProperties(context: WordContext, list: Element): FileChild[] {
  const paragraphs: StyledParagraph[] = []
  let term: Element | undefined
  for (const entry of elementsOf(list)) {
    if (is(entry, 'dt')) term = entry
    else
      for (const line of linesOf(entry)) {
        paragraphs.push(term ? writeProperty(context, term, line) : writeLine(context, 'Impressumzeile', line))
        term = undefined
      }
  }
  return paragraphs
}

function writeProperty(context: WordContext, term: Element, line: readonly ElementContent[]): StyledParagraph {
  return new StyledParagraph('Impressumangabe', [
    ...writeSourcePiece(context, term.children, 'Impressumbegriff'),
    new TextRun({ children: [new Tab()] }),
    ...writeSourcePiece(context, line),
  ])
}
