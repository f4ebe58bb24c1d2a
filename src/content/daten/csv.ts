import type { Meldungen, Ort } from '../../message.js'
import { GRENZEN } from '../grenzen.js'
import { mergeKoepfe } from './kopf.js'
import { splitMarke } from './marke.js'
import { figurAnzahl, figurLeer, figurTabelle } from './regeln.js'
import type { Rohkopf, Rohtabelle, Rohzelle } from './rohtabelle.js'
import { detectSchreibweise, type Schreibweise } from './zahl.js'

const TRENNZEICHEN = [';', '\t', ','] as const
const PROBE = 20
/** The first line by which Excel tells itself the separator. */
const SEP = /^"?sep=([;,\t|])"?[;,\t|]*(?:\n|$)/i

/** What the YAML says of a CSV file; what it leaves open is recognised. */
export interface Csvangabe {
  schreibweise?: Schreibweise | undefined
  kopfzeilen?: 1 | 2 | undefined
}

/**
 * Reads a CSV text: separator (semicolon, tab, comma, or what Excel's first line "sep=;" says) and decimal sign are
 * recognised, quoted fields may hold both and line breaks. Rows of another length than the head are reported, as is a
 * table without rows.
 * @returns undefined where something is wrong
 */
export function readCsv(datei: string, text: string, angabe: Csvangabe, meldungen: Meldungen): Rohtabelle | undefined {
  const erklaert = SEP.exec(text)?.[1]
  const trennzeichen = erklaert ?? detectTrennzeichen(text)
  const saetze = splitFelder(datei, text, trennzeichen, meldungen)
  if (!saetze) return undefined
  if (erklaert !== undefined) saetze.shift()
  dropEmptyEdge(saetze)
  const koepfe = readKoepfe(saetze, angabe.kopfzeilen ?? 1)
  const zeilen = saetze.slice(angabe.kopfzeilen ?? 1)
  if (!koepfe || zeilen.length === 0) {
    meldungen.melde(
      figurLeer,
      { datei, zeile: 1, spalte: 1 },
      koepfe ? 'Die CSV-Datei hat Köpfe, aber keine Zeilen.' : 'Die CSV-Datei ist leer.',
      'Erste Zeile: Köpfe, darunter je Zeile ein Name und die Werte.',
    )
    return undefined
  }
  if (koepfe.length < 2) {
    meldungen.melde(
      figurAnzahl,
      { datei, zeile: 1, spalte: 1 },
      'Die CSV-Datei hat nur eine Spalte.',
      'Felder mit Semikolon, Tabulator oder Komma trennen.',
    )
    return undefined
  }
  let ganz = true
  for (const zeile of zeilen) {
    if (zeile.length === koepfe.length) continue
    ganz = false
    const ort = (zeile[koepfe.length] ?? zeile.at(-1) ?? koepfe[0])?.ort ?? { datei, zeile: 1, spalte: 1 }
    meldungen.melde(
      figurAnzahl,
      ort,
      `Die Zeile „${zeile[0]?.text}“ hat ${zeile.length} Felder, der Kopf hat ${koepfe.length}.`,
      'Fehlende Felder ergänzen („fehlt“) oder überzählige entfernen; ein Feld mit Trennzeichen gehört in Anführungszeichen.',
    )
  }
  if (!ganz) return undefined
  const werte = zeilen.flatMap((zeile) => zeile.slice(1).map((feld) => feld.text))
  return {
    koepfe,
    zeilen: zeilen.map((felder) => ({ felder, gruppe: false })),
    schreibweise: angabe.schreibweise ?? detectSchreibweise(werte, trennzeichen !== ','),
  }
}

/** The first row, or the first two: there an empty cell of the upper one continues the group to its left. */
function readKoepfe([erste, zweite]: readonly Rohzelle[][], kopfzeilen: 1 | 2): Rohkopf[] | undefined {
  if (kopfzeilen === 1 || !erste || !zweite) return erste?.map((kopf) => ({ ...kopf, gruppe: '' }))
  let gruppe: Rohzelle | undefined
  const oben = erste.map((kopf, index) => {
    if (kopf.text !== '') gruppe = zweite[index]?.text ? kopf : undefined
    return kopf.text === '' && gruppe ? gruppe : kopf
  })
  return mergeKoepfe(oben, zweite)
}

/** The separator that cuts the first lines into equally many fields; where several do, semicolon before tab before comma. */
function detectTrennzeichen(text: string): string {
  const zeilen = withoutQuoted(text)
    .split('\n', PROBE)
    .filter((zeile) => zeile.trim() !== '')
  const anzahlen = TRENNZEICHEN.map((zeichen) => ({
    zeichen,
    anzahl: zeilen.map((zeile) => zeile.split(zeichen).length - 1),
  }))
  const gleichmaessig = anzahlen.find(
    ({ anzahl }) => (anzahl[0] ?? 0) > 0 && anzahl.every((zahl) => zahl === anzahl[0]),
  )
  return (gleichmaessig ?? anzahlen.find(({ anzahl }) => (anzahl[0] ?? 0) > 0))?.zeichen ?? ';'
}

