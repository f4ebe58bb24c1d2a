import type { Decimal } from 'decimal.js'
import { type Figurglied, isLarger } from '../../aussagen/muster.js'
import { meets, plainBereich } from '../../figur.js'
import { text } from '../../rechenprobe/probe.js'
import { levelsLike, type Schlussumfeld } from '../umfeld.js'
import { type Weg, wegOf } from '../weg.js'
import { inTime } from './reihenfolge.js'
import { signOf } from './richtung.js'

/** "87 oder 2,2 % weniger": what the change just named is of the value from which it leads, where two values are as far apart. */
export function saidTwice({ absatz, frueher, dahinter, vor, nach }: Schlussumfeld, um: Figurglied): Weg[] {
  if (um.art === 'p' || um.art === 'q') return []
  const worte = `${vor.slice(-80)}${nach}`
  const [zeichen, ...offen] = signOf(worte)
  const werte = levelsLike(
    um,
    [...frueher, ...dahinter].filter((eines) => eines !== um),
  )
  const basen = werte.flatMap((b, stelle) =>
    werte
      .slice(0, stelle)
      .filter((a) => sameAmount(a, b, um))
      .flatMap((a) => {
        // "eine Überschreitung um 57.300 € oder 9,0 %": of the goal, whichever of the two that is.
        if (VOM_ZIEL.test(worte)) return [a, b]
        if (offen.length > 0) return inTime(absatz, a, b).map(([erstes]) => erstes)
        return isLarger(b, a) === (zeichen === 1) ? a : b
      }),
  )
  const [einzige, ...weitere] = new Set(basen)
  const art = einzige && weitere.length === 0 ? 'gewiss' : 'fest'
  return [...new Set(basen)].flatMap((basis) => wegOf([um, basis], amountOf, `${text(um)} von ${text(basis)}`, art))
}

const VOM_ZIEL = /unterschr[ei]|überschr[ei]|übertr[aoe]f|verfehl|mehrausgaben|minderausgaben/

function amountOf(um: Decimal, basis: Decimal): Decimal | undefined {
  return basis.lte(0) ? undefined : um.abs().times(100).div(basis)
}

/** Whether two values are as far apart as a change says. */
function sameAmount(a: Figurglied, b: Figurglied, um: Figurglied): boolean {
  const [abstand] = wegOf([a, b], (x, y) => x.minus(y).abs(), '', 'lose')
  const genannt = plainBereich(um.figur)
  return (
    abstand !== undefined &&
    meets(
      abstand.bereich,
      genannt.oben.isNegative() ? { unten: genannt.oben.abs(), oben: genannt.unten.abs() } : genannt,
    )
  )
}
