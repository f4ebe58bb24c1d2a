import { absolute, meets, plain, plainBereich, pointOf } from '../figur.js'
import type { Passage } from '../satz/passage.js'
import { findRichtungsworte, gegenwortOf, isVerneint } from '../worte/richtung.js'
import { type Figurglied, gliederOf, sameArt } from './muster.js'
import { isChangeFigure } from './veraenderung/aenderungsfigur.js'
import { timeAt } from './veraenderung/zeitbezug.js'

/** A change or distance whose size is that of two values beside it, and whose word says the opposite of them. */
export interface Abstandsrichtung {
  um: Figurglied
  /** The value that is compared, and the one that it is compared with. */
  wert: Figurglied
  bezug: Figurglied
  wort: string
  richtig: string
}

const DANACH =
  /^ (?:punkte )?(?:[a-zäöüß]+ )?(?:(über|oberhalb|höher|mehr|größer)|(unter|unterhalb|niedriger|weniger|geringer|kleiner))(?![a-zäöüß])/
const GEGENWORT: Readonly<Record<string, string>> = {
  über: 'unter',
  oberhalb: 'unterhalb',
  höher: 'niedriger',
  mehr: 'weniger',
  größer: 'kleiner',
  unter: 'über',
  unterhalb: 'oberhalb',
  niedriger: 'höher',
  weniger: 'mehr',
  geringer: 'höher',
  kleiner: 'größer',
}
const WEITE = 90
const UNGEWISS = /(?<![a-zäöüß])(?:ziel|soll(?:en|te)?|plan[a-zäöüß]*|geplant|statt|obwohl|ohne)(?![a-zäöüß])/

export function findAbstandsrichtungen(absatz: Passage): Abstandsrichtung[] {
  return [...besideReference(absatz), ...beforeValues(absatz)]
}

const SATZENDE = /[¶;]/
const ABSATZ = /¶/g

/** "8,2 Prozent …. Der Kreis bleibt damit 0,7 Prozentpunkte unter dem Landeswert von 7,5 Prozent" */
function besideReference(absatz: Passage): Abstandsrichtung[] {
  const glieder = gliederOf(absatz)
  return glieder.flatMap((um): Abstandsrichtung[] => {
    const treffer = DANACH.exec(um.danach)
    const wort = treffer?.[1] ?? treffer?.[2]
    if (!wort || um.figur.spanne || um.figur.form !== 'ziffern') return []
    const bezug = glieder[um.nummer + 1]
    if (!bezug || !isValueFor(um, bezug)) return []
    const dazwischen = absatz.geruest.slice(um.bis, bezug.von)
    if (SATZENDE.test(dazwischen) || dazwischen.length > WEITE || isVerneint(dazwischen)) return []
    const wert = glieder.slice(Math.max(0, um.nummer - 3), um.nummer).findLast((eines) => isValueFor(um, eines))
    if (!wert || (absatz.geruest.slice(wert.bis, um.von).match(ABSATZ)?.length ?? 0) > 1) return []
    if (!sameArt(wert, bezug) || wert.figur.wert.eq(bezug.figur.wert) || !isDistance(um, wert, bezug)) return []
    const mehr = plain(wert.figur.wert, wert.figur).gt(plain(bezug.figur.wert, bezug.figur))
    return mehr === (treffer?.[1] !== undefined) ? [] : [{ um, wert, bezug, wort, richtig: GEGENWORT[wort] ?? '' }]
  })
}

/** "ist um 6,8 % gestiegen: Nach 688 im Vorjahr waren es 641" */
function beforeValues(absatz: Passage): Abstandsrichtung[] {
  const glieder = gliederOf(absatz)
  return glieder.flatMap((um): Abstandsrichtung[] => {
    if (!isChangeFigure(um) || um.figur.vorzeichen || um.figur.spanne || um.figur.form !== 'ziffern') return []
    const { von, bis } = clauseOf(absatz, um)
    const teilsatz = absatz.geruest.slice(von, bis)
    if (isVerneint(teilsatz) || UNGEWISS.test(teilsatz)) return []
    const worte = findRichtungsworte(teilsatz).filter(({ vergleichend }) => !vergleichend)
    const [wort] = worte
    if (!wort || worte.some(({ richtung }) => richtung !== wort.richtung)) return []
    const [a, b] = glieder.slice(um.nummer + 1, um.nummer + 3)
    if (!a || !b || !sameArt(a, b) || a.von < bis || !isLevelFigure(a) || !isLevelFigure(b)) return []
    if ((absatz.geruest.slice(bis, b.von).match(ABSATZ)?.length ?? 0) > 1) return []
    const weg = wayBetween(absatz, um, a, b)
    if (!weg) return []
    const [frueher, spaeter] = weg
    const mehr = plain(spaeter.figur.wert, spaeter.figur).gt(plain(frueher.figur.wert, frueher.figur))
    return mehr === (wort.richtung === 1)
      ? []
      : [{ um, wert: spaeter, bezug: frueher, wort: wort.wort, richtig: gegenwortOf(wort) }]
  })
}

