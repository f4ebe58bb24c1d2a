import type { Passage } from '../satz/passage.js'
import { between, type Figurglied, gliederOf } from './muster.js'

/** Two ways of saying one figure: "26,75 Mio. € (26.751.166 €)", "rund drei Viertel (77 %)", "ein Viertel, also 25 %". */
export interface Gleichsetzung {
  a: Figurglied
  b: Figurglied
}

const KLAMMER = /^ ?\((?:das sind |dies sind |entspricht |exakt |genau |d ?h |gerundet |= ?)?$/
const ALSO =
  /^,? ?(?:also|das heißt|das sind|dies sind|genau|exakt|bzw|beziehungsweise|oder|d ?h|genauer|–|nämlich|das entspricht|und damit|mithin|gerundet(?: also)?(?: auf)?) $/

export function findGleichungen(passage: Passage): Gleichsetzung[] {
  const glieder = gliederOf(passage)
  const gleichungen: Gleichsetzung[] = []
  for (const [stelle, a] of glieder.entries()) {
    const b = glieder[stelle + 1]
    if (!b || a.figur.spanne || b.figur.spanne || a.figur.vorzeichen || b.figur.vorzeichen) continue
    const dazwischen = between(passage, a, b)
    const bruch = a.figur.form === 'bruch' && b.art === 'p' && b.figur.form !== 'bruch'
    const umgekehrt = b.figur.form === 'bruch' && a.art === 'p' && a.figur.form !== 'bruch'
    if (bruch || umgekehrt) {
      if (KLAMMER.test(dazwischen) || ALSO.test(dazwischen) || (bruch && isApposition(dazwischen, b.danach)))
        gleichungen.push({ a, b })
    } else if (a.art === 'e' && b.art === 'e' && a.figur.einheit !== b.figur.einheit) {
      if (KLAMMER.test(dazwischen) || ALSO.test(dazwischen)) gleichungen.push({ a, b })
    }
  }
  return gleichungen
}

const MARKE = /[¶;:]|‹/
const NAEMLICH = /, (?:nämlich|genau|exakt|konkret|genauer)(?: \S+)? $/
const MARKE_ODER_WEG = /[¶;:]|‹|(?:^|\s)(?:um|auf|von) $/
const KLAMMER_AUF = /\($/
const KLAMMER_ZU = /^\)/
const EINSCHUB = /(?:,|–|nämlich) $/
const ZU_ENDE = /^ ?(?:¶|\))/

/** "Mehr als zwei Drittel der eLB … sind Frauen, 74%." and "… der Betriebe (63 %)" */
function isApposition(dazwischen: string, danach: string): boolean {
  if (dazwischen.length < 90 && !MARKE.test(dazwischen) && NAEMLICH.test(dazwischen)) return true
  if (dazwischen.length > 90 || MARKE_ODER_WEG.test(dazwischen)) return false
  return (
    (KLAMMER_AUF.test(dazwischen) && KLAMMER_ZU.test(danach)) || (EINSCHUB.test(dazwischen) && ZU_ENDE.test(danach))
  )
}
