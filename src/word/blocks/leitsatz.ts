import type { FileChild } from 'docx'
import type { WordContext } from '../context.js'
import { hex } from '../styles/colours.js'
import { SideBySide } from '../tables/side-by-side.js'
import { bleedOf, twipsFromMm, twipsFromPt } from '../units.js'
import { StyledParagraph } from './line/paragraph.js'

/** A ground fills its page to this height, and what it leaves free around the text, in millimetres; as print. */
const HEIGHT = 200
/** The same where it reaches the edges of the paper and begins at the band of its chapter. */
const FULL = { height: 218, above: 14 }
const ON_GROUND = { top: 14, left: 10.4, bottom: 10, right: 14.4 }
const WITHOUT_GROUND = { top: 2, left: 9, bottom: 2, right: 0 }
/** Thickness of the stroke at the left, in points. */
const STRICH = { onGround: 9, withoutGround: 5 }

/** A quotation that is all that a chapter says, over the whole width of its page. */
export function frameLeitsatz(context: WordContext, blocks: readonly FileChild[]): FileChild[] {
  const { hanging, width } = context
  const { farben, leitsatz } = context.dokument.gestaltung
  const { flaeche } = leitsatz
  const description = 'Dient nur der Anordnung: ein Leitsatz, der seine Seite trägt'
  const bleed = bleedOf(context.dokument.gestaltung)
  if (flaeche !== 'keine' && bleed.left > 0) {
    const above = twipsFromMm(FULL.above)
    const field = {
      blocks,
      width: bleed.left + hanging + width + bleed.right,
      margin: { top: above, ...bleed, bottom: above },
      ground: hex(farben[flaeche]),
      upright: 'bottom' as const,
    }
    return [new SideBySide([field], { description, hanging: hanging + bleed.left, height: twipsFromMm(FULL.height) })]
  }
  const sizes = flaeche === 'keine' ? WITHOUT_GROUND : ON_GROUND
  const margin = Object.fromEntries(Object.entries(sizes).map(([page, mm]) => [page, twipsFromMm(mm)]))
  const stroke = twipsFromPt(flaeche === 'keine' ? STRICH.withoutGround : STRICH.onGround)
  return [
    new SideBySide(
      [
        // A field of its own: rules stand astride the edges of fields, and each program moves them otherwise.
        { blocks: [new StyledParagraph('Fuge', [])], width: stroke, ground: hex(farben[leitsatz.strich]) },
        {
          blocks,
          width: width + hanging - stroke,
          margin,
          ...(flaeche !== 'keine' && { ground: hex(farben[flaeche]), upright: 'bottom' as const }),
        },
      ],
      {
        description,
        hanging,
        ...(flaeche !== 'keine' && { height: twipsFromMm(HEIGHT) }),
      },
    ),
  ]
}
