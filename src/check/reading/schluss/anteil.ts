import type { Decimal } from 'decimal.js'
import { Dezimal, shareOf } from '../../../figures/dezimal.js'
import { type Figurglied, isLarger, isMenge, sameArt } from '../aussagen/muster.js'
import { isChangeFigure } from '../aussagen/veraenderung/aenderungsfigur.js'
import { text } from '../rechenprobe/probe.js'
import type { Passage } from '../satz/passage.js'
import { isNamedWhole, isOfAll, wholeBeforePart, wholeByName, wholesOf } from './ganzes.js'
import { isLevel, levelsLike, type Schlussumfeld } from './umfeld.js'
import { artOf, joined, type Weg, wegOf } from './weg.js'

const ANTEIL =
  /(?<![a-zäöüß])(?:anteil[a-zäöüß]*|[a-zäöüß]*quote[a-zäöüß]*|[a-zäöüß]*rate|das sind|das waren|dies sind|das ist|dies ist|das war|dies waren|entspr[a-zäöüß]*|also|mithin|somit|damit|nämlich|macht|machten|stellt|stellen|stellten|bzw|beziehungsweise|oder|bezogen auf|gemessen an|=)(?![a-zäöüß])/

/** "1.033 beziehungsweise 56,0 %": nothing but that stands between the part and its share. */
const NEBEN = /^ (?:bzw|beziehungsweise|oder|also|das sind) (?:rund )?$/
const BRUCH_DANACH = /^ (?:der|aller|dieser|von ihnen|davon)(?![a-zäöüß])/
const LISTE = 7
const BEZOGEN_AUF =
  /(?<![a-zäöüß])(?:bezogen auf|gemessen an|im verhältnis zu|in relation zu|bei)(?: (?:die|den|der|einen?|einem|einer|insgesamt|[a-zäöüß]*durchschnittlich(?:en|er)?|im|‹t\d+›|jahresdurchschnitt|[a-zäöüß]*(?:bestand|budget|ansatz|volumen|titel|zahl|kapazität|mitteln?)|mittel|von|schnitt|in höhe))* $/

