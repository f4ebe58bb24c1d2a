import type { Passage } from '../passage.js'
import { type Glied, gliederOf, isMenge } from './muster.js'

/** "360.000 Euro für 30 Plätze, also 12.000 Euro je Platz": a whole, a number of things, and what falls to each. */
export interface JeAussage {
  gesamt: Glied
  anzahl: Glied
  je: Glied
}

const JE_DANACH = /^ (?:[\p{L}-]+ ){0,3}(?:je|pro)(?: \p{L}+| ‹v)/u
const JE_DAVOR =
  /(?:^|[\s(,])(?:je|pro) (?:\p{L}+ ){1,2}(?:(?:sind|also|stehen|das|ergibt|ergeben|kostet|beträgt|betragen|entfallen|rund|damit) )*$|(?:^|[\s(,])(?:zu )?je(?:weils)? $/u

/** What is said to fall to each, where exactly one whole and one number of things stand beside it. */
export function findJe(passage: Passage): JeAussage[] {
  const mengen = gliederOf(passage).filter(
    (glied) => isMenge(glied) || (glied.art === 'z' && glied.figur.form === 'wort'),
  )
  const mit = mengen.filter(({ danach, davor }) => JE_DANACH.test(danach) || JE_DAVOR.test(davor))
  const [je] = mit
  if (!je || mit.length !== 1) return []
  if (/(?:^|[^\p{L}])(?:jeweils|schlüssel|mindestens|höchstens|bis zu)(?!\p{L})/u.test(passage.geruest)) return []
  const uebrige = mengen.filter((glied) => glied !== je)
  const wovon = unitOfEach(je)
  const anzahlen = uebrige.filter((glied) => (glied.art === 'z' || glied.art === 'v') && glied.figur.wert.gt(1))
  const benannte = anzahlen.filter((glied) => wovon !== '' && stem(nounBehind(glied)) === wovon)
  const [anzahl, ...mehr] =
    benannte.length > 0 ? benannte : anzahlen.filter(({ art }) => art !== je.art || je.art !== 'e')
  const ganze = uebrige.filter(
    (glied) => glied !== anzahl && glied.art === je.art && glied.figur.wert.gt(je.figur.wert),
  )
  const [gesamt, ...weitere] = ganze
  if (!gesamt || !anzahl || mehr.length > 0 || (weitere.length > 0 && benannte.length === 0)) return []
  return weitere.length > 0 ? [] : [{ gesamt, anzahl, je }]
}

/** What each stands for: "Platz" in "je Platz", "km" in "pro km²". */
function unitOfEach({ danach, davor }: Glied): string {
  return stem(/(?:je|pro) (\p{L}+)/u.exec(danach)?.[1] ?? /(?:je|pro) (\p{L}+)/u.exec(davor)?.[1] ?? '')
}

function nounBehind({ danach, figur }: Glied): string {
  return figur.einheit !== '' && figur.einheit !== '€'
    ? figur.einheit
    : (/^ (?:\p{L}+[eren]+ )??(\p{L}+)/u.exec(danach)?.[1] ?? '')
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
