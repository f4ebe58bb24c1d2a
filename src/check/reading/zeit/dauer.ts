import type { Zeit } from './zeiten.js'

/** A length of time that a text names, or that lies between two days. */
export interface Dauer {
  anzahl: number
  einheit: 'Jahre' | 'Monate' | 'Wochen' | 'Tage'
}

/** "drei Jahre" in a text. */
export interface GenannteDauer extends Dauer {
  von: number
  bis: number
  /** Typed as a word. */
  wort: boolean
}

const WORTE = [
  '',
  'ein',
  'zwei',
  'drei',
  'vier',
  'fünf',
  'sechs',
  'sieben',
  'acht',
  'neun',
  'zehn',
  'elf',
  'zwölf',
  'dreizehn',
  'vierzehn',
  'fünfzehn',
  'sechzehn',
  'siebzehn',
  'achtzehn',
  'neunzehn',
  'zwanzig',
]
const DAUER = new RegExp(
  `(?<![\\p{L}\\d]|\\d[.,])(?:(?:rund|etwa|circa|ca\\.|knapp|gut|fast|mehr als|weniger als|mindestens|höchstens|nicht einmal)\\s)?(?<zahl>\\d{1,3}|einem|einer|eine|${WORTE.slice(1).join('|')})\\s(?:(?:volle|ganze|weitere|komplette)[nr]?\\s)?(?<einheit>Jahr|Monat|Woche|Tag)(?:e[ns]?|n|s)?(?!\\p{L})`,
  'giu',
)
const TAGE_IM_JAHR = 365.25
export const MS_AM_TAG = 86_400_000

const ZIFFER_VORN = /^\d/
const EINE = /^eine/i

/** Finds lengths of time in days, weeks, months and years. */
export function findDauern(text: string): GenannteDauer[] {
  return [...text.matchAll(DAUER)].flatMap(({ index, 0: ganz, groups = {} }) => {
    const { zahl = '', einheit = '' } = groups
    const wort = !ZIFFER_VORN.test(zahl)
    const anzahl = wort ? (EINE.test(zahl) ? 1 : WORTE.indexOf(zahl.toLowerCase())) : Number(zahl)
    const name = ({ jahr: 'Jahre', monat: 'Monate', woche: 'Wochen', tag: 'Tage' } as const)[
      einheit.toLowerCase() as 'jahr' | 'monat' | 'woche' | 'tag'
    ]
    return anzahl > 0 ? [{ von: index, bis: index + ganz.length, anzahl, einheit: name, wort }] : []
  })
}

/** How long it is from the beginning of one time to the end of another, in a unit: with the last day and, for two days, without it. */
export function lengthsBetween(von: Zeit, bis: Zeit, einheit: Dauer['einheit']): number[] {
  const tage = (Date.parse(bis.ende) - Date.parse(von.anfang)) / MS_AM_TAG
  if (einheit === 'Tage') return [tage + 1, tage]
  if (einheit === 'Wochen') return [(tage + 1) / 7, tage / 7]
  const [mitLetztem, ohne] = [monthsTo(von.anfang, nextDay(bis.ende)), monthsTo(von.anfang, bis.ende)]
  const monate = von.koernung === 'tag' ? [mitLetztem, ohne] : [mitLetztem, monthsTo(von.anfang, bis.anfang)]
  return einheit === 'Monate' ? monate : monate.map((anzahl) => anzahl / 12)
}

/** Months from one ISO day to another, parts of a month as such. */
function monthsTo(von: string, bis: string): number {
  const [a, b] = [von, bis].map((tag) => tag.split('-').map(Number)) as [number[], number[]]
  const ganze = ((b[0] ?? 0) - (a[0] ?? 0)) * 12 + (b[1] ?? 0) - (a[1] ?? 0)
  return ganze + ((b[2] ?? 0) - (a[2] ?? 0)) / (TAGE_IM_JAHR / 12)
}

function nextDay(tag: string): string {
  return new Date(Date.parse(tag) + MS_AM_TAG).toISOString().slice(0, 10)
}

/** The last day of a length of time that begins on an ISO day. */
export function endOf(anfang: string, { anzahl, einheit }: Dauer): string {
  const datum = new Date(Date.parse(anfang))
  if (einheit === 'Jahre') datum.setUTCFullYear(datum.getUTCFullYear() + anzahl)
  else if (einheit === 'Monate') datum.setUTCMonth(datum.getUTCMonth() + anzahl)
  else datum.setUTCDate(datum.getUTCDate() + anzahl * (einheit === 'Wochen' ? 7 : 1))
  return new Date(datum.getTime() - MS_AM_TAG).toISOString().slice(0, 10)
}

const EINZELN = { Jahre: 'Jahr', Monate: 'Monat', Wochen: 'Woche', Tage: 'Tag' } as const

/** "vier Jahre", "18 Monate": in words where `wort` asks for it and there is one. */
export function formatDauer({ anzahl, einheit }: Dauer, wort: boolean): string {
  const name = anzahl === 1 ? EINZELN[einheit] : einheit
  const zahl = (wort && WORTE[anzahl]) || String(anzahl).replace('.', ',')
  return `${anzahl === 1 && wort ? (einheit === 'Wochen' ? 'eine' : 'ein') : zahl} ${name}`
}
