import type { Decimal } from 'decimal.js'
import { type Figurglied, isLarger, sameArt } from '../aussagen/muster.js'
import { findVeraenderungen, isChangeFigure, timeAt } from '../aussagen/veraenderung.js'
import { goalAndResult } from '../aussagen/ziel.js'
import { meets, plainBereich } from '../figur.js'
import { text } from '../rechenprobe/probe.js'
import type { Passage } from '../satz/passage.js'
import { isProvenByShare } from './beleg.js'
import { isLevel, levelsLike, type Schlussumfeld } from './umfeld.js'
import { artOf, joined, pairsOf, type Weg, wegOf } from './weg.js'

/** Nouns and words that make a figure the distance of two others, or the way from one to the other. */
const ABSTAND =
  /(?:^|[^a-zäöüß])(?:abst[aä]nd[a-zäöüß]*|differenz[a-zäöüß]*|unterschied[a-zäöüß]*|lücke|saldo|spanne|vorsprung|rückstand|schere|überschuss|defizit|überhang|zielverfehlung|abweichung|um|plus|minus|zuw[aä]chs[a-zäöüß]*|zunahme|anstieg[a-zäöüß]*|rückg[aä]ng[a-zäöüß]*|steigerung|senkung|verringerung|abnahme|erhöhung|veränderung|aufwuchs|wachstum|minderung|mehr|weniger|gestiegen|gesunken|zugenommen|abgenommen|liegt|lag|liegen|lagen|hinzugekommen|hinzu|dazwischen|auseinander|verbesserung|verschlechterung|übertr[aoi]f[a-zäöüß]*|verfehl[a-zäöüß]*|unterschr[ei]+t[a-zäöüß]*|überschr[ei]+t[a-zäöüß]*|fehl(?:en|t|ten|te))(?![a-zäöüß])/
const ABSTAND_DANACH =
  /^ (?:punkte |euro |personen |plätze |stellen )?(?:[a-zäöüß-]+ ){0,2}(?:mehr|weniger|höher|niedriger|geringer|größer|kleiner|besser|über|unter|oberhalb|unterhalb|gestiegen|gesunken|zugenommen|abgenommen|übertroffen|verfehlt|überschritten|unterschritten|verringert|erhöht|reduziert|hinzugekommen|verbessert|verschlechtert|verkürzt|verlängert)(?![a-zäöüß])/
const FESTER_ABSTAND =
  /(?:^|[^a-zäöüß])(?:abstand[a-zäöüß]*|differenz|unterschied|lücke|saldo|spanne|vorsprung|rückstand)(?![a-zäöüß])/
/** "um 62 übertroffen" */
const ZIEL_DANACH =
  /(?:übertroffen|verfehlt|überschritten|unterschritten|(?:über|unter) (?:dem|der|den|diesem) (?:ziel|plan|soll|vorgabe|vereinbar))/
/** "verfehlte die Vorgabe um", "das Ziel wurde um": what was reached is compared with what was to be. */
const ZIEL_EIGEN =
  /(?:^|[^a-zäöüß])(?:übertraf|übertroffen|verfehlte?n?|unterschritt|überschritt|unterschritten|überschritten|[a-zäöüß-]*ziel(?:s|wert[a-zäöüß]*|marke)?|plan(?:wert)?|soll|vorgabe)(?![a-zäöüß])[^‹]* um (?:[a-zäöüß]+ )?$/
/** "Dieser Rückgang um": of the two values just named. */
const DIESER = /(?:^|[^a-zäöüß])diese[rsm]? (?:rückgang|zuwachs|anstieg|plus|minus|unterschied)/
/** "das Plus von", "der Anstieg beträgt": of the change that was told last. */
const DER_ANSTIEG =
  /(?:^|[^a-zäöüß])(?:diese[rsm]?|d(?:er|as|es|em|en|ie)) (?:[a-zäöüß]+ )?(?:rückgang|zuwachs|anstieg|plus|minus|unterschied|steigerung|zunahme|abnahme|erhöhung|senkung|verringerung|aufwuchs|verbesserung|verschlechterung)[es]*(?: (?:um|von|in höhe von|beträgt|betrug|beläuft|belief|liegt|lag|macht|entspricht))?(?![a-zäöüß])/
