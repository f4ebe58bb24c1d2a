import { splitMarke } from '../../content/daten/marke.js'
import { readTabellenzeichen } from '../../content/daten/tabellenzeichen.js'
import { parseZahl } from '../../content/daten/zahl.js'
import { Dezimal } from '../../figures/dezimal.js'

/** How what is typed into a cell stands in YAML; undefined where it can be no value of it. Signs of official tables stay as they are. */
export function yamlValue(getippt: string, istText: boolean): string | undefined {
  if (istText) return JSON.stringify(getippt)
  const roh = getippt.replace(/[\s\u00a0\u202f]|€|%/g, '').replace('\u2212', '-')
  // A dash is what a missing value is printed as.
  if (roh === '' || /^(?:fehlt|[–—-])$/i.test(roh)) return 'fehlt'
  if (readTabellenzeichen(getippt.trim())) return JSON.stringify(getippt.trim())
  const { text, marke } = splitMarke(roh)
  // What a German types with points between thousands is meant so: the column shows it.
  const deutsch = /^[+-]?\d{1,3}(?:\.\d{3})+$/.test(text) ? text.replaceAll('.', '') : text
  const befund = parseZahl(deutsch, deutsch.includes(',') ? 'komma' : 'offen')
  if (befund.art !== 'zahl') return undefined
  const zahl = new Dezimal(befund.text).toFixed(befund.stellen)
  return marke === '' ? zahl : JSON.stringify(zahl.replace('.', ',') + marke)
}
