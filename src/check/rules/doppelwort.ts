import { withErsatz } from '../prosa/ersatz.js'
import { typedText } from '../prosa/stueck.js'
import { proseOf } from '../prosa.js'
import type { Pruefregel } from '../pruefling.js'

const DOPPELT = /(?<![\p{L}\p{N}\-–'’.])(\p{L}{2,})[ \u00a0\n]+(\p{L}{2,})(?![\p{L}\p{N}\-–'’])/gu
/** Pronouns that may be followed by the article of the same form, at the beginning of a clause. */
const FUERWOERTER = new Set(['der', 'die', 'das', 'dem', 'den', 'denen', 'deren'])
/** "wenn sie sie brauchen", "hat ihr ihr Geld gebracht": both words have their own sense anywhere. */
const IMMER_ERLAUBT = new Set(['sie', 'ihr'])
/** "Dass das das Ziel ist": a clause that opens the sentence. */
const NEBENSATZ = /(?:^|[.!?:]\s+)(?:Dass|Ob|Wenn|Weil|Als|Wie|Bevor|Nachdem|Damit|Falls|Sobald)[ \u00a0]+$/u
/** A comma, or a conjunction that continues a relative clause, with at most two words (a preposition, "dass") in between. */
const SATZANFANG =
  /(?:[,;(–]|(?<!\p{L})(?:und|oder|sowie|wie|als|aber|sondern|unter|über|gegenüber|mit|von|zu|hinter|neben|bei))[ \u00a0]+(?:\p{L}+[ \u00a0]+){0,2}$/u

/** Finds a word that stands twice in a row. */
export const doppelwort: Pruefregel = {
  id: 'doppelwort',
  schwere: 'warnung',
  erklaerung:
    'Ein Wort steht zweimal hintereinander („der der Arbeitsmarkt“), meist ein Rest vom Umstellen. Nach einem Komma ist „die die“ richtig („Menschen, die die Förderung erhalten“) und wird nicht gemeldet. Eines der beiden Wörter streichen; bei Eigennamen eine Ausnahme schreiben.',
  uebersieht: 'doppelte Wörter, zwischen denen ein anderes steht',
  pruefe(pruefling, melde) {
    for (const prosa of proseOf(pruefling)) {
      const text = typedText(prosa)
      DOPPELT.lastIndex = 0
      for (let fund = DOPPELT.exec(text); fund; fund = DOPPELT.exec(text)) {
        const [ganz, erstes = '', zweites = ''] = fund
        const davor = text.slice(0, fund.index)
        const stelle = fund.index + ganz.length - zweites.length
        // The second word may be the first of the next pair.
        DOPPELT.lastIndex = stelle
        const ende = stelle + zweites.length
        if (!sameWord(erstes, zweites, davor) || isAllowed(erstes.toLowerCase(), davor, text.slice(ende))) continue
        melde(
          text[ende] === ' ' ? withErsatz(prosa, stelle, ende + 1, '') : prosa.ort(stelle),
          `„${erstes} ${zweites}“: Das Wort steht zweimal hintereinander.`,
          'Eines der beiden Wörter streichen.',
        )
      }
    }
  },
}

const SATZANFANG_DAVOR = /(?:^|[.!?:]\s+)$/

/** "Die die" at the beginning of a sentence is doubled, "Essen essen" is a noun and a verb. */
function sameWord(erstes: string, zweites: string, davor: string): boolean {
  if (erstes === zweites) return true
  return erstes.toLowerCase() === zweites && SATZANFANG_DAVOR.test(davor)
}

const SELBST = /^[ \u00a0]+selbst(?!\p{L})/u

function isAllowed(wort: string, davor: string, danach: string): boolean {
  // "wenn wir wir selbst bleiben"
  if (SELBST.test(danach)) return true
  return IMMER_ERLAUBT.has(wort) || (FUERWOERTER.has(wort) && (SATZANFANG.test(davor) || NEBENSATZ.test(davor)))
}
