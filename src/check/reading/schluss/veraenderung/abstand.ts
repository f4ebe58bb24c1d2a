import type { Decimal } from 'decimal.js'
import { type Figurglied, isLarger } from '../../aussagen/muster.js'
import { goalAndResult } from '../../aussagen/ziel.js'
import type { Schlussumfeld } from '../umfeld.js'
import { artOf, joined, type Weg, wegOf } from '../weg.js'
import { isReached } from './erreicht.js'
import { referenceBehind } from './vergleichswert.js'
import { DER_ANSTIEG, isAfterPoints, isOneSentence, namedChange, nearPairs, RELATIV } from './werte.js'

/** Nouns and words that make a figure the distance of two others, or the way from one to the other. */
const ABSTAND =
  /(?<![a-zäöüß])(?:abst[aä]nd[a-zäöüß]*|differenz[a-zäöüß]*|unterschied[a-zäöüß]*|lücke|saldo|spanne|vorsprung|rückstand|schere|überschuss|defizit|überhang|zielverfehlung|abweichung|um|plus|minus|zuw[aä]chs[a-zäöüß]*|zunahme|anstieg[a-zäöüß]*|rückg[aä]ng[a-zäöüß]*|steigerung|senkung|verringerung|abnahme|erhöhung|veränderung|aufwuchs|wachstum|minderung|mehr|weniger|gestiegen|gesunken|zugenommen|abgenommen|liegt|lag|liegen|lagen|hinzugekommen|hinzu|dazwischen|auseinander|verbesserung|verschlechterung|übertr[aoi]f[a-zäöüß]*|verfehl[a-zäöüß]*|unterschr[ei]+t[a-zäöüß]*|überschr[ei]+t[a-zäöüß]*|fehl(?:en|t|ten|te))(?![a-zäöüß])/

const ABSTAND_DANACH =
  /^ (?:punkte |euro |personen |plätze |stellen )?(?:[a-zäöüß-]+ ){0,2}(?:mehr|weniger|höher|niedriger|geringer|größer|kleiner|besser|über|unter|oberhalb|unterhalb|gestiegen|gesunken|zugenommen|abgenommen|übertroffen|verfehlt|überschritten|unterschritten|verringert|erhöht|reduziert|hinzugekommen|verbessert|verschlechtert|verkürzt|verlängert)(?![a-zäöüß])/

const FESTER_ABSTAND =
  /(?<![a-zäöüß])(?:abstand[a-zäöüß]*|differenz|unterschied|lücke|saldo|spanne|vorsprung|rückstand)(?![a-zäöüß])/

/** "um 62 übertroffen" */
const ZIEL_DANACH =
  /(?:übertroffen|verfehlt|überschritten|unterschritten|(?:über|unter) (?:dem|der|den|diesem) (?:ziel|plan|soll|vorgabe|vereinbar))/

/** "verfehlte die Vorgabe um", "das Ziel wurde um": what was reached is compared with what was to be. */
const ZIEL_EIGEN =
  /(?<![a-zäöüß])(?:übertraf|übertroffen|verfehlte?n?|unterschritt|überschritt|unterschritten|überschritten|[a-zäöüß-]*ziel(?:s|wert[a-zäöüß]*|marke)?|plan(?:wert)?|soll|vorgabe)(?![a-zäöüß])[^‹]* um (?:[a-zäöüß]+ )?$/

/** "Dieser Rückgang um": of the two values just named. */
const DIESER = /(?<![a-zäöüß])diese[rsm]? (?:rückgang|zuwachs|anstieg|plus|minus|unterschied)/

const UM = /(?<![a-zäöüß])(?:um|mit|von)(?![a-zäöüß])/

/** What a figure comes to as the difference of two others of its kind, or of two percentages. */
export function differenceWays(umfeld: Schlussumfeld): Weg[] {
  const { glied, eigen, nach, folgt } = umfeld
  const punkte = glied.art === 'q'
  if (glied.figur.form === 'bruch') return []
  if (!punkte && !ABSTAND.test(eigen) && !ABSTAND_DANACH.test(nach)) return []
  if (
    isReached(eigen) ||
    isAfterPoints(umfeld) ||
    (glied.art === 'p' && !glied.figur.vorzeichen && !RELATIV.test(eigen))
  )
    return []
  const benannt = FESTER_ABSTAND.test(eigen) || DIESER.test(eigen)
  const fest = folgt || benannt || ZIEL_DANACH.test(nach) || (punkte && UM.test(eigen))
  const art = punkte ? 'p' : glied.art
  const ziel = ZIEL_DANACH.test(nach) || ZIEL_EIGEN.test(eigen) ? goalAndResult(umfeld.absatz, glied, art) : undefined
  const genannt = ziel ?? referenceBehind(umfeld, art)
  const paare = nearPairs(umfeld, art)
  const einzig = paare.length === 1 && (folgt || benannt)
  return [
    ...(genannt ? wegOf(genannt, gapOf, differenceText(...genannt), 'zwingend') : []),
    ...(DER_ANSTIEG.test(eigen) ? namedChange(umfeld, art) : []).flatMap(({ frueher, spaeter }) =>
      wegOf([frueher, spaeter], gapOf, differenceText(frueher, spaeter), 'fest'),
    ),
    ...paare.flatMap(([a, b], stelle) =>
      wegOf(
        [a, b],
        gapOf,
        differenceText(a, b),
        (benannt && stelle === 0) || einzig
          ? 'zwingend'
          : artOf(folgt || benannt || (fest && isOneSentence(umfeld, [a, b]))),
      ),
    ),
  ]
}

function gapOf(x: Decimal, y: Decimal): Decimal {
  return x.minus(y).abs()
}

function differenceText(a: Figurglied, b: Figurglied): string {
  return joined(isLarger(b, a) ? [b, a] : [a, b], ' − ')
}
