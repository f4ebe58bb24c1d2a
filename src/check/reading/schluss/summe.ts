import type { Decimal } from 'decimal.js'
import { total } from '../../../figures/dezimal.js'
import { type Figurglied, isLarger, isMenge, isPerUnit } from '../aussagen/muster.js'
import { plain } from '../figur.js'
import { text } from '../rechenprobe/probe.js'
import { productSumWays } from './je/produktsumme.js'
import { levelsLike, type Schlussumfeld } from './umfeld.js'
import { artOf, joined, type Weg, type Wegart, wegOf } from './weg.js'

const SUMME =
  /(?<![a-zäöüß])(?:gesamt[a-zäöüß]*|insgesamt|zusammen[a-zäöüß]*|summen?|addier[a-zäöüß]*|summier[a-zäöüß]*|alles in allem|unter dem strich|macht|vereinen|vereinigen|gemeinsam mit|zuzüglich)(?![a-zäöüß])/
const SUMME_DANACH = /^ (?:[a-zäöüß-]+ ){0,3}(?:zusammen|insgesamt|in summe)(?![a-zäöüß])/
/** "Verplant sind somit 4,35 Mio. €" */
const VERPLANT =
  /(?<![a-zäöüß])(?:verplant|eingeplant|veranschlagt|vorgesehen|gebunden|vergeben|ausgegeben|aufgewendet|verausgabt|bewilligt)(?![a-zäöüß])/
/** "von insgesamt 318": the whole of what follows. */
const GANZES = /(?<![a-zäöüß])(?:von|der|aller|unter|den|bei|mit|aus|je|pro) (?:(?:den|rund|diesen) )?insgesamt $/
const REST =
  /(?<![a-zäöüß])(?:verbleib[a-zäöüß]*|(?:übrig)?bleib(?:t|en)|blieb(?:en)?|rest[a-zäöüß]*|übrig[a-zäöüß]*|frei[a-zäöüß]*|verfügbar|vakan[a-zäöüß]*|unbesetzt[a-zäöüß]*|offen[a-zäöüß]*|fehl(?:en|t|ten|betrag)|verfüg[a-zäöüß]*|bereit|ungebunden[a-zäöüß]*|neugeschäft|netto|disponib[a-zäöüß]*|planbar|weitere[nr]?|ander(?:e|en)|abgelehnt|nicht|noch)(?![a-zäöüß])/
const FESTER_REST =
  /(?<![a-zäöüß])(?:verbleib[a-zäöüß]*|bleib(?:t|en)|übrig[a-zäöüß]*|rest[a-zäöüß]*|vakant|frei|netto|demnach noch|damit noch|somit noch)(?![a-zäöüß])/

const UEBRIGE = /(?<![a-zäöüß])(?:übrige|rest|ander|weiter|nicht|noch)/
/** "gebunden sind weitere 1,7 Mio. €": what is added to what was spent, and not what is left. */
const HINZU =
  /(?<![a-zäöüß])(?:gebunden|verplant|eingeplant|vorgesehen|beantragt|bewilligt|hinzu|zusätzlich|kommen|kamen|kommt)(?: [a-zäöüß]+){0,2} weitere[nr]? $/
