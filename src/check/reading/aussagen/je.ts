import { plain } from '../figur.js'
import type { Passage } from '../satz/passage.js'
import { between, type Figurglied, gliederOf, isMenge } from './muster.js'
import { isChangeFigure } from './veraenderung/aenderungsfigur.js'

/** "360.000 Euro für 30 Plätze, also 12.000 Euro je Platz": a whole, a number of things, and what falls to each. */
export interface JeAussage {
  gesamt: Figurglied
  anzahl: Figurglied
  je: Figurglied
  /** "je Platz und Monat": what falls to each month of the whole, too. */
  imMonat: boolean
}

const JE_DANACH = /^ (?:[a-zäöüß-]+ ){0,3}(?:je|pro)(?: [a-zäöüß]+| ‹v)/
const JE_UND_MONAT =
  /^ (?:[a-zäöüß-]+ ){0,3}(?:je|pro) (?:[a-zäöüß]+ (?:und|im|pro|je) monat|monat (?:und|je|pro) [a-zäöüß]+)(?![a-zäöüß])/
const JE_UND_MONAT_DAVOR =
  /(?:je|pro) (?:[a-zäöüß]+ (?:und|im|pro|je) monat|monat (?:und|je|pro) [a-zäöüß]+)(?: (?:sind|es|also|das|ergeben|ergibt|sich|rund|damit|waren))* $/
