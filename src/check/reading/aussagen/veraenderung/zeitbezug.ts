import type { Passage } from '../../satz/passage.js'
import type { Textstelle } from '../../satz/stelle.js'
import type { Zeit } from '../../zeit/zeiten.js'
import { type Figurglied, gliederOf } from '../muster.js'

const KLAMMER_AUF = /^ (?:[a-zäöüß]+ )?\($/
const TRENNER = /[,;:¶(–]| und | bis /
const BEI = /^ (?:bei|noch|waren|auf|mit|:)/
const SATZENDE = /[;¶]/

/** The time that belongs to a figure: directly behind it, else the nearest before it in its clause. */
export function timeAt(passage: Passage, glied: Figurglied): Zeit | undefined {
  const { zeiten, zeitstellen, geruest } = passage
  const naechstes = gliederOf(passage)[glied.nummer + 1]
  for (const [stelle, zeit] of zeiten.entries()) {
    const ort = zeitstellen[stelle]
    if (!ort || ort.von < glied.bis) continue
    if (naechstes && ort.von > naechstes.von) break
    const dazwischen = geruest.slice(glied.bis, ort.von)
    // "7,0 Prozent (2021) und 6,3 Prozent (2022)"
    if (KLAMMER_AUF.test(dazwischen) && geruest[ort.bis] === ')') return zeit
    if (dazwischen.length < 60 && !TRENNER.test(dazwischen)) {
      const folgt = geruest.slice(ort.bis, ort.bis + 12)
      // "… und 2021 bei 4,50": the time leads to the next figure.
      if (!BEI.test(folgt) || !naechstes || hasTimeBehind(passage, naechstes)) return zeit
    }
    break
  }
  for (let stelle = zeiten.length - 1; stelle >= 0; stelle--) {
    const ort = zeitstellen[stelle]
    const zeit = zeiten[stelle]
    if (!ort || !zeit || ort.bis > glied.von) continue
    const dazwischen = geruest.slice(ort.bis, glied.von)
    const davor = geruest.slice(Math.max(0, ort.von - 60), ort.von)
    if (OHNE_BEZUG.test(davor) || STAND.test(davor)) continue
    if (isTaken(passage, ort, glied) || MONAT_OHNE_JAHR.test(dazwischen)) return undefined
    return SATZENDE.test(dazwischen) && dazwischen.length > 80 ? undefined : zeit
  }
  return undefined
}

const ZEIT_DANACH = /^ (?:[a-zäöüß]+ )?(?:(?:im|am|in|zum|ende|jahr) )*‹t\d+›(?! ?:)/

/** "auf 3.402 im Jahr 2022" */
function hasTimeBehind({ geruest }: Passage, { bis }: Figurglied): boolean {
  return ZEIT_DANACH.test(geruest.slice(bis, bis + 40))
}

/** "… im September 2021; im November betreuten wir": another month, whose year is not said. */
const MONAT_OHNE_JAHR =
  /(?<![a-zäöüß])(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)(?![a-zäöüß])/

/** "(Stand 10/2023)": when somebody said so. */
const STAND = /\(stand:? (?:[a-zäöüß]+ )?$/
/** "nach der Rezession des Jahres 2023 soll … wachsen": when something else was. */
const OHNE_BEZUG =
  /(?<![a-zäöüß])(?:nach|seit|trotz|wegen|infolge) (?:der|dem|den) (?!stand|statistik|bericht)[a-zäöüß]+ des (?:jahres )?$/

const DOPPELPUNKT = /^ ?[:(]/
const ZEITWORT = /^ (?:[a-zäöüß]+ ){0,2}(?:im|am|in|zum|ende|für|aus|stand|jahr) $|^ \(?$/
const MEHR_ALS = / (?:mehr|weniger|höher|niedriger) als /
const UND = / und /

/** "4.120 im Juni 2022 auf …": a time right behind a figure is that figure's. */
function isTaken(passage: Passage, ort: Textstelle, { nummer }: Figurglied): boolean {
  const vorige = gliederOf(passage).findLast((glied) => glied.nummer < nummer && glied.bis <= ort.von)
  if (!vorige || DOPPELPUNKT.test(passage.geruest.slice(ort.bis, ort.bis + 2))) return false
  const dazwischen = passage.geruest.slice(vorige.bis, ort.von)
  return dazwischen.length < 28 && ZEITWORT.test(dazwischen) && !MEHR_ALS.test(dazwischen) && !UND.test(dazwischen)
}
