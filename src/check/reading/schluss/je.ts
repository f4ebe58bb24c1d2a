import type { Decimal } from 'decimal.js'
import { Dezimal } from '../../../figures/dezimal.js'
import { massOf } from '../../../figures/einheit.js'
import { isEachOf } from '../aussagen/je.js'
import { type Figurglied, isMenge } from '../aussagen/muster.js'
import { isLevel, type Schlussumfeld } from './umfeld.js'
import { artOf, joined, type Weg, wegOf } from './weg.js'

const JE =
  /(?:^|[^a-zäöüß])(?:je|pro|jede[nrms]?|durchschnitt[a-zäöüß]*|im (?:schnitt|mittel)|rechnerisch|monats(?:mittel|durchschnitt|schnitt)|auf eine?n?|kommen|kam|entfallen)(?![a-zäöüß])/
const IM_MONAT = /(?:^|[^a-zäöüß])(?:(?:im|je|pro) monat|monatlich|monats(?:durchschnitt|mittel|schnitt))(?![a-zäöüß])/
/** "im Jahr 2024" says when, "600 Euro im Jahr" for how long. */
const IM_JAHR =
  /(?:^|[^a-zäöüß])(?:(?:im|je|pro) jahr(?![a-zäöüß]| ‹t)|(?:volle|ganze|gesamte)[ns]? (?:kalender|haushalts)?jahr(?![a-zäöüß]))/
/** "je Bedarfsgemeinschaft und Monat", "monatlich … je Platz" */
const EINZELN_IM_MONAT =
  /(?:je|pro) (?:[a-zäöüß]+ (?:und|im|pro|je) monat|monat (?:und|je|pro) [a-zäöüß]+)|(?:monatlich|im monat).*(?:je|pro) [a-zäöüß]{4}/
const PRODUKT =
  /(?:^|[^a-zäöüß])(?:insgesamt|zusammen|ergib?t|ergeben|errechnet|bedarf|gesamt[a-zäöüß]*|summier[a-zäöüß]*|addier[a-zäöüß]*|beläuft|belaufen|mithin|somit|also|macht|entspricht|mittelbedarf|kosten)(?![a-zäöüß])/
const MONATE = 12

