import { splitMarke } from '../../content/daten/marke.js'
import { readTabellenzeichen } from '../../content/daten/tabellenzeichen.js'
import { parseZahl } from '../../content/daten/zahl.js'

/** A cell of a table that holds a figure, or a sign in its place. */
export type Zellwert =
  | { art: 'zahl'; wert: string; stellen: number; einheit: string; vorzeichen: boolean; marke: string }
  | { art: 'zeichen'; zeichen: string }
  | { art: 'leer' }

const EINHEIT =
  '(?:(?:T|Tsd\\.?|Tausend|Mio\\.?|Mill\\.?|Millionen|Mrd\\.?|Milliarden)\\s?)?(?:€|Euro|EUR|%-Punkte|%|Prozentpunkte?|Prozent|PP|Personen|Pers\\.|Stellen|VZÄ|Jahre|Monate|Tage|BG|eLB)?'
const ZAHL = new RegExp(`^([+\\-−–±]?)\\s?(\\d[\\d.,\\s\\u00a0\\u202f]*)\\s*(${EINHEIT})$`, 'u')

/** Reads a cell as official tables and offices write it: "1.234,5", "−0,2 %", "12 Mio. €", "."; undefined for words. */
export function readZellwert(text: string): Zellwert | undefined {
  const glatt = text.replace(/[\s\u00a0\u202f]+/g, ' ').trim()
  if (glatt === '') return { art: 'leer' }
  if (readTabellenzeichen(glatt)) return { art: 'zeichen', zeichen: glatt }
  const { text: ohne, marke } = splitMarke(glatt)
  const [, zeichen = '', ziffern = '', einheit = ''] = ZAHL.exec(ohne) ?? []
  if (ziffern === '') return undefined
  const dicht = ziffern.trim().replace(/\s(?=\d{3}(?!\d))/g, '')
  // What begins with a nought is no figure but a number: a postcode, a month.
  if (/\s/.test(dicht) || /[.,]$/.test(dicht) || /^0\d/.test(dicht)) return undefined
  const befund = parseZahl(`${zeichen}${dicht}`, 'komma')
  // A figure that reads "4.8" in a German table is what it is: text.
  if (befund.art !== 'zahl') return undefined
  return {
    art: 'zahl',
    wert: befund.text,
    stellen: befund.stellen,
    einheit: usual(einheit.trim()),
    vorzeichen: /^[+]/.test(zeichen),
    marke,
  }
}

/** One word for units that are written in several ways, as far as it prints the same. */
function usual(einheit: string): string {
  if (/^(?:%-Punkte|Prozentpunkt|PP)$/.test(einheit)) return 'Prozentpunkte'
  return einheit.replace(/^T\s?€$/, 'T€')
}
