import { monthOf } from './monat.js'
/** A point or span in time as a table's head or a sentence names it. */
export interface Zeitpunkt {
  jahr: number
  /** "2021", "2021-06", "2022-06-30", "2021/2022"; sorts in time. */
  schluessel: string
  /** The text with the period replaced by its key: "Ist 2021" and "ist  2021" are the same, "Plan 2021" is not. */
  bezeichnung: string
}

const MONATSWORT =
  'Jan(?:uar)?|Jänner|Feb(?:ruar)?|März|Mär|Mrz|Apr(?:il)?|Mai|Juni?|Juli?|Aug(?:ust)?|Sept?(?:ember)?|Okt(?:ober)?|Nov(?:ember)?|Dez(?:ember)?'
const ZEIT = new RegExp(
  [
    '(?<![\\d.])(?<tag>\\d{1,2})\\.\\s?(?<tagesmonat>\\d{1,2})\\.\\s?(?<tagesjahr>\\d{4})',
    '(?<![\\d/])(?<monat>0?[1-9]|1[0-2])/(?<monatsjahr>(?:19|20)\\d{2})(?!\\d)',
    `\\b(?<name>${MONATSWORT})\\.?\\s*(?<namensjahr>(?:19|20)\\d{2}|\\d{2})(?!\\d)`,
    '(?<![\\d.,])(?<isojahr>(?:19|20)\\d{2})-(?<isomonat>0[1-9]|1[0-2])(?:-(?<isotag>\\d{2}))?(?!\\d)',
    '(?<![\\d.,/])(?<doppel>(?:19|20)\\d{2})\\s?/\\s?(?<zweites>(?:20)?\\d{2})(?!\\d)',
    '(?<![\\d.,/])(?<jahr>(?:19|20)\\d{2})(?![\\d.,]\\d|\\d)',
  ].join('|'),
  'iu',
)

const JAHRESWORT = /\bjahr\b/g
const LEER = /[\s\u00a0]+/g

/** Reads the period in a label; undefined where it names none. */
export function parseZeitpunkt(text: string): Zeitpunkt | undefined {
  const treffer = ZEIT.exec(text)
  if (!treffer?.groups) return undefined
  const schluessel = keyOf(treffer.groups)
  const bezeichnung = `${text.slice(0, treffer.index)} ${schluessel} ${text.slice(treffer.index + treffer[0].length)}`
    .toLowerCase()
    .replace(JAHRESWORT, ' ')
    .replace(LEER, ' ')
    .trim()
  return { jahr: Number(schluessel.slice(0, 4)), schluessel, bezeichnung }
}

function keyOf(teile: Record<string, string | undefined>): string {
  const {
    tag,
    tagesmonat,
    tagesjahr,
    monat,
    monatsjahr,
    name,
    namensjahr,
    isojahr,
    isomonat,
    isotag,
    doppel,
    zweites,
  } = teile
  if (tag && tagesmonat && tagesjahr) return `${tagesjahr}-${pad(tagesmonat)}-${pad(tag)}`
  if (monat && monatsjahr) return `${monatsjahr}-${pad(monat)}`
  if (name && namensjahr) return `${century(namensjahr)}-${pad(String(monthOf(name)))}`
  if (isojahr && isomonat) return isotag ? `${isojahr}-${isomonat}-${isotag}` : `${isojahr}-${isomonat}`
  if (doppel && zweites) return `${doppel}/${century(zweites)}`
  return teile.jahr ?? ''
}

function century(jahr: string): string {
  return jahr.length === 2 ? `20${jahr}` : jahr
}

function pad(zahl: string): string {
  return zahl.padStart(2, '0')
}
