import type { Meldungen } from '../../../message.js'
import * as regeln from '../../regeln.js'
import { mergeKoepfe } from '../kopf.js'
import type { Rohkopf, Rohtabelle, Rohzeile, Rohzelle } from '../rohtabelle.js'
import { type Bereich, formatBereich, formatSpalte } from './bereich.js'
import type { Blattinhalt } from './blatt.js'
import type { Excelangabe } from './read-xlsx.js'
import { type Lesemappe, rohzelle } from './zelle.js'

/** Cuts a table out of a worksheet: rows with something in them, without what Excel hides, which is told. */
export function cutTabelle(
  blatt: Blattinhalt,
  mappe: Lesemappe,
  bereich: Bereich,
  angabe: Excelangabe,
  meldungen: Meldungen,
): Rohtabelle | undefined {
  const belegte = [...blatt.zeilen.keys()].sort((a, b) => a - b)
  const sichtbare = belegte.filter((zeile) => !blatt.verborgeneZeilen.has(zeile))
  const spalten = columnsOf(blatt, sichtbare, bereich)
  reportHidden(blatt, belegte, spalten, angabe, meldungen)
  const gezeigt = spalten.filter((spalte) => !blatt.istVerborgen(spalte))
  const saetze = sichtbare.map((zeile) => gezeigt.map((spalte) => readZelle(blatt, mappe, angabe.datei, zeile, spalte)))
  const kopfzeilen = angabe.kopfzeilen ?? (hasGroups(blatt, sichtbare[0] ?? 0, gezeigt) ? 2 : 1)
  const koepfe = readKoepfe(saetze, kopfzeilen, blatt, sichtbare[0] ?? 0, gezeigt)
  const zeilen = saetze
    .slice(kopfzeilen)
    .map((felder): Rohzeile => ({ felder, gruppe: isHeading(felder, blatt, gezeigt) }))
  if (koepfe && koepfe.length >= 2 && zeilen.length > 0)
    return { koepfe, zeilen, schreibweise: angabe.schreibweise ?? 'streng' }
  const wo = angabe.bereich ?? angabe.blatt
  meldungen.melde(
    regeln.figurLeer,
    wo?.ort ?? angabe.genannt,
    `„${angabe.datei}“: Der Bereich${wo ? ` „${wo.text}“` : ''} enthält keine Tabelle.`,
    'Der Bereich braucht eine Zeile mit Köpfen, eine Spalte mit Namen und mindestens einen Wert.',
  )
  return undefined
}

/** From the first column of the range to the last that has something in a visible row. */
function columnsOf({ zeilen }: Blattinhalt, sichtbare: readonly number[], { spalte }: Bereich): number[] {
  let letzte = 0
  for (const zeile of sichtbare) for (const belegt of zeilen.get(zeile)?.keys() ?? []) letzte = Math.max(letzte, belegt)
  return Array.from({ length: Math.max(0, letzte - spalte + 1) }, (_, index) => spalte + index)
}

function readZelle(blatt: Blattinhalt, mappe: Lesemappe, datei: string, zeile: number, spalte: number): Rohzelle {
  const zelle = rohzelle(blatt.zeilen.get(zeile)?.get(spalte), mappe, datei, zeile, spalte)
  const verbund = zelle.text === '' ? mergeAt(blatt, zeile, spalte) : undefined
  if (!verbund) return zelle
  const stoerung = {
    text: `Die Zelle gehört zur verbundenen Zelle ${formatBereich(verbund)}; ein Wert steht nur in deren erster.`,
    hinweis: 'In Excel den Verbund aufheben und jeden Wert in seine Zelle schreiben.',
    unlesbar: false,
  }
  return { ...zelle, stoerung }
}

/** The merged range that a cell belongs to without being its first. */
function mergeAt({ verbunden }: Blattinhalt, zeile: number, spalte: number): Bereich | undefined {
  return verbunden.find(
    (bereich) =>
      bereich.zeile <= zeile &&
      zeile <= bereich.bisZeile &&
      bereich.spalte <= spalte &&
      spalte <= bereich.bisSpalte &&
      !(bereich.zeile === zeile && bereich.spalte === spalte),
  )
}

/** A head with a cell over several columns, but not over the first, has another row of heads below it. */
function hasGroups({ verbunden }: Blattinhalt, zeile: number, spalten: readonly number[]): boolean {
  return verbunden.some(
    (bereich) =>
      bereich.zeile === zeile &&
      bereich.bisZeile === zeile &&
      bereich.spalte > (spalten[0] ?? 0) &&
      bereich.spalte <= (spalten.at(-1) ?? 0) &&
      bereich.bisSpalte > bereich.spalte,
  )
}

function readKoepfe(
  saetze: readonly Rohzelle[][],
  kopfzeilen: 1 | 2,
  { verbunden }: Blattinhalt,
  zeile: number,
  spalten: readonly number[],
): Rohkopf[] | undefined {
  const [erste, zweite] = saetze
  if (!erste || kopfzeilen === 1 || !zweite) return erste?.map((kopf) => ({ ...kopf, gruppe: '' }))
  const oben = erste.map((kopf, index) => {
    const spalte = spalten[index] ?? 0
    const verbund = verbunden.find(
      (bereich) => bereich.zeile === zeile && bereich.spalte < spalte && spalte <= bereich.bisSpalte,
    )
    return (verbund && erste[spalten.indexOf(verbund.spalte)]) ?? kopf
  })
  return mergeKoepfe(oben, zweite)
}

/** A row whose first cell reaches over all columns is a heading between rows. */
function isHeading([name]: readonly Rohzelle[], { verbunden }: Blattinhalt, spalten: readonly number[]): boolean {
  const letzte = spalten.at(-1) ?? 0
  return verbunden.some(
    ({ zeile, bisZeile, spalte, bisSpalte }) =>
      zeile === name?.ort.zeile &&
      bisZeile === zeile &&
      spalte === name.ort.spalte &&
      bisSpalte >= letzte &&
      letzte > spalte,
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
      regeln.figurVerborgen,
      genannt,
      `„${datei}“: ${einzahl ? `Die ${was.slice(0, -1)}` : `Die ${was}`} ${listing(namen)} ${einzahl ? 'ist' : 'sind'} in Excel ausgeblendet und ${einzahl ? 'wird' : 'werden'} nicht gedruckt.`,
      'Was gedruckt werden soll, in Excel einblenden; sonst ist nichts zu tun.',
    )
  }
}

function listing(namen: readonly string[]): string {
  return namen.slice(0, 12).join(', ') + (namen.length > 12 ? ' …' : '')
}
