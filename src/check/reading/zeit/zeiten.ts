import { monthOf } from './monat.js'
/** When a figure holds: points and spans of time in running text. */

/** A time as a sentence names it. Days are ISO dates, so that they compare as text. */
export interface Zeit {
  von: number
  bis: number
  /** First and last day; of "Vorjahr" those of the programme's language only: ''. */
  anfang: string
  ende: string
  /** How fine it is; `relativ` is "im Vorjahr", which another time of the passage makes definite. */
  koernung: 'tag' | 'monat' | 'quartal' | 'halbjahr' | 'jahr' | 'spanne' | 'relativ'
  /** What the words before make of it: since then, up to then, compared with then. */
  bezug: '' | 'seit' | 'bis' | 'gegenueber'
  /** An average over the time and no count at a day. */
  durchschnitt: boolean
}

const MONAT =
  'Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jan\\.?|Feb\\.?|Mrz\\.?|Mär\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Okt\\.?|Nov\\.?|Dez\\.?'
const JAHR = '(?:19|20)\\d{2}'
const ZEIT = new RegExp(
  [
    `(?<![\\d.])(?<tag>\\d{1,2})\\.\\s?(?:(?<tm>\\d{1,2})\\.\\s?(?<tj>${JAHR})|(?<tn>${MONAT})\\s(?<tnj>${JAHR}))`,
    `(?<![\\d/.,])(?<mm>0?[1-9]|1[0-2])/(?<mj>${JAHR})(?!\\d)`,
    `(?<![A-Za-zÄÖÜäöüß])(?<mn>${MONAT})\\s(?:des\\sJahres\\s)?(?<mnj>${JAHR}|\\d{2}(?!\\d|[.,]\\d|\\s*(?:%|€|Prozent|Euro|Mio|Tsd)))`,
    `(?<!\\d)(?<ij>${JAHR})-(?<im>0[1-9]|1[0-2])(?:-(?<it>\\d{2}))?(?!\\d)`,
    `(?<nr>[1-4]|[Ee]rste[sn]?|[Zz]weite[sn]?|[Dd]ritte[sn]?|[Vv]ierte[sn]?)\\.?\\s(?<art>Quartal|Halbjahr)(?:s|es)?(?:\\s(?:des\\sJahres\\s)?(?<aj>${JAHR}))?`,
    `(?<![\\d.,/])(?<dj>${JAHR})\\s?/\\s?(?<dz>(?:20)?\\d{2})(?!\\d)`,
    `(?<![A-Za-zÄÖÜäöüß\\d.,/§-]|\\d:)(?<jahr>${JAHR})(?![\\d/%-]|[.,:]\\d|\\s*(?:%|€|Euro|Prozent))`,
    `(?<rel>(?<![A-Za-zÄÖÜäöüß])(?:Vorjahr(?:es|s|en?)?(?:monats?|werte?s?|zeitraums?|stichtags?|niveaus?|quartals?)?|VJM?|[Vv]or\\seinem\\sJahr|(?:ein|das)\\sJahr\\szuvor|im\\sJahr\\s(?:zuvor|davor))(?![A-Za-zÄÖÜäöüß]))`,
  ].join('|'),
  'g',
)
const DURCHSCHNITT = /(?:durchschnitt|jahresmittel|jdw|jahreswert)[a-zäöüß]*\s(?:des jahres\s|von\s)?$/i
const SEIT = /(?:^|[^A-Za-zÄÖÜäöüß])seit(?:\s[a-zäöüß]+){0,2}\s(?:jahre?s?\s)?(?:\d+\s)?$/i
const BIS = /(?:^|[^A-Za-zÄÖÜäöüß])bis(?:\s(?:zum|ende|anfang|mitte|einschließlich|in|jahr|jahres|des))*\s$/i
const GEGENUEBER =
  /(?:^|[^A-Za-zÄÖÜäöüß])(?:gegenüber|ggü\.|verglichen mit|im vergleich zu[mr]?|als|zu|zum|seit)(?:\s(?:dem|zum|im|in|dem jahr|jahr|jahre|noch|ende|anfang|den))*\s$/i

