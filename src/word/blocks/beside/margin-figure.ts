import type { FileChild } from 'docx'
import type { Element } from 'hast'
import { is, printedText } from '../../../layout/document/tree.js'
import type { WordContext } from '../../context.js'
import { SideBySide } from '../../tables/side-by-side.js'
import { elementsOf } from '../../tree.js'
import { intoGap, twipsFromMm, twipsFromPt } from '../../units.js'

/** A caption that would need more lines in the column stands above its figure. */
const MOST_LINES = 6
/** Sizes are rounded to half points, and Word and LibreOffice round the widths of letters each in its own way. */
const RESERVE = 1.05
/** What lines lose where words go to the next one. */
const BREAK_LOSS = 0.82

/** Whether a figure has its caption beside it: where there is a column, for one picture, and a caption that is not too long for it. */
export function isBesideText(context: WordContext, figure: Element): boolean {
  const parts = elementsOf(figure)
  const caption = parts.find((part) => is(part, 'figcaption'))
  if (context.hanging === 0 || !caption || is(figure, 'figure.organigramm')) return false
  if (parts.filter((part) => is(part, 'img')).length !== 1) return false
  const { groessen, seite } = context.dokument.gestaltung
  const column = twipsFromMm(seite.randspalte + intoGap(seite))
  const measure = (text: string) => context.textMeasure.measure(text, groessen.tabelle, 'halbfett') * RESERVE
  const text = printedText(caption)
  // Words are not divided there: one that is too wide would break anywhere.
  if (text.split(/[\s\u00ad-]+/u).some((word) => measure(word) > column)) return false
  return measure(text) <= MOST_LINES * column * BREAK_LOSS
}

/** A figure with its caption in the column beside the text; its source stands below it. */
export function arrangeFigure(
  context: WordContext,
  caption: readonly FileChild[],
  image: readonly FileChild[],
): FileChild[] {
  const { seite, abstaende } = context.dokument.gestaltung
  // What follows keeps its own distance.
  const margin = { top: twipsFromPt(abstaende.block), bottom: twipsFromPt(abstaende.absatz / 2) }
  return [
    new SideBySide(
      [
        {
          blocks: caption,
          width: context.hanging,
          margin: { ...margin, right: twipsFromMm(seite.steg - intoGap(seite)) },
        },
        { blocks: image, width: context.width, margin },
      ],
      {
        description: 'Dient nur der Anordnung: links die Beschriftung, rechts die Abbildung',
        hanging: context.hanging,
      },
    ),
  ]
}
