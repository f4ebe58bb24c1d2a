import { massOf } from '../../../../figures/einheit.js'
import { isEachOf, isSameNoun } from '../../aussagen/je.js'
import { type Figurglied, isMenge } from '../../aussagen/muster.js'
import { sentenceAt } from '../../satz/passage.js'
import type { Schlussumfeld } from '../umfeld.js'
import { joined, type Weg, wegOf } from '../weg.js'
import { addWeg, IM_MONAT, isCount, isSmallCount, MONATE, plainly, sameScale } from './menge.js'
import { keyWays, ratioWays } from './schluessel.js'

const JE =
  /(?<![a-zäöüß])(?:je|pro|jede[nrms]?|durchschnitt[a-zäöüß]*|im (?:schnitt|mittel)|rechnerisch|monats(?:mittel|durchschnitt|schnitt)|auf eine?n?|kommen|kam|entfallen)(?![a-zäöüß])/

/** "je Bedarfsgemeinschaft und Monat", "monatlich … je Platz" */
const EINZELN_IM_MONAT =
  /(?:je|pro) (?:[a-zäöüß]+ (?:und|im|pro|je) monat|monat (?:und|je|pro) [a-zäöüß]+)|(?:monatlich|im monat).*(?:je|pro) [a-zäöüß]{4}/

const JE_DAVOR = /(?<![a-zäöüß])(?:auf|je|pro) $/
const JAHR = /jahr|‹t/

/** What a figure comes to as what falls to each: a whole divided by a number of things, by twelve, or related to a hundred. */
export function eachWays(umfeld: Schlussumfeld): Weg[] {
  const { glied, eigen, nach, davor, folgt, absatz } = umfeld
  if (glied.art === 'r') return keyWays(umfeld)
  if (!isMenge(glied)) return []
  const je = JE.test(eigen) || JE.test(nach)
  const wege: Weg[] = []
  const mengen = davor.filter(isMenge)
  const letztes = davor.at(-1)
  if (letztes?.figur.wert.eq(100) && letztes.art === 'z' && JE_DAVOR.test(letztes.davor)) {
    const zahlen = mengen.filter((eines) => eines !== letztes && eines.art === 'z').slice(-4)
    // "Auf 100 Arbeitslose": those of whom there are 412, and nothing is divided by the others.
    const genannte = zahlen.filter((eines) => isSameNoun(letztes, eines))
    for (const x of [...zahlen].reverse())
      for (const y of [...zahlen].reverse())
        if (x !== y && (genannte.length !== 1 || y === genannte[0]))
          addWeg(wege, [x, y], (oben, unten) => oben.times(100).div(unten), `${joined([x, y], ' : ')} × 100`, true)
    return wege
  }
  if (letztes?.figur.wert.eq(1) && letztes.art === 'z' && ZU.test(absatz.geruest.slice(letztes.bis, glied.von)))
    return ratioWays(mengen.concat(davor.filter(isSmallCount)), letztes)
  if (!je) return wege
  if (IM_MONAT.test(eigen) || IM_MONAT.test(nach)) {
    // "Im Monat sind das": of the amount just named, which is that of a year unless a shorter time is named.
    const jahr = JAHR.test(absatz.geruest) || (SIND_DAS.test(eigen) && !KUERZER.test(absatz.geruest))
    for (const gesamt of mengen
      .filter((eines) => eines.art === glied.art && plainly(eines).gt(plainly(glied)))
      .slice(-4))
      for (const monate of monthsOf(eigen))
        addWeg(
          wege,
          [gesamt],
          (x) => x.div(monate),
          `${joined([gesamt], '')} : ${monate}`,
          jahr && (folgt || IM_MONAT.test(eigen)) && wege.length === 0,
        )
  }
  for (const gesamt of mengen.slice(-4))
    for (const anzahl of [...mengen, ...davor.filter(isSmallCount)].slice(-4)) {
      if (anzahl === gesamt || !sameScale(gesamt, glied) || !isCount(anzahl)) continue
      // Of an amount in the wrong scale little enough may be left.
      if (
        plainly(gesamt).lte(plainly(glied)) &&
        Math.max(...[gesamt, glied].map(({ figur }) => massOf(figur.einheit).potenz)) === 0
      )
        continue
      addWeg(
        wege,
        [gesamt, anzahl],
        (x, y) => (y.lte(1) ? undefined : x.div(y)),
        joined([gesamt, anzahl], ' : '),
        folgt,
      )
      // "Im Schnitt erhielt eine Bedarfsgemeinschaft 375 € im Monat" of what a year cost.
      if (NUR_MONAT.test(nach) && isOfYear(absatz.geruest, gesamt) && JE_EINES.test(eigen)) {
        const imJahr = wege.pop()
        // What falls to each in a year, said of a month.
        const istJahr = imJahr?.wert.minus(plainly(glied)).abs().lt(plainly(glied).times(GLEICH)) ?? false
        wege.push(
          ...wegOf(
            [gesamt, anzahl],
            (x, y) => (y.lte(1) ? undefined : x.div(y).div(MONATE)),
            `${joined([gesamt, anzahl], ' : ')} : ${MONATE}`,
            istJahr ? 'gewiss' : 'fest',
          ),
        )
      }
      // Of other things than those that it falls to nothing is divided.
      if (EINZELN_IM_MONAT.test(`${eigen}|${nach}`) && isEachOf(glied, anzahl))
        addWeg(
          wege,
          [gesamt, anzahl],
          (x, y) => (y.lte(1) ? undefined : x.div(y).div(MONATE)),
          `${joined([gesamt, anzahl], ' : ')} : ${MONATE}`,
          folgt,
        )
    }
  return wege
}

const SIND_DAS =
  /(?<![a-zäöüß])(?:(?:im|je|pro) monat|monatlich) (?:sind|waren|macht|ergibt|bedeutet|entspricht) (?:das|dies)(?![a-zäöüß])/

const KUERZER = /quartal|halbjahr|vierteljahr|woche|monate|tag/

const GLEICH = 0.005

const NUR_MONAT = /^ (?:[a-zäöüß]+ )?(?:im|pro|je) monat(?![a-zäöüß])/

const JE_EINES = /(?<![a-zäöüß])(?:eine?[nrs]?|jede[rs]?|auf eine?n?|je|pro) [a-zäöüß]{4,}/

const JAEHRLICH = /‹t\d+›|im jahr|jährlich/
const MONAT = /monat/

/** Whether an amount is said to be that of a year. */
function isOfYear(geruest: string, glied: Figurglied): boolean {
  const { von, bis } = sentenceAt({ geruest }, glied.von)
  const satz = geruest.slice(von, bis)
  return JAEHRLICH.test(satz) && !MONAT.test(satz)
}

const ZU = /^ ?(?::|zu|je) ?$/

const HALBJAHR = /halbjahr|jahreshälfte|sechs monate/
const QUARTAL = /quartal/

/** By how many months is divided: those of a year, unless a part of it is named. */
function monthsOf(eigen: string): number[] {
  if (HALBJAHR.test(eigen)) return [6, MONATE]
  return QUARTAL.test(eigen) ? [3, MONATE] : [MONATE, 6, 3]
}