/** What a figure comes to as what falls to each: a whole divided by a number of things, by twelve, or related to a hundred. */
export function eachWays(umfeld: Schlussumfeld): Weg[] {
  const { glied, eigen, nach, davor, folgt, absatz } = umfeld
  if (glied.art === 'r') return keyWays(umfeld)
  if (!isMenge(glied)) return []
  const je = JE.test(eigen) || JE.test(nach)
  const wege: Weg[] = []
  const mengen = davor.filter(isMenge)
  const letztes = davor.at(-1)
  if (letztes?.figur.wert.eq(100) && letztes.art === 'z' && /(?:^|[^a-zäöüß])(?:auf|je|pro) $/.test(letztes.davor)) {
    const zahlen = mengen.filter((eines) => eines !== letztes && eines.art === 'z').slice(-4)
    for (const x of [...zahlen].reverse())
      for (const y of [...zahlen].reverse())
        if (x !== y)
          add(wege, [x, y], (oben, unten) => oben.times(100).div(unten), `${joined([x, y], ' : ')} × 100`, true)
    return wege
  }
  if (letztes?.figur.wert.eq(1) && letztes.art === 'z' && ZU.test(absatz.geruest.slice(letztes.bis, glied.von)))
    return ratioWays(mengen.concat(davor.filter(isSmallCount)), letztes)
  if (!je) return wege
  if (IM_MONAT.test(eigen) || IM_MONAT.test(nach)) {
    // "Im Monat sind das": of the amount just named, which is that of a year unless a shorter time is named.
    const jahr = /jahr|‹t/.test(absatz.geruest) || (SIND_DAS.test(eigen) && !KUERZER.test(absatz.geruest))
    for (const gesamt of mengen
      .filter((eines) => eines.art === glied.art && plainly(eines).gt(plainly(glied)))
      .slice(-4))
      for (const monate of monthsOf(eigen))
        add(
          wege,
          [gesamt],
          (x) => x.div(monate),
          `${joined([gesamt], '')} : ${monate}`,
          jahr && (folgt || IM_MONAT.test(eigen)) && wege.length === 0,
        )
  }
  for (const gesamt of mengen.slice(-4))
    for (const anzahl of [...mengen, ...davor.filter(isSmallCount)].slice(-4)) {
      if (anzahl === gesamt || !sameScale(gesamt, glied) || !isCount(anzahl)) continue
      // Of an amount in the wrong scale little enough may be left.
      if (
        plainly(gesamt).lte(plainly(glied)) &&
        Math.max(...[gesamt, glied].map(({ figur }) => massOf(figur.einheit).potenz)) === 0
      )
        continue
      add(wege, [gesamt, anzahl], (x, y) => (y.lte(1) ? undefined : x.div(y)), joined([gesamt, anzahl], ' : '), folgt)
      // "Im Schnitt erhielt eine Bedarfsgemeinschaft 375 € im Monat" of what a year cost.
      if (NUR_MONAT.test(nach) && isOfYear(absatz.geruest, gesamt) && JE_EINES.test(eigen)) {
        const imJahr = wege.pop()
        // What falls to each in a year, said of a month.
        const istJahr = imJahr?.wert.minus(plainly(glied)).abs().lt(plainly(glied).times(GLEICH)) ?? false
        wege.push(
          ...wegOf(
            [gesamt, anzahl],
            (x, y) => (y.lte(1) ? undefined : x.div(y).div(MONATE)),
            `${joined([gesamt, anzahl], ' : ')} : ${MONATE}`,
            istJahr ? 'gewiss' : 'fest',
          ),
        )
      }
      // Of other things than those that it falls to nothing is divided.
      if (EINZELN_IM_MONAT.test(`${eigen}|${nach}`) && isEachOf(glied, anzahl))
        add(
          wege,
          [gesamt, anzahl],
          (x, y) => (y.lte(1) ? undefined : x.div(y).div(MONATE)),
          `${joined([gesamt, anzahl], ' : ')} : ${MONATE}`,
          folgt,
        )
    }
  return wege
}

const SIND_DAS =
  /(?:^|[^a-zäöüß])(?:(?:im|je|pro) monat|monatlich) (?:sind|waren|macht|ergibt|bedeutet|entspricht) (?:das|dies)(?![a-zäöüß])/
const KUERZER = /quartal|halbjahr|vierteljahr|woche|monate|tag/
const GLEICH = 0.005
const NUR_MONAT = /^ (?:[a-zäöüß]+ )?(?:im|pro|je) monat(?![a-zäöüß])/
const JE_EINES = /(?:^|[^a-zäöüß])(?:eine?[nrs]?|jede[rs]?|auf eine?n?|je|pro) [a-zäöüß]{4,}/

/** Whether an amount is said to be that of a year. */
function isOfYear(geruest: string, { von, bis }: Figurglied): boolean {
  const ende = geruest.indexOf('¶', bis)
  const satz = geruest.slice(geruest.lastIndexOf('¶', von) + 1, ende < 0 ? geruest.length : ende)
  return /‹t\d+›|im jahr|jährlich/.test(satz) && !/monat/.test(satz)
}

const ZU = /^ ?(?::|zu|je) ?$/

/** "1 : 140": so many of the one fall to one of the other. */
function ratioWays(mengen: readonly Figurglied[], eins: Figurglied): Weg[] {
  const zahlen = mengen.filter((eines) => eines !== eins && (eines.art === 'z' || eines.art === 'v')).slice(-6)
  const wege: Weg[] = []
  for (const x of [...zahlen].reverse())
    for (const y of [...zahlen].reverse())
      if (x !== y && plainly(x).gt(plainly(y)) && plainly(y).gt(1))
        add(wege, [x, y], (oben, unten) => oben.div(unten), joined([x, y], ' : '), true)
  return wege
}

