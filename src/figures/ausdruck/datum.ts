import type { Meldungen, Ort } from '../../message.js'
import * as regeln from '../regeln.js'

/** The months by name. */
export const MONATE = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
]
const ISO = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/
const FEST = '\u00a0'

/**
 * A date as prose says it: "2023-04-26" becomes "26. April 2023", "2023-04" becomes "April 2023"; what is written
 * otherwise ("09/2022", "Herbst 2022") stays as it is. A period has a stroke: "2024-04/2025-09" becomes "April 2024 bis
 * September 2025". A date that the calendar does not have is reported.
 */
export function formatDatum(text: string, ort: Ort, meldungen: Meldungen): string | undefined {
  const [von = '', bis, ...mehr] = text.split('/').map((teil) => teil.trim())
  if (bis === undefined || mehr.length > 0 || !ISO.test(von) || !ISO.test(bis)) return formatTag(text, ort, meldungen)
  const [anfang, ende] = [formatTag(von, ort, meldungen), formatTag(bis, ort, meldungen)]
  return anfang === undefined || ende === undefined ? undefined : `${anfang} bis ${ende}`
}

function formatTag(text: string, ort: Ort, meldungen: Meldungen): string | undefined {
  const teile = ISO.exec(text)
  if (!teile) return text
  const [, jahr = '', monat = '', tag] = teile
  const name = MONATE[Number(monat) - 1]
  const letzter = new Date(Date.UTC(Number(jahr), Number(monat), 0)).getUTCDate()
  if (name === undefined || (tag !== undefined && (Number(tag) < 1 || Number(tag) > letzter))) {
    meldungen.melde(regeln.ausdruckWert, ort, `„${text}“ ist kein Datum.`, 'Jahr-Monat-Tag schreiben, etwa 2023-04-26.')
    return undefined
  }
  return tag === undefined ? `${name}${FEST}${jahr}` : `${Number(tag)}.${FEST}${name}${FEST}${jahr}`
}

const GETIPPT = new RegExp(`^(?:(\\d{1,2})\\.\\s*)?(?:(\\d{1,2})[./]|(${MONATE.join('|')}))\\s*((?:19|20)\\d{2})$`, 'i')

/** A date as people type it, for `formatDatum`: "26. April 2023" and "26.4.2023" become "2023-04-26", "04/2023" becomes "2023-04"; what is none stays as it is. */
export function parseDatum(text: string): string {
  const [, tag, ziffern, name = '', jahr = ''] = GETIPPT.exec(text.trim()) ?? []
  if (jahr === '') return text
  const monat = ziffern ?? MONATE.findIndex((einer) => einer.toLowerCase() === name.toLowerCase()) + 1
  return [jahr, monat, ...(tag === undefined ? [] : [tag])].map((teil) => String(teil).padStart(2, '0')).join('-')
}

/** A day in digits: "2023-04-06" becomes "6.4.2023". */
export function formatZifferntag(iso: string): string {
  return iso.split('-').reverse().map(Number).join('.')
}
