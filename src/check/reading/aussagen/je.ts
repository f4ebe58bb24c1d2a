import type { Passage } from '../satz/passage.js'
import { between, type Figurglied, gliederOf, isMenge } from './muster.js'

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
/** "460 € je Haushalt und Monat beziehungsweise 5.520 € im Jahr": the same once more. */
const NOCHMALS = /(?:bzw|beziehungsweise|oder|also|das sind|d ?h)(?: [a-zäöüß]+)? $/
const JE_DAVOR =
  /(?:^|[\s(,])(?:je|pro) (?:[a-zäöüß]+ ){1,2}(?:(?:sind|also|stehen|das|ergibt|ergeben|kostet|beträgt|betragen|entfallen|rund|damit) )*$|(?:^|[\s(,])(?:zu )?je(?:weils)? $/u

/** "4.812 Anträge im Jahr, im Monatsdurchschnitt 401": a year has twelve months. */
export interface Monatsaussage {
  gesamt: Figurglied
  imMonat: Figurglied
}

const IM_MONAT_DAVOR =
  /(?:monatsdurchschnitt|monatlich|im monat|pro monat|je monat)(?: (?:waren|sind|es|das|also|durchschnittlich|im|schnitt|damit))* $/
const IM_MONAT_DANACH = /^ (?:[a-zäöüß]+ ){0,2}(?:im|pro|je) monat(?![a-zäöüß])/
const GANZES_JAHR = /januar bis ‹t|(?:im )?jahr ‹t|ganzen jahr|jährlich|im jahr(?![a-zäöüß])|pro jahr/

export function findMonatlich(passage: Passage): Monatsaussage[] {
  if (!GANZES_JAHR.test(passage.geruest)) return []
  const mengen = gliederOf(passage).filter(isMenge)
  const mit = mengen.filter(({ davor, danach }) => IM_MONAT_DAVOR.test(davor) || IM_MONAT_DANACH.test(danach))
  const [imMonat] = mit
  if (!imMonat || mit.length > 1) return []
  const [gesamt, ...weitere] = mengen.filter((glied) => glied !== imMonat && glied.art === imMonat.art)
  if (!gesamt || weitere.length > 0 || gesamt.figur.wert.lt(imMonat.figur.wert.times(3))) return []
  return [{ gesamt, imMonat }]
}

/** What is said to fall to each, where exactly one whole and one number of things stand beside it. */
export function findJe(passage: Passage): JeAussage[] {
  const mengen = gliederOf(passage).filter(
    (glied) => isMenge(glied) || (glied.art === 'z' && glied.figur.form === 'wort'),
  )
  const mit = mengen.filter(({ danach, davor }) => JE_DANACH.test(danach) || JE_DAVOR.test(davor))
  const [je] = mit
  if (!je || mit.length !== 1) return []
  if (/(?:^|[^a-zäöüß])(?:jeweils|schlüssel|mindestens|höchstens|bis zu)(?![a-zäöüß])/.test(passage.geruest)) return []
  const uebrige = mengen.filter((glied) => glied !== je)
  const wovon = unitOfEach(je)
  const anzahlen = uebrige.filter((glied) => (glied.art === 'z' || glied.art === 'v') && glied.figur.wert.gt(1))
  const benannte = anzahlen.filter((glied) => wovon !== '' && stem(nounBehind(glied)) === wovon)
  const [anzahl, ...mehr] =
    benannte.length > 0 ? benannte : anzahlen.filter(({ art }) => art !== je.art || je.art !== 'e')
  const ganze = uebrige.filter(
    (glied) =>
      glied !== anzahl &&
      glied.art === je.art &&
      glied.figur.wert.gt(je.figur.wert) &&
      !(glied.nummer === je.nummer + 1 && NOCHMALS.test(between(passage, je, glied))),
  )
  const [gesamt, ...weitere] = ganze
  if (!gesamt || !anzahl || mehr.length > 0 || (weitere.length > 0 && benannte.length === 0)) return []
  return weitere.length > 0 ? [] : [{ gesamt, anzahl, je, imMonat: JE_UND_MONAT.test(je.danach) }]
}

/** What each stands for: "Platz" in "je Platz", "km" in "pro km²". */
function unitOfEach({ danach, davor }: Figurglied): string {
  return stem(/(?:je|pro) ([a-zäöüß]+)/.exec(danach)?.[1] ?? /(?:je|pro) ([a-zäöüß]+)/.exec(davor)?.[1] ?? '')
}

function nounBehind({ danach, figur }: Figurglied): string {
  return figur.einheit !== '' && figur.einheit !== '€'
    ? figur.einheit
    : (/^ (?:[a-zäöüß]+[eren]+ )??([a-zäöüß]+)/.exec(danach)?.[1] ?? '')
}

/** Enough of a noun to know singular and plural as one: "Platz" and "Plätzen". */
function stem(wort: string): string {
  return wort
    .toLowerCase()
    .replace(/ä/g, 'a')
    .replace(/ö/g, 'o')
    .replace(/ü/g, 'u')
    .replace(/[^a-zß]/g, '')
    .replace(/(?:innen|in)$/, '')
    .slice(0, 4)
}
