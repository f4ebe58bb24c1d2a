import { type Figur, meets, plainBereich, type Spanne } from '../figur.js'
import type { Passage } from '../satz/passage.js'
import { isVerneint } from '../worte/richtung.js'
import { isLessBetter } from '../worte/wertung.js'
import { between, type Figurglied, gliederOf, isMenge, sameArt } from './muster.js'
import { isChangeFigure } from './veraenderung/aenderungsfigur.js'

/** "24,8 % lag über dem Zielwert von 25,5 %": two values that a word compares, and what the word should be. */
export interface Vergleich {
  a: Figurglied
  b: Figurglied
  wort: string
  richtig: string
}

/** What stands between a value and the one that it is compared with. */
const ALS =
  /(?<![a-zäöüß])(höher|größer|mehr|länger|niedriger|geringer|kleiner|kürzer|weniger)[a-zäöüß]*(?: (?:liegt|lag|liegen|lagen|und|damit|aus))* als (?!die |der |das |ein)[^‹¶;:]*(?:‹t\d+›[^‹¶;:]*)?$/
const DEM =
  /(?<![a-zäöüß])(über|oberhalb|unter|unterhalb) (?:dem|der|den|des|vom|seinem|unserem|ihrem)(?: [a-zäöüß-]+){0,3}? [a-zäöüß-]*(?:wert|ziel|marke|durchschnitt|schnitt|niveau|stand|vorjahr|quote|plan|mittel|ansatz|soll|vorgabe|grenze)[a-zäöüß]*[^‹¶;:,]*(?:‹t\d+›[^‹¶;:,]*)?$/
const ZIEL =
  /(?:ziel|plan|soll|erwart|prognos|vorgabe|ansatz)[a-zäöüß]*(?: (?:von|bei|mit|in höhe von|für|‹t\d+›|waren|war))*:? ?$/
const ERREICHT =
  /^[^¶;]{0,70}?(?<![a-zäöüß])(übertroffen|überschritten|verfehlt|unterschritten|nicht (?:ganz )?erreicht)(?![a-zäöüß])/
/** Of a limit, less is better. */
const GRENZE = /höchstens|maximal/

const GEGENTEIL: Readonly<Record<string, string>> = {
  höher: 'niedriger',
  länger: 'kürzer',
  kürzer: 'länger',
  größer: 'kleiner',
  mehr: 'weniger',
  niedriger: 'höher',
  geringer: 'höher',
  kleiner: 'größer',
  weniger: 'mehr',
  über: 'unter',
  oberhalb: 'unterhalb',
  unter: 'über',
  unterhalb: 'oberhalb',
  übertroffen: 'verfehlt',
  verfehlt: 'übertroffen',
  überschritten: 'unterschritten',
  unterschritten: 'überschritten',
}
const MEHR = /^(?:höher|länger|größer|mehr|über|oberhalb|übertroffen|überschritten)$/

/** Comparisons that the two values contradict. */
export function findVergleiche(absatz: Passage): Vergleich[] {
  const werte = gliederOf(absatz).filter((glied) => isValue(glied))
  return werte.flatMap((b, stelle) => {
    const a = werte.slice(Math.max(0, stelle - 4), stelle).findLast((glied) => sameArt(glied, b))
    if (!a || (a.figur.einsatz && b.figur.einsatz)) return []
    const dazwischen = withoutChanges(absatz, a, b)
    if (dazwischen === undefined || dazwischen.length > 160) return []
    const wort = wordBetween(dazwischen) ?? goalWord(absatz, dazwischen, b)
    if (wort === undefined) return []
    const [x, y] = [a, b].map(({ figur }) => plainBereich(isLimit(figur) ? { ...figur, naehe: 'genau' } : figur)) as [
      Spanne,
      Spanne,
    ]
    if (meets(x, y) || x.unten.gt(y.oben) === MEHR.test(wort)) return []
    return [{ a, b, wort, richtig: GEGENTEIL[wort] ?? (MEHR.test(wort) ? 'darunter' : 'übertroffen') }]
  })
}

/** "unter der Zielmarke von höchstens 10 Tagen": compared is with the limit itself. */
function isLimit({ naehe }: Figur): boolean {
  return naehe === 'hoechstens' || naehe === 'mindestens'
}

function isValue(glied: Figurglied): boolean {
  const { figur, art } = glied
  return (
    (isMenge(glied) || art === 'd' || (art === 'p' && figur.form === 'ziffern')) &&
    !figur.spanne &&
    !isChangeFigure(glied)
  )
}

/** The words between two values, without what says by how much; nothing where another figure stands there. */
function withoutChanges(absatz: Passage, a: Figurglied, b: Figurglied): string | undefined {
  let worte = between(absatz, a, b)
  for (const glied of gliederOf(absatz).slice(a.nummer + 1, b.nummer)) {
    if (!isChangeFigure(glied)) return undefined
    worte = worte.replace(`‹${glied.art}${glied.nummer}›`, '')
  }
  return worte
}

/** "…. Sie lag damit unter dem Wert für das Land von": of the value just named. */
const FORTGESETZT =
  /^[^‹¶;]{0,40} ¶ +(?:sie|er|es|dies[a-z]*|damit)(?: [a-zäöüß]+)? (?=(?:lag|liegt|damit|erneut|somit))/

const OBWOHL = /obwohl|während|sondern|statt/

function wordBetween(worte: string): string | undefined {
  const satz = worte.replace(FORTGESETZT, '')
  if (satz.includes('¶') || isVerneint(worte) || OBWOHL.test(worte)) return undefined
  return ALS.exec(satz)?.[1] ?? DEM.exec(satz)?.[1]
}

const ABSATZ = /¶/g
const ZAHLMARKE = /‹[pqezvd]\d+›/g
const UEBERSCHRITTEN = /^(?:über|unter)schritten$/

/** "1.310 …; der Zielwert von 1.280 wurde damit verfehlt" */
function goalWord({ geruest }: Passage, dazwischen: string, b: Figurglied): string | undefined {
  if (!ZIEL.test(b.davor) || (dazwischen.match(ABSATZ)?.length ?? 0) > 1) return undefined
  const danach = geruest.slice(b.bis, b.bis + 110).replace(ZAHLMARKE, '')
  const wort = ERREICHT.exec(danach)?.[1]
  if (wort === undefined) return undefined
  const satz = geruest.slice(Math.max(0, geruest.lastIndexOf('¶', b.von - dazwischen.length)), b.bis + 110)
  return UEBERSCHRITTEN.test(wort) || !(GRENZE.test(satz) || isLessBetter(satz)) ? wort : undefined
}
