import type { Pruefling } from '../pruefling.js'
import { gliederOf } from '../reading/aussagen/muster.js'
import type { Passage } from '../reading/satz/passage.js'
import { findShareOfOther } from './verwechslung/anteil-neben-anzahl.js'
import { findSameName } from './verwechslung/gleicher-name.js'
import { findBrokenParallel, findBrokenSeries, findOtherTimeAdded } from './verwechslung/parallel.js'
import { findReachedForPlanned } from './verwechslung/plan-und-ist.js'
import type { GebundeneFigur, Verwechslung, Verwechslungsfrage } from './verwechslung/verwechslung.js'
import { boundCell } from './zellstelle.js'

const FRAGEN: readonly ((frage: Verwechslungsfrage) => Verwechslung[])[] = [
  findShareOfOther,
  findSameName,
  findBrokenParallel,
  findOtherTimeAdded,
  findReachedForPlanned,
]

/** The bound figures of a passage that their neighbours contradict. */
export function findVerwechslungen(passage: Passage, gesagt: readonly string[], pruefling: Pruefling): Verwechslung[] {
  const davor: GebundeneFigur[] = []
  const funde: Verwechslung[] = []
  for (const glied of gliederOf(passage)) {
    const stelle = boundCell(glied.figur, pruefling)
    if (!stelle) continue
    const frage = { passage, glied, stelle, davor: [...davor], gesagt }
    funde.push(...FRAGEN.flatMap((frageOf) => frageOf(frage)))
    davor.push({ passage, glied, stelle })
  }
  const letzte = davor.at(-1)
  if (letzte) funde.push(...findBrokenSeries({ ...letzte, davor: davor.slice(0, -1), gesagt }))
  return funde
}
