import type { DatenblattQuelle } from '../../content/daten/quelle.js'
import type { Ort } from '../../message.js'
import type { Pruefling } from '../pruefling.js'
import type { Prosa, Prosaart } from './stueck.js'
import { proseOfYaml, readYamlText } from './yaml.js'

const YAML = /\.ya?ml$/i

const BUCHSTABE = /\p{L}/u

/** The words of the data sheets: titles, sources, notes, names of rows and columns, cells of text. */
export function proseOfSheets({ wurzel, quellen }: Pruefling): Prosa[] {
  return [...quellen.values()].flatMap((blatt) => {
    const quelle = YAML.test(blatt.ort.datei) ? readYamlText(wurzel, blatt.ort.datei) : undefined
    const inYaml = quelle ? proseOfYaml(quelle, (pfad) => artOf(pfad, blatt), { texttreu: true }) : []
    // Values in quotation marks ("4,8", "–") and missing ones are no words.
    const worte = inYaml.filter(({ name, text }) => name !== 'werte' || (BUCHSTABE.test(text) && text !== 'fehlt'))
    return [...worte, ...proseOfTable(blatt)]
  })
}

/** Which keys of a data sheet hold words for readers. */
function artOf(pfad: readonly string[], blatt: DatenblattQuelle): Prosaart | undefined {
  const [erster, zweiter, dritter, vierter] = pfad
  if (pfad.length === 1 && (erster === 'titel' || erster === 'quelle' || erster === 'hinweise')) return 'angabe'
  if (erster !== 'spalten' && erster !== 'zeilen') return undefined
  if (dritter === 'name' || dritter === 'gruppe' || (erster === 'spalten' && pfad.length === 2)) return 'zelle'
  if (erster !== 'zeilen' || dritter !== 'werte' || pfad.length > 4) return undefined
  // In a list of values the columns are not named; cells of text are known by their letters.
  if (vierter === undefined) return blatt.spalten.some(({ art }) => art === 'text') && zweiter ? 'zelle' : undefined
  return blatt.spalten.find(({ id }) => id === vierter)?.art === 'text' ? 'zelle' : undefined
}

/** The words that come from a CSV or XLSX file; their place is that of the cell. */
function proseOfTable({ spalten, zeilen }: DatenblattQuelle): Prosa[] {
  const koepfe = spalten.map(({ name, ort }) => piece(name, ort))
  const zellen = zeilen.flatMap(({ name, ort, zellen }) => [
    piece(name, ort),
    ...zellen.flatMap((zelle) => (zelle?.art === 'text' ? [piece(zelle.text, zelle.ort)] : [])),
  ])
  return [...koepfe, ...zellen].filter(({ text, ort }) => text !== '' && !YAML.test(ort(0).datei))
}

const CSV_DATEI = /\.csv$/i

function piece(text: string, ort: Ort): Prosa {
  const place = (stelle: number): Ort => (CSV_DATEI.test(ort.datei) ? { ...ort, spalte: ort.spalte + stelle } : ort)
  return { art: 'zelle', text, einsaetze: [], ort: place, ueberschrift: '', name: '' }
}
