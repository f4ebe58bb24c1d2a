import { Decimal } from 'decimal.js'

/** What is named by its id, or is only the way there. */
const UMGEBUNG = new Set(['prosa', 'passage', 'absatz', 'raster', 'einsatz', 'rechnung', 'rechne', 'ort', 'herkunft'])

/** A value of the reader as one line: figures by their token ("e2"), sheets by their id, nothing that is not there. */
export function tellWert(wert: unknown): string {
  if (wert instanceof Decimal) return wert.toString()
  if (wert instanceof Set || Array.isArray(wert)) return `[${[...wert].map(tellWert).join(' ')}]`
  if (typeof wert !== 'object' || wert === null) return String(wert)
  if ('figur' in wert && 'nummer' in wert && 'art' in wert) return `${wert.art}${wert.nummer}`
  if ('koernung' in wert && 'anfang' in wert && 'ende' in wert && 'bezug' in wert && 'durchschnitt' in wert)
    return `${wert.anfang}/${wert.ende}${wert.bezug && ` ${wert.bezug}`}${wert.durchschnitt ? ' ⌀' : ''} ${wert.koernung}`
  if ('spalten' in wert && 'zeilen' in wert && 'id' in wert) return `${wert.id}`
  if ('gedruckt' in wert || ('art' in wert && wert.art === 'zahl' && 'stellen' in wert)) return tellZelle(wert)
  if ('zellen' in wert && 'name' in wert) return `„${wert.name}“`
  return `{${Object.entries(wert)
    .filter(([name, was]) => was !== undefined && was !== '' && was !== false && !UMGEBUNG.has(name))
    .map(([name, was]) => `${name}: ${tellWert(was)}`)
    .join(', ')}}`
}

function tellZelle(zelle: object): string {
  const { wert, einheit } = zelle as { wert?: Decimal; einheit?: string }
  return `${wert?.toString()}${einheit ? ` ${einheit}` : ''}`
}
