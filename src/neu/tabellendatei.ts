import { type Document, isMap, isScalar, type Node, Pair, parseDocument, Scalar, YAMLMap, YAMLSeq } from 'yaml'
import type { DatenblattQuelle, SpalteQuelle, ZeileQuelle, ZelleQuelle } from '../content/daten/quelle.js'
import { readBlatt } from '../content/daten/yaml/blatt.js'
import { YamlLeser } from '../content/daten/yaml/leser.js'
import { Meldungen } from '../message.js'

/** Keys of a sheet by which it reads a table file. */
const VERWEIS = ['datei', 'blatt', 'bereich', 'kopfzeilen', 'zahlen']

/**
 * A sheet that reads a CSV or Excel file, as one that holds the same heads and values itself, so that they can move on; the file is
 * changed by nobody. What the sheet says of rows and columns stays.
 * @param yaml of the sheet; '' for a CSV file that is itself one @param quelle the same sheet as it was read
 * @param datei the table's name in daten/ @param aus the programme that it stays with
 * @returns undefined where the sheet would not say the same in YAML
 */
export async function carryTabelle(
  yaml: string,
  quelle: DatenblattQuelle,
  { datei, aus }: { datei: string; aus: string },
): Promise<string | undefined> {
  const dokument: Document = parseDocument(yaml || '{}', { schema: 'failsafe' })
  const blatt = dokument.contents
  if (quelle.fehlerhaft || dokument.errors.length > 0 || !isMap(blatt)) return undefined
  blatt.flow = false
  const stelle = ['blatt', 'bereich'].flatMap((feld) => {
    const wert = blatt.get(feld, true)
    return isScalar(wert) ? [`${feld}: ${String(wert.value)}`] : []
  })
  const [spalten, zeilen] = ['spalten', 'zeilen'].map((feld) => nodesIn(blatt.get(feld, true)))
  for (const feld of [...VERWEIS, 'spalten', 'zeilen']) blatt.delete(feld)
  if (quelle.zeilenkopf && !blatt.has('zeilenkopf')) blatt.set('zeilenkopf', quelle.zeilenkopf)
  const spaltenliste = new YAMLMap()
  for (const [index, spalte] of quelle.spalten.entries())
    add(spaltenliste, spalte.id, columnOf(spalte, unitOf(quelle, index), spalten?.get(spalte.id)))
  const zeilenliste = new YAMLMap()
  for (const [index, zeile] of quelle.zeilen.entries())
    add(zeilenliste, zeile.id, rowOf(zeile, quelle, index, zeilen?.get(zeile.id)))
  blatt.set('spalten', spaltenliste)
  blatt.set('zeilen', zeilenliste)
  dokument.commentBefore = [dokument.commentBefore, noteOn([datei, ...stelle].join(', '), aus)]
    .filter(Boolean)
    .join('\n')
  const text = dokument.toString({ lineWidth: 0, flowCollectionPadding: true })
  return (await saysTheSame(text, quelle)) ? text : undefined
}

const noteOn = (
  tabelle: string,
  aus: string,
): string => ` Im Vorjahr kamen diese Zahlen aus einer Tabelle (${tabelle}). Die Datei liegt unverändert bei ${aus}.
 Neue Zahlen hier eintragen. Oder die neue Datei nach daten/ legen und „datei: …“ wieder angeben wie dort; dann entfallen hier
 „werte“ und alles, was die Tabelle selbst sagt.`

/** What a sheet says of its rows or columns, by id. */
function nodesIn(knoten: unknown): Map<string, Node> {
  if (!isMap(knoten)) return new Map()
  return new Map(
    (knoten.items as Pair<Node, Node | null>[]).flatMap(({ key, value }) =>
      value ? [[isScalar(key) ? String(key.value) : '', value] as const] : [],
    ),
  )
}

function add(liste: YAMLMap, id: string, angaben: YAMLMap): void {
  liste.items.push(new Pair<Node, Node>(new Scalar(id), angaben))
}

/** A map in one line; what is only a name becomes one, too. */
function mapOf(vorhanden: Node | undefined, name: string): YAMLMap {
  if (isMap(vorhanden)) return vorhanden as YAMLMap
  const angaben = new YAMLMap()
  angaben.flow = true
  angaben.set('name', isScalar(vorhanden) ? vorhanden : name)
  return angaben
}

/** The unit that all numbers of a column bring from their cells; undefined where they bring none, or several. */
function unitOf({ zeilen }: DatenblattQuelle, index: number): string | undefined {
  const einheiten = new Set(
    zeilen.flatMap(({ zellen }) => {
      const zelle = zellen[index]
      return zelle?.art === 'zahl' ? [zelle.einheit] : []
    }),
  )
  const [eine] = einheiten
  return einheiten.size === 1 ? eine : undefined
}

