import type { Decimal } from 'decimal.js'
import { massOf } from '../../figures/einheit.js'
import type { Prosa } from '../prosa/stueck.js'
import type { Figurglied } from './aussagen/muster.js'
import { findVergleiche } from './aussagen.js'
import { isExplained } from './erklaert.js'
import { type Figur, plain } from './figur.js'
import { print, text, type Widerspruch } from './rechenprobe/probe.js'
import { findWidersprueche } from './rechenprobe.js'
import { absaetzeOf, type Passage, passagesOf } from './satz/passage.js'
import { neededOf } from './schluss/weg.js'
import { findSchluesse } from './schluss.js'
import { slipOf } from './vertipper.js'

/** A figure that others contradict, with what to say of it. */
export interface Falschzahl {
  figur: Figur
  text: string
  rat: string
  /** What it should be, as it would be printed. */
  richtig: string
  /** What shows it was only concluded from the paragraph, not said in one sentence. */
  geschlossen: boolean
}

/** A piece of text as it is read: its sentences and its paragraphs, with the figures as typed or one of them as it should be. */
interface Lesung {
  passagen: readonly Passage[]
  absaetze: readonly Passage[]
}

/** One figure with the value that would make a statement right, in its own unit. */
interface Berichtigung {
  figur: Figur
  wert: Decimal
}

const gelesen = new WeakMap<Prosa, readonly Falschzahl[]>()

/**
 * The figures of a piece of running text that cannot be right. Where several statements hang together – a sum, a share and a
 * change of the same figure – the one is wrong whose correction leaves the fewest contradictions; where that is not to be
 * said, it is what the others come to.
 */
export function findFalschzahlen(prosa: Prosa): readonly Falschzahl[] {
  const bekannt = gelesen.get(prosa)
  if (bekannt) return bekannt
  const lesung: Lesung = { passagen: passagesOf(prosa), absaetze: absaetzeOf(prosa) }
  const alle = lesung.absaetze.flatMap(({ figuren }) => figuren)
  const gesagt = lesung.passagen.flatMap(findWidersprueche)
  const geschlossen = lesung.absaetze.flatMap(findSchluesse)
  const roh = [...gesagt.filter(({ glied, gewiss }) => gewiss || !isMisread(glied, alle)), ...geschlossen]
  // Where others explain the figure, another of its statement may be wrong.
  const unerklaert = gesagt.flatMap((fund) =>
    !fund.gewiss && isExplained(fund.glied.figur, alle) ? (fund.ersatz ?? otherOf(fund, alle)) : fund,
  )
  // What names the wrong figure itself comes before what only says that one of several is wrong.
  let offen = [...unerklaert, ...geschlossen].sort((a, b) => Number(namesIt(b)) - Number(namesIt(a)))
  const falsche: Falschzahl[] = []
  const benannt = new Set<Figur>()
  const gewisse = new Set<Figur>()
  for (let fund = offen.shift(); fund; fund = offen.shift()) {
    if (figuresOf(fund).some((figur) => gewisse.has(figur)) || benannt.has(fund.glied.figur)) continue
    if (namesIt(fund)) {
      gewisse.add(fund.glied.figur)
      benannt.add(fund.glied.figur)
      falsche.push({ ...saidOf(fund), geschlossen: geschlossen.includes(fund) })
      continue
    }
    const { beste, geloest } = vote(lesung, roh, fund)
    benannt.add(fund.glied.figur).add(beste.figur)
    falsche.push({
      ...(beste.figur === fund.glied.figur ? saidOf(fund) : blamed(beste, fund, geloest)),
      geschlossen: geschlossen.includes(fund),
    })
    offen = offen.filter((anderer) => !geloest.includes(anderer))
  }
  gelesen.set(prosa, falsche)
  return falsche
}

/**
 * "48 Plätze, 22 in … und 28 in …; 650 € je Platz sind 16.900 €": where all figures of a statement but one follow from figures outside
 * of it, and that one would be the quotient of two amounts if it were what the statement asks for, it is the wrong one.
 */
