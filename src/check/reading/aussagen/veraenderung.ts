import type { Passage } from '../satz/passage.js'
import type { Textstelle } from '../satz/stelle.js'
import { findRichtungsworte, isVerneint, type Richtungswort } from '../worte/richtung.js'
import { isSameTime, type Zeit } from '../zeit/zeiten.js'
import { between, type Figurglied, gliederOf, isMenge, sameArt } from './muster.js'

/** "stieg von 4.120 auf 4.326, ein Plus von 5,0 Prozent": two values of one thing and what is said of the way between them. */
export interface Veraenderung {
  frueher: Figurglied
  spaeter: Figurglied
  /** The changes named: in percent, in points or in the unit of the values. */
  um: readonly Figurglied[]
  /** "von … auf …": nothing else can be meant. */
  vonAuf: boolean
  /** What the words say of the direction; absent where they say nothing or contradict each other. */
  wort?: Richtungswort
}

const FUELLWORT =
  '(?:‹t\\d+›|noch|nur|nun|nunmehr|jetzt|aktuell|zuletzt|zuvor|bisher|bislang|damals|ehemals|ursprünglich|durchschnittlich|anfangs|insgesamt|immerhin|lediglich|schon|bereits|dann|zunächst|jährlich|mehr|inzwischen|mittlerweile|im|in|am|ende|anfang|mitte|jahr|jahre|zum|des|mit|einem|einen|einer|eine|wert|stand|anteil|niveau|bestand|quote|höhe|von|stichtag|dem|den|jahresdurchschnitt|durchschnitt|jeweils)'