/** The beginning of the text without what stands in quotes, so that it can be counted. */
function withoutQuoted(text: string): string {
  return text.slice(0, 100_000).replace(/"[^"]*("|$)/g, '')
}

/** Cuts the text into fields, each with the place where it begins; blank lines are left out. */
function splitFelder(
  datei: string,
  text: string,
  trennzeichen: string,
  meldungen: Meldungen,
): Rohzelle[][] | undefined {
  const saetze: Rohzelle[][] = []
  let satz: Rohzelle[] = []
  let zeile = 1
  let zeilenanfang = 0
  let stelle = 0
  let zellen = 0
  const finish = (): void => {
    if (satz.some((feld) => feld.text !== '')) saetze.push(satz)
    satz = []
  }
  const measure = (laenge: number): string | undefined => {
    zellen++
    if (saetze.length > GRENZEN.zeilen) return `Die Tabelle hat mehr als ${GRENZEN.zeilen} Zeilen.`
    if (satz.length > GRENZEN.spalten) return `Die Tabelle hat mehr als ${GRENZEN.spalten} Spalten.`
    if (zellen > GRENZEN.zellen) return `Die Tabelle hat mehr als ${GRENZEN.zellen} Felder.`
    return laenge > GRENZEN.zellentext ? `Das Feld ist länger als ${GRENZEN.zellentext} Zeichen.` : undefined
  }
  while (stelle < text.length) {
    const ort: Ort = { datei, zeile, spalte: stelle - zeilenanfang + 1 }
    let inhalt: string
    if (text[stelle] === '"') {
      const feld = readQuoted(text, stelle)
      if (!feld) {
        meldungen.melde(
          figurTabelle,
          ort,
          'Das Anführungszeichen wird nicht wieder geschlossen.',
          'Am Ende des Feldes ein Anführungszeichen setzen; im Feld selbst verdoppeln.',
        )
        return undefined
      }
      for (
        let index = text.indexOf('\n', stelle);
        index >= 0 && index < feld.ende;
        index = text.indexOf('\n', index + 1)
      ) {
        zeile++
        zeilenanfang = index + 1
      }
      inhalt = feld.inhalt
      stelle = feld.ende
      const danach = text[stelle]
      if (danach !== undefined && danach !== trennzeichen && danach !== '\n') {
        meldungen.melde(
          figurTabelle,
          { datei, zeile, spalte: stelle - zeilenanfang + 1 },
          'Hinter dem schließenden Anführungszeichen steht noch Text.',
          'Ein Anführungszeichen im Feld verdoppeln ("").',
        )
        return undefined
      }
    } else {
      const ende = fieldEnd(text, stelle, trennzeichen)
      inhalt = text.slice(stelle, ende)
      stelle = ende
    }
    const zuviel = measure(inhalt.length)
    if (zuviel !== undefined) {
      meldungen.melde(figurTabelle, ort, zuviel, 'Die Tabelle auf das kürzen, was gedruckt wird.')
      return undefined
    }
    satz.push({ ...splitMarke(inhalt.trim()), ort })
    if (text[stelle] === trennzeichen) {
      stelle++
      if (stelle < text.length && text[stelle] !== '\n') continue
      satz.push({ text: '', marke: '', ort: { datei, zeile, spalte: stelle - zeilenanfang + 1 } })
    }
    finish()
    stelle++
    zeile++
    zeilenanfang = stelle
  }
  return saetze
}

function fieldEnd(text: string, ab: number, trennzeichen: string): number {
  let ende = ab
  while (ende < text.length && text[ende] !== trennzeichen && text[ende] !== '\n') ende++
  return ende
}

/** A field in quotes from `ab`; `ende` is behind the closing quote, undefined where there is none. */
function readQuoted(text: string, ab: number): { inhalt: string; ende: number } | undefined {
  let stelle = ab + 1
  for (;;) {
    const zu = text.indexOf('"', stelle)
    if (zu < 0) return undefined
    if (text[zu + 1] !== '"') return { inhalt: text.slice(ab + 1, zu).replaceAll('""', '"'), ende: zu + 1 }
    stelle = zu + 2
  }
}

/** Spreadsheets export empty columns at the right edge; where all rows have them empty, they are none. */
function dropEmptyEdge(saetze: Rohzelle[][]): void {
  const breite = Math.max(0, ...saetze.slice(0, 1).map((satz) => satz.length))
  let belegt = breite
  while (belegt > 0 && saetze.every((satz) => (satz[belegt - 1]?.text ?? '') === '')) belegt--
  if (belegt === breite) return
  for (const satz of saetze) {
    while (satz.length > belegt && satz.at(-1)?.text === '') satz.pop()
  }
}