function columnOf(
  { name, gruppe, art, einheit }: SpalteQuelle,
  ausZellen: string | undefined,
  vorhanden: Node | undefined,
): YAMLMap {
  const angaben = mapOf(vorhanden, name)
  if (gruppe && !angaben.has('gruppe')) angaben.set('gruppe', gruppe)
  if (art === 'text' && !angaben.has('art')) angaben.set('art', 'text')
  if (ausZellen && einheit === undefined) angaben.set('einheit', ausZellen)
  // Printed values stand at the rows.
  angaben.delete('gedruckt')
  return angaben
}

function rowOf(
  zeile: ZeileQuelle,
  { spalten, gedruckt }: DatenblattQuelle,
  index: number,
  vorhanden: Node | undefined,
): YAMLMap {
  const angaben = mapOf(vorhanden, zeile.name)
  if (zeile.gruppe) {
    angaben.set('gruppe', 'true')
    return angaben
  }
  const werte = new YAMLSeq()
  werte.flow = true
  for (const [nummer, { rechnung, art }] of spalten.entries())
    if (!rechnung && !(zeile.rechnung && art === 'zahl')) werte.items.push(cellOf(zeile.zellen[nummer]))
  // What is left empty beside totals need not be said.
  if (!zeile.rechnung || werte.items.some((wert) => isScalar(wert) && wert.value !== '')) angaben.set('werte', werte)
  const verglichen = [...(gedruckt.get(index) ?? [])]
  angaben.delete('gedruckt')
  if (verglichen.length > 0) {
    const karte = new YAMLMap()
    karte.flow = true
    for (const [nummer, zahl] of verglichen)
      karte.items.push(new Pair<Node, Node>(new Scalar(spalten[nummer]?.id ?? ''), new Scalar(formatZahl(zahl))))
    angaben.set('gedruckt', karte)
  }
  return angaben
}

function cellOf(zelle: ZelleQuelle | undefined): Scalar {
  if (zelle?.art === 'zahl') return new Scalar(`${formatZahl(zelle)}${zelle.marke ?? ''}`)
  if (zelle?.art === 'text') {
    const wort = new Scalar(zelle.text)
    if (zelle.text === '') wort.type = 'QUOTE_DOUBLE'
    return wort
  }
  return new Scalar(zelle?.art === 'fehlt' && zelle.zeichen ? `${zelle.zeichen.zeichen}${zelle.marke ?? ''}` : 'fehlt')
}

/** With as many digits as the table shows. */
function formatZahl({ text, stellen }: { text: string; stellen: number }): string {
  const [ganze = '', rest = ''] = text.split('.')
  return stellen > 0 || rest ? `${ganze},${rest.padEnd(stellen, '0')}` : ganze
}

async function saysTheSame(text: string, quelle: DatenblattQuelle): Promise<boolean> {
  const meldungen = new Meldungen()
  const leser = YamlLeser.open('', text, meldungen)
  const gelesen = leser && (await readBlatt(quelle.id, leser, async () => undefined, meldungen))
  return Boolean(gelesen) && !meldungen.hatFehler && essenceOf(gelesen as DatenblattQuelle) === essenceOf(quelle)
}

/** All that a sheet says, but where; units of cells as those of their columns. */
function essenceOf({ spalten, zeilen, ort: _, fehlerhaft: __, gedruckt, ...kopf }: DatenblattQuelle): string {
  const columns = spalten.map((spalte, index) => ({
    ...spalte,
    einheit: spalte.einheit ?? unitOf({ zeilen } as DatenblattQuelle, index),
  }))
  const rows = zeilen.map((zeile) => ({
    ...zeile,
    zellen: zeile.zellen.map((zelle, index) => {
      if (zelle?.art !== 'zahl') return zelle ?? null
      const { einheit = columns[index]?.einheit, text, stellen, marke } = zelle
      return { text: withoutNulls(text), stellen, marke, einheit: zeile.einheit ? undefined : einheit }
    }),
  }))
  const printed = [...gedruckt].map(([zeile, werte]) => [
    zeile,
    [...werte].map(([spalte, { text }]) => [spalte, withoutNulls(text)] as const).sort(([a], [b]) => a - b),
  ])
  return JSON.stringify({ ...kopf, columns, rows, printed }, (name, wert: unknown) =>
    name === 'ort' || wert === '' ? undefined : wert instanceof Object && !Array.isArray(wert) ? sorted(wert) : wert,
  )
}

/** 4.80 and 4.8 are one number; how many digits are shown is said beside it. */
const withoutNulls = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text)

const sorted = (objekt: object): object =>
  Object.fromEntries(Object.entries(objekt).sort(([a], [b]) => (a < b ? -1 : 1)))