const MONATLICH_DAVOR = /(?<![a-zäöüß])(?:monatlich|im monat)(?: (?:rund|etwa|durchschnittlich|im|schnitt))* $/
/** "18,0 Mio. € im Jahr": then what falls to each month is a twelfth. */
const IM_JAHR = /^ (?:[a-zäöüß]+ ){0,2}(?:im jahr|jährlich|pro jahr|je jahr|‹t\d+›)|jahr(?:es[a-zäöüß]*)? [^‹¶]*$/
/** "460 € je Haushalt und Monat beziehungsweise 5.520 € im Jahr": the same once more. */
const NOCHMALS = /(?:bzw|beziehungsweise|oder|also|das sind|d ?h)(?: [a-zäöüß]+)? $/
const JE_DAVOR =
  /(?:^|[\s(,])(?:je|pro) (?:[a-zäöüß]+ ){1,2}(?:(?:und|im|pro|je) (?:monat|jahr) )?(?:(?:sind|also|stehen|das|es|sich|ergibt|ergeben|kostet|beträgt|betragen|entfallen|errechnen|waren|rund|damit) )*$|auf jede[nrms]? (?:der |des |von )?‹[zv]\d+› [a-zäöüß]+ (?:[a-zäöüß]+ ){0,2}$|(?:^|[\s(,])(?:zu )?je(?:weils)? $/u

/** "4.812 Anträge im Jahr, im Monatsdurchschnitt 401": a year has twelve months. */
export interface Monatsaussage {
  gesamt: Figurglied
  imMonat: Figurglied
}

const IM_MONAT_DAVOR =
  /(?:monatsdurchschnitt|monatlich|im monat|pro monat|je monat)(?: (?:waren|sind|es|das|also|durchschnittlich|im|schnitt|damit))* $/
const IM_MONAT_DANACH = /^ (?:[a-zäöüß]+ ){0,2}(?:im|pro|je) monat(?![a-zäöüß])/
const GANZES_JAHR = /januar bis ‹t|(?:im )?jahr ‹t|ganzen jahr|jährlich|im jahr(?![a-zäöüß])|pro jahr/

/** "je Platz", "pro Monat und Haushalt", not "pro Monat". */
const JE_STUECK = /^ (?:[a-zäöüß-]+ ){0,3}(?:je|pro) (?:monat (?:und|je|pro) )?(?!monat)[a-zäöüß]/

export function findMonatlich(passage: Passage): Monatsaussage[] {
  if (!GANZES_JAHR.test(passage.geruest)) return []
  const mengen = gliederOf(passage).filter(isMenge)
  const mit = mengen.filter(({ davor, danach }) => IM_MONAT_DAVOR.test(davor) || IM_MONAT_DANACH.test(danach))
  const [imMonat] = mit
  // "1.000 Euro je Platz und Monat": what falls to each is no twelfth of what all cost.
  if (!imMonat || mit.length > 1 || JE_STUECK.test(imMonat.danach)) return []
  const [gesamt, ...weitere] = mengen.filter((glied) => glied !== imMonat && glied.art === imMonat.art)
  if (
    !gesamt ||
    weitere.length > 0 ||
    plain(gesamt.figur.wert, gesamt.figur).lt(plain(imMonat.figur.wert, imMonat.figur).times(3))
  )
    return []
  return [{ gesamt, imMonat }]
}

const NICHT_JE = /(?<![a-zäöüß])(?:jeweils|schlüssel|mindestens|höchstens|bis zu)(?![a-zäöüß])/

/** What is said to fall to each, where exactly one whole and one number of things stand beside it. */
export function findJe(passage: Passage): JeAussage[] {
  const mengen = gliederOf(passage).filter(
    (glied) => isMenge(glied) || (glied.art === 'z' && glied.figur.form === 'wort'),
  )
  const mit = mengen.filter(({ danach, davor }) => JE_DANACH.test(danach) || JE_DAVOR.test(davor))
  const [je] = mit
  if (!je || mit.length !== 1) return []
  if (NICHT_JE.test(passage.geruest)) return []
  const uebrige = mengen.filter((glied) => glied !== je)
  const wovon = unitOfEach(je)
  if (ZEITEN.has(wovon)) return []
  const anzahlen = uebrige.filter((glied) => (glied.art === 'z' || glied.art === 'v') && glied.figur.wert.gt(1))
  const benannte = anzahlen.filter((glied) => wovon !== '' && stem(nounBehind(glied)) === wovon)
  const [anzahl, ...mehr] =
    benannte.length > 0 ? benannte : anzahlen.filter(({ art }) => art !== je.art || je.art !== 'e')
  const ganze = uebrige.filter(
    (glied) =>
      glied !== anzahl &&
      glied.art === je.art &&
      !isChangeFigure(glied) &&
      plain(glied.figur.wert, glied.figur).gt(plain(je.figur.wert, je.figur)) &&
      !(glied.nummer === je.nummer + 1 && NOCHMALS.test(between(passage, je, glied))),
  )
  const [gesamt, ...weitere] = ganze
  if (!gesamt || !anzahl || mehr.length > 0 || (weitere.length > 0 && benannte.length === 0)) return []
  if (weitere.length > 0) return []
  const imMonat = isMonthly(je, gesamt)
  // "monatlich 1.000 Euro je Platz" of a whole of which nobody says that it is that of a year.
  return !imMonat && MONATLICH_DAVOR.test(je.davor) ? [] : [{ gesamt, anzahl, je, imMonat }]
}

/** "je Haushalt und Monat", and "monatlich … je Haushalt" of what a year costs. */
function isMonthly(je: Figurglied, gesamt: Figurglied): boolean {
  if (JE_UND_MONAT.test(je.danach) || JE_UND_MONAT_DAVOR.test(je.davor)) return true
  return MONATLICH_DAVOR.test(je.davor) && (IM_JAHR.test(gesamt.danach) || IM_JAHR.test(gesamt.davor))
}

/** Whether a figure is said to fall to each of those that another counts: "725 Euro je Platz" and "48 Plätze". */
export function isEachOf(je: Figurglied, anzahl: Figurglied): boolean {
  const wovon = unitOfEach(je)
  return wovon !== '' && stem(nounBehind(anzahl)) === wovon
}

/** Whether the same noun stands behind both: "auf 100 Arbeitslose", "412 Arbeitslosen". */
export function isSameNoun(a: Figurglied, b: Figurglied): boolean {
  const nomen = stem(nounBehind(a))
  return nomen !== '' && nomen === stem(nounBehind(b))
}

const JE_WAS = /(?:je|pro) (?:monat (?:und|je|pro) (?=[a-zäöüß]{4}))?([a-zäöüß]+)/
/** "2.979.840 Euro pro Monat": what falls to a time falls to no thing. */
const ZEITEN: ReadonlySet<string> = new Set(['mona', 'jahr', 'woch', 'tag', 'quar'])

const JE_EINHEIT =
  /(?:(?:je|pro)(?: monat (?:und|je|pro)(?= [a-zäöüß]{4}))?|auf jede[nrms]? (?:der |des |von )?‹[zv]\d+›) ([a-zäöüß]+)/

/** What each stands for: "Platz" in "je Platz", "km" in "pro km²". */
function unitOfEach({ danach, davor }: Figurglied): string {
  return unitStem(JE_WAS.exec(danach)?.[1] ?? JE_EINHEIT.exec(davor)?.[1] ?? '')
}

const NOMEN_DANACH = /^ (?:[a-zäöüß]+[eren]+ )??([a-zäöüß]+)/

function nounBehind({ danach, figur }: Figurglied): string {
  return figur.einheit !== '' && figur.einheit !== '€' ? figur.einheit : (NOMEN_DANACH.exec(danach)?.[1] ?? '')
}

const QUADRATKILOMETER = /^quadratkilometer/

/** "je Quadratkilometer" is of what "2.029 km²" counts. */
function unitStem(wort: string): string {
  return stem(QUADRATKILOMETER.test(wort) ? 'km²' : wort)
}

const AE = /ä/g
const OE = /ö/g
const UE = /ü/g
const KEIN_BUCHSTABE = /[^a-zß]/g
const ENDUNG = /(?:innen|in)$/

/** Enough of a noun to know singular and plural as one: "Platz" and "Plätzen". */
function stem(wort: string): string {
  return wort
    .toLowerCase()
    .replace(AE, 'a')
    .replace(OE, 'o')
    .replace(UE, 'u')
    .replace(KEIN_BUCHSTABE, '')
    .replace(ENDUNG, '')
    .slice(0, 4)
}
