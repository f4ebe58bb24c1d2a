import {
  HorizontalPositionAlign,
  HorizontalPositionRelativeFrom,
  type ParagraphChild,
  TextWrappingSide,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx'
import type { Element } from 'hast'
import { emuFromMm, emuFromPt } from './masse.js'
import type { Satz } from './satz.js'
import { createZeichnung } from './zeichnung.js'

/** Its largest size, the room beside it and above it, in millimetres. */
const RAHMEN = { breite: 60, hoehe: 22 }
const DANEBEN = 6
const DARUEBER = 13

/** The logo on the title page, at the right below the colour field of this height in points. */
export function createLogo(satz: Satz, bild: Element, feldhoehe: number): ParagraphChild {
  return createZeichnung(satz, bild, {
    rahmen: RAHMEN,
    lage: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.MARGIN, align: HorizontalPositionAlign.RIGHT },
      verticalPosition: {
        relative: VerticalPositionRelativeFrom.PAGE,
        offset: emuFromPt(feldhoehe) + emuFromMm(DARUEBER),
      },
      wrap: { type: TextWrappingType.SQUARE, side: TextWrappingSide.LEFT },
      margins: { left: emuFromMm(DANEBEN) },
    },
  })
}
