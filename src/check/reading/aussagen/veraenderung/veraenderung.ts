import type { Passage } from '../../satz/passage.js'
import type { Richtungswort } from '../../worte/richtung.js'
import { between, type Figurglied, gliederOf, sameArt } from '../muster.js'
import { isChangeFigure, leadsTo } from './aenderungsfigur.js'
import { clauseEnd, clauseStart, comparisonOf, directionOf } from './teilsatz.js'
import { pairsOf } from './wertepaare.js'

/** "stieg von 4.120 auf 4.326, ein Plus von 5,0 Prozent": two values of one thing and what is said of the way between them. */
export interface Veraenderung {
  frueher: Figurglied
  spaeter: Figurglied
  /** The changes named: in percent, in points or in the unit of the values. */
  um: readonly Figurglied[]
  /** "von … auf …": nothing else can be meant. */
  vonAuf: boolean
  /** What the words say of the direction; absent where they say nothing or contradict each other. */
  wort?: Richtungswort
}

/** Every change of a passage with the two values that it lies between. */
export function findVeraenderungen(passage: Passage): Veraenderung[] {
  if (passage.figuren.length < 2) return []
  const glieder = gliederOf(passage).filter(({ figur }) => !figur.spanne)
  const paare = pairsOf(passage, glieder)
  return paare.map(([frueher, spaeter], stelle) => {
    const erster = Math.min(frueher.von, spaeter.von)
    const letzter = Math.max(frueher.bis, spaeter.bis)
    const vorige = paare[stelle - 1]
    const naechste = paare[stelle + 1]
    const ab = Math.max(vorige ? Math.max(vorige[0].bis, vorige[1].bis) : 0, clauseStart(passage, erster))
    const bis = naechste ? Math.min(naechste[0].von, naechste[1].von) : passage.geruest.length
    const um = glieder.filter(
      (glied) =>
        glied !== frueher &&
        glied !== spaeter &&
        glied.von >= ab &&
        glied.bis <= bis &&
        isChangeFigure(glied) &&
        fitsUnit(glied, spaeter) &&
        (glied.von < letzter || reachesTo(passage, letzter, glied)),
    )
    const wort =
      directionOf(passage, startOfWay(frueher, spaeter, ab), clauseEnd(passage, letzter, bis)) ??
      (spaeter.von < frueher.von ? comparisonOf(between(passage, spaeter, frueher)) : undefined)
    return { frueher, spaeter, um: firstOfEach(um), vonAuf: leadsTo(spaeter), ...(wort && { wort }) }
  })
}

/** "stieg auf 9.738, um danach auf 8.894 zu fallen": what stands before the earlier value tells the way to that. */
function startOfWay(frueher: Figurglied, spaeter: Figurglied, ab: number): number {
  return leadsTo(frueher) && spaeter.von > frueher.von ? frueher.bis : ab
}

function fitsUnit(um: Figurglied, wert: Figurglied): boolean {
  // Days are not compared with weeks.
  return (
    um.art === 'p' || (wert.art === 'p' ? um.art === 'q' : sameArt(um, wert) || (um.art === wert.art && um.art !== 'd'))
  )
}

const ANDERES = /‹[zev]\d+›| während | sondern | hingegen | dagegen | dabei /
const ABSATZ = /¶/g

/** A change behind both values belongs to them while no other value and no new subject comes between. */
function reachesTo({ geruest }: Passage, ab: number, glied: Figurglied): boolean {
  const dazwischen = geruest.slice(ab, glied.von)
  return dazwischen.length < 90 && !ANDERES.test(dazwischen) && (dazwischen.match(ABSATZ)?.length ?? 0) <= 1
}

/** One change a kind: the first named. */
function firstOfEach(um: readonly Figurglied[]): Figurglied[] {
  return um.filter((glied, stelle) => um.findIndex(({ art }) => art === glied.art) === stelle)
}
