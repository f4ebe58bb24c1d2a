import type { Nachweis, Spiegelzahl } from '../check/zahlenspiegel/spiegelzahl.js'
import type { Ort } from '../message.js'
import { formatTabelle } from './tabelle.js'

/** A figure with the page of the finished PDF on which it stands; null where it was not found there. */
export type Gedruckteinsatz = Spiegelzahl & { seite: number | null }

/**
 * The Zahlenspiegel of one programme for people: a table, parted by the headings of the document, with its counts below.
 * @param ordner folder that all paths share and that is left out, e.g. "content/mittelsachsen-2023"
 */
export function formatZahlenspiegel(zahlen: readonly Gedruckteinsatz[], ordner: string): string {
  const place = ({ datei, zeile }: Ort) =>
    `${datei.startsWith(`${ordner}/`) ? datei.slice(ordner.length + 1) : datei}:${zeile}`
  const spalten = [
    { kopf: 'Seite', rechts: true },
    { kopf: 'Gedruckt', rechts: true },
    { kopf: 'Nachweis' },
    { kopf: 'Wo' },
    { kopf: 'Woher' },
    { kopf: 'Datei' },
  ]
  const zeilen = zahlen.map((zahl) => [
    zahl.seite === null ? '–' : String(zahl.seite),
    zahl.gerundet ? `${zahl.gedruckt} (${zahl.gerundet})` : zahl.gedruckt,
    zahl.nachweis,
    printed(zahl.wo, place(zahl.wo)),
    zahl.herkunft ? origin(zahl) : '',
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

/** How many figures there are, and how many of them are proved in which way. */
export function countLine(zahlen: readonly Gedruckteinsatz[]): string {
  const zahl = (nachweis: Nachweis) => zahlen.filter((eine) => eine.nachweis === nachweis).length
  const unbelegt = zahl('unbelegt')
  const ohneSeite = zahlen.filter(({ seite }) => seite === null).length
  const anzahl = zahlen.length === 1 ? '1 Zahl' : `${zahlen.length} Zahlen`
  const belegt = `${zahlen.length - unbelegt} belegt (${zahl('gebunden')} gebunden, ${zahl('errechnet')} errechnet, ${zahl('abgeglichen')} abgeglichen)`
  return `${anzahl}: ${belegt}, ${unbelegt} unbelegt${ohneSeite > 0 ? `; ${ohneSeite} im PDF nicht gefunden` : ''}.`
}

/** The Zahlenspiegel for machines. */
export function zahlenspiegelJson(zahlen: readonly Gedruckteinsatz[]): string {
  const plain = ({ datei, zeile, spalte }: Ort) => ({ datei, zeile, spalte })
  const liste = zahlen.map(({ seite, satz, satzstelle: _, gedruckt, wo, blatt, zelle, formel, herkunft, ...rest }) => ({
    gedruckt,
    seite,
    satz,
    wo: { ...plain(wo), abschnitt: wo.abschnitt, stelle: wo.stelle },
    blatt,
    zelle,
    formel,
    herkunft: herkunft && plain(herkunft),
    ...rest,
  }))
  return `${JSON.stringify(liste, null, 2)}\n`
}
