import { Dezimal } from '../../../../figures/dezimal.js'
import { type Figurglied, isMenge } from '../../aussagen/muster.js'
import type { Schlussumfeld } from '../umfeld.js'
import { joined, type Weg, wegOf } from '../weg.js'

/** "vier Träger je 15 Plätze, zwei je zwölf": a number of things and what each has, more than once. */
const JE_STUECK = /^[^‹¶;]{0,40}(?:^|[^a-zäöüß])(?:je|jeweils|zu je|mit je)(?: [a-zäöüß]+)? $/

const SUMME = /(?:^|[^a-zäöüß])(?:zusammen|insgesamt|in summe|gesamt[a-zäöüß]*|alles in allem)(?![a-zäöüß])/

/** "vier Träger hielten je 15 Plätze vor, zwei je zwölf. Insgesamt gab es damit 84": the sum of such products. */
export function productSumWays({ glied, eigen, davor, absatz }: Schlussumfeld): Weg[] {
  if (!isMenge(glied) || !SUMME.test(eigen)) return []
  const zahlen = davor.filter(({ art, figur }) => art === 'z' && !figur.spanne)
  const paare: Figurglied[] = []
  for (let stelle = 0; stelle < zahlen.length - 1; stelle++) {
    const [anzahl, je] = zahlen.slice(stelle, stelle + 2)
    if (!anzahl || !je || !JE_STUECK.test(absatz.geruest.slice(anzahl.bis, je.von))) continue
    paare.push(anzahl, je)
    stelle++
  }
  if (paare.length < 4 || paare.length > 8) return []
  return wegOf(
    paare,
    (...werte) =>
      werte.reduce(
        (summe, wert, stelle) => (stelle % 2 ? summe.plus(wert.times(werte[stelle - 1] ?? 1)) : summe),
        new Dezimal(0),
      ),
    paare.map((eines, stelle) => `${stelle === 0 ? '' : stelle % 2 ? ' × ' : ' + '}${joined([eines], '')}`).join(''),
    'gewiss',
  )
}