const VON = new RegExp(`(?:^|[\\s(,])von (?:${FUELLWORT} )*$`)
const AUF = new RegExp(`(?:^|[\\s(,])auf (?:${FUELLWORT} )*$`)
/** The words that make a figure a change: "um", "ein Plus von", "Rückgang von". */
const UM =
  /(?:^|[\s(,])(?:um|(?:ein |einem |einen |einer |eine |der |dem |den |die )?(?:plus|minus|zuwachs|zunahme|anstieg|rückgang|steigerung|senkung|verringerung|reduzierung|abnahme|erhöhung|veränderung|differenz|unterschied|aufwuchs|wachstum|minderung|verbesserung|verschlechterung|absenkung|kürzung)(?:s|es)?(?: (?:von|um|in höhe von|beträgt|betrug|lag bei|liegt bei|entspricht|sind|ist|also|damit|somit|demnach|mithin))*)(?: (?:jeweils|insgesamt|nur|noch|lediglich|weitere|immerhin|zusammen|etwa|genau|sogar|ganze))* $/
/** "um 5,1 Prozent bzw. 0,29 Mio. Euro": the same change in another unit. */
const NOCHMALS = /(?:um|von) ‹[pqezvd]\d+› (?:[a-zäöüß]+ ){0,2}(?:bzw|oder|beziehungsweise)(?: um| rund)* $/
const MEHR_ALS =
  /^ (?:(?:oder|bzw|beziehungsweise) (?:rund )?‹[pqezvd]\d+› )?(?:punkte )?(?:(?!(?:liegt|lag|liegen|lagen|ist|war|bleibt|blieb) )[a-zäöüß]+ )?(?:mehr|weniger|höher|niedriger|geringer|länger|kürzer|über (?:dem|den|der)|unter (?:dem|den|der)|oberhalb|unterhalb|gestiegen|gesunken|zugenommen|abgenommen)(?![a-zäöüß])/
/** "liegt mit 22,4 % über dem Zielwert": the value itself. */
const LIEGT_MIT =
  /(?:^|[\s(,])(?:mit|bei) (?:‹t\d+› |rund |nur |immerhin |einer [a-zäöüß-]+ von |einem [a-zäöüß-]+ von )*$/
const UEBER_DEM = /^ (?:über|unter|oberhalb|unterhalb)(?![a-zäöüß])/
/** An earlier value beside the later: "(Vorjahr: 645)", "nach 645 im Vorjahr", "2019 noch 30,71". */
const VORHER_DAVOR =
  /(?:‹t\d+›(?: (?:noch|waren es|war es|lag|betrug|betrugen|hatte|standen|wurden|zählten|es|er|sie|der|die|das|bei|mit|erst|wert|niveau|von|in höhe von))*\s?:?|(?:^|[\s(,])(?:nach|gegenüber|statt|anstatt|anstelle von|zuvor|bisher|bislang|vormals|ausgehend von|verglichen mit|im vergleich zu)(?: (?:den|noch|zuvor|bisher|nur|zuletzt))*)[ (:]*$/
const VORHER_DANACH = /^ (?:[a-zäöüß-]+ ){0,4}(?:im |in |des |aus dem |ende |zum |von )?(?:jahr )?‹t\d+›/

/** Every change of a passage with the two values that it lies between. */
export function findVeraenderungen(passage: Passage): Veraenderung[] {
  if (passage.figuren.length < 2) return []
  const glieder = gliederOf(passage).filter(({ figur }) => !figur.spanne)
  const paare = pairsOf(passage, glieder)
  return paare.map(([frueher, spaeter], stelle) => {
    const erster = Math.min(frueher.von, spaeter.von)
    const letzter = Math.max(frueher.bis, spaeter.bis)
    const vorige = paare[stelle - 1]
    const naechste = paare[stelle + 1]
    const ab = Math.max(vorige ? Math.max(vorige[0].bis, vorige[1].bis) : 0, clauseStart(passage, erster))
    const bis = naechste ? Math.min(naechste[0].von, naechste[1].von) : passage.geruest.length
    const um = glieder.filter(
      (glied) =>
        glied !== frueher &&
        glied !== spaeter &&
        glied.von >= ab &&
        glied.bis <= bis &&
        isChangeFigure(glied) &&
        fitsUnit(glied, spaeter) &&
        (glied.von < letzter || reachesTo(passage, letzter, glied)),
    )
    const wort =
      directionOf(passage, startOfWay(frueher, spaeter, ab), clauseEnd(passage, letzter, bis)) ??
      (spaeter.von < frueher.von ? comparisonOf(between(passage, spaeter, frueher)) : undefined)
    return { frueher, spaeter, um: firstOfEach(um), vonAuf: AUF.test(spaeter.davor), ...(wort && { wort }) }
  })
}

/** "stieg auf 9.738, um danach auf 8.894 zu fallen": what stands before the earlier value tells the way to that. */
function startOfWay(frueher: Figurglied, spaeter: Figurglied, ab: number): number {
  return AUF.test(frueher.davor) && spaeter.von > frueher.von ? frueher.bis : ab
}

/** "um 84 Personen (4,7 %) auf 1.703": a change in two units and what came of it; the earlier value is not named. */
export interface UmAuf {
  um: Figurglied
  anteil: Figurglied
  auf: Figurglied
  richtung?: 1 | -1
}

export function findUmAuf(passage: Passage): UmAuf[] {
  const glieder = gliederOf(passage)
  return glieder.flatMap((auf, stelle): UmAuf[] => {
    const [erste, zweite] = glieder.slice(Math.max(0, stelle - 2), stelle)
    if (!erste || !zweite || !AUF.test(auf.davor) || !isMenge(auf)) return []
    const [um, anteil] = erste.art === 'p' ? [zweite, erste] : [erste, zweite]
    if (anteil.art !== 'p' || !sameArt(um, auf) || !isChangeFigure(erste)) return []
    // The two are the same change said twice: in brackets, or with "bzw.", "oder".
    if (!/\($|(?:oder|bzw|also|beziehungsweise|\/) (?:um )?$/.test(between(passage, erste, zweite))) return []
    const wort = directionOf(passage, clauseStart(passage, erste.von), passage.geruest.length)
    return [{ um, anteil, auf, ...(wort && { richtung: wort.richtung }) }]
  })
}

function pairsOf(passage: Passage, glieder: readonly Figurglied[]): [Figurglied, Figurglied][] {
  const paare: [Figurglied, Figurglied][] = []
  const vergeben = new Set<Figurglied>()
  const take = (frueher: Figurglied, spaeter: Figurglied): void => {
    paare.push([frueher, spaeter])
    vergeben.add(frueher).add(spaeter)
  }
  for (const [stelle, glied] of glieder.entries()) {
    if (!AUF.test(glied.davor) || vergeben.has(glied)) continue
    const davor = glieder.slice(Math.max(0, stelle - 3), stelle)
    const von =
      davor.findLast((kandidat) => VON.test(kandidat.davor) && sameArt(kandidat, glied)) ??
      davor.findLast(
        (kandidat) => sameArt(kandidat, glied) && !isChangeFigure(kandidat) && isEarlier(passage, kandidat, glied),
      )
    const ab = von && stopOf(passage, paare, von, glied)
    if (ab && !/¶/.test(between(passage, ab, glied))) take(ab, glied)
    else {
      const danach = glieder
        .slice(stelle + 1, stelle + 3)
        .find((kandidat) => sameArt(kandidat, glied) && isEarlier(passage, kandidat, glied))
      if (danach && danach.von - glied.bis < 140) take(danach, glied)
    }
  }
  for (const [stelle, glied] of glieder.entries()) {
    if (vergeben.has(glied) || !isLevel(glied)) continue
    const naechster = glieder
      .slice(stelle + 1, stelle + 3)
      .find((kandidat) => sameArt(kandidat, glied) && !isChangeFigure(kandidat))
    if (!naechster || vergeben.has(naechster) || !isLevel(naechster)) continue
    if (isEarlier(passage, naechster, glied)) take(naechster, glied)
    else {
      const [a, b] = [timeAt(passage, glied), timeAt(passage, naechster)]
      if (
        a &&
        b &&
        isBefore(a, b) &&
        glieder.filter((anderer) => sameArt(anderer, glied) && isLevel(anderer)).length === 2
      )
        take(glied, naechster)
    }
  }
  return paare.sort((a, b) => Math.min(a[0].von, a[1].von) - Math.min(b[0].von, b[1].von))
}

/** "seither wieder auf", "danach auf": a way that begins where the last one ended. */
const WEITER =
  /(?:^|[^a-zäöüß])(?:wieder|seither|seitdem|danach|anschließend|daraufhin|später|zuletzt|schließlich|dann|darauf|folgejahr|weiter|weitere[nr]?|erneut|nochmals)(?![a-zäöüß])/

/** "sank von 6,6 auf 5,7 und stieg seither auf 6,0": the value from which the second way leads. */
function stopOf(
  passage: Passage,
  paare: readonly (readonly [Figurglied, Figurglied])[],
  von: Figurglied,
  glied: Figurglied,
): Figurglied {
  const halt = paare.findLast(([frueher, spaeter]) => frueher === von && spaeter.von > von.von)?.[1]
  if (!halt) return von
  const weg = between(passage, halt, glied)
  const [zeitA, zeitB] = [timeAt(passage, halt), timeAt(passage, glied)]
  return WEITER.test(weg) || (zeitA && zeitB && isBefore(zeitA, zeitB)) ? halt : von
}

/** Money, counts, percentages that are said to be, not to have changed. */
function isLevel(glied: Figurglied): boolean {
  return (
    (isMenge(glied) || glied.art === 'd' || (glied.art === 'p' && glied.figur.form === 'ziffern')) &&
    !isChangeFigure(glied)
  )
}

/** Whether the words around a figure make it a change and no level: "um 3 %", "ein Plus von 118", "130 mehr". */
export function isChangeFigure({ davor, danach, figur, art }: Figurglied): boolean {
  if (figur.vorzeichen || art === 'q' || NOCHMALS.test(davor)) return true
  // "auf 24,6 % gestiegen": what it has become.
  if (AUF.test(davor)) return false
  return (
    UM.test(davor) ||
    (art !== 'z' && MEHR_ALS.test(danach) && !(LIEGT_MIT.test(davor) && UEBER_DEM.test(danach))) ||
    (art === 'z' &&
      /^ (?:(?:[a-zäöüß]+ ){0,2}(?:oder|bzw|beziehungsweise) ‹p\d+› )?(?:[a-zäöüß]+ )?(?:mehr|weniger)(?![a-zäöüß])/.test(
        danach,
      ))
  )
}

/** Whether `a` is said to be what `b` was before. */
function isEarlier(passage: Passage, a: Figurglied, b: Figurglied): boolean {
  const [zeitA, zeitB] = [timeAt(passage, a), timeAt(passage, b)]
  // "auf 13,18 Mio. € (2021: 14,65 Mio. €)", "nachdem sie 2018 noch 30,71 betragen hatten"
  if (
    zeitA &&
    /(?:als|gegenüber|zu) (?:(?:noch|im|in|am|dem|zum|jahr|ende|stand) )*‹t\d+› (?:\(|mit |von |bei )$/.test(a.davor)
  )
    return true
  if (zeitA && !zeitB && (/\(‹t\d+›:? $/.test(a.davor) || /‹t\d+› noch (?:bei )?$/.test(a.davor))) return true
  if (zeitA && zeitB && zeitA.anfang !== '' && zeitB.anfang !== '')
    return isBefore(zeitA, zeitB) && VORHER_DAVOR.test(a.davor)
  if (zeitA?.koernung === 'relativ') return VORHER_DAVOR.test(a.davor) || VORHER_DANACH.test(a.danach)
  return false
}

/** The time that belongs to a figure: directly behind it, else the nearest before it in its clause. */
export function timeAt(passage: Passage, glied: Figurglied): Zeit | undefined {
  const { zeiten, zeitstellen, geruest } = passage
  const naechstes = gliederOf(passage)[glied.nummer + 1]
  for (const [stelle, zeit] of zeiten.entries()) {
    const ort = zeitstellen[stelle]
    if (!ort || ort.von < glied.bis) continue
    if (naechstes && ort.von > naechstes.von) break
    const dazwischen = geruest.slice(glied.bis, ort.von)
    // "7,0 Prozent (2021) und 6,3 Prozent (2022)"
    if (/^ (?:[a-zäöüß]+ )?\($/.test(dazwischen) && geruest[ort.bis] === ')') return zeit
    if (dazwischen.length < 60 && !/[,;:¶(–]| und | bis /.test(dazwischen)) {
      const folgt = geruest.slice(ort.bis, ort.bis + 12)
      // "… und 2021 bei 4,50": the time leads to the next figure.
      if (!/^ (?:bei|noch|waren|auf|mit|:)/.test(folgt) || !naechstes || hasTimeBehind(passage, naechstes)) return zeit
    }
    break
  }
  for (let stelle = zeiten.length - 1; stelle >= 0; stelle--) {
    const ort = zeitstellen[stelle]
    const zeit = zeiten[stelle]
    if (!ort || !zeit || ort.bis > glied.von) continue
    const dazwischen = geruest.slice(ort.bis, glied.von)
    if (isTaken(passage, ort, glied) || MONAT_OHNE_JAHR.test(dazwischen)) return undefined
    return /[;¶]/.test(dazwischen) && dazwischen.length > 80 ? undefined : zeit
  }
  return undefined
}

/** "auf 3.402 im Jahr 2022" */
function hasTimeBehind({ geruest }: Passage, { bis }: Figurglied): boolean {
  return /^ (?:[a-zäöüß]+ )?(?:(?:im|am|in|zum|ende|jahr) )*‹t\d+›(?! ?:)/.test(geruest.slice(bis, bis + 40))
}

/** "… im September 2021; im November betreuten wir": another month, whose year is not said. */
const MONAT_OHNE_JAHR =
  /(?:^|[^a-zäöüß])(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)(?![a-zäöüß])/

/** "4.120 im Juni 2022 auf …": a time right behind a figure is that figure's. */
function isTaken(passage: Passage, ort: Textstelle, { nummer }: Figurglied): boolean {
  const vorige = gliederOf(passage).findLast((glied) => glied.nummer < nummer && glied.bis <= ort.von)
  if (!vorige || /^ ?[:(]/.test(passage.geruest.slice(ort.bis, ort.bis + 2))) return false
  const dazwischen = passage.geruest.slice(vorige.bis, ort.von)
  return (
    dazwischen.length < 28 &&
    /^ (?:[a-zäöüß]+ ){0,2}(?:im|am|in|zum|ende|für|aus|stand|jahr) $|^ \(?$/.test(dazwischen) &&
    !/ (?:mehr|weniger|höher|niedriger) als /.test(dazwischen) &&
    !/ und /.test(dazwischen)
  )
}

function isBefore(a: Zeit, b: Zeit): boolean {
  if (isSameTime(a, b) || a.anfang === '') return false
  return b.anfang !== '' && a.ende < b.ende && a.anfang < b.anfang && a.koernung === b.koernung
}

function fitsUnit(um: Figurglied, wert: Figurglied): boolean {
  // Days are not compared with weeks.
  return (
    um.art === 'p' || (wert.art === 'p' ? um.art === 'q' : sameArt(um, wert) || (um.art === wert.art && um.art !== 'd'))
  )
}

/** A change behind both values belongs to them while no other value and no new subject comes between. */
function reachesTo({ geruest }: Passage, ab: number, glied: Figurglied): boolean {
  const dazwischen = geruest.slice(ab, glied.von)
  return (
    dazwischen.length < 90 &&
    !/‹[zev]\d+›| während | sondern | hingegen | dagegen | dabei /.test(dazwischen) &&
    (dazwischen.match(/¶/g)?.length ?? 0) <= 1
  )
}

/** One change a kind: the first named. */
function firstOfEach(um: readonly Figurglied[]): Figurglied[] {
  return um.filter((glied, stelle) => um.findIndex(({ art }) => art === glied.art) === stelle)
}

const TEILSATZ_ENDE =
  /[;¶]|:(?! von )|, (?!davon|also|das|ein|was|nachdem|und zwar|nämlich)| während | sondern | aber | dagegen | sowie | und (?=(?:die|der|das) )/
const TEILSATZ = new RegExp(TEILSATZ_ENDE.source, 'g')

function clauseStart({ geruest }: Passage, stelle: number): number {
  let anfang = 0
  for (const { index, 0: zeichen } of geruest.slice(0, stelle).matchAll(TEILSATZ)) anfang = index + zeichen.length
  return anfang
}

function clauseEnd({ geruest }: Passage, stelle: number, grenze: number): number {
  const ende = geruest.slice(stelle, grenze).search(TEILSATZ_ENDE)
  return ende < 0 ? grenze : stelle + ende
}

/** "höher als im Vorjahr (", "mehr als 2022 (", "unter dem Vorjahreswert von ": what stands between the later and the earlier value. */
function comparisonOf(text: string): Richtungswort | undefined {
  if (isVerneint(text)) return undefined
  const treffer =
    /(?:^|[^a-zäöüß])(?:(höher|mehr|größer|über)|(niedriger|geringer|weniger|kleiner|unter))(?: (?:liegt|lag|und|damit))? (?:als|dem|den|der)(?![a-zäöüß])/.exec(
      text,
    )
  if (!treffer) return undefined
  const wort = treffer[1] ?? treffer[2] ?? ''
  return {
    wort,
    von: treffer.index,
    bis: treffer.index + wort.length,
    richtung: treffer[1] ? 1 : -1,
    vergleichend: true,
  }
}

function directionOf({ geruest }: Passage, von: number, bis: number): Richtungswort | undefined {
  const text = geruest.slice(von, bis)
  if (isVerneint(text) || /ziel|soll|statt|statt zu|anstelle|geplant|droh/.test(text)) return undefined
  const worte = findRichtungsworte(text).filter(({ vergleichend }) => !vergleichend)
  const [erstes] = worte
  return erstes && worte.every(({ richtung }) => richtung === erstes.richtung) ? erstes : undefined
}
