import type { Gestaltung } from '../../../layout/design/gestaltung.js'
import { textWidthTwips, twipsFromMm, twipsFromPt } from '../../units.js'
import type { StyleFormat } from './style.js'

/** How far the text of a note stands off from its number, as a multiple of its size; as in print. */
const HANGING = 1.6

/** Notes at the foot of a page and the line above them, which is a rule of its own: Word's is black and as long as it likes. */
export function footnoteStyles(gestaltung: Gestaltung): StyleFormat[] {
  const { groesse, linie } = gestaltung.fussnoten
  const hanging = twipsFromPt(groesse * HANGING)
  return [
    {
      id: 'FootnoteText',
      // A note is not parted over pages: the line of its mark goes on with it.
      paragraph: { keepLines: true, after: 2, line: 1.3, left: hanging, hanging },
      run: { size: groesse, colour: 'grau' },
    },
    {
      id: 'Fussnotenlinie',
      paragraph: {
        after: 4,
        line: 0.6,
        left: 0,
        hanging: 0,
        right: Math.max(0, textWidthTwips(gestaltung) - twipsFromMm(linie)),
        ...(linie > 0 && { borders: { bottom: { colour: 'linie', weight: 0.5, distance: 1 } } }),
      },
    },
  ]
}
