import type { DatenblattQuelle, SpalteQuelle } from '../../content/daten/quelle.js'
import type { Stamm } from '../stamm/stamm.js'
import { readWert } from './reihenwert.js'

/** A row of a CSV file: from the beginning of its line to its end. */
export interface Csvplatz {
  art: 'csv'
  datei: string
  von: number
  bis: number
  kopf: boolean
  errechnet: boolean
  spalten: readonly SpalteQuelle[]
  einheit: string
  trennzeichen: string
  komma: string
}

/** @param stellen where letters of the row were typed: all in one line, or it is not known which */
export function placeInCsv(
  datei: string,
  stellen: readonly number[],
  { texte, computed }: Stamm,
): Csvplatz | undefined {
  const text = texte.textOf(datei)
  const anfaenge = new Set(stellen.map((stelle) => text.lastIndexOf('\n', stelle - 1) + 1))
  const [von] = anfaenge
  if (von === undefined || anfaenge.size !== 1) return undefined
  const ende = text.indexOf('\n', von)
  const zeile = text.slice(von, ende < 0 ? text.length : ende)
  const quelle = [...computed.quellen.values()].find((eine) => eine.zeilen.some(({ ort }) => ort.datei === datei))
  const trennzeichen = quelle && separatorOf(quelle, datei, text, texte)
  // A field that goes on in the next line makes a row of several lines.
  if (!quelle || !trennzeichen || (zeile.match(/"/g)?.length ?? 0) % 2 === 1) return undefined
  const nummer = text.slice(0, von).split('\n').length
  const reihe = quelle.zeilen.find(({ ort }) => ort.datei === datei && ort.zeile === nummer)
  return {
    art: 'csv',
    datei,
    von,
    bis: von + zeile.length,
    kopf: !reihe,
    errechnet: reihe?.rechnung !== undefined,
    spalten: quelle.spalten,
    einheit: quelle.einheit,
    trennzeichen,
    komma: trennzeichen === ',' ? '.' : ',',
  }
}

/** What stands before the second field of a row. */
function separatorOf(
  { zeilen }: DatenblattQuelle,
  datei: string,
  text: string,
  texte: Stamm['texte'],
): string | undefined {
  const ort = zeilen
    .flatMap(({ zellen }) => zellen.flatMap((zelle) => zelle?.ort ?? []))
    .find((eines) => eines.datei === datei)
  const davor = ort && text.slice(0, texte.offsetOf(ort)).replace(/"$/, '').at(-1)
  return davor && /[;,\t|]/.test(davor) ? davor : undefined
}

/** The line of a new row; undefined where its values cannot be read. */
export function typeCsvzeile(
  [name = '', ...worte]: readonly string[],
  { spalten, einheit, trennzeichen, komma }: Csvplatz,
): string | undefined {
  if (name === '' || worte.length !== spalten.length) return undefined
  const felder = spalten.flatMap((spalte, index) => {
    if (spalte.rechnung) return []
    const wort = worte[index] ?? ''
    if (spalte.art === 'text') return [wort]
    const wert = readWert(wort, spalte.einheit ?? einheit)
    return [wert && (wert.art === 'zeichen' ? wort : `${wert.ganze}${wert.stellen && komma + wert.stellen}`)]
  })
  if (felder.some((feld) => feld === undefined)) return undefined
  return [name, ...felder].map((feld) => quoteFeld(feld ?? '', trennzeichen)).join(trennzeichen)
}

function quoteFeld(feld: string, trennzeichen: string): string {
  return feld.includes(trennzeichen) || feld.includes('"') ? `"${feld.replaceAll('"', '""')}"` : feld
}
