import { leichteZeilenOf } from '../leicht/zeilen.js'
import type { Pruefregel } from '../pruefling.js'

const MEISTE_WORTE = 12
/** The end of a sentence with the beginning of another behind it; a number with its point is none, nor an abbreviation (`leicht-zeichen`). */
const SATZENDE =
  /(?<!\d|(?<!\p{L})(?:\p{L}|usw|etc|bzw|ca|evtl|ggf|inkl|max|mind|Nr|Tel|Mio|Mrd|Tsd))[.!?]["“»]?\s+(?=["„»]?[\p{Lu}\d])/u
const WORT = /[\p{L}\d][\p{L}\d·‧-]*/gu

/** A line in Leichte Sprache with more than one sentence, or with a long one. */
export const leichtSatz: Pruefregel = {
  id: 'leicht-satz',
  schwere: 'hinweis',
  erklaerung:
    'In Leichter Sprache steht jeder Satz in einer eigenen Zeile, und Sätze sind kurz: eine Aussage in jedem, hier höchstens 12 Wörter (Regeln des Netzwerks Leichte Sprache; DIN SPEC 33429). Geprüft wird, was in „leichte-sprache“ steht.',
  uebersieht: 'ob ein kurzer Satz leicht zu verstehen ist; das sagen nur Menschen, für die er geschrieben ist',
  pruefe(pruefling, melde) {
    for (const { text, ort } of leichteZeilenOf(pruefling)) {
      const ende = SATZENDE.exec(text)
      if (ende) {
        melde(
          ort(ende.index + ende[0].length),
          'In dieser Zeile beginnt ein zweiter Satz.',
          'Jeden Satz in eine eigene Zeile schreiben.',
        )
        continue
      }
      const worte = [...text.matchAll(WORT)].length
      if (worte > MEISTE_WORTE)
        melde(
          ort(0),
          `Dieser Satz hat ${worte} Wörter; in Leichter Sprache sind es höchstens ${MEISTE_WORTE}.`,
          'Zwei Sätze daraus machen: eine Aussage in jedem.',
        )
    }
  },
}