const RELATIV =
  /(?:^|[^a-zäöüß])(?:um|plus|minus|zuw[aä]chs[a-zäöüß]*|zunahme|anstieg[a-zäöüß]*|rückg[aä]ng[a-zäöüß]*|steigerung|senkung|verringerung|abnahme|erhöhung|veränderung|aufwuchs|wachstum|minderung|prozentual)(?![a-zäöüß])/
/** "um 84 Personen oder 4,7 %": the change just named, in percent. */
const NOCHMALS =
  /^ (?:[a-zäöüß-]+ ){0,2}(?:(?:bzw|oder|beziehungsweise) (?:um )?|(?:entspricht|entsprach|bedeutet|bedeutete) (?:einem (?:anteil|minus|plus|rückgang|zuwachs|anstieg) von )?|(?:das|dies) (?:sind|ist|waren|war) )$/
/** "um 0,9 Prozentpunkte und ebenfalls um 5,0 %": the change just named in points, now of its value. */
const NACH_PUNKTEN =
  /^,? ?(?:\(|und|oder|bzw|beziehungsweise|also|das sind|damit|somit)?(?: ?(?:damit|somit|also|ebenfalls|gleichfalls|auch|wiederum|rund|etwa|das sind))* ?(?:um )?$/
/** ", ein Anstieg von", "Der Anstieg von", "bzw.": what was just said, in percent. */
const NACHSATZ =
  /prozentual|plus|minus|(?:^|[ ,(])(?:ein(?:em|en|e|er)?|der|die|dieser?|diese[ms]|was) (?:[a-zäöüß]+ )?(?:anstieg|rückgang|zuwachs|steigerung|zunahme|abnahme|verringerung|erhöhung|senkung|wachstum|aufwuchs)/
const RELATIV_GESAGT = /(?:^|[^a-zäöüß])(?:relativ|prozentual|verhältnismäßig|in relation)(?![a-zäöüß])/
const RELATIV_DANACH = /^ (?:[a-zäöüß-]+ ){0,2}(?:mehr|weniger|höher|niedriger|geringer)(?![a-zäöüß])/
const AUF = /(?:^|[\s(,])auf (?:(?:rund|etwa|nunmehr|nur|noch|insgesamt|nun|dann) )*$/
/** "um ein Viertel gestiegen" */
const UM_BRUCH = /(?:^|[^a-zäöüß])um (?:[a-zäöüß]+ )?$/
/** "beläuft sich auf" says what is, "erhöhte sich auf" what it has become. */
const BELAEUFT = /(?:bel[aä]uf|belief|summier|addier|beziffer)/
const FRUEHER_DAVOR =
  /(?:nach|gegenüber|statt|vorjahr[a-zäöüß]*|zuvor|bisher|vormals|ausgehend von|noch|von)[ :(a-z]{0,14}$/
const FRUEHER_DANACH =
  /^ (?:[a-zäöüß-]+ ){0,2}gewesen|^ (?:[a-zäöüß-]+ ){0,3}(?:im |in |ein |des )?(?:vorjahr|jahr (?:zuvor|davor)|‹t\d+› noch)/

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
  const fest =
    folgt || benannt || ZIEL_DANACH.test(nach) || (punkte && /(?:^|[^a-zäöüß])(?:um|mit|von)(?![a-zäöüß])/.test(eigen))
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

const ALS_DANACH =
  /^ (?:[a-zäöüß-]+ ){0,3}(?:mehr|weniger|höher|niedriger|geringer|größer|kleiner|über|unter)(?![a-zäöüß])/
/** "Im Vorjahr waren es 786", "(485 Euro)", "2023 wurden 198 gezählt": what the figure is compared with, behind it. */
const VERGLEICHSWERT =
  /(?:vorjahr[a-zäöüß]*|zuvor|davor|damals|‹t\d+›|jahr[a-zäöüß]* [a-zäöüß]*|seinerzeit)[^‹¶;]{0,40}$|\($/

/** "842 …, 46 mehr als im Vorjahr. Im Vorjahr waren es 786": the value before the change and the one it is compared with. */
function referenceBehind(
  { absatz, glied, davor, dahinter, folgesatz, nach }: Schlussumfeld,
  art: string,
): [Figurglied, Figurglied] | undefined {
  if (!ALS_DANACH.test(nach)) return undefined
  const spaeter = davor.findLast((eines) => eines.art === art && isLevel(eines))
  const genannt = spaeter && referenceNamed(absatz, nach, davor.slice(0, davor.indexOf(spaeter)), art)
  if (genannt && sameArt(spaeter, genannt)) return [spaeter, genannt]
  const frueher = [...dahinter, ...folgesatz].find((eines) => eines.art === art && isLevel(eines))
  if (!spaeter || !frueher || !sameArt(spaeter, frueher)) return undefined
  const dazwischen = absatz.geruest.slice(glied.bis, frueher.von)
  return dazwischen.length < 110 && VERGLEICHSWERT.test(dazwischen) ? [spaeter, frueher] : undefined
}

const ALS_WAS =
  /(?:mehr|weniger|höher|niedriger|geringer|größer|kleiner) als ((?:im|am|in|bei|zum|vor) (?:‹t\d+›|[a-zäöüß-]{3,}))/

/** "5.688 im Januar …, 46 mehr als im Januar": the value that is named by the same words. */
function referenceNamed(
  { zeiten, geruest }: Passage,
  nach: string,
  davor: readonly Figurglied[],
  art: string,
): Figurglied | undefined {
  const worte = ALS_WAS.exec(nach)?.[1]
  if (worte === undefined || /vorjahr|jahr$|schnitt|mittel$/.test(worte)) return undefined
  const genannt = plainTime(worte, zeiten)
  const gleiche = davor.filter(
    (eines) =>
      eines.art === art &&
      isLevel(eines) &&
      (plainTime(geruest.slice(eines.bis, eines.bis + 60), zeiten)
        .replace(/^ (?:[a-zäöüß]+ )??/, '')
        .startsWith(genannt) ||
        plainTime(geruest.slice(Math.max(0, eines.von - 40), eines.von), zeiten).endsWith(`${genannt} `)),
  )
  return gleiche.length === 1 ? gleiche[0] : undefined
}

/** Words with times written out, so that the same time reads the same. */
function plainTime(worte: string, zeiten: Passage['zeiten']): string {
  return worte.replace(/‹t(\d+)›/g, (_, nummer: string) => {
    const zeit = zeiten[Number(nummer)]
    return zeit ? `${zeit.anfang}/${zeit.ende}` : ''
  })
}

/** The change that was told last before a figure. */
function namedChange({ absatz, glied }: Schlussumfeld, art?: string): ReturnType<typeof findVeraenderungen> {
  const letzte = changesOf(absatz).findLast(
    ({ frueher, spaeter }) =>
      (art === undefined ? frueher.art !== 'p' : frueher.art === art) &&
      frueher.bis <= glied.von &&
      spaeter.bis <= glied.von,
  )
  return letzte ? [letzte] : []
}

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

/** Whether a percentage says in percent what stands in points directly before it. */
function isAfterPoints({ absatz, glied, davor }: Schlussumfeld): boolean {
  const letztes = davor.at(-1)
  return glied.art === 'p' && letztes?.art === 'q' && NACH_PUNKTEN.test(absatz.geruest.slice(letztes.bis, glied.von))
}

/** "87 oder 2,2 % weniger": what the change just named is of the value from which it leads, where two values are as far apart. */
function saidTwice({ absatz, frueher, dahinter, vor, nach }: Schlussumfeld, um: Figurglied): Weg[] {
  if (um.art === 'p' || um.art === 'q') return []
  const worte = `${vor.slice(-80)}${nach}`
  const [zeichen, ...offen] = signOf(worte)
  const werte = levelsLike(
    um,
    [...frueher, ...dahinter].filter((eines) => eines !== um),
  )
  const basen = werte.flatMap((b, stelle) =>
    werte
      .slice(0, stelle)
      .filter((a) => sameAmount(a, b, um))
      .flatMap((a) => {
        // "eine Überschreitung um 57.300 € oder 9,0 %": of the goal, whichever of the two that is.
        if (VOM_ZIEL.test(worte)) return [a, b]
        if (offen.length > 0) return inTime(absatz, a, b).map(([erstes]) => erstes)
        return isLarger(b, a) === (zeichen === 1) ? a : b
      }),
  )
  const [einzige, ...weitere] = new Set(basen)
  const art = einzige && weitere.length === 0 ? 'gewiss' : 'fest'
  return [...new Set(basen)].flatMap((basis) => wegOf([um, basis], shareOf, `${text(um)} von ${text(basis)}`, art))
}

const VOM_ZIEL = /unterschr[ei]|überschr[ei]|übertr[aoe]f|verfehl|mehrausgaben|minderausgaben/

function shareOf(um: Decimal, basis: Decimal): Decimal | undefined {
  return basis.lte(0) ? undefined : um.abs().times(100).div(basis)
}

/** Whether two values are as far apart as a change says. */
function sameAmount(a: Figurglied, b: Figurglied, um: Figurglied): boolean {
  const [abstand] = wegOf([a, b], (x, y) => x.minus(y).abs(), '', 'lose')
  const genannt = plainBereich(um.figur)
  return (
    abstand !== undefined &&
    meets(
      abstand.bereich,
      genannt.oben.isNegative() ? { unten: genannt.oben.abs(), oben: genannt.unten.abs() } : genannt,
    )
  )
}

/** "von 1.500 um 4,0 % auf 1.560", "um 186 auf 2.374": what the later value comes to. */
export function reachedWays(umfeld: Schlussumfeld): Weg[] {
  const { glied, vor, eigen, davor, frueher, dahinter, absatz } = umfeld
  if (!isReached(eigen) || !isLevel(glied)) return []
  const um = davor.at(-1)
  if (!um || !/(?:^|[^a-zäöüß])um (?:\S+ ){0,2}$/.test(um.davor) || um.von < glied.von - 60) return []
  if (um.art !== 'p' && um.art !== glied.art && um.art !== 'q') return []
  if (glied.art === 'p' && um.art === 'p') return []
  // "danach jährlich um zehn Prozentpunkte bis auf 70 %": how many steps it takes is not said.
  if (SCHRITTWEISE.test(absatz.geruest.slice(um.von - 40, glied.von))) return []
  const basen = [...levelsLike(glied, dahinter).slice(0, 1), ...levelsLike(glied, frueher).slice(-6).reverse()]
  const zeichen = signOf(`${vor}${absatz.geruest.slice(glied.bis, glied.bis + 60)}`)
  return basen.flatMap((basis, stelle) =>
    zeichen.flatMap((eines) => {
      const rechne = (x: Decimal, y: Decimal): Decimal =>
        um.art === 'p' ? x.plus(x.times(y.abs()).div(100).times(eines)) : x.plus(y.abs().times(eines))
      return wegOf(
        [basis, um],
        rechne,
        `${text(basis)} ${eines === 1 ? '+' : '−'} ${text(um)}`,
        artOf(stelle < 2 && isOneSentence(umfeld, [basis])),
      )
    }),
  )
}

const SCHRITTWEISE =
  /(?:^|[^a-zäöüß])(?:[a-zäöüß]*jährlich|monatlich|jedes jahr|(?:je|pro) (?:jahr|monat|schritt)|jeweils|schritt[a-zäöüß]*|stufenweise|bis auf)(?![a-zäöüß])/

/** Whether all stand in the sentence of the figure: one sentence on, the subject may be another. */
function isOneSentence({ absatz, glied }: Schlussumfeld, operanden: readonly Figurglied[]): boolean {
  const alle = [glied, ...operanden]
  const [von, bis] = [Math.min(...alle.map((eines) => eines.von)), Math.max(...alle.map((eines) => eines.bis))]
  return !absatz.geruest.slice(von, bis).includes('¶')
}

function isReached(eigen: string): boolean {
  return AUF.test(eigen) && !BELAEUFT.test(eigen)
}

/** The signs that a change may have by the words around it. */
export function signOf(worte: string): (1 | -1)[] {
  const mehr = /(?:steig|stieg|erhöh|zuw[aä]chs|zunahm|zunehm|wuchs|plus|anheb|aufgestockt|ausgebaut|mehr|höher)/.test(
    worte,
  )
  const weniger =
    /(?:sink|sank|senk|verringer|reduzier|rückgang|abnahm|minus|ging|fiel|gekürzt|kürz|abgebaut|weniger|niedriger)/.test(
      worte,
    )
  return mehr === weniger ? [1, -1] : mehr ? [1] : [-1]
}

/** Two levels of one kind near a figure: the last three before it and the first two behind it in its sentence. */
function nearPairs({ glied, davor, dahinter }: Schlussumfeld, art: string): [Figurglied, Figurglied][] {
  const like = (glieder: readonly Figurglied[]): Figurglied[] =>
    glieder.filter((anderes) => anderes.art === art && isLevel(anderes) && anderes.figur.form !== 'bruch')
  const gewaehlt = [...like(davor).slice(-4), ...like(dahinter).slice(0, 2)].filter((eines) => eines !== glied)
  return pairsOf(gewaehlt)
    .filter(([a, b]) => sameArt(a, b))
    .sort((x, y) => distance(x, glied) - distance(y, glied))
}

function distance([a, b]: [Figurglied, Figurglied], { nummer }: Figurglied): number {
  return Math.abs(a.nummer - nummer) + Math.abs(b.nummer - nummer)
}

const gelesen = new WeakMap<Passage, ReturnType<typeof findVeraenderungen>>()

/** The changes of a paragraph, found once for all its figures. */
function changesOf(absatz: Passage): ReturnType<typeof findVeraenderungen> {
  const bekannt = gelesen.get(absatz) ?? findVeraenderungen(absatz)
  gelesen.set(absatz, bekannt)
  return bekannt
}

/** The earlier of two values first: by what the sentence says, by their times; both ways where nothing tells. */
function inTime(absatz: Passage, a: Figurglied, b: Figurglied): [Figurglied, Figurglied][] {
  const bekannt = orderOf(absatz, a, b)
  return bekannt
    ? [bekannt]
    : [
        [a, b],
        [b, a],
      ]
}

function orderOf(absatz: Passage, a: Figurglied, b: Figurglied): [Figurglied, Figurglied] | undefined {
  const bekannt = changesOf(absatz).find(
    ({ frueher, spaeter }) => (frueher === a && spaeter === b) || (frueher === b && spaeter === a),
  )
  if (bekannt) return [bekannt.frueher, bekannt.spaeter]
  if (AUF.test(a.davor) !== AUF.test(b.davor)) return AUF.test(a.davor) ? [b, a] : [a, b]
  const [zeitA, zeitB] = [timeAt(absatz, a), timeAt(absatz, b)]
  if (zeitA && zeitB && zeitA.anfang !== '' && zeitB.anfang !== '' && zeitA.ende !== zeitB.ende)
    return zeitA.ende < zeitB.ende ? [a, b] : [b, a]
  // "2024 …; im Vorjahr mit 40.000": the one without a date of its own is the earlier.
  if (zeitA && zeitB && (zeitA.koernung === 'relativ') !== (zeitB.koernung === 'relativ'))
    return zeitB.koernung === 'relativ' ? [b, a] : [a, b]
  const istB = FRUEHER_DAVOR.test(b.davor) || FRUEHER_DANACH.test(b.danach)
  const istA = FRUEHER_DAVOR.test(a.davor) || FRUEHER_DANACH.test(a.danach)
  return istB === istA ? undefined : istB ? [b, a] : [a, b]
}

function differenceText(a: Figurglied, b: Figurglied): string {
  return joined(isLarger(b, a) ? [b, a] : [a, b], ' − ')
}