/** "vier Träger je 15 Plätze, zwei je zwölf": a number of things and what each has, more than once. */
const JE_STUECK = /^[^‹¶;]{0,40}(?:^|[^a-zäöüß])(?:je|jeweils|zu je|mit je)(?: [a-zäöüß]+)? $/
const SUMME = /(?:^|[^a-zäöüß])(?:zusammen|insgesamt|in summe|gesamt[a-zäöüß]*|alles in allem)(?![a-zäöüß])/

/** "vier Träger hielten je 15 Plätze vor, zwei je zwölf. Insgesamt gab es damit 84": the sum of such products. */
export function productSumWays({ glied, eigen, davor, absatz }: Schlussumfeld): Weg[] {
  if (!isMenge(glied) || !SUMME.test(eigen)) return []
  const zahlen = davor.filter(({ art, figur }) => art === 'z' && !figur.spanne)
  const paare: Figurglied[] = []
  for (let stelle = 0; stelle < zahlen.length - 1; stelle++) {
    const [anzahl, je] = zahlen.slice(stelle, stelle + 2)
    if (!anzahl || !je || !JE_STUECK.test(absatz.geruest.slice(anzahl.bis, je.von))) continue
    paare.push(anzahl, je)
    stelle++
  }
  if (paare.length < 4 || paare.length > 8) return []
  return wegOf(
    paare,
    (...werte) =>
      werte.reduce(
        (summe, wert, stelle) => (stelle % 2 ? summe.plus(wert.times(werte[stelle - 1] ?? 1)) : summe),
        new Dezimal(0),
      ),
    paare.map((eines, stelle) => `${stelle === 0 ? '' : stelle % 2 ? ' × ' : ' + '}${joined([eines], '')}`).join(''),
    'gewiss',
  )
}

const VORGABE =
  /(?:richtwert|richtgröße|richtzahl|richtlinie|orientierungs|ziel|soll|höchst|mindest|empf|vorgabe|maximal|gesetz|vorjahr|zuvor|statt)/

/** "29 davon kümmern sich um 4.350 Berechtigte, ein Schlüssel von 1:150": of two counts of the same clause. */
function keyWays({ glied, davor, vor, folgt, absatz }: Schlussumfeld): Weg[] {
  const teilsatz = vor.slice(vor.lastIndexOf(';') + 1)
  if (VORGABE.test(teilsatz.slice(-60))) return []
  const zahlen = davor.filter((eines) => (isMenge(eines) || isSmallCount(eines)) && ['z', 'v'].includes(eines.art))
  const imTeilsatz = zahlen.filter(({ von }) => von >= glied.von - teilsatz.length)
  // "Für 3.920 Berechtigte standen 28 Kräfte bereit. Der Schlüssel lag also bei …": of the sentence before.
  const satzVon = absatz.geruest.lastIndexOf('¶', absatz.geruest.lastIndexOf('¶', glied.von) - 1)
  const eigene =
    imTeilsatz.length === 0 && (folgt || /schlüssel|verhältnis/.test(teilsatz))
      ? zahlen.filter(({ von }) => von > satzVon)
      : imTeilsatz.length < 2 && (folgt || /schlüssel|verhältnis/.test(teilsatz))
        ? zahlen.filter(({ von, bis }) => von > satzVon && bis <= glied.von)
        : imTeilsatz
  const wege = ratioWays(zahlen, glied)
  // Two counts in the clause are the ones; of more, or of others, none is sure.
  const [a, b, ...weitere] = eigene
  const gemeint = a && b && weitere.length === 0 && absatz.geruest.slice(b.bis, glied.von).length < WEITESTES
  return wege.map((weg): Weg => {
    const istGemeint = gemeint && weg.operanden.every((eines) => eines === a || eines === b)
    return { ...weg, art: istGemeint ? 'gewiss' : 'denkbar' }
  })
}

const WEITESTES = 110

const MITTEL =
  /(?:^|[^a-zäöüß])(?:(?:[a-zäöüß]*(?:jahres|quartals|mehrjahres))?(?:mittelwert|durchschnitt)[a-zäöüß]*|(?:im|das|ein|dieses|[a-zäöüß]*jahres)[ -]?mittel|im schnitt|gemittelt)(?![a-zäöüß])/
