import type { Prosa } from '../prosa/stueck.js'
import type { Pruefling } from '../pruefling.js'
import { gliederOf } from '../reading/aussagen/muster.js'
import { absaetzeOf, type Passage, passagesOf } from '../reading/satz/passage.js'
import { findShareOfOther } from './verwechslung/anteil-neben-anzahl.js'
import { findShareOfNamed } from './verwechslung/anteil-von.js'
import { findSameName } from './verwechslung/gleicher-name.js'
import { findOtherLimit } from './verwechslung/grenze.js'
import { findRateForCount } from './verwechslung/je.js'
import { findNoneOfNamed } from './verwechslung/jeweils.js'
import { findThingsForPeople } from './verwechslung/menschen.js'
import { findBrokenParallel, findBrokenPronoun, findBrokenSeries, findOtherTimeAdded } from './verwechslung/parallel.js'
import { findReachedForPlanned } from './verwechslung/plan-und-ist.js'
import { findPartOfOther } from './verwechslung/teil-davon.js'
import { findNamedByHeading } from './verwechslung/ueberschrift.js'
import { findChangeForShare } from './verwechslung/veraenderung-statt-anteil.js'
import { findNegated } from './verwechslung/verneinung.js'
import type { GebundeneFigur, Verwechslung, Verwechslungsfrage } from './verwechslung/verwechslung.js'
import { boundCell } from './zellstelle.js'

const FRAGEN: readonly ((frage: Verwechslungsfrage) => Verwechslung[])[] = [
  findShareOfOther,
  findSameName,
  findBrokenParallel,
  findOtherTimeAdded,
  findReachedForPlanned,
  findNamedByHeading,
  findPartOfOther,
  findShareOfNamed,
  findRateForCount,
  findNoneOfNamed,
  findOtherLimit,
  findNegated,
  findChangeForShare,
  findThingsForPeople,
]

/** The bound figures of a piece of text that their neighbours contradict. */
export function findVerwechslungen(prosa: Prosa, gesagt: readonly string[], pruefling: Pruefling): Verwechslung[] {
  return [
    ...passagesOf(prosa).flatMap((passage) => {
      const fragen = questionsOf(passage, gesagt, pruefling)
      const letzte = fragen.at(-1)
      return [
        ...fragen.flatMap((frage) => FRAGEN.flatMap((frageOf) => frageOf(frage))),
        ...(letzte ? findBrokenSeries(letzte) : []),
      ]
    }),
    // What goes on by a pronoun may be told in the sentence before.
    ...absaetzeOf(prosa).flatMap((absatz) => questionsOf(absatz, gesagt, pruefling).flatMap(findBrokenPronoun)),
  ]
}

function questionsOf(passage: Passage, gesagt: readonly string[], pruefling: Pruefling): Verwechslungsfrage[] {
  const gebunden = gliederOf(passage).flatMap((glied): GebundeneFigur[] => {
    const stelle = boundCell(glied.figur, pruefling)
    return stelle ? [{ passage, glied, stelle }] : []
  })
  return gebunden.map((figur, nummer) => ({ ...figur, davor: gebunden.slice(0, nummer), gesagt }))
}
