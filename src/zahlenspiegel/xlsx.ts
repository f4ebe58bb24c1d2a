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
/** Cell formats of `STILE`: as it is, head, wrapped. */
const [EINFACH, FETT, UMBROCHEN] = [0, 1, 2]

/**
 * The Zahlenspiegel as a workbook of two sheets: the figures, with a head that stays and a filter, and how many there are. Texts are
 * written in the cells themselves, so nothing in them is ever a formula.
 */
export function formatXlsx(zahlen: readonly Gedruckteinsatz[], uebersicht: readonly string[]): Uint8Array {
  const breiten = SPALTEN.map(
    ({ breite }, index) => `<col min="${index + 1}" max="${index + 1}" width="${breite}" customWidth="1"/>`,
  )
  const letzte = `${columnName(SPALTEN.length - 1)}${zahlen.length + 1}`
  const zeilen = [
    row(
      1,
      SPALTEN.map(({ kopf }) => kopf),
      FETT,
    ),
    ...zahlen.map((zahl, index) =>
      row(
        index + 2,
        SPALTEN.map(({ wert }) => wert(zahl)),
        UMBROCHEN,
      ),
    ),
  ]
  const figures = `<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${breiten.join('')}</cols><sheetData>${zeilen.join('')}</sheetData><autoFilter ref="A1:${letzte}"/>`
  const overview = `<cols><col min="1" max="1" width="110" customWidth="1"/></cols><sheetData>${uebersicht.map((text, index) => row(index + 1, [text], index === 0 ? FETT : UMBROCHEN)).join('')}</sheetData>`
  const teile: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TEIL}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TEIL}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${TEIL}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TEIL}.styles+xml"/></Types>`,
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Zahlenspiegel" sheetId="1" r:id="rId1"/><sheet name="Übersicht" sheetId="2" r:id="rId2"/></sheets></workbook>`,
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

const STILE = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="10"/><name val="Calibri"/></font><font><b/><sz val="10"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`

function worksheet(inhalt: string): string {
  return `<worksheet xmlns="${MAIN}">${inhalt}</worksheet>`
}

function relations(ziele: readonly (readonly [art: string, ziel: string])[]): string {
  const eintraege = ziele.map(
    ([art, ziel], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${art}" Target="${ziel}"/>`,
  )
  return `<Relationships xmlns="${PACKAGE}/relationships">${eintraege.join('')}</Relationships>`
}

function row(nummer: number, werte: readonly (string | number)[], stil: number): string {
  const zellen = werte.map((wert, index) => {
    const ort = `r="${columnName(index)}${nummer}" s="${typeof wert === 'number' ? EINFACH : stil}"`
    if (typeof wert === 'number') return `<c ${ort}><v>${wert}</v></c>`
    return wert === ''
      ? ''
      : `<c ${ort} t="inlineStr"><is><t xml:space="preserve">${escapeMarkup(printable(wert))}</t></is></c>`
  })
  return `<row r="${nummer}">${zellen.join('')}</row>`
}

/** 0 is A; the Zahlenspiegel has fewer than 26 columns. */
function columnName(index: number): string {
  return String.fromCharCode(65 + index)
}