/** Over how many values or times is averaged: "der drei Jahre". */
const UEBER_WIE_VIELE =
  /‹[zd]\d+›(?= (?:jahr|monat|quartal|stichtag|zeitpunkt|messung|woche|halbjahr|werte|standort|region|geschäftsstelle|kreis|ort))/g
const HALBJAHR = /halbjahr|jahreshälfte/
const WENIGSTE = 3

/** "64, 71, 58 und 79 Arbeitsuchende; der Mittelwert liegt bei 68": the mean of those that stand in a row. */
export function meanWays({ glied, vor, eigen, nach, davor, absatz }: Schlussumfeld): Weg[] {
  const worte = wordsSinceLevel(vor, eigen)
  if (!isLevel(glied) || !(MITTEL.test(worte) || MITTEL.test(nach)) || IM_MONAT.test(`${worte}|${nach}`)) return []
  const gleiche = davor.filter(
    (eines) => sameScale(eines, glied) && !eines.figur.spanne && eines.figur.form === 'ziffern',
  )
  const wege: Weg[] = []
  for (let von = 0; von < gleiche.length; ) {
    let bis = von + 1
    while (gleiche[bis] && areListed(absatz.geruest, gleiche[bis - 1], gleiche[bis], glied.art === 'p')) bis++
    const reihe = gleiche.slice(von, bis)
    const haelften = reihe.length === 2 && HALBJAHR.test(absatz.geruest.slice(reihe[0]?.von ?? 0, reihe[1]?.bis))
    if (reihe.length >= WENIGSTE || haelften)
      add(
        wege,
        reihe,
        (...werte) => Dezimal.sum(...werte).div(werte.length),
        `(${joined(reihe, ' + ')}) : ${reihe.length}`,
        true,
      )
    von = bis
  }
  return wege
}

/** The words of a figure, with those before "drei Jahre", which are its own as well. */
function wordsSinceLevel(vor: string, eigen: string): string {
  const ohneAnzahl = vor.replace(UEBER_WIE_VIELE, '')
  if (ohneAnzahl === vor) return eigen
  const schnitt = Math.max(...['¶', ';', ':', '('].map((zeichen) => ohneAnzahl.lastIndexOf(zeichen)))
  return ohneAnzahl.slice(schnitt + 1).replace(/^.*‹[pqezvdr]\d+›/, '')
}

/**
 * Whether nothing but a comma, "und" and what they are of stands between two figures.
 * @param mitZeit shares are averaged over times only: those of groups weigh differently
 */
function areListed(geruest: string, a: Figurglied | undefined, b: Figurglied | undefined, mitZeit: boolean): boolean {
  return (
    a !== undefined &&
    b !== undefined &&
    (!mitZeit || geruest.slice(a.bis, b.von).includes('‹t')) &&
    /^[^‹¶;:]{0,40}(?:,|und|sowie|\))[^‹¶;:]{0,40}$/.test(geruest.slice(a.bis, b.von).replace(/‹t\d+›:?/g, '')) &&
    !/insgesamt|zusammen|summe/.test(geruest.slice(a.bis, b.von))
  )
}

/** By how many months is divided: those of a year, unless a part of it is named. */
function monthsOf(eigen: string): number[] {
  if (/halbjahr|jahreshälfte|sechs monate/.test(eigen)) return [6, MONATE]
  return /quartal/.test(eigen) ? [3, MONATE] : [MONATE, 6, 3]
}

