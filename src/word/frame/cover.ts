import { type FileChild, FrameAnchorType, FrameWrap, type IFrameOptions, type ParagraphChild, Tab, TextRun } from 'docx'
import type { Element } from 'hast'
import { is } from '../../layout/document/tree.js'
import { StyledParagraph } from '../blocks/line/paragraph.js'
import { writeSourcePiece } from '../blocks/line/source-piece.js'
import type { WordContext } from '../context.js'
import { elementsOf } from '../tree.js'
import { twipsFromMm } from '../units.js'
import { createColourField } from './colour-field.js'
import { createCoverGraphic, createCoverImage, createLogo, createTraegerlogo, Z_INDEX } from './cover-images.js'
import { readCoverLines } from './cover-lines.js'

/**
 * The title page. Its text stands in frames at the places that the design gives its blocks; paragraphs in the same place
 * share one. Colour fields and pictures hang on a paragraph of nothing else, behind the text.
 */
export function writeCover(context: WordContext, titelseite: Element): FileChild[] {
  const { gestaltung } = context.dokument
  const images = elementsOf(titelseite).filter(({ tagName }) => tagName === 'img')
  const traegerlogos = images.filter((image) => is(image, 'img.traegerlogo'))
  const ornament: ParagraphChild[] = [
    ...gestaltung.titelseite.flaechen.map((area, index) =>
      createColourField(context.nextDrawing(), index + (area.vorne ? Z_INDEX.vorne : 0), area),
    ),
    ...(gestaltung.titelgrafik ? [createCoverGraphic(context, gestaltung.titelgrafik)] : []),
    ...images.flatMap((image) => {
      if (is(image, 'img.titelbild')) return [createCoverImage(context, image)]
      return is(image, 'img.logo')
        ? createLogo(context, image)
        : [createTraegerlogo(context, image, traegerlogos.indexOf(image))]
    }),
  ]
  const lines = readCoverLines(titelseite, gestaltung, context.textMeasure).map(
    ({ style, block, parts }) =>
      new StyledParagraph(
        style,
        parts.flatMap((part, position) => [
          ...(position > 0 ? [new TextRun({ children: [new Tab()] })] : []),
          ...writeSourcePiece(context, part.children),
        ]),
        { frame: frameOf(gestaltung.titelseite.bloecke[block]) },
      ),
  )
  return [...lines, new StyledParagraph('Fuge', ornament)]
}

/** In the paragraph, not in its style: LibreOffice takes no frames from styles. */
function frameOf({ links, oben, breite }: { links: number; oben: number; breite: number }): IFrameOptions {
  return {
    type: 'absolute',
    position: { x: twipsFromMm(links), y: twipsFromMm(oben) },
    width: twipsFromMm(breite),
    anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
    wrap: FrameWrap.AROUND,
  }
}