function otherOf(fund: Widerspruch, alle: readonly Figur[]): Widerspruch[] {
  const eigene = figuresOf(fund)
  const fremde = alle.filter((figur) => !eigene.includes(figur))
  const follows = (figur: Figur): boolean => isExplained(figur, fremde) || isCountOfAmounts(figur, fremde)
  const offene = eigene.filter((figur) => !follows(figur))
  const [offen] = offene
  const glied = fund.rechnung?.operanden.find(({ figur }) => figur === offen)
  const soll = correctionsOf(fund).find(({ figur }) => figur === offen)
  if (!offen || offene.length > 1 || !glied || !soll) return []
  if (!isCountOfAmounts({ ...offen, wert: soll.wert }, fremde)) return []
  const richtig = printed(soll)
  return [
    {
      glied,
      text: `${text(glied)} passt nicht zu den anderen Zahlen: ${fund.text}`,
      richtig,
      sonst: '',
      art: 'sicher',
      gewiss: true,
    },
  ]
}

/** "16.900 € … 650 € je Platz": how many times one amount goes into another. */
function isCountOfAmounts({ wert, einheit }: Figur, andere: readonly Figur[]): boolean {
  const betraege = andere
    .filter((figur) => massOf(figur.einheit).basis === '€')
    .map((figur) => plain(figur.wert, figur))
  return einheit === '' && wert.gt(1) && betraege.some((a) => betraege.some((b) => !a.eq(b) && b.times(wert).eq(a)))
}

/** Whether the figure itself is the wrong one, and not one of those that it is computed of. */
function namesIt({ gewiss, rechnung }: Widerspruch): boolean {
  return gewiss === true && rechnung === undefined
}

/** Tries what could be corrected, and what would still be wrong then. */
function vote(
  lesung: Lesung,
  roh: readonly Widerspruch[],
  fund: Widerspruch,
): { beste: Berichtigung; geloest: readonly Widerspruch[] } {
  const verwandte = roh.filter((anderer) => figuresOf(anderer).some((figur) => figuresOf(fund).includes(figur)))
  const eigene = correctionOf(fund) ?? { figur: fund.glied.figur, wert: fund.glied.figur.wert }
  const erste = tried(lesung, verwandte, eigene)
  if (verwandte.length + lesung.absaetze.flatMap(findVergleiche).length < 2) return erste
  return unique(verwandte.flatMap(correctionsOf))
    .map((berichtigung) => tried(lesung, verwandte, berichtigung))
    .filter(({ geloest }) => geloest.includes(fund))
    .reduce((beste, andere) => (andere.kosten < beste.kosten ? andere : beste), erste)
}

interface Versuch {
  beste: Berichtigung
  geloest: readonly Widerspruch[]
  kosten: number
}

/** What a correction solves, and what it costs: contradictions that stay, and more than a slip of the hand. */
function tried(lesung: Lesung, verwandte: readonly Widerspruch[], berichtigung: Berichtigung): Versuch {
  const { figur, wert } = berichtigung
  // A word ("die Hälfte") is not tried with another value: without it, what it says is gone.
  if (figur.form === 'bruch') {
    const [geloest, uebrig] = [true, false].map((mit) =>
      verwandte.filter((alter) => figuresOf(alter).includes(figur) === mit),
    )
    return { beste: berichtigung, geloest: geloest ?? [], kosten: uebrig?.length ?? 0 }
  }
  const danach = corrected(lesung, berichtigung)
  const alle = danach.absaetze.flatMap(({ figuren }) => figuren)
  const uebrig = [
    ...danach.passagen.flatMap(findWidersprueche).filter(({ glied }) => !isMisread(glied, alle)),
    ...danach.absaetze.flatMap(findSchluesse),
  ]
  const offen = uebrig.filter(({ glied }) => !isExplained(glied.figur, alle))
  return {
    beste: berichtigung,
    geloest: verwandte.filter((alter) => !uebrig.some((neuer) => neuer.glied.figur.von === alter.glied.figur.von)),
    kosten:
      uebrig.length +
      2 * (offen.length + danach.absaetze.flatMap(findVergleiche).length) +
      (slipOf(figur.wert, wert) === undefined ? 1 : 0),
  }
}

