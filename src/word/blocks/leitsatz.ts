import type { FileChild } from 'docx'
import { twipsFromMm } from '../masse.js'
import type { Wordsatz } from '../satz.js'
import { hex } from '../styles/farben.js'
import { Nebeneinander } from '../tables/nebeneinander.js'

/** A ground fills its page to this height, and what it leaves free around the text, in millimetres; as print. */
const HOEHE = 200
const AUF_GRUND = { oben: 14, links: 12, unten: 10, rechts: 16 }
const OHNE_GRUND = { oben: 2, links: 10, unten: 2, rechts: 0 }
/** Thickness of the stroke at the left, in eighths of a point. */
const STRICH = { aufGrund: 72, ohneGrund: 40 }

/** A quotation that is all that a chapter says, over the whole width of its page. */
export function frameLeitsatz(satz: Wordsatz, bloecke: readonly FileChild[]): FileChild[] {
  const { aushang, breite } = satz
  const { farben, leitsatz } = satz.dokument.gestaltung
  const { flaeche } = leitsatz
  const masse = flaeche === 'keine' ? OHNE_GRUND : AUF_GRUND
  const rand = Object.fromEntries(Object.entries(masse).map(([seite, mm]) => [seite, twipsFromMm(mm)]))
  return [
    new Nebeneinander(
      [
        {
          bloecke,
          breite: breite + aushang,
          rand,
          links: {
            farbe: hex(farben[leitsatz.strich]),
            staerke: flaeche === 'keine' ? STRICH.ohneGrund : STRICH.aufGrund,
          },
          ...(flaeche !== 'keine' && { grund: hex(farben[flaeche]), unten: true as const }),
        },
      ],
      {
        beschreibung: 'Dient nur der Anordnung: ein Leitsatz, der seine Seite trägt',
        aushang,
        ...(flaeche !== 'keine' && { hoehe: twipsFromMm(HOEHE) }),
      },
    ),
  ]
}
