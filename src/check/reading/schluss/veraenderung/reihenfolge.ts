import type { Figurglied } from '../../aussagen/muster.js'
import { findVeraenderungen } from '../../aussagen/veraenderung/veraenderung.js'
import { timeAt } from '../../aussagen/veraenderung/zeitbezug.js'
import type { Passage } from '../../satz/passage.js'

/** "stieg auf rund …": the figure behind it is what something has become. */
export const AUF = /(?:^|[\s(,])auf (?:(?:rund|etwa|nunmehr|nur|noch|insgesamt|nun|dann) )*$/

const FRUEHER_DAVOR =
  /(?:nach|gegenüber|statt|vorjahr[a-zäöüß]*|zuvor|bisher|vormals|ausgehend von|noch|von)[ :(a-z]{0,14}$/

const FRUEHER_DANACH =
  /^ (?:[a-zäöüß-]+ ){0,2}gewesen|^ (?:[a-zäöüß-]+ ){0,3}(?:im |in |ein |des )?(?:vorjahr|jahr (?:zuvor|davor)|‹t\d+› noch)/

const gelesen = new WeakMap<Passage, ReturnType<typeof findVeraenderungen>>()

/** The changes of a paragraph, found once for all its figures. */
export function changesOf(absatz: Passage): ReturnType<typeof findVeraenderungen> {
  const bekannt = gelesen.get(absatz) ?? findVeraenderungen(absatz)
  gelesen.set(absatz, bekannt)
  return bekannt
}

/** The earlier of two values first: by what the sentence says, by their times; both ways where nothing tells. */
export function inTime(absatz: Passage, a: Figurglied, b: Figurglied): [Figurglied, Figurglied][] {
  const bekannt = orderOf(absatz, a, b)
  return bekannt
    ? [bekannt]
    : [
        [a, b],
        [b, a],
      ]
}

function orderOf(absatz: Passage, a: Figurglied, b: Figurglied): [Figurglied, Figurglied] | undefined {
  const bekannt = changesOf(absatz).find(
    ({ frueher, spaeter }) => (frueher === a && spaeter === b) || (frueher === b && spaeter === a),
  )
  if (bekannt) return [bekannt.frueher, bekannt.spaeter]
  if (AUF.test(a.davor) !== AUF.test(b.davor)) return AUF.test(a.davor) ? [b, a] : [a, b]
  const [zeitA, zeitB] = [timeAt(absatz, a), timeAt(absatz, b)]
  if (zeitA && zeitB && zeitA.anfang !== '' && zeitB.anfang !== '' && zeitA.ende !== zeitB.ende)
    return zeitA.ende < zeitB.ende ? [a, b] : [b, a]
  // "2024 …; im Vorjahr mit 40.000": the one without a date of its own is the earlier.
  if (zeitA && zeitB && (zeitA.koernung === 'relativ') !== (zeitB.koernung === 'relativ'))
    return zeitB.koernung === 'relativ' ? [b, a] : [a, b]
  const istB = FRUEHER_DAVOR.test(b.davor) || FRUEHER_DANACH.test(b.danach)
  const istA = FRUEHER_DAVOR.test(a.davor) || FRUEHER_DANACH.test(a.danach)
  return istB === istA ? undefined : istB ? [b, a] : [a, b]
}
