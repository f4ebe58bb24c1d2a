import { isChangeFigure } from '../../aussagen/veraenderung/aenderungsfigur.js'
import { text } from '../../rechenprobe/probe.js'
import { isProvenByShare } from '../beleg.js'
import { isLevel, type Schlussumfeld } from '../umfeld.js'
import { artOf, type Weg, wegOf } from '../weg.js'
import { inTime } from './reihenfolge.js'
import { DER_ANSTIEG, isAfterPoints, isOneSentence, namedChange, nearPairs, RELATIV } from './werte.js'
import { saidTwice } from './zweimal.js'

/** "um 84 Personen oder 4,7 %": the change just named, in percent. */
const NOCHMALS =
  /^ (?:[a-zäöüß-]+ ){0,2}(?:(?:bzw|oder|beziehungsweise) (?:um )?|(?:entspricht|entsprach|bedeutet|bedeutete) (?:einem (?:anteil|minus|plus|rückgang|zuwachs|anstieg) von )?|(?:das|dies) (?:sind|ist|waren|war) )$/

/** ", ein Anstieg von", "Der Anstieg von", "bzw.": what was just said, in percent. */
const NACHSATZ =
  /prozentual|plus|minus|(?:^|[ ,(])(?:ein(?:em|en|e|er)?|der|die|dieser?|diese[ms]|was) (?:[a-zäöüß]+ )?(?:anstieg|rückgang|zuwachs|steigerung|zunahme|abnahme|verringerung|erhöhung|senkung|wachstum|aufwuchs)/

const RELATIV_GESAGT = /(?<![a-zäöüß])(?:relativ|prozentual|verhältnismäßig|in relation)(?![a-zäöüß])/

const RELATIV_DANACH = /^ (?:[a-zäöüß-]+ ){0,2}(?:mehr|weniger|höher|niedriger|geringer)(?![a-zäöüß])/

/** "um ein Viertel gestiegen" */
const UM_BRUCH = /(?<![a-zäöüß])um (?:[a-zäöüß]+ )?$/

/** What a percentage comes to as the change from one figure to another. */
export function relativeWays(umfeld: Schlussumfeld): Weg[] {
  const { glied, eigen, nach, folgt, absatz } = umfeld
  if (glied.art !== 'p' || (glied.figur.form === 'bruch' && !UM_BRUCH.test(eigen))) return []
  const letztes = umfeld.davor.at(-1)
  const nochmals = letztes !== undefined && isChangeFigure(letztes) && NOCHMALS.test(eigen)
  if (!glied.figur.vorzeichen && !nochmals && !RELATIV.test(eigen) && !RELATIV_DANACH.test(nach)) return []
  const zweimal = nochmals ? saidTwice(umfeld, letztes) : []
  if (zweimal.length > 0) return zweimal
  const nachPunkten = isAfterPoints(umfeld)
  const fest = folgt || nochmals || nachPunkten || NACHSATZ.test(eigen)
  // "von 31 auf 44 Prozent, relativ um 42 % gewachsen"
  const arten = RELATIV_GESAGT.test(eigen) || nachPunkten ? ['p', 'e', 'z', 'v', 'd'] : ['e', 'z', 'v', 'd']
  // "Die Zahl ist um ein Viertel gestiegen.": the change that was told before.
  const ohneWert = !umfeld.davor.some((eines) => isLevel(eines) && isOneSentence(umfeld, [eines]))
  const gesagt = ohneWert || DER_ANSTIEG.test(eigen) ? namedChange(umfeld) : []
  return [
    ...gesagt.map(({ frueher, spaeter }) => ({ paar: [frueher, spaeter] as const, sicher: true })),
    ...arten
      .flatMap((art) => nearPairs(umfeld, art))
      // A part and what it is no part of are no values of one thing.
      .filter(([a, b]) => isProvenByShare(absatz, a, umfeld.frueher) === isProvenByShare(absatz, b, umfeld.frueher))
      .flatMap(([a, b]) => {
        const sicher = fest || (glied.figur.vorzeichen && isOneSentence(umfeld, [a, b]))
        return inTime(absatz, a, b).map((paar) => ({ paar, sicher }))
      }),
  ].flatMap(({ paar: [frueher, spaeter], sicher }) =>
    wegOf(
      [frueher, spaeter],
      (x, y) => (x.lte(0) ? undefined : y.minus(x).abs().times(100).div(x)),
      `von ${text(frueher)} auf ${text(spaeter)}`,
      artOf(sicher),
    ),
  )
}