const FRUEHER_DAVOR = /(?:nach|gegenüber|statt|vorjahr[a-zäöüß]*|zuvor|bisher|von)(?: [a-zäöüß]+){0,3} $/
const FRUEHER_DANACH =
  /^ (?:[a-zäöüß-]+ ){0,2}(?:im |ein |des )?(?:vorjahr|jahr (?:zuvor|davor))|^ (?:[a-zäöüß-]+ ){0,2}im ‹t\d+›/
/** "im Vorjahr" is a time as well. */
const RELATIV = /‹t\d+›(?: [a-zäöüß]+){0,3} $/

/** The earlier and the later of two values between which the change is the way; nothing where that is not to be said. */
function wayBetween(
  absatz: Passage,
  um: Figurglied,
  a: Figurglied,
  b: Figurglied,
): readonly [Figurglied, Figurglied] | undefined {
  const [hin, her] = [isWay(um, a, b), isWay(um, b, a)]
  if (hin !== her) return hin ? [a, b] : [b, a]
  if (!hin) return undefined
  const [zeitA, zeitB] = [timeAt(absatz, a), timeAt(absatz, b)]
  if (zeitA && zeitB && zeitA.anfang !== '' && zeitB.anfang !== '' && zeitA.anfang !== zeitB.anfang)
    return zeitA.anfang < zeitB.anfang ? [a, b] : [b, a]
  const frueher = [a, b].filter(
    (eines) =>
      FRUEHER_DAVOR.test(eines.davor) ||
      FRUEHER_DANACH.test(eines.danach) ||
      (RELATIV.test(eines.davor) && timeAt(absatz, eines)?.anfang === ''),
  )
  return frueher.length === 1 ? (frueher[0] === a ? [a, b] : [b, a]) : undefined
}

function isLevelFigure({ figur, ...glied }: Figurglied): boolean {
  return !figur.spanne && figur.form === 'ziffern' && !isChangeFigure({ figur, ...glied })
}

const TEILSATZENDE = /[¶;:]/

function clauseOf({ geruest }: Passage, { von, bis }: Figurglied): { von: number; bis: number } {
  const ende = geruest.slice(bis).search(TEILSATZENDE)
  return {
    von: Math.max(...['¶', ';', ':'].map((zeichen) => geruest.lastIndexOf(zeichen, von))) + 1,
    bis: ende < 0 ? geruest.length : bis + ende,
  }
}

/** Percentages for points, else what is of the kind of the distance. */
function isValueFor(um: Figurglied, wert: Figurglied): boolean {
  const { figur, art } = wert
  if (figur.spanne || figur.form !== 'ziffern' || isChangeFigure(wert)) return false
  return um.art === 'q' ? art === 'p' : um.art !== 'p' && sameArt(um, wert)
}

function isDistance(um: Figurglied, a: Figurglied, b: Figurglied): boolean {
  const abstand = plain(a.figur.wert, a.figur).minus(plain(b.figur.wert, b.figur)).abs()
  return meets(absolute(plainBereich(um.figur)), pointOf(abstand))
}

/** Whether the change is the way from one to the other: in percent, in points or counted. */
function isWay(um: Figurglied, a: Figurglied, b: Figurglied): boolean {
  if (um.art !== 'p') return (um.art === 'q' ? a.art === 'p' : sameArt(um, a)) && isDistance(um, a, b)
  const [x, y] = [plain(a.figur.wert, a.figur), plain(b.figur.wert, b.figur)]
  return (
    a.art !== 'p' &&
    x.gt(0) &&
    !x.eq(y) &&
    meets(absolute(plainBereich(um.figur)), pointOf(y.minus(x).abs().times(100).div(x)))
  )
}
