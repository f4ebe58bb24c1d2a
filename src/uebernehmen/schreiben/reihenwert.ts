import { readTabellenzeichen } from '../../content/daten/tabellenzeichen.js'

/** A number as Germans write it, and what stands behind it. */
const ZAHL = /^([+−–-]?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?\s*(.*)$/s

/** What a cell of a new row says: a sign of official tables, or a number with its sign and its decimals. */
export type Reihenwert = { art: 'zeichen' } | { art: 'zahl'; ganze: string; stellen: string }

/** Reads a cell as it is printed; undefined for what is no figure in the unit of its column. */
export function readWert(wort: string, einheit: string): Reihenwert | undefined {
  if (readTabellenzeichen(wort)) return { art: 'zeichen' }
  const [, vorzeichen = '', ganze, stellen = '', dahinter = ''] = ZAHL.exec(wort) ?? []
  if (ganze === undefined || (dahinter !== '' && dahinter.trim() !== einheit)) return undefined
  return { art: 'zahl', ganze: `${/[−–-]/.test(vorzeichen) ? '-' : ''}${ganze.replaceAll('.', '')}`, stellen }
}