/** A share that is one of another whole was read of the wrong one; no such statement speaks against any figure. */
function isMisread({ art, figur }: Figurglied, alle: readonly Figur[]): boolean {
  return art === 'p' && isExplained(figur, alle)
}

function figuresOf({ glied, rechnung }: Widerspruch): Figur[] {
  return [glied, ...(rechnung?.operanden ?? [])].map(({ figur }) => figur)
}

function correctionOf({ glied, rechnung }: Widerspruch): Berichtigung | undefined {
  const soll = rechnung?.rechne(...rechnung.operanden.map(({ figur }) => plain(figur.wert, figur)))
  return soll && asTyped(glied, soll.abs())
}

/** Each figure of a statement as it would have to be if the others are right. */
function correctionsOf(widerspruch: Widerspruch): Berichtigung[] {
  const { glied, rechnung } = widerspruch
  const ziel = plain(glied.figur.wert, glied.figur).abs()
  return [
    correctionOf(widerspruch),
    ...(rechnung?.operanden ?? []).map((operand, stelle) => {
      const soll = rechnung && neededOf(rechnung, stelle, ziel)
      return soll && asTyped(operand, soll)
    }),
  ].flatMap((berichtigung) => berichtigung ?? [])
}

/** A value in the plain unit as the figure would be typed; nothing where it is no typed number. */
function asTyped({ figur }: Figurglied, soll: Decimal): Berichtigung | undefined {
  if (figur.einsatz || figur.form === 'bruch' || figur.spanne) return undefined
  const wert = soll.div(massOf(figur.einheit).skala).toDecimalPlaces(figur.stellen)
  return wert.isZero() ? undefined : { figur, wert: figur.wert.isNegative() ? wert.neg() : wert }
}

function unique(berichtigungen: readonly Berichtigung[]): Berichtigung[] {
  return berichtigungen.filter(
    ({ figur, wert }, stelle) =>
      berichtigungen.findIndex((andere) => andere.figur === figur && andere.wert.eq(wert)) === stelle,
  )
}

/** The same text with one figure as it should be. */
function corrected({ passagen, absaetze }: Lesung, { figur, wert }: Berichtigung): Lesung {
  const neu: Figur = { ...figur, wert, text: printed({ figur, wert }) }
  const change = (passage: Passage): Passage =>
    passage.figuren.includes(figur)
      ? { ...passage, figuren: passage.figuren.map((eine) => (eine === figur ? neu : eine)) }
      : passage
  return { passagen: passagen.map(change), absaetze: absaetze.map(change) }
}

function printed({ figur, wert }: Berichtigung): string {
  return print(plain(wert, figur), figur.einheit, figur.stellen, figur)
}

function saidOf({
  glied,
  text: was,
  richtig,
  sonst,
}: Widerspruch): Pick<Falschzahl, 'figur' | 'text' | 'rat' | 'richtig'> {
  return {
    figur: glied.figur,
    richtig,
    text: `${was}.`,
    rat: `Richtig ist ${richtig}, wenn die anderen Zahlen stimmen${sonst ? `; ${sonst}` : ''}.`,
  }
}

/** The figure is not the one that the statement comes to, but one of those that it comes of. */
function blamed(
  beste: Berichtigung,
  fund: Widerspruch,
  geloest: readonly Widerspruch[],
): Pick<Falschzahl, 'figur' | 'text' | 'rat' | 'richtig'> {
  const aussagen = [fund, ...geloest.filter((anderer) => anderer !== fund)].map(({ text: was }) => was)
  return {
    figur: beste.figur,
    richtig: printed(beste),
    text: `${textOf(beste.figur)} passt nicht zu den anderen Zahlen: ${aussagen.join('; ')}.`,
    rat: `Richtig ist ${printed(beste)} statt ${textOf(beste.figur)}: Dann stimmen auch die anderen Zahlen. Sonst wäre ${fund.richtig} statt ${text(fund.glied)} richtig.`,
  }
}

const LEER = /[\s\u00a0]+/g

function textOf({ text: getippt }: Figur): string {
  return getippt.replace(LEER, ' ')
}