const ZEITLICH = /(?:19|20)\d{2}|jahr|VJ|\d\/?\d{2}|[A-Za-zÄÖÜäöüß]\.?\s\d{2}/i

/** Finds the times of a text, in order. A year that is the unit of nothing is a time; "2.022" and "2022 Euro" are figures. */
export function findZeiten(text: string): Zeit[] {
  if (!ZEITLICH.test(text)) return []
  const zeiten: Zeit[] = []
  for (const { index, 0: ganz, groups = {} } of text.matchAll(ZEIT)) {
    const spanne = rangeOf(groups)
    if (!spanne) continue
    const davor = text.slice(Math.max(0, index - 40), index)
    zeiten.push({
      von: index,
      bis: index + ganz.length,
      ...spanne,
      bezug: BIS.test(davor) ? 'bis' : SEIT.test(davor) ? 'seit' : GEGENUEBER.test(davor) ? 'gegenueber' : '',
      durchschnitt: DURCHSCHNITT.test(davor),
    })
  }
  return zeiten
}

const ZIFFER_VORN = /^\d/

function rangeOf(teile: Record<string, string | undefined>): Pick<Zeit, 'anfang' | 'ende' | 'koernung'> | undefined {
  const { tag, tm, tj, tn, tnj, mm, mj, mn, mnj, ij, im, it, nr, art, aj, dj, dz, jahr } = teile
  if (tag) return day(tj ?? tnj ?? '', tm ?? String(monthOf(tn ?? '')), tag)
  if (mm && mj) return month(mj, Number(mm))
  if (mn && mnj) return month(mnj.length === 2 ? `20${mnj}` : mnj, monthOf(mn))
  if (ij && im) return it ? day(ij, im, it) : month(ij, Number(im))
  if (nr && art) {
    if (!aj) return undefined
    const nummer = ZIFFER_VORN.test(nr) ? Number(nr) : ordinal(nr)
    const laenge = art === 'Quartal' ? 3 : 6
    const erster = (nummer - 1) * laenge + 1
    if (erster > 12) return undefined
    return {
      anfang: `${aj}-${pad(erster)}-01`,
      ende: lastDay(aj, erster + laenge - 1),
      koernung: laenge === 3 ? 'quartal' : 'halbjahr',
    }
  }
  if (dj && dz) {
    const zweites = dz.length === 2 ? `20${dz}` : dz
    return { anfang: `${dj}-01-01`, ende: `${zweites}-12-31`, koernung: 'spanne' }
  }
  if (jahr) return { anfang: `${jahr}-01-01`, ende: `${jahr}-12-31`, koernung: 'jahr' }
  return { anfang: '', ende: '', koernung: 'relativ' }
}

function ordinal(wort: string): number {
  return ['e', 'z', 'd', 'v'].indexOf((wort[0] ?? '').toLowerCase()) + 1
}

function day(jahr: string, monat: string, tag: string): Pick<Zeit, 'anfang' | 'ende' | 'koernung'> {
  const datum = `${jahr}-${pad(Number(monat))}-${pad(Number(tag))}`
  return { anfang: datum, ende: datum, koernung: 'tag' }
}

function month(jahr: string, monat: number): Pick<Zeit, 'anfang' | 'ende' | 'koernung'> {
  return { anfang: `${jahr}-${pad(monat)}-01`, ende: lastDay(jahr, monat), koernung: 'monat' }
}

function lastDay(jahr: string, monat: number): string {
  return `${jahr}-${pad(monat)}-${new Date(Date.UTC(Number(jahr), monat, 0)).getUTCDate()}`
}

function pad(zahl: number): string {
  return String(zahl).padStart(2, '0')
}

/** The year in which a time ends, 0 for relative ones. */
export function yearOf({ ende }: Pick<Zeit, 'ende'>): number {
  return Number(ende.slice(0, 4)) || 0
}

/** Whether two definite times are one and the same. */
export function isSameTime(a: Zeit, b: Zeit): boolean {
  return a.anfang !== '' && a.anfang === b.anfang && a.ende === b.ende && a.durchschnitt === b.durchschnitt
}
