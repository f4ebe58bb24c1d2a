import type { Spiegelzahl } from '../check/zahlenspiegel/spiegelzahl.js'
import type { Ort } from '../message.js'
import { formatTabelle } from './tabelle.js'

const UNGEBUNDEN = 'ungebunden'

/**
 * The Zahlenspiegel of one programme for people: a table, parted by the headings of the document, with its counts below.
 * @param ordner folder that all paths share and that is left out, e.g. "content/mittelsachsen-2023"
 */
export function formatZahlenspiegel(zahlen: readonly Spiegelzahl[], ordner: string): string {
  const place = ({ datei, zeile }: Ort) =>
    `${datei.startsWith(`${ordner}/`) ? datei.slice(ordner.length + 1) : datei}:${zeile}`
  const spalten = [{ kopf: 'Gedruckt', rechts: true }, { kopf: 'Wo' }, { kopf: 'Woher' }, { kopf: 'Datei' }]
  const zeilen = zahlen.map((zahl) => [
    zahl.gedruckt,
    printed(zahl.wo, place(zahl.wo)),
    zahl.herkunft ? origin(zahl) : UNGEBUNDEN,
    zahl.herkunft ? place(zahl.herkunft) : '',
  ])
  const [kopf = '', ...gesetzt] = formatTabelle(spalten, zeilen)
  const text = [kopf]
  for (const [index, zeile] of gesetzt.entries()) {
    const abschnitt = zahlen[index]?.wo.abschnitt ?? ''
    if (abschnitt !== zahlen[index - 1]?.wo.abschnitt) text.push('', abschnitt)
    text.push(zeile)
  }
  return `${[...text, '', countLine(zahlen)].join('\n')}\n`
}

/** A cell with the formula behind it; what an expression in the text computes is named by the expression. */
function origin({ zelle, formel }: Spiegelzahl): string {
  if (formel === '') return zelle
  return formel.includes(zelle.split(', ')[0] ?? zelle) ? formel : `${zelle} = ${formel}`
}

/** A cell of a table or chart is found by its names, all else by its line. */
function printed({ stelle }: Spiegelzahl['wo'], place: string): string {
  if (/^(?:Tabelle|Abbildung) /.test(stelle)) return stelle
  return stelle === '' ? place : `${place}, ${stelle}`
}

function countLine(zahlen: readonly Spiegelzahl[]): string {
  const ungebunden = zahlen.filter(({ herkunft }) => herkunft === null).length
  const errechnet = zahlen.filter(({ formel }) => formel !== '').length
  const anzahl = zahlen.length === 1 ? '1 Zahl' : `${zahlen.length} Zahlen`
  return `${anzahl}: ${zahlen.length - ungebunden} aus Datenblättern (davon ${errechnet} errechnet), ${ungebunden} ${UNGEBUNDEN}.`
}

/** The Zahlenspiegel for machines. */
export function zahlenspiegelJson(zahlen: readonly Spiegelzahl[]): string {
  const plain = ({ datei, zeile, spalte }: Ort) => ({ datei, zeile, spalte })
  const liste = zahlen.map(({ gedruckt, wo, blatt, zelle, formel, herkunft }) => ({
    gedruckt,
    wo: { ...plain(wo), abschnitt: wo.abschnitt, stelle: wo.stelle },
    blatt,
    zelle,
    formel,
    herkunft: herkunft && plain(herkunft),
  }))
  return `${JSON.stringify(liste, null, 2)}\n`
}
