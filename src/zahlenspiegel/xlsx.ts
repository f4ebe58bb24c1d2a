import { strToU8, zipSync } from 'fflate'
import { escapeMarkup } from '../escape.js'
import type { Gedruckteinsatz } from '../print/zahlenspiegel.js'
import { printable } from '../printable.js'
import { SPALTEN } from './tabelle.js'

const KOPF = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TEIL = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
/** ZIP knows no earlier day; the same figures give the same bytes. */
const ERSTER_TAG = new Date(1980, 0, 1)
/** Cell formats of `STILE`: wrapped, the same in bold, a head. */
const [TEXT, FETT, KOPFZELLE] = [0, 1, 2]
/** Points of a line of 10 pt Calibri, and what a row has beside them. */
const [ZEILE, RAND] = [13.5, 3]
/** No row of a workbook is higher. */
const HOECHSTE = 409
/** Width of the overview in letters. */
const BREIT = 110

/**
 * The Zahlenspiegel as a workbook of two sheets: the figures, with a head that stays and a filter, and how many there are. Texts are
 * written in the cells themselves, so nothing in them is ever a formula.
 */
export function formatXlsx(zahlen: readonly Gedruckteinsatz[], uebersicht: readonly string[]): Uint8Array {
  const breiten = SPALTEN.map(({ breite }) => breite)
  const kopf = row(
    1,
    SPALTEN.map(({ kopf }) => kopf),
    breiten,
    KOPFZELLE,
  )
  const zeilen = zahlen.map((zahl, index) => {
    const werte = SPALTEN.map(({ wert }) => wert(zahl))
    return row(index + 2, werte, breiten, zahl.nachweis === 'unbelegt' ? FETT : TEXT)
  })
  const letzte = `${columnName(SPALTEN.length - 1)}${zahlen.length + 1}`
  const figures = `<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${columns(breiten)}<sheetData>${kopf}${zeilen.join('')}</sheetData><autoFilter ref="A1:${letzte}"/>`
  const saetze = uebersicht.map((text, index) => row(index + 1, [text], [BREIT], index === 0 ? FETT : TEXT))
  const overview = `${columns([BREIT])}<sheetData>${saetze.join('')}</sheetData>`
  const teile: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TEIL}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TEIL}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${TEIL}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TEIL}.styles+xml"/></Types>`,
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Zahlenspiegel" sheetId="1" r:id="rId1"/><sheet name="Übersicht" sheetId="2" r:id="rId2"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Zahlenspiegel!$A$1:$${letzte.replace(/\d/, '$$$&')}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">Zahlenspiegel!$1:$1</definedName></definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['worksheet', 'worksheets/sheet2.xml'],
      ['styles', 'styles.xml'],
    ]),
    'xl/worksheets/sheet1.xml': worksheet(figures),
    'xl/worksheets/sheet2.xml': worksheet(overview),
    'xl/styles.xml': STILE,
  }
  return zipSync(Object.fromEntries(Object.entries(teile).map(([name, xml]) => [name, strToU8(KOPF + xml)])), {
    mtime: ERSTER_TAG,
  })
}

const STILE = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="10"/><name val="Calibri"/></font><font><b/><sz val="10"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7ECF1"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FFBFBFBF"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3">${format(0, 0)}${format(1, 0)}${format(1, 2)}</cellXfs></styleSheet>`

function format(schrift: number, fuellung: number): string {
  return `<xf numFmtId="0" fontId="${schrift}" fillId="${fuellung}" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`
}

function columns(breiten: readonly number[]): string {
  const spalten = breiten.map(
    (breite, index) => `<col min="${index + 1}" max="${index + 1}" width="${breite}" customWidth="1"/>`,
  )
  return `<cols>${spalten.join('')}</cols>`
}

/** On paper: turned, as wide as one page, with the number of the page at its foot. */
function worksheet(inhalt: string): string {
  return `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${inhalt}<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddFooter>&amp;RSeite &amp;P von &amp;N</oddFooter></headerFooter></worksheet>`
}

function relations(ziele: readonly (readonly [art: string, ziel: string])[]): string {
  const eintraege = ziele.map(
    ([art, ziel], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${art}" Target="${ziel}"/>`,
  )
  return `<Relationships xmlns="${PACKAGE}/relationships">${eintraege.join('')}</Relationships>`
}

/** A row as high as its longest cell needs: not every program finds that out itself. */
function row(nummer: number, werte: readonly (string | number)[], breiten: readonly number[], stil: number): string {
  const zeilen = werte.map((wert, index) => linesOf(String(wert), breiten[index] ?? 1))
  const zellen = werte.map((wert, index) => {
    const ort = `r="${columnName(index)}${nummer}" s="${stil}"`
    if (typeof wert === 'number') return `<c ${ort}><v>${wert}</v></c>`
    return wert === ''
      ? `<c ${ort}/>`
      : `<c ${ort} t="inlineStr"><is><t xml:space="preserve">${escapeMarkup(printable(wert))}</t></is></c>`
  })
  return `<row r="${nummer}" ht="${Math.min(HOECHSTE, Math.max(...zeilen) * ZEILE + RAND)}" customHeight="1">${zellen.join('')}</row>`
}

/** How many lines the words of a text fill. */
function linesOf(text: string, breite: number): number {
  let zeilen = 1
  let voll = 0
  for (const wort of text.split(/\s+/)) {
    if (voll > 0 && voll + 1 + wort.length > breite) {
      zeilen++
      voll = 0
    }
    zeilen += Math.floor(wort.length / (breite + 1))
    voll += (voll > 0 ? 1 : 0) + (wort.length % (breite + 1))
  }
  return zeilen
}

/** 0 is A; the Zahlenspiegel has fewer than 26 columns. */
function columnName(index: number): string {
  return String.fromCharCode(65 + index)
}
