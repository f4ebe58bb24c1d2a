import type { FileChild } from 'docx'
import type { Element } from 'hast'
import { hasClass, is, printedText } from '../../layout/document/tree.js'
import { type ChildOf, NODES } from '../../layout/document/vocabulary/vocabulary.js'
import type { WordContext } from '../context.js'
import { createDrawingOf } from '../drawing.js'
import type { StyleId } from '../styles/style-ids.js'
import { SideBySide } from '../tables/side-by-side.js'
import { type Answers, answerTo, attribute, elementsOf } from '../tree.js'
import { openingReach, pixelFromMm, twipsFromMm, twipsFromPt } from '../units.js'
import { isShortSource } from './beside/margin-caption.js'
import { StyledParagraph, writeParagraph } from './line/paragraph.js'

/** Down to the base line of the lead beside it, in points. */
const SOURCE_TOP = 3

/** A chapter's opener: its picture, then numeral and source in the column beside the lead, or each a paragraph of its own. */
export function writeAuftakt(context: WordContext, auftakt: Element): FileChild[] {
  const pieces = elementsOf(auftakt)
  const [pictures, others] = [pieces.filter(isPicture), pieces.filter((part) => !isPicture(part))]
  const beside = pictures.length > 0 ? others.filter((part) => fitsColumn(context, part)) : []
  const paragraph = (style: StyleId) => (part: Element) => writeParagraph(context, part, style)
  const parts: Answers<ChildOf<'div.auftakt'>, (part: Element) => FileChild> = {
    'p.ziffer': paragraph(context.useStyle(NODES['p.ziffer'].word)),
    img: (part) => writePicture(context, part, context.belowBand.has(auftakt)),
    'p.quelle': (part) =>
      writeParagraph(context, part, beside.includes(part) ? 'QuelleImFeld' : NODES['p.quelle'].word),
    'p.vorspann': paragraph(context.useStyle(NODES['p.vorspann'].word)),
  }
  const write = (some: readonly Element[]) => some.map((part) => answerTo(parts, part, auftakt)(part))
  const rest = others.filter((part) => !beside.includes(part))
  if (beside.length === 0 || rest.length === 0) return write([...pictures, ...others])
  const { seite } = context.dokument.gestaltung
  const fields = [
    {
      blocks: write(beside),
      width: context.hanging,
      margin: { top: twipsFromPt(SOURCE_TOP), right: twipsFromMm(seite.steg) },
    },
    { blocks: write(rest), width: context.width },
  ]
  const description = 'Dient nur der Anordnung: links Ziffer und Nachweis des Bilds, rechts der Vorspann'
  return [...write(pictures), new SideBySide(fields, { description, hanging: context.hanging })]
}

const isPicture = (part: Element): boolean => part.tagName === 'img'

/** What stands in the column beside the lead below a picture. */
function fitsColumn(context: WordContext, part: Element): boolean {
  if (context.hanging === 0) return false
  return is(part, 'p.ziffer') ? !hasClass(part, 'lang') && printedText(part) !== '' : isShortSource(context, part)
}

/** The picture, as far to the paper's edges as the design has it, and cut above and below where it would be too high. */
function writePicture(context: WordContext, image: Element, joined: boolean): StyledParagraph {
  const { gestaltung } = context.dokument
  const reach = openingReach(gestaltung)
  const width = (context.width + context.hanging + reach.left + reach.right) / 15
  const picture = context.pictureOf(attribute(image, 'dataGrafik'))
  const whole = (picture.hoehe / picture.breite) * width
  const height = Math.min(whole, pixelFromMm(gestaltung.auftaktbild.hoehe))
  const cut = ((whole - height) / whole / 2) * 100
  const drawing = createDrawingOf(context, image, {
    field: { width: Math.round(width), height: Math.round(height) },
    crop: { left: 0, right: 0, top: cut, bottom: cut },
  })
  return new StyledParagraph('Auftaktbild', [drawing], joined ? { spacing: { after: 0 } } : {})
}