const WOVON = /(?<![a-zäöüß])(?:von|davon|hiervon|darunter|insgesamt|wovon|aus|hat|haben|umfasst|weist)(?![a-zäöüß])/
/** "Gemeinsam mit den Eingliederungsmitteln (7,9 Mio. €) verfügt …": with the amount of the sentence before. */
const GEMEINSAM = /^ *(?:gemeinsam|zusammen) mit [^¶]*$/
const MEISTE_SUMMANDEN = 6
const WEITESTE = 8
const DEUTLICHE_ANZAHL = 4
/** "1.736 Bewerbungen, 3,1 % mehr als im Vorjahr (1.684)": what was is no part of what is. */
const VORHER = /(?:vorjahr[a-zäöüß]*|jahr(?:es)? (?:davor|zuvor)|‹t\d+›) ?\($/
const isOfBefore = ({ davor }: Figurglied): boolean => VORHER.test(davor)

const DOPPELPUNKT = /:\s$/
const BIS_MARKE = /.*[›;(]/
const INSGESAMT = /(?:insgesamt|zusammen|summe|allem|gesamtzahl|gesamtsumme|gesamtbudget|gesamtvolumen)/

/** What a figure comes to as the sum of those before it. */
export function sumWays(umfeld: Schlussumfeld): Weg[] {
  const { glied, eigen: worte, vor, nach, davor, folgt } = umfeld
  if (productSumWays(umfeld).length > 0) return []
  // "Alle Förderungen zusammen: 380"
  const eigen = DOPPELPUNKT.test(vor) ? vor.replace(BIS_MARKE, '') : worte
  if (!SUMME.test(eigen) && !SUMME_DANACH.test(nach) && !GEMEINSAM.test(vor) && !(folgt && VERPLANT.test(eigen)))
    return []
  if (GANZES.test(eigen)) return []
  const teile = levelsLike(glied, davor)
  const fest = folgt || SUMME_DANACH.test(nach) || GEMEINSAM.test(vor) || INSGESAMT.test(eigen)
  const letztes = teile.at(-1)
  if (letztes && isEachOfMany(letztes)) return multipleWays(glied, letztes)
  const wege: Weg[] = []
  for (let anzahl = 2; anzahl <= Math.min(MEISTE_SUMMANDEN, teile.length); anzahl++) {
    const summanden = teile.slice(-anzahl)
    wege.push(...wegOf(summanden, (...werte) => total(werte), joined(summanden, ' + '), artOf(fest)))
  }
  return wege.reverse()
}

/** "je 506 Euro", not "506 Euro je Monat": one of several alike. */
function isEachOfMany(glied: Figurglied): boolean {
  return isPerUnit({ ...glied, danach: '' })
}

/** "je 506 Euro, zusammen 1.012": as many of the last before it as come nearest. */
function multipleWays({ figur }: Figurglied, eines: Figurglied): Weg[] {
  const anzahl = plain(figur.wert, figur).div(plain(eines.figur.wert, eines.figur)).round()
  if (anzahl.lt(2)) return []
  // Of many each, any whole is near a multiple: that shows no slip.
  const art = anzahl.lte(DEUTLICHE_ANZAHL) ? 'lose' : 'denkbar'
  return wegOf([eines], (wert) => wert.times(anzahl), `${anzahl} × ${text(eines)}`, art)
}

const ABZUG = /abzug|abzüglich/

/** What a figure comes to as what is left of a whole. */
export function restWays(umfeld: Schlussumfeld): Weg[] {
  const { glied, eigen, nach, davor, dahinter, vor, folgt, absatz } = umfeld
  if (!isMenge(glied) || !(REST.test(eigen) || REST.test(nach)) || HINZU.test(eigen) || isSummand(umfeld)) return []
  const wege: Weg[] = []
  const gleiche = levelsLike(glied, davor)
    .filter((eines) => !isOfBefore(eines))
    .slice(-WEITESTE)
  const gegenteil = oppositeOf(umfeld, gleiche)
  if (gegenteil) push(wege, gegenteil[0], [gegenteil[1]], 'zwingend')
  // "6.610 Langzeitleistungsbezieher und 2.729 übrige": of what they are the rest is not said.
  const wovon = absatz.geruest.slice(Math.max(0, (gleiche[0]?.von ?? glied.von) - 60), glied.von)
  if (UEBRIGE.test(`${eigen}|${nach}`) && !folgt && !WOVON.test(wovon)) return wege
  const fest = folgt || FESTER_REST.test(eigen) || FESTER_REST.test(nach) || ABZUG.test(vor)
  const art = artOf(fest)
  for (const [stelle, ganzes] of gleiche.entries()) {
    const danach = gleiche.slice(stelle + 1)
    // All that follow, or the last of them: others may stand between the whole and its parts.
    for (const ab of danach.keys()) push(wege, ganzes, danach.slice(ab), art)
    for (const abzug of danach) push(wege, ganzes, [abzug], art)
    for (const abzug of gleiche.slice(0, stelle)) push(wege, ganzes, [abzug], art)
  }
  for (const teil of levelsLike(glied, dahinter).slice(0, 1))
    for (const ganzes of gleiche.slice(-2)) push(wege, ganzes, [teil], 'lose')
  return wege.reverse()
}

/** "Für alles Übrige wurden 310 Tsd. € verwendet, so dass 4.544 Tsd. € ausgegeben wurden": the rest of a whole that is told behind it. */
function isSummand({ glied, davor, dahinter, folgesatz }: Schlussumfeld): boolean {
  const teile = levelsLike(glied, davor).reverse()
  const wert = plain(glied.figur.wert, glied.figur)
  return levelsLike(glied, [...dahinter, ...folgesatz]).some((ganzes) => {
    let summe = wert
    return teile.some(({ figur }, stelle) => {
      summe = summe.plus(plain(figur.wert, figur))
      return stelle > 0 && summe.eq(plain(ganzes.figur.wert, ganzes.figur))
    })
  })
}

const NICHT = /(?<![a-zäöüß])(?:un|nicht (?:in )?)([a-zäöüß]{5,})/
const STAMM = 6

const AB_MARKE = /‹[^t].*|¶.*/
const BIS_ZAHL = /.*(?:›|¶)/

/** "45 Plätze waren besetzt. Unbesetzt waren 15": the whole, and the part of which the figure is said to be the opposite. */
function oppositeOf(
  { eigen, nach, absatz }: Schlussumfeld,
  gleiche: readonly Figurglied[],
): [Figurglied, Figurglied] | undefined {
  const stamm = NICHT.exec(`${eigen}|${nach}`)?.[1]?.slice(0, STAMM)
  if (stamm === undefined) return undefined
  const positiv = new RegExp(`(?<!un|nicht )${stamm}`)
  const stelle = gleiche.findLastIndex(
    ({ von, bis }) =>
      positiv.test(absatz.geruest.slice(bis, bis + 60).replace(AB_MARKE, '')) ||
      positiv.test(absatz.geruest.slice(Math.max(0, von - 40), von).replace(BIS_ZAHL, '')),
  )
  const abzug = gleiche[stelle]
  const ganzes = abzug && gleiche.slice(0, stelle).findLast((eines) => isLarger(eines, abzug))
  return ganzes ? [ganzes, abzug] : undefined
}

function push(wege: Weg[], ganzes: Figurglied, abzuege: readonly Figurglied[], art: Wegart): void {
  const [weg] = wegOf([ganzes, ...abzuege], minus, joined([ganzes, ...abzuege], ' − '), art)
  if (weg && !wege.some(({ wie }) => wie === weg.wie)) wege.push(weg)
}

function minus(erstes: Decimal, ...weitere: Decimal[]): Decimal {
  return weitere.reduce((rest, wert) => rest.minus(wert), erstes)
}
