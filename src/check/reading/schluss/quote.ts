import type { Decimal } from 'decimal.js'
import { shareOf } from '../../../figures/dezimal.js'
import { areHalves } from '../aussagen/haelften.js'
import { type Figurglied, isLarger, isMenge, sameArt } from '../aussagen/muster.js'
import { isChangeFigure } from '../aussagen/veraenderung/aenderungsfigur.js'
import { timeAt } from '../aussagen/veraenderung/zeitbezug.js'
import { text } from '../rechenprobe/probe.js'
import { isLevel, type Schlussumfeld } from './umfeld.js'
import { joined, type Weg, wegOf } from './weg.js'

/** What a percentage is called that comes of two counts. */
const QUOTE =
  /(?<![a-zäöüß])(?:[a-zäöüß-]*quote|[a-zäöüß-]*rate|[a-zäöüß-]*anteil|[a-zäöüß-]*auslastung|errechne[a-z]*|ergib?t|ergab|ergeben|entspr[aei]+ch[a-z]*|wert von)(?![a-zäöüß])/
/** "bei 1.050 Integrationen": what the percentage is computed of. */
const BEI = /(?<![a-zäöüß])(?:bei|aus) (?:[a-zäöüß]+ ){0,3}$/
/** The percentage is one of another time, or of what was to be. */
const ANDERE =
  /(?<![a-zäöüß])(?:zuvor|davor|ziel[a-zäöüß]*|plan[a-zäöüß]*|soll|statt|gegenüber|erwart[a-zäöüß]*)(?: (?:bei|von|auf|mit))? (?:[a-zäöüß]+ )?$/

/** "Bei 1.586 Integrationen und 6.344 Berechtigten errechnet sich eine Quote von 25,0 %": of the only two counts of the sentence. */
export function quotaWays(umfeld: Schlussumfeld): Weg[] {
  const { glied, vor, davor, absatz } = umfeld
  if (glied.art !== 'p' || glied.figur.spanne || isChangeFigure(glied)) return []
  const satzVon = absatz.geruest.lastIndexOf('¶', glied.von) + 1
  const [a, b, ...weitere] = davor.filter(({ von, figur }) => von >= satzVon && !isSmallWord(figur))
  if (!a || !b || weitere.length > 0 || !isMenge(a) || !isMenge(b) || !sameArt(a, b)) return []
  if (
    !isLevel(a) ||
    !isLevel(b) ||
    !(BEI.test(a.davor) || BEI.test(b.davor)) ||
    ANDERE.test(glied.davor) ||
    timeAt(absatz, glied)?.koernung === 'relativ' ||
    !QUOTE.test(vor)
  )
    return []
  const [teil, ganzes] = isLarger(b, a) ? [a, b] : [b, a]
  // "Bei 480 Frauen und 720 Männern beträgt der Frauenanteil 40 %": both are parts.
  if (areHalves(a, b)) return halfWays(umfeld, a, b)
  return [
    ...wegOf([teil, ganzes], shareOf, `${text(teil)} von ${text(ganzes)}`, 'gewiss'),
    ...[teil, ganzes].flatMap((eines) =>
      wegOf(
        [eines, eines === teil ? ganzes : teil],
        (x, y) => shareOf(x, x.plus(y as Decimal)),
        `${text(eines)} von ${joined([teil, ganzes], ' + ')}`,
        'denkbar',
      ),
    ),
  ]
}

const GESCHLECHT = /(frau|männer)(?:en)?(?:anteil|quote)/

/** The share of the sex that the percentage is named after. */
function halfWays({ vor }: Schlussumfeld, a: Figurglied, b: Figurglied): Weg[] {
  const wer = GESCHLECHT.exec(vor)?.[1]
  const teil = [a, b].find(({ danach }) => wer !== undefined && new RegExp(`^ (?:[a-zäöüß]+ )?${wer}`).test(danach))
  if (!teil) return []
  const andere = teil === a ? b : a
  return wegOf([teil, andere], (x, y) => shareOf(x, x.plus(y)), `${text(teil)} von ${joined([a, b], ' + ')}`, 'fest')
}

function isSmallWord({ form, wert }: Figurglied['figur']): boolean {
  return form === 'wort' && wert.lt(13)
}
