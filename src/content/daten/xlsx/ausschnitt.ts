import type { Meldungen, Ort } from '../../../message.js'
import { GRENZEN } from '../../grenzen.js'
import { mergeKoepfe } from '../kopf.js'
import { figurLeer, figurVerborgen } from '../regeln.js'
import type { Rohkopf, Rohtabelle, Rohzeile, Rohzelle } from '../rohtabelle.js'
import type { Schreibweise } from '../zahl.js'
import { formatBereich, formatSpalte, type Zellbereich } from './bereich.js'
import { type Blattinhalt, NUR_DIE_TABELLE } from './blatt.js'
import { Zuviel } from './paket.js'
import { Verbuende } from './verbund.js'
import { type Lesemappe, rohzelle } from './zelle.js'

/** What the YAML says of an Excel file, each with its place. */
export interface Excelangabe {
  /** Path for messages. */
  datei: string
  /** Place in the YAML file that names the Excel file. */
  genannt: Ort
  blatt: { text: string; ort: Ort } | undefined
  bereich: { text: string; ort: Ort } | undefined
  /** Rows of the head; undefined where merged cells tell. */
  kopfzeilen: 1 | 2 | undefined
  /** How numbers are written that stand in cells of text. */
  schreibweise: Schreibweise | undefined
}

/** Cuts a table out of a worksheet: rows with something in them, without what Excel hides, which is told. */
export function cutTabelle(
  blatt: Blattinhalt,
  mappe: Lesemappe,
  bereich: Zellbereich,
  angabe: Excelangabe,
  meldungen: Meldungen,
): Rohtabelle | undefined {
  const belegte = [...blatt.zeilen.keys()].sort((a, b) => a - b)
  const sichtbare = belegte.filter((zeile) => !blatt.verborgeneZeilen.has(zeile))
  const spalten = columnsOf(blatt, sichtbare, bereich)
  reportHidden(blatt, belegte, spalten, angabe, meldungen)
  const gezeigt = spalten.filter((spalte) => !blatt.istVerborgen(spalte))
  const verbuende = new Verbuende(blatt.verbunden)
  const cellAt = (zeile: number, spalte: number): Rohzelle =>
    rohzelle(blatt.zeilen.get(zeile)?.get(spalte), mappe, { datei: angabe.datei, zeile, spalte }, meldungen)
  const [erste = 0, zweite = 0] = sichtbare
  const kopfzeilen = angabe.kopfzeilen ?? (verbuende.hasGroups(erste, gezeigt) ? 2 : 1)
  const koepfe = readKoepfe(kopfzeilen === 1 ? [erste] : [erste, zweite], gezeigt, verbuende, cellAt)
  const zeilen = sichtbare.slice(kopfzeilen).map((zeile): Rohzeile => {
    const felder = gezeigt.map((spalte) => withVerbund(cellAt(zeile, spalte), verbuende))
    return { felder, gruppe: verbuende.isHeading(zeile, gezeigt) }
  })
  if (koepfe.length >= 2 && zeilen.length > 0) return { koepfe, zeilen, schreibweise: angabe.schreibweise ?? 'streng' }
  const wo = angabe.bereich ?? angabe.blatt
  meldungen.melde(
    figurLeer,
    wo?.ort ?? angabe.genannt,
    `„${angabe.datei}“: Der Bereich${wo ? ` „${wo.text}“` : ''} enthält keine Tabelle.`,
    'Der Bereich braucht eine Zeile mit Köpfen, eine Spalte mit Namen und mindestens einen Wert.',
  )
  return undefined
}

/**
 * From the first column of the range to the last that has something in a visible row.
 * @throws Zuviel where a cell far out makes the table wide, or large, though most of it is empty
 */
function columnsOf({ zeilen }: Blattinhalt, sichtbare: readonly number[], { spalte }: Zellbereich): number[] {
  let letzte = 0
  for (const zeile of sichtbare) for (const belegt of zeilen.get(zeile)?.keys() ?? []) letzte = Math.max(letzte, belegt)
  const anzahl = Math.max(0, letzte - spalte + 1)
  if (anzahl > GRENZEN.spalten || anzahl * sichtbare.length > GRENZEN.zellen)
    throw new Zuviel(
      `reicht über ${sichtbare.length === 1 ? '1 Zeile' : `${sichtbare.length.toLocaleString('de-DE')} Zeilen`} bis zur Spalte ${formatSpalte(letzte)}`,
      NUR_DIE_TABELLE,
    )
  return Array.from({ length: anzahl }, (_, index) => spalte + index)
}

/** A field that is empty because it is merged into another has to be told from one that was forgotten. */
function withVerbund(zelle: Rohzelle, verbuende: Verbuende): Rohzelle {
  const verbund = zelle.text === '' ? verbuende.at(zelle.ort.zeile, zelle.ort.spalte) : undefined
  if (!verbund) return zelle
  const stoerung = {
    text: `Die Zelle gehört zur verbundenen Zelle ${formatBereich(verbund)}; ein Wert steht nur in deren erster.`,
    hinweis: 'In Excel den Verbund aufheben und jeden Wert in seine Zelle schreiben.',
    unlesbar: false,
  }
  return { ...zelle, stoerung }
}

/** The heads in one or two rows; a cell of the upper row that is merged over others counts for all of them. */
function readKoepfe(
  [erste = 0, zweite]: readonly number[],
  spalten: readonly number[],
  verbuende: Verbuende,
  cellAt: (zeile: number, spalte: number) => Rohzelle,
): Rohkopf[] {
  if (zweite === undefined) return spalten.map((spalte) => ({ ...cellAt(erste, spalte), gruppe: '' }))
  // A cell that counts for several columns is read, and told of, once.
  const gelesen = new Map<number, Rohzelle>()
  const oben = spalten.map((spalte) => {
    const verbund = verbuende.at(erste, spalte)
    const stelle = verbund?.zeile === erste ? verbund.spalte : spalte
    const zelle = gelesen.get(stelle) ?? cellAt(erste, stelle)
    gelesen.set(stelle, zelle)
    return zelle
  })
  return mergeKoepfe(
    oben,
    spalten.map((spalte) => cellAt(zweite, spalte)),
  )
}

/** Says once which rows and once which columns of the table Excel hides; they are not printed. */
function reportHidden(
  { verborgeneZeilen, istVerborgen, zeilen }: Blattinhalt,
  belegte: readonly number[],
  spalten: readonly number[],
  { datei, genannt }: Excelangabe,
  meldungen: Meldungen,
): void {
  const verborgen = {
    Zeilen: belegte.filter((zeile) => verborgeneZeilen.has(zeile)).map(String),
    Spalten: spalten
      .filter((spalte) => istVerborgen(spalte) && belegte.some((zeile) => zeilen.get(zeile)?.has(spalte)))
      .map(formatSpalte),
  }
  for (const [was, namen] of Object.entries(verborgen)) {
    if (namen.length === 0) continue
    const einzahl = namen.length === 1
    meldungen.melde(
      figurVerborgen,
      genannt,
      `„${datei}“: ${einzahl ? `Die ${was.slice(0, -1)}` : `Die ${was}`} ${listing(namen)} ${einzahl ? 'ist' : 'sind'} in Excel ausgeblendet und ${einzahl ? 'wird' : 'werden'} nicht gedruckt.`,
      'Was gedruckt werden soll, in Excel einblenden; sonst ist nichts zu tun.',
    )
  }
}

function listing(namen: readonly string[]): string {
  return namen.slice(0, 12).join(', ') + (namen.length > 12 ? ' …' : '')
}
