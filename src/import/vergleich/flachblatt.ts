import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml'

const AENDERUNGEN = ['punkte', 'differenz', 'veraenderung']

/**
 * The printed words and figures of a sheet as its file says them, in the order of a table: title, heads, rows, and what stands below.
 * @param ohneTitel its caption is said elsewhere
 */
export function readFlachBlatt(yaml: string, ohneTitel: boolean): string[] {
  const blatt = parseDocument(yaml).contents
  if (!isMap(blatt)) return []
  const spalten = entriesOf(blatt, 'spalten')
  const zeilen = entriesOf(blatt, 'zeilen')
  return [
    ...(ohneTitel ? [] : textsOf(blatt.get('titel', true))),
    ...unitAbove(blatt),
    ...heads(spalten),
    ...zeilen.flatMap(([id, zeile]) => [
      ...textsOf(zeile.get('name', true)),
      ...textsOf(zeile.get('einheit', true)),
      ...textsOf(zeile.get('werte', true)),
      ...textsOf(zeile.get('gedruckt', true)),
      ...spalten.flatMap(([, spalte]) => printedIn(spalte, id)),
    ]),
    ...pointsIn(spalten, zeilen),
    ...textsOf(blatt.get('hinweise', true)),
    ...['quelle', 'stand'].flatMap((name) => textsOf(blatt.get(name, true)).map((text) => `${name}: ${text}`)),
  ]
}

function unitAbove(blatt: YAMLMap): string[] {
  return textsOf(blatt.get('einheit', true)).map((einheit) => `in ${einheit}`)
}

/** A group is one cell above its columns; a column's unit stands in its head where that does not name it already. */
function heads(spalten: readonly [string, YAMLMap][]): string[] {
  let davor = ''
  return spalten.flatMap(([, spalte]) => {
    const [gruppe = ''] = textsOf(spalte.get('gruppe', true))
    const neu = gruppe !== davor && gruppe !== ''
    davor = gruppe
    const [name = ''] = textsOf(spalte.get('name', true))
    const einheit = textsOf(spalte.get('einheit', true)).filter((eine) => !name.includes(eine))
    return [...(neu ? [gruppe] : []), name, ...einheit.map((eine) => `in ${eine}`)]
  })
}

function printedIn(spalte: YAMLMap, zeile: string): string[] {
  const gedruckt = spalte.get('gedruckt', true)
  return isMap(gedruckt)
    ? gedruckt.items.flatMap(({ key, value }) => (textOf(key) === zeile ? textsOf(value) : []))
    : []
}

/** The unit that differences of percentages bear: once where a whole column does, else behind each. */
function pointsIn(spalten: readonly [string, YAMLMap][], zeilen: readonly [string, YAMLMap][]): string[] {
  return spalten.flatMap(([, spalte]) => {
    const art = AENDERUNGEN.find((eine) => spalte.has(eine))
    if (!art) return []
    const arten = zeilen.flatMap(([, zeile]) =>
      zeile.has('gruppe') ? [] : [textOf(zeile.get('rechnung', true)) || art],
    )
    const punkte = arten.filter((eine) => eine === 'punkte').map(() => 'Prozentpunkte')
    if (punkte.length < arten.length) return punkte
    return textOf(spalte.get('name', true)).includes('Prozentpunkte') ? [] : ['in Prozentpunkte']
  })
}

function entriesOf(blatt: YAMLMap, name: string): [string, YAMLMap][] {
  const teil = blatt.get(name, true)
  return isMap(teil)
    ? teil.items.flatMap(({ key, value }): [string, YAMLMap][] => (isMap(value) ? [[textOf(key), value]] : []))
    : []
}

/** All texts of a node; a number as it is typed, with a comma. */
export function textsOf(knoten: unknown): string[] {
  if (isMap(knoten)) return knoten.items.flatMap(({ value }) => textsOf(value))
  if (isSeq(knoten)) return knoten.items.flatMap(textsOf)
  const text = textOf(knoten)
  return text === '' ? [] : [text]
}

function textOf(knoten: unknown): string {
  if (!isScalar(knoten) || knoten.value === null) return ''
  // A missing value is printed as a dash; a word in a column of words stands in quotation marks.
  if (knoten.value === 'fehlt' && knoten.type === 'PLAIN') return ''
  const getippt = knoten.source ?? String(knoten.value)
  return typeof knoten.value === 'number' && /^-?\d+\.\d+$/.test(getippt)
    ? getippt.replace('.', ',')
    : String(knoten.value)
}
