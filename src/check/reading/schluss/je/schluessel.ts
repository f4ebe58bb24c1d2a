import { type Figurglied, isMenge } from '../../aussagen/muster.js'
import type { Schlussumfeld } from '../umfeld.js'
import { joined, type Weg } from '../weg.js'
import { addWeg, isSmallCount, plainly } from './menge.js'

/** "1 : 140": so many of the one fall to one of the other. */
export function ratioWays(mengen: readonly Figurglied[], eins: Figurglied): Weg[] {
  const zahlen = mengen.filter((eines) => eines !== eins && (eines.art === 'z' || eines.art === 'v')).slice(-6)
  const wege: Weg[] = []
  for (const x of [...zahlen].reverse())
    for (const y of [...zahlen].reverse())
      if (x !== y && plainly(x).gt(plainly(y)) && plainly(y).gt(1))
        addWeg(wege, [x, y], (oben, unten) => oben.div(unten), joined([x, y], ' : '), true)
  return wege
}

const VORGABE =
  /(?:richtwert|richtgröße|richtzahl|richtlinie|orientierungs|ziel|soll|höchst|mindest|empf|vorgabe|maximal|gesetz|vorjahr|zuvor|statt)/

const SCHLUESSEL = /schlüssel|verhältnis/

/** "29 davon kümmern sich um 4.350 Berechtigte, ein Schlüssel von 1:150": of two counts of the same clause. */
export function keyWays({ glied, davor, vor, folgt, absatz }: Schlussumfeld): Weg[] {
  const teilsatz = vor.slice(vor.lastIndexOf(';') + 1)
  if (VORGABE.test(teilsatz.slice(-60))) return []
  const zahlen = davor.filter((eines) => (isMenge(eines) || isSmallCount(eines)) && ['z', 'v'].includes(eines.art))
  const imTeilsatz = zahlen.filter(({ von }) => von >= glied.von - teilsatz.length)
  // "Für 3.920 Berechtigte standen 28 Kräfte bereit. Der Schlüssel lag also bei …": of the sentence before.
  const satzVon = absatz.geruest.lastIndexOf('¶', absatz.geruest.lastIndexOf('¶', glied.von) - 1)
  const eigene =
    imTeilsatz.length === 0 && (folgt || SCHLUESSEL.test(teilsatz))
      ? zahlen.filter(({ von }) => von > satzVon)
      : imTeilsatz.length < 2 && (folgt || SCHLUESSEL.test(teilsatz))
        ? zahlen.filter(({ von, bis }) => von > satzVon && bis <= glied.von)
        : imTeilsatz
  const wege = ratioWays(zahlen, glied)
  // Two counts in the clause are the ones; of more, or of others, none is sure.
  const [a, b, ...weitere] = eigene
  const gemeint = a && b && weitere.length === 0 && absatz.geruest.slice(b.bis, glied.von).length < WEITESTES
  return wege.map((weg): Weg => {
    const istGemeint = gemeint && weg.operanden.every((eines) => eines === a || eines === b)
    return { ...weg, art: istGemeint ? 'gewiss' : 'denkbar' }
  })
}

const WEITESTES = 110
