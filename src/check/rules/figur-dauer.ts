import { MONATE } from '../../figures/ausdruck/datum.js'
import type { Melde } from '../../message.js'
import type { Prosa } from '../prosa/stueck.js'
import { proseOf } from '../prosa.js'
import type { Pruefregel } from '../pruefling.js'
import { sentencesOf } from '../reading/satz/satz.js'
import { endOf, findDauern, formatDauer, type GenannteDauer, lengthsBetween, MS_AM_TAG } from '../reading/zeit/dauer.js'
import { asDay, BEGINN, durationBetween, ENDE, isBegin } from '../reading/zeit/verlauf.js'
import { findZeiten, type Zeit } from '../reading/zeit/zeiten.js'

/** Between the beginning and the end of one time. */
const BIS = /^[\s\u00a0]*(?:bis(?:[\s\u00a0]+(?:zum|einschließlich|Ende|einschließlich zum))?|–)[\s\u00a0]*$/u
/** What makes a length of time the one between two days, directly before it. */
const FOLGT =
  /(?:(?:(?<!\p{L})(?:also|damit|somit|mithin|folglich|demnach|insgesamt|das|dies|genau|zusammen|und|(?:Projekt|Gesamt|Förder)?[Ll]aufzeit|\p{L}*[Dd]auer|Zeitraum)|[,–])[\s\u00a0]+|\([\s\u00a0]*)(?:(?:also|damit|somit|mithin|insgesamt|genau|über|für|von|beträgt|betrug|betragen|lagen|lag|sind|waren|einen Zeitraum von|seit|nach|besteht|bestand|es|er|sie|wir)[\s\u00a0]+)*$/u
/** A length of time that is no part of a whole one: what is told of it lies within. */
const ANDERES =
  /(?:je|pro|alle|jeweils|zunächst|davon|Verlängerung|verlänger\p{L}*|weitere[nr]?|erste[nr]?|letzten|vergangenen|binnen|innerhalb|unter|über|ab|älter|jünger|bis zu|mindestens|höchstens|mehr als|weniger als)[\s\u00a0]*$/iu
/** How far behind the days the length of time may stand, in letters. */
const WEIT = 110
/** So many times before another may be its beginning. */
const HOECHSTENS_ZEITEN = 8
/** So near to a whole number, a length of time is one: sixteen days of years, a day of months. */
const GANZ = 0.045

const JAHR = /(?:19|20)\d{2}/

/** A length of time that the two days beside it contradict, and an end before its beginning. */
export const figurDauer: Pruefregel = {
  id: 'figur-dauer',
  schwere: 'warnung',
  erklaerung:
    'Eine Dauer passt nicht zu den Tagen, Monaten oder Jahren daneben: „vom 1. März 2022 bis zum 28. Februar 2025, also vier Jahre“, „2015 gegründet … 2025 also seit 15 Jahren“, „begann am 1. April und endete nach acht Monaten am 31. Dezember“, oder etwas beginnt laut Satz später, als es endet. Gezählt wird mit und ohne den letzten Tag; beides gilt. Verglichen werden auch ein Alter mit Geburtstag und Tag und das Ende einer Frist mit dem Tag der Bekanntgabe. Runde Angaben („gut drei Jahre“) haben Spielraum. Richtig ist, was der Kalender ergibt; die Meldung nennt es.',
  uebersieht:
    'Zeiträume ohne Jahr, solche, die keine ganze Zahl von Jahren, Monaten oder Wochen ergeben, und solche, deren Dauer in einem späteren Absatz steht',
  pruefe(pruefling, melde) {
    for (const prosa of proseOf(pruefling)) {
      if (!prosa.abschnitt || prosa.art === 'zelle' || !JAHR.test(prosa.text)) continue
      checkAlter(prosa, melde)
      checkFrist(prosa, melde)
      const dauern = findDauern(prosa.text)
      const zeiten = findZeiten(prosa.text)
        .filter(({ anfang }) => anfang !== '')
        .map((zeit) => asDay(prosa.text, zeit))
      for (const [stelle, zweite] of zeiten.entries()) {
        const davor = zeiten.slice(Math.max(0, stelle - HOECHSTENS_ZEITEN), stelle)
        const erste =
          davor.findLast((zeit) => isAnniversary(zeit, zweite)) ?? withoutYear(prosa.text, zweite) ?? davor.at(-1)
        if (erste) checkPaar(prosa, erste, zweite, dauern, melde)
      }
    }
  },
}

const GEBOREN = /geboren|Geburtsdatum/u
const IM_ALTER = /im Alter von (\d{1,2}) Jahren/u

/** "am 12. August 1999 geboren … begann am 1. September 2024 im Alter von 25 Jahren" */
function checkAlter(prosa: Prosa, melde: Melde): void {
  const { text } = prosa
  const alter = IM_ALTER.exec(text)
  if (!alter || !GEBOREN.test(text)) return
  const tage = findZeiten(text).filter(({ koernung, bis }) => koernung === 'tag' && bis <= alter.index)
  const geburt = tage.find(({ von, bis }) => GEBOREN.test(text.slice(Math.max(0, von - 20), bis + 12)))
  const dann = tage.at(-1)
  if (!geburt || !dann || dann === geburt || alter.index - dann.bis > WEIT || dann.anfang <= geburt.anfang) return
  const jahre = Number(dann.anfang.slice(0, 4)) - Number(geburt.anfang.slice(0, 4))
  const richtig = dann.anfang.slice(5) < geburt.anfang.slice(5) ? jahre - 1 : jahre
  if (richtig === Number(alter[1])) return
  melde(
    prosa.ort(alter.index),
    `Wer am ${text.slice(geburt.von, geburt.bis)} geboren ist, war am ${text.slice(dann.von, dann.bis)} ${richtig} Jahre alt, im Satz steht ${alter[1]}.`,
    `Richtig ist ${richtig} Jahre, wenn beide Tage stimmen.`,
  )
}

const FRIST =
  /(?:[Ii]nnerhalb|[Bb]innen|Frist von)\s(?:von\s)?(ein\p{L}*|\d+|zwei|drei|vier|sechs)\s(Monat|Woche)\p{L}*/u
const FRISTENDE = /Frist[^.;]{0,30}(?:bis(?: zum)?|am)\s$/u
const ZAHLEN: Readonly<Record<string, number>> = { zwei: 2, drei: 3, vier: 4, sechs: 6 }
/** An end on a weekend or a holiday moves, and a letter is there some days later: so many days say nothing. */
const AUFSCHUB = 6

const BEKANNTGABE = /bekannt\s?ge|zugestellt|Bekanntgabe|Zustellung/u
const EIN = /^ein/

/** "innerhalb eines Monats …. Wurde er am 10. März 2025 bekannt gegeben, läuft die Frist bis zum 10. April 2025" */
function checkFrist(prosa: Prosa, melde: Melde): void {
  const { text } = prosa
  const frist = FRIST.exec(text)
  if (!frist) return
  const tage = findZeiten(text).filter(({ koernung, von }) => koernung === 'tag' && von > frist.index)
  const ende = tage.find(({ von }) => FRISTENDE.test(text.slice(Math.max(0, von - 50), von)))
  const beginn = ende && tage.findLast(({ bis }) => bis <= ende.von)
  if (!beginn || !ende || !BEKANNTGABE.test(text.slice(Math.max(0, beginn.von - 60), ende.von))) return
  const anzahl = ZAHLEN[frist[1] ?? ''] ?? (EIN.test(frist[1] ?? '') ? 1 : Number(frist[1]))
  const soll = frist[2] === 'Monat' ? monthsBehind(beginn.anfang, anzahl) : daysBehind(beginn.anfang, 7 * anzahl)
  const abstand = (Date.parse(ende.anfang) - soll.getTime()) / MS_AM_TAG
  if (abstand >= 0 && abstand <= AUFSCHUB) return
  const richtig = `${soll.getUTCDate()}. ${MONATE[soll.getUTCMonth()]} ${soll.getUTCFullYear()}`
  melde(
    prosa.ort(ende.von),
    `„${frist[0]}“ nach dem ${text.slice(beginn.von, beginn.bis)} endet nicht am ${text.slice(ende.von, ende.bis)}.`,
    `Richtig ist ${richtig}, wenn der Beginn stimmt.`,
  )
}

/** The same day so many months later; where that month is too short, its last. */
function monthsBehind(tag: string, monate: number): Date {
  const [jahr = 0, monat = 0, nummer = 0] = tag.split('-').map(Number)
  const letzter = new Date(Date.UTC(jahr, monat + monate, 0)).getUTCDate()
  return new Date(Date.UTC(jahr, monat - 1 + monate, Math.min(nummer, letzter)))
}

function daysBehind(tag: string, tage: number): Date {
  return new Date(Date.parse(tag) + tage * MS_AM_TAG)
}

const NUR_JAHR = /^\d{4}$/

function checkPaar(prosa: Prosa, erste: Zeit, zweite: Zeit, dauern: readonly GenannteDauer[], melde: Melde): void {
  const { text } = prosa
  const dazwischen = text.slice(erste.bis, zweite.von)
  const bisOderEnde = BIS.test(dazwischen) || isBeginAndEnd(text, erste, dazwischen)
  if (erste.koernung !== zweite.koernung || dazwischen.length > WEIT * 3) return
  if (bisOderEnde && zweite.ende < erste.anfang) {
    if (!BIS.test(dazwischen) && !NUR_JAHR.test(text.slice(zweite.von, zweite.bis)))
      reportOrder(prosa, erste, zweite, dauern, melde)
    return
  }
  const jubilaeum = isAnniversary(erste, zweite)
  const nachDauer = bisOderEnde || isBegin(text, erste) ? durationBetween(text, erste, zweite, dauern) : undefined
  if (nachDauer) {
    checkDauer(prosa, erste, zweite, nachDauer, false, melde)
    return
  }
  if (!bisOderEnde && !jubilaeum) return
  const dauer = dauern.find(
    ({ von }) => von >= zweite.bis && von - zweite.bis < WEIT && isSameThought(prosa, zweite.bis, von),
  )
  if (!dauer || zweiteBelongsElsewhere(text, zweite, dauer)) return
  checkDauer(prosa, erste, zweite, dauer, jubilaeum && !bisOderEnde, melde)
}

const TAG_BIS = /(?<!\d)\d{1,2}\.\s?(?:\p{L}+|\d{1,2}\.)(?=[\s\u00a0]+bis[\s\u00a0]+(?:zum[\s\u00a0]+)?$)/u

/** "vom 1. April bis zum 30. September 2024": the year of both is said once. */
function withoutYear(text: string, zweite: Zeit): Zeit | undefined {
  if (zweite.koernung !== 'tag') return undefined
  const ab = Math.max(0, zweite.von - 40)
  const treffer = TAG_BIS.exec(text.slice(ab, zweite.von))
  const [zeit] = treffer ? findZeiten(`${treffer[0]} ${zweite.anfang.slice(0, 4)}`) : []
  if (!treffer || zeit?.koernung !== 'tag' || zeit.anfang > zweite.anfang) return undefined
  const von = ab + treffer.index
  return { ...zeit, von, bis: von + treffer[0].length }
}

/** What stands behind it is an end itself: "läuft von März 2022 bis Februar 2025. Ein anderes läuft von …". */
const BIS_DAVOR = /(?<!\p{L})bis(?:[\s\u00a0]+(?:zum|einschließlich|Ende))*[\s\u00a0]*$/iu

/** "beginnt am … und endet am …", in one sentence or two. */
function isBeginAndEnd(text: string, erste: Zeit, dazwischen: string): boolean {
  const davor = text.slice(Math.max(0, erste.von - 90), erste.von)
  return BEGINN.test(davor) && !BIS_DAVOR.test(davor) && ENDE.test(dazwischen)
}

/** The same day of two years, or two years: what lies between are whole years. */
function isAnniversary(a: Zeit, b: Zeit): boolean {
  return a.koernung === 'tag' && a.anfang.slice(4) === b.anfang.slice(4) && a.anfang < b.anfang
}

const DERSELBE_GEDANKE =
  /^\s*(?:Die|Das|Der|Insgesamt)\s(?:\S+\s)?(?:Laufzeit|Dauer|Förderdauer|Projektlaufzeit|Gesamtlaufzeit|sind)/u

/** The length stands in the sentence of the second time, or at the beginning of the next. */
function isSameThought(prosa: Prosa, von: number, bis: number): boolean {
  const saetze = sentencesOf(prosa)
  const sentenceAt = (stelle: number): number => saetze.findIndex((satz) => stelle < satz.bis)
  const [a, b] = [sentenceAt(von - 1), sentenceAt(bis)]
  return a === b || (b === a + 1 && DERSELBE_GEDANKE.test(saetze[b]?.getippt ?? ''))
}

const ALSO_UEBER = /(?:also|damit|somit|mithin|insgesamt) über[\s\u00a0]*$/iu

function zweiteBelongsElsewhere(text: string, zweite: Zeit, dauer: GenannteDauer): boolean {
  const dazwischen = text.slice(zweite.bis, dauer.von)
  return !FOLGT.test(dazwischen) || (ANDERES.test(dazwischen) && !ALSO_UEBER.test(dazwischen))
}

function checkDauer(prosa: Prosa, erste: Zeit, zweite: Zeit, dauer: GenannteDauer, glatt: boolean, melde: Melde): void {
  const laengen = lengthsBetween(erste, zweite, dauer.einheit)
  // Whoever rounds says the nearer of two.
  if (laengen.some((laenge) => Math.abs(laenge - dauer.anzahl) <= 0.5)) return
  const ganze = laengen.find((laenge) => Math.abs(laenge - Math.round(laenge)) < GANZ)
  // "zwei Jahre" of a span of 27 months may be rounded: only whole ones are sure.
  if (ganze === undefined && !glatt) return
  const richtig = { anzahl: Math.round(ganze ?? laengen[0] ?? 0), einheit: dauer.einheit }
  if (richtig.anzahl < 1 || Math.abs(richtig.anzahl - dauer.anzahl) > Math.max(12, richtig.anzahl)) return
  const [a, b] = [prosa.text.slice(erste.von, erste.bis), prosa.text.slice(zweite.von, zweite.bis)]
  const zahl = formatDauer(richtig, false)
  melde(
    prosa.ort(dauer.von),
    `Von ${a} bis ${b} sind es ${zahl}, im Satz steht „${prosa.text.slice(dauer.von, dauer.bis)}“.`,
    `Richtig ist „${formatDauer(richtig, dauer.wort)}“ (${zahl}), wenn Anfang und Ende stimmen.`,
  )
}

function reportOrder(prosa: Prosa, erste: Zeit, zweite: Zeit, dauern: readonly GenannteDauer[], melde: Melde): void {
  const dauer = dauern.find(({ von, bis }) => von > erste.bis && bis < zweite.von)
  const [a, b] = [prosa.text.slice(erste.von, erste.bis), prosa.text.slice(zweite.von, zweite.bis)]
  const jahr = dauer ? endOf(erste.anfang, dauer).slice(0, 4) : yearAfter(erste, zweite)
  melde(
    prosa.ort(zweite.von),
    `Das Ende (${b}) liegt vor dem Beginn (${a}).`,
    `Richtig ist ${b.replace(JAHR, jahr)}, wenn der Beginn ${dauer ? 'und die Dauer stimmen' : 'stimmt und nur das Jahr falsch ist'}; ${a.replace(JAHR, yearBefore(erste, zweite, dauer))}, wenn das Ende stimmt.`,
  )
}

/** The year of the beginning: so long before the end as is said, else the last in which it lies before the end. */
function yearBefore(erste: Zeit, zweite: Zeit, dauer: GenannteDauer | undefined): string {
  const jahr = Number(zweite.ende.slice(0, 4))
  const jahre = Array.from({ length: (dauer?.anzahl ?? 0) + 2 }, (_, davor) => jahr - davor)
  const richtiges = jahre.find((eines) => {
    const beginn = { ...erste, anfang: `${eines}${erste.anfang.slice(4)}`, ende: `${eines}${erste.ende.slice(4)}` }
    if (beginn.anfang >= zweite.ende) return false
    return (
      !dauer || lengthsBetween(beginn, zweite, dauer.einheit).some((laenge) => Math.abs(laenge - dauer.anzahl) <= 0.5)
    )
  })
  return String(richtiges ?? jahr - 1)
}

/** The first year in which the end lies behind the beginning. */
function yearAfter(erste: Zeit, zweite: Zeit): string {
  const jahr = Number(erste.anfang.slice(0, 4))
  return String(zweite.ende.slice(4) > erste.anfang.slice(4) ? jahr : jahr + 1)
}
