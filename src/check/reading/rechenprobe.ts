import {
  findAnteile,
  findGleichungen,
  findHundert,
  findJe,
  findMonatlich,
  findReste,
  findSummen,
  findUmAuf,
  findVeraenderungen,
} from './aussagen.js'
import { checkAnteil, checkGleichung, checkHundert } from './rechenprobe/anteil.js'
import { checkJe, checkMonatlich } from './rechenprobe/je.js'
import type { Widerspruch } from './rechenprobe/probe.js'
import { checkRest, checkSumme } from './rechenprobe/summe.js'
import { checkUmAuf, checkVeraenderung } from './rechenprobe/veraenderung.js'
import type { Passage } from './satz/passage.js'

/** Recalculates what a passage says with its figures. */
export function findWidersprueche(passage: Passage): Widerspruch[] {
  const gefunden = [
    ...findVeraenderungen(passage).flatMap(checkVeraenderung),
    ...findAnteile(passage).flatMap(checkAnteil),
    ...findSummen(passage).flatMap(checkSumme),
    ...findReste(passage).flatMap(checkRest),
    ...findHundert(passage).flatMap(checkHundert),
    ...findGleichungen(passage).flatMap(checkGleichung),
    ...findJe(passage).flatMap(checkJe),
    ...findUmAuf(passage).flatMap(checkUmAuf),
    ...findMonatlich(passage).flatMap(checkMonatlich),
  ]
  const gemeldet = new Set<number>()
  return gefunden.filter(({ glied }) => {
    const neu = !gemeldet.has(glied.nummer)
    gemeldet.add(glied.nummer)
    return neu
  })
}
