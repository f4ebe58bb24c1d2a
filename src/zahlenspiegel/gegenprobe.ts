import { AXIS_BREAK } from '../charts/axes/achsenbruch.js'
import { noFiguresIn } from '../check/reading/ungebunden.js'
import type { PageText, PrintedNumber, Surroundings } from '../pdf/text/page-text.js'
import type { Zahlfundstelle } from './fundstellen.js'

/** Why a number of the PDF is no value that somebody must agree to. */
export const KEINE_WERTE = {
  nummer: 'Nummern von Seiten, Kapiteln, Tabellen und Anmerkungen',
  name: 'Teile von Namen, auch der Zeilen und Spalten',
  zeit: 'Jahre und Monate',
  angabe: 'Daten, Paragrafen, Alters- und Zeitangaben',
  achse: 'wo eine Achse beginnt',
  quelle: 'in Quellenangaben',
  impressum: 'im Impressum',
} as const
type KeinWert = keyof typeof KEINE_WERTE

/** What the numbers of a finished PDF are, all of them. */
export interface Gegenprobe {
  zahlen: number
  aufgefuehrt: number
  keineWerte: Readonly<Record<KeinWert, number>>
  /** Those that are neither, with their page and line. */
  offen: readonly { seite: number; text: string }[]
}

/** Texts whose numbers are no values. */
export interface Randtexte {
  /** Lines of the Impressum: addresses, telephone numbers. */
  impressum: readonly string[]
  /** Sources as printed below tables and charts: pages, issues, codes of offices. */
  quelle: readonly string[]
  /** Years of the programme; the cover may print their last two digits. */
  jahre: readonly number[]
}

const NUMMERN: ReadonlySet<Surroundings> = new Set<Surroundings>(['Lbl', 'Reference', 'TOC'])
const BENANNT = /(?:Tabelle|Abbildung|Abschnitt|Kapitel|Seite)[\s\u00a0]$/u
const JAHR = /^(?:19|20)\d{2}$/
/** "06/2022", "2021/22", "24/7". */
const ZEIT = /(?<!\d)(?:(?:0?[1-9]|1[0-2])\/(?:(?:19|20)\d{2}|\d{2})|(?:19|20)\d{2}\/\d{2}(?:\d{2})?|24\/7)(?!\d)/g
/** "IAB-Kurzbericht 18/23". */
const AUSGABE = /(?:bericht|heft|ausgabe|band)[\s\u00a0]\d+(?:\/\d+)?(?!\d)/giu
const ACHSE = new RegExp(`${AXIS_BREAK}[\\s\\u00a0]\\S+`, 'gu')
/** So much of the line tells a date, a paragraph, an age. */
const UMFELD = 60

/** Goes through all numbers that the PDF prints and asks of each whether the Zahlenspiegel has it. */
export function crossCheck(
  text: PageText,
  fundstellen: readonly (Zahlfundstelle | undefined)[],
  randtexte: Randtexte,
): Gegenprobe {
  const gefunden = fundstellen.flatMap((stelle) => stelle?.zahl ?? []).sort((a, b) => a.from - b.from)
  // A year that stands alone in the Impressum stands elsewhere, too.
  const raender = (['impressum', 'quelle'] as const).flatMap((grund) =>
    randtexte[grund]
      .filter((worte) => !JAHR.test(worte))
      .flatMap((worte) => text.findAll(worte).map((stelle) => ({ ...stelle, grund }))),
  )
  const keineWerte = { nummer: 0, name: 0, zeit: 0, angabe: 0, achse: 0, quelle: 0, impressum: 0 }
  const offen: { seite: number; text: string }[] = []
  let aufgefuehrt = 0
  let naechste = 0
  for (const zahl of text.numbers) {
    while ((gefunden[naechste]?.to ?? Number.POSITIVE_INFINITY) <= zahl.from) naechste++
    if ((gefunden[naechste]?.from ?? Number.POSITIVE_INFINITY) < zahl.to) {
      aufgefuehrt++
      continue
    }
    const grund =
      raender.find(({ from, to }) => from <= zahl.from && zahl.to <= to)?.grund ??
      reasonOf(zahl, text.around(zahl, UMFELD), randtexte.jahre)
    if (grund) keineWerte[grund]++
    else offen.push({ seite: zahl.page, text: quote(text.around(zahl, UMFELD / 2)) })
  }
  return { zahlen: text.numbers.length, aufgefuehrt, keineWerte, offen }
}

function reasonOf(zahl: PrintedNumber, umfeld: Zahlumfeld, jahre: readonly number[]): KeinWert | undefined {
  const { before, text, after } = umfeld
  if (NUMMERN.has(zahl.in) || BENANNT.test(before)) return 'nummer'
  if (zahl.in === 'H' && before.trim() === '' && /^\s/.test(after)) return 'nummer'
  if (zahl.in === 'TH' || /[\p{L}-]$/u.test(before)) return 'name'
  const allein = before.trim() === '' && after.trim() === ''
  if (JAHR.test(text) || (zahl.page === 1 && allein && jahre.some((jahr) => String(jahr).endsWith(text)))) return 'zeit'
  const zeile = before + text + after
  const isIn = (stellen: readonly { von: number; bis: number }[]): boolean =>
    stellen.some(({ von, bis }) => von <= before.length && before.length + text.length <= bis)
  if (isIn(matchesOf(zeile, ZEIT))) return 'zeit'
  if (isIn(matchesOf(zeile, ACHSE))) return 'achse'
  if (isIn(matchesOf(zeile, AUSGABE))) return 'quelle'
  return isIn(noFiguresIn(zeile)) ? 'angabe' : undefined
}

function matchesOf(text: string, muster: RegExp): { von: number; bis: number }[] {
  return [...text.matchAll(muster)].map(({ 0: ganz, index }) => ({ von: index, bis: index + ganz.length }))
}

type Zahlumfeld = ReturnType<PageText['around']>

/** The number with the words beside it. */
function quote({ before, text, after }: Zahlumfeld): string {
  return (before + text + after).replace(/\s+/g, ' ').trim()
}
