import type { Ort } from '../../message.js'
import { formatTabelle } from '../../print/tabelle.js'
import type { Spiegelzahl } from '../zahlenspiegel.js'

const UNGEBUNDEN = 'ungebunden'

/**
 * The Zahlenspiegel of one programme as a table for people, with its counts below.
 * @param ordner folder that all paths share and that is left out, e.g. "content/mittelsachsen-2023"
 */
export function formatZahlenspiegel(zahlen: readonly Spiegelzahl[], ordner: string): string {
  const place = ({ datei, zeile }: Ort) =>
    `${datei.startsWith(`${ordner}/`) ? datei.slice(ordner.length + 1) : datei}:${zeile}`
  const spalten = [
    { kopf: 'Gedruckt', rechts: true },
    { kopf: 'Wo' },
    { kopf: 'Abschnitt' },
    { kopf: 'Zelle' },
    { kopf: 'Rechnung' },
    { kopf: 'Herkunft' },
  ]
  const zeilen = zahlen.map(({ gedruckt, wo, zelle, formel, herkunft }) => [
    gedruckt,
    printed(wo, place(wo)),
    wo.abschnitt,
    herkunft ? zelle : UNGEBUNDEN,
    formel,
    herkunft ? place(herkunft) : '',
  ])
  return `${[...formatTabelle(spalten, zeilen), '', countLine(zahlen)].join('\n')}\n`
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