const KLAMMER_AUF = /\($/
const DER_ODER_VON = /^ (?:der|von) $/
const QUOTE = /quote|anteil|rate/
const NAEMLICH = /(?:nämlich|also|das sind|genau) $/
const ABSATZ = /¶/
const VON = /^ (?:von|der|aus|unter) (?:(?:den|insgesamt|allen) )*$/

/** What a percentage comes to as the share of one figure in another. */
export function shareWays(umfeld: Schlussumfeld): Weg[] {
  const { glied, eigen, vor, davor, dahinter, absatz } = umfeld
  if (glied.art !== 'p' || isChangeFigure(glied) || glied.figur.spanne) return []
  const klammer = KLAMMER_AUF.test(vor)
  const teile: { teil: Figurglied; fest: boolean }[] = []
  const letztes = davor.findLast((eines) => !isTimeWord(eines))
  const bezug = letztes && isMenge(letztes) && BEZOGEN_AUF.test(letztes.davor) ? letztes : undefined
  const naechstes = dahinter[0]
  const nochmals = letztes && !isMenge(letztes) && umfeld.folgt ? davor.findLast((eines) => isMenge(eines)) : undefined
  // "504 traten an, die Quote lag bei 80 %. Bezogen auf alle sind das 20 %": once more of the same part.
  if (nochmals && isLevel(nochmals) && isOfAll(`${vor}${umfeld.nach}`)) teile.push({ teil: nochmals, fest: true })
  // "533 der 4.300 …. Sie stellten 12,4 % aller": the last figure is the whole.
  const vorletztes = davor.at(-2)
  if (
    letztes &&
    vorletztes &&
    isMenge(vorletztes) &&
    sameArt(letztes, vorletztes) &&
    DER_ODER_VON.test(absatz.geruest.slice(vorletztes.bis, letztes.von)) &&
    (klammer || ANTEIL.test(eigen))
  )
    teile.push({ teil: vorletztes, fest: true })
  // "1.430 Frauen (52,0 %)", "…, das sind 52 %", "Die Quote beträgt 52 %."
  // "Mehr als die Hälfte der Teilnehmenden war somit weiblich."
  const bruch = glied.figur.form === 'bruch' && umfeld.folgt && BRUCH_DANACH.test(umfeld.nach)
  if (letztes && isMenge(letztes) && isLevel(letztes) && (klammer || ANTEIL.test(eigen) || bruch))
    teile.push({ teil: letztes, fest: klammer || umfeld.folgt || QUOTE.test(eigen) || NEBEN.test(eigen) })
  // "52 % auf Aktivierung (450)", "rund ein Drittel, nämlich 602"
  if (naechstes && isMenge(naechstes)) {
    const dazwischen = absatz.geruest.slice(glied.bis, naechstes.von)
    if (
      dazwischen.length < 90 &&
      (KLAMMER_AUF.test(dazwischen) || NAEMLICH.test(dazwischen)) &&
      !ABSATZ.test(dazwischen)
    )
      teile.push({ teil: naechstes, fest: true })
  }
  // "gut die Hälfte der Integrationen (112 von 213)", "jede dritte Person, nämlich 1.146 von 3.438": the whole stands there.
  const weiteres = dahinter[1]
  if (
    teile.length > 0 &&
    naechstes &&
    weiteres &&
    teile.at(-1)?.teil === naechstes &&
    sameArt(naechstes, weiteres) &&
    VON.test(absatz.geruest.slice(naechstes.bis, weiteres.von))
  )
    return wegOf([naechstes, weiteres], shareOf, `${text(naechstes)} von ${text(weiteres)}`, 'gewiss')
  // "mit 612 mehr als die Hälfte", "mit 312 Betroffenen ist jede vierte Person", "7,1 Mio. €, sodass die Mittel zu 95 % ausgeschöpft …"
  if (letztes && isMenge(letztes) && isLevel(letztes) && (isByIt(umfeld, letztes) || isUsed(umfeld)))
    teile.push({ teil: letztes, fest: true })
  // "874 von 1.150 Einladungen wurden wahrgenommen. Die Ausfallquote …": of those that were not.
  const vorher = davor.at(-2)
  if (letztes && vorher && AUSFALL.test(eigen) && isFullOf(absatz, vorher, letztes)) return missingWay(vorher, letztes)
  const umrahmt = wholeBehind(umfeld)
  if (umrahmt) return wegOf(umrahmt, shareOf, `${text(umrahmt[0])} von ${text(umrahmt[1])}`, 'zwingend')
  const genannt = teile[0] && (wholeByName(umfeld, teile[0].teil) ?? wholeBeforePart(umfeld, teile[0].teil))
  if (teile[0] && genannt)
    return wegOf([teile[0].teil, genannt], shareOf, `${text(teile[0].teil)} von ${text(genannt)}`, 'gewiss')
  const einzeln = teile.flatMap(({ teil, fest }) =>
    wholesOf(umfeld, teil).flatMap((ganzes, _, alle) => [
      ...wegOf(
        [teil, ganzes],
        shareOf,
        `${text(teil)} von ${text(ganzes)}`,
        fest && (isNamedWhole(glied, ganzes) || (alle.length === 1 && isByIt(umfeld, teil))) ? 'zwingend' : artOf(fest),
      ),
      ...(teil === letztes ? sharesTogether(levelsLike(teil, davor.slice(0, -1)), teil, ganzes) : []),
    ]),
  )
  // "1.288 Integrationen. Bezogen auf 5.600 Berechtigte errechnet sich eine Quote von 23,0 %."
  const bezogen = bezug ? levelsLike(bezug, davor.slice(0, -1)).slice(-1) : []
  if (bezug && bezogen[0])
    return wegOf([bezogen[0], bezug], shareOf, `${text(bezogen[0])} von ${text(bezug)}`, artOf(ANTEIL.test(eigen)))
  return [...einzeln, ...(letztes && einzeln.length > 0 ? sharesOfTwo(davor) : [])]
}

const AUSFALL = /(?<![a-zäöüß])(?:ausfall|abbruch|fehl|absage|nichtteilnahme|abbrecher|leerstands|verlust)quote[^‹¶]*$/
const NICHT_DABEI =
  /(?<![a-zäöüß])(?:ausgefallen|abgebrochen|brachen|fehlten|abgesagt|sagten|fielen|erschienen nicht|nicht)(?![a-zäöüß])/

const VON_DEN = /(?<![a-zäöüß])von (?:den |insgesamt )*$/

/** A whole, and those of it who were there. */
function isFullOf({ geruest }: Passage, ganzes: Figurglied, teil: Figurglied): boolean {
  const satz = geruest.slice(geruest.lastIndexOf('¶', teil.von) + 1, geruest.indexOf('¶', teil.bis))
  return (
    isMenge(ganzes) &&
    isMenge(teil) &&
    sameArt(ganzes, teil) &&
    isLarger(ganzes, teil) &&
    VON_DEN.test(ganzes.davor) &&
    !NICHT_DABEI.test(satz)
  )
}

function missingWay(ganzes: Figurglied, teil: Figurglied): Weg[] {
  return wegOf(
    [ganzes, teil],
    (x, y) => (x.lte(0) ? undefined : x.minus(y).times(100).div(x)),
    `${text(ganzes)} − ${text(teil)} von ${text(ganzes)}`,
    'gewiss',
  )
}

const ZEITWORT = /^ (?:jahr|monat|woche|tag|stunde)/

/** "unter drei Jahren", "nach sechs Monaten": no count. */
function isTimeWord({ figur, danach, art }: Figurglied): boolean {
  return figur.form === 'wort' && (art === 'd' || ZEITWORT.test(danach))
}

const MIT = /(?<![a-zäöüß])mit $/
const HAT =
  /^ (?:(?:[a-zäöüß-]+ ){0,2}(?:ist|sind|war|waren|hat|haben|hatte|hatten|stell(?:t|en|te|ten)|mach(?:t|en|te|ten)) )?(?:das |es )?$/

/** Whether a fraction is said of the figure directly before it: "mit 612 mehr als die Hälfte". */
function isByIt({ absatz, glied }: Schlussumfeld, teil: Figurglied): boolean {
  return glied.figur.form === 'bruch' && MIT.test(teil.davor) && HAT.test(absatz.geruest.slice(teil.bis, glied.von))
}

const ZU = / zu (?:[a-zäöüß]+ )?$/
const AUSGESCHOEPFT = /^ (?:ausgeschöpft|ausgelastet|besetzt|belegt|gebunden|verausgabt|abgerufen|ausgegeben|verwendet)/

/** "zu 95 % ausgeschöpft": what was used, of what there was. */
function isUsed({ vor, nach }: Schlussumfeld): boolean {
  return ZU.test(vor) && AUSGESCHOEPFT.test(nach)
}

/** "640 Betriebe: 210 im Handwerk, 130 im Handel, 180 in der Pflege; Handwerk und Handel sind 53,1 %": any two of a list. */
function sharesOfTwo(davor: readonly Figurglied[]): Weg[] {
  const mengen = davor.filter((eines) => isMenge(eines) && isLevel(eines)).slice(-LISTE)
  return mengen.flatMap((ganzes, stelle) => {
    const teile = mengen.slice(stelle + 1).filter((eines) => sameArt(eines, ganzes) && isLarger(ganzes, eines))
    return teile.flatMap((b, zweite) =>
      teile
        .slice(0, zweite)
        .flatMap((a) =>
          wegOf(
            [a, b, ganzes],
            (x, y, z) => shareOf(x.plus(y), z as Decimal),
            `${joined([a, b], ' + ')} von ${text(ganzes)}`,
            'denkbar',
          ),
        ),
    )
  })
}

const DER_DANACH = /^ (?:der|aller|von|unserer|dieser)(?: (?:rund|insgesamt|den|derzeit))? $/
const NAEMLICH_DAVOR = /(?::[^¶;]*| nämlich| also| genau|\()(?: [^‹¶;(]*)? ?$/

/** "Rund ein Drittel der 3.960 Bedarfsgemeinschaften …: Es waren 991": the whole behind the share, its part behind that. */
function wholeBehind({ glied, dahinter, absatz }: Schlussumfeld): [Figurglied, Figurglied] | undefined {
  const [ganzes, teil] = dahinter
  if (!ganzes || !teil || !isMenge(ganzes) || !isLevel(teil) || !sameArt(ganzes, teil)) return undefined
  if (!DER_DANACH.test(absatz.geruest.slice(glied.bis, ganzes.von))) return undefined
  const dazwischen = absatz.geruest.slice(ganzes.bis, teil.von)
  return NAEMLICH_DAVOR.test(dazwischen) ? [teil, ganzes] : undefined
}

/** "287 ganz und 116 teilweise, eine Quote von 30,0 %": the share of several parts that stand together. */
function sharesTogether(davor: readonly Figurglied[], teil: Figurglied, ganzes: Figurglied): Weg[] {
  // A whole among the parts is no whole of them.
  return [1, 2]
    .map((anzahl) => davor.slice(-anzahl))
    .filter((andere) => !andere.includes(ganzes))
    .flatMap((andere) =>
      wegOf(
        [ganzes, teil, ...andere],
        (erstes, ...werte) => shareOf(Dezimal.sum(...werte), erstes as Decimal),
        `${joined([...andere, teil], ' + ')} von ${text(ganzes)}`,
        'lose',
      ),
    )
}