/** "40 Plätze zu je 520 Euro im Monat … für zwölf Monate 249.600 Euro" */
export function productWays(umfeld: Schlussumfeld): Weg[] {
  const { glied, eigen, nach, davor, folgt } = umfeld
  if (!(isMenge(glied) || isHours(glied)) || !(PRODUKT.test(eigen) || IM_JAHR.test(nach) || IM_JAHR.test(eigen)))
    return []
  if (productSumWays(umfeld).length > 0) return []
  const zahlen = davor.filter((eines) => isMenge(eines) || isSmallCount(eines) || eines.art === 'd').slice(-4)
  const wege: Weg[] = []
  for (const [stelle, a] of zahlen.entries())
    for (const b of zahlen.slice(stelle + 1)) {
      const [betrag, anzahl] =
        (a.art === glied.art && b.art !== glied.art) || (areHours(a, glied) && !areHours(b, glied)) ? [a, b] : [b, a]
      if (
        !(isMenge(betrag) || isHours(betrag)) ||
        !(betrag.art === glied.art || areHours(betrag, glied)) ||
        !isCount(anzahl) ||
        anzahl.figur.wert.lt(2)
      )
        continue
      add(wege, [betrag, anzahl], (x, y) => x.times(y), joined([anzahl, betrag], ' × '), isMonthly(betrag, anzahl))
      if (!zahlen.some(isMonths))
        add(
          wege,
          [betrag, anzahl],
          (x, y) => x.times(y).times(MONATE),
          `${joined([anzahl, betrag], ' × ')} × 12`,
          folgt,
        )
      for (const dritte of zahlen.filter(
        (eines) => eines !== a && eines !== b && (isSmallCount(eines) || isMonths(eines)),
      ))
        add(
          wege,
          [betrag, anzahl, dritte],
          (x, y, z) => x.times(y).times(z),
          joined([anzahl, betrag, dritte], ' × '),
          folgt || (isMonths(dritte) && MONATLICH.test(wordsAround(betrag))),
        )
    }
  for (const betrag of zahlen.filter(({ art }) => art === glied.art).slice(-2))
    if (IM_JAHR.test(`${eigen} ${nach}`))
      add(wege, [betrag], (x) => x.times(MONATE), `${joined([betrag], '')} × 12`, MONATLICH.test(wordsAround(betrag)))
  return wege
}

function add(
  wege: Weg[],
  operanden: readonly Figurglied[],
  rechne: (...werte: Decimal[]) => Decimal | undefined,
  rechnung: string,
  fest: boolean,
): void {
  wege.push(...wegOf(operanden, rechne, rechnung, artOf(fest)))
}

function isHours({ art, figur }: Figurglied): boolean {
  return art === 'd' && figur.einheit === 'Stunden'
}

/** "30 Wochenstunden" and "600 Stunden" */
function areHours(a: Figurglied, b: Figurglied): boolean {
  return isHours(b) && (isHours(a) || /^ (?:wochen|arbeits|unterrichts)?stunden(?![a-zäöüß])/.test(a.danach))
}

/** "monatlich 150 € … bei 28 Monaten" */
function isMonthly(betrag: Figurglied, anzahl: Figurglied): boolean {
  return isMonths(anzahl) && MONATLICH.test(wordsAround(betrag))
}

const MONATLICH = /monatlich|monats(?:satz|miete|rate|pauschale|betrag)|(?:im|je|pro) monat/

function wordsAround({ davor, danach }: Figurglied): string {
  return `${davor.slice(-30)}|${danach.slice(0, 30)}`
}

function isMonths({ art, figur }: Figurglied): boolean {
  return art === 'd' && figur.einheit === 'Monate'
}

/** A number word; of lengths of time only "für zwölf Monate", which multiplies. */
function isSmallCount({ art, figur, davor, danach }: Figurglied): boolean {
  if (art !== 'z' || figur.form !== 'wort') return false
  return !/^ (?:[a-zäöüß]+ )?(?:woche|tag|jahr|stunde|monat)/.test(danach) || /(?:für|über|je) (?:die )?$/.test(davor)
}

function isCount({ art, figur }: Figurglied): boolean {
  return (art === 'z' || art === 'v' || art === 'd') && figur.naehe === 'genau' && !figur.spanne
}

function sameScale(a: Figurglied, b: Figurglied): boolean {
  return a.art === b.art && (a.art !== 'v' || a.figur.einheit === b.figur.einheit)
}

function plainly({ figur }: Figurglied): Decimal {
  return new Dezimal(figur.wert).times(massOf(figur.einheit).skala)
}
