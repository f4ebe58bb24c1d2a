import {
  BorderStyle,
  type FileChild,
  type ITableCellOptions,
  type Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import type { Element } from 'hast'
import { hasClass, nameText } from '../../layout/document/baum.js'
import { Absatz, writeAbsatz } from '../blocks/absatz.js'
import { writeBeschriftung } from '../blocks/beschriftung.js'
import { WordElement } from '../element.js'
import { aushang, textbreite } from '../masse.js'
import type { Wordsatz } from '../satz.js'
import { hex } from '../styles/farben.js'
import { type FesterStil, type Stilid, stilOf } from '../styles/stile.js'
import { computeSchmaleSchrift, ENGES_TABELLENFORMAT, TABELLENFORMAT } from '../styles/tabellenvorlage.js'
import { attribut, elementsOf, unexpected } from '../tree.js'
import { keepLuft } from './luft.js'
import { type Rasterzeile, type Rasterzelle, readRaster, type Tabellenraster } from './raster.js'
import { computeSpalten, measureBequem } from './spaltenbreiten.js'

type WriteInhalt = (zelle: Element, vorlage: Stilid) => Paragraph[]

/** A table that needs more than so many times the width of the text takes the column beside it. */
const BREIT = 1.15

/** Two columns stand as near as they want to, so that the eye keeps the row; no nearer than this share of the text's width. */
const SCHMALSTE = 0.62

/** Tables up to this many rows stay on one page. */
const ZUSAMMEN = 20

/** A table with its caption above and its sources below. */
export function writeTabelle(satz: Wordsatz, bereich: Element, writeInhalt: WriteInhalt): FileChild[] {
  const [tabelle, ...quellen] = elementsOf(bereich)
  if (!tabelle) throw unexpected(bereich, 'einem Abschnitt')
  const raster = readRaster(tabelle)
  const { beschriftung } = raster
  const id = attribut(bereich, 'id')
  const ueberhang = overhangOf(satz, raster)
  const [oben, unten] =
    ueberhang > 0 ? (['BeschriftungBreit', 'QuelleBreit'] as const) : (['Caption', 'Quelle'] as const)
  return [
    ...(beschriftung ? [writeBeschriftung(satz, beschriftung, id, oben)] : []),
    buildTabelle(satz, raster, beschriftung ? nameText(beschriftung) : '', quellen.length > 0, writeInhalt, ueberhang),
    ...quellen.map((quelle) => writeAbsatz(satz, quelle, unten)),
  ]
}

/** How far the table reaches into the column beside the text, in twips: all of it, where lines would break in its cells otherwise. */
function overhangOf({ breite, dokument: { gestaltung }, textmass }: Wordsatz, raster: Tabellenraster): number {
  const platz = aushang(gestaltung)
  const imText = breite === textbreite(gestaltung)
  return platz > 0 && imText && measureBequem(raster, gestaltung.groessen, textmass) > breite * BREIT ? platz : 0
}

/** A table that says what it is to those who cannot see it. */
export class AccessibleTable extends Table {
  constructor(options: ConstructorParameters<typeof Table>[0], angaben: Tabellenangaben) {
    super(options)
    const [eigenschaften] = this.root
    eigenschaften.addChildElement(formatTabellenlook(angaben))
    eigenschaften.addChildElement(new WordElement('w:tblCaption', { 'w:val': angaben.titel }))
    eigenschaften.addChildElement(new WordElement('w:tblDescription', { 'w:val': angaben.beschreibung }))
  }
}

interface Tabellenangaben {
  titel: string
  beschreibung: string
  mitKopf: boolean
  /** Whether the first cell of every row below the head names the row. */
  mitVorspalte: boolean
  mitSumme: boolean
  mitStreifen: boolean
}

/** Which parts of the table style apply. Twice over: LibreOffice goes by the bits, Word by the names. */
function formatTabellenlook({ mitKopf, mitVorspalte, mitSumme, mitStreifen }: Tabellenangaben): WordElement {
  const bits =
    0x0400 | (mitStreifen ? 0 : 0x0200) | (mitKopf ? 0x0020 : 0) | (mitSumme ? 0x0040 : 0) | (mitVorspalte ? 0x0080 : 0)
  return new WordElement('w:tblLook', {
    'w:val': bits.toString(16).toUpperCase().padStart(4, '0'),
    'w:firstRow': Number(mitKopf),
    'w:lastRow': Number(mitSumme),
    'w:firstColumn': Number(mitVorspalte),
    'w:lastColumn': 0,
    'w:noHBand': Number(!mitStreifen),
    'w:noVBand': 1,
  })
}

/** How wide a table is without what reaches into the column beside the text, in twips. */
function widthOf({ breite, dokument: { gestaltung }, textmass }: Wordsatz, raster: Tabellenraster): number {
  if (raster.spaltenzahl > 2 || breite !== textbreite(gestaltung)) return breite
  const bequem = Math.ceil(measureBequem(raster, gestaltung.groessen, textmass))
  return Math.min(breite, Math.max(bequem, Math.round(breite * SCHMALSTE)))
}

function buildTabelle(
  satz: Wordsatz,
  raster: Tabellenraster,
  titel: string,
  mitQuelle: boolean,
  writeInhalt: WriteInhalt,
  ueberhang: number,
): AccessibleTable {
  const { zeilen, spaltenzahl } = raster
  const { groessen } = satz.dokument.gestaltung
  const breite = widthOf(satz, raster) + ueberhang
  const { breiten, eng, schmal } = computeSpalten(raster, breite, groessen, satz.textmass)
  const vorlage = (zeile: Rasterzeile, zelle: Rasterzelle): Stilid => {
    const stil = vorlageOf(zeile, zelle, spaltenzahl)
    return (schmal ? stilOf(stil)?.schmal : undefined) ?? stil
  }
  const measure = (zeile: Rasterzeile) => (text: string) =>
    satz.textmass.measure(
      text,
      schmal ? computeSchmaleSchrift(groessen) : groessen.tabelle,
      isSumme(zeile) ? 'halbfett' : 'normal',
    )
  const kopfzeilen = zeilen.filter(({ teil }) => teil === 'kopf').length
  const summeZuletzt = zeilen.length > 0 && isSumme(zeilen.at(-1))
  const rows = zeilen.map((zeile, index) => {
    const letzte = index === zeilen.length - 1
    const amRand = index < kopfzeilen + 1 || index >= zeilen.length - 2
    return new TableRow({
      cantSplit: true,
      ...(zeile.teil === 'kopf' ? { tableHeader: true } : {}),
      ...((letzte ? mitQuelle : zeilen.length <= ZUSAMMEN || amRand) ? { keepNext: true } : {}),
      children: zeile.zellen.map((zelle) => {
        const zellbreite = breiten
          .slice(zelle.spalte, zelle.spalte + zelle.spalten)
          .reduce((summe, eine) => summe + eine, 0)
        return new TableCell({
          width: { size: zellbreite, type: WidthType.DXA },
          ...(zelle.spalten > 1 ? { columnSpan: zelle.spalten } : {}),
          ...(zelle.fortgesetzt ? { verticalMerge: 'continue' } : zelle.zeilen > 1 ? { verticalMerge: 'restart' } : {}),
          ...besonderheiten(satz, zeile, zelle, { index, kopfzeilen, summeZuletzt: summeZuletzt && letzte }),
          children: zelle.fortgesetzt
            ? [new Absatz(vorlage(zeile, zelle), [])]
            : keepLuft(writeInhalt(zelle.element, vorlage(zeile, zelle)), zelle.element, measure(zeile)),
        })
      }),
    })
  })
  const spalten = zeilen
    .filter(({ teil }) => teil === 'kopf')
    .flatMap(({ zellen }) => zellen.filter(({ fortgesetzt }) => !fortgesetzt).map(({ element }) => nameText(element)))
    .filter((kopf) => kopf !== '')
    .join('; ')
  const teile = listDavon(zeilen)
    .map((satz) => `; ${satz}`)
    .join('')
  return new AccessibleTable(
    {
      style: eng ? ENGES_TABELLENFORMAT : TABELLENFORMAT,
      layout: TableLayoutType.FIXED,
      width: { size: breite, type: WidthType.DXA },
      ...(ueberhang > 0 && { indent: { size: -ueberhang, type: WidthType.DXA } }),
      columnWidths: breiten,
      rows,
    },
    {
      titel: titel || ['Tabelle', spalten].filter((teil) => teil !== '').join(': '),
      beschreibung: `Tabelle mit ${spaltenzahl} Spalten und ${zeilen.length - kopfzeilen} Zeilen${spalten ? `; Spalten: ${spalten}` : ''}${teile}`,
      mitKopf: kopfzeilen > 0,
      mitVorspalte: zeilen.every(isBenannt),
      mitSumme: summeZuletzt,
      mitStreifen: satz.dokument.gestaltung.tabellen.streifen !== 'keine',
    },
  )
}

/** Rows that are part of another, each with its name: Word shows that by an indent, which nobody hears. */
function listDavon(zeilen: readonly Rasterzeile[]): string[] {
  const namen = new Map(zeilen.map(({ element, zellen: [erste] }) => [element, erste ? nameText(erste.element) : '']))
  return zeilen.flatMap(({ element, ganzes }) => {
    const wovon = ganzes && namen.get(ganzes)
    return wovon ? [`${(namen.get(element) ?? '').replace(/^davon:?\s+/i, '')} gehört zu ${wovon}`] : []
  })
}

/** Whether the first cell of a row is its head; those of heads and feet of the table do not count. */
function isBenannt({ teil, zellen }: Rasterzeile): boolean {
  return teil !== 'rumpf' || zellen[0]?.element.tagName === 'th'
}

function isSumme(zeile: Rasterzeile | undefined): boolean {
  return zeile !== undefined && hasClass(zeile.element, 'summe')
}

function vorlageOf({ element, teil, zellen }: Rasterzeile, zelle: Rasterzelle, spaltenzahl: number): FesterStil {
  const zahl = hasClass(zelle.element, 'zahl')
  if (teil === 'kopf') return zahl ? 'TabellenkopfZahl' : zelle.spalten > 1 ? 'TabellenkopfGruppe' : 'Tabellenkopf'
  if (teil === 'rumpf' && zellen.length === 1 && zelle.spalten === spaltenzahl) return 'Tabellenzwischenzeile'
  if (hasClass(element, 'summe')) return zahl ? 'TabellensummeZahl' : 'Tabellensumme'
  if (zahl) return 'Tabellenzahl'
  return hasClass(element, 'davon') && zelle.spalte === 0 ? 'Tabellendavon' : 'Tabellentext'
}

/** What a table style cannot say: it knows one head row and one sum, the last row. */
function besonderheiten(
  { dokument }: Wordsatz,
  zeile: Rasterzeile,
  zelle: Rasterzelle,
  wo: { index: number; kopfzeilen: number; summeZuletzt: boolean },
): Partial<ITableCellOptions> {
  const { farben, tabellen } = dokument.gestaltung
  if (zeile.teil === 'kopf' && wo.kopfzeilen > 1) {
    const unten = wo.index + zelle.zeilen >= wo.kopfzeilen
    const linie = unten ? { size: 6, color: hex(farben[tabellen.linie]) } : { size: 4, color: hex(farben.linie) }
    return {
      shading: { type: ShadingType.CLEAR, color: 'auto', fill: hex(farben[tabellen.kopfflaeche]) },
      borders: { bottom: { style: BorderStyle.SINGLE, ...linie } },
      verticalAlign: 'bottom',
    }
  }
  if (isSumme(zeile) && !wo.summeZuletzt) {
    return { borders: { top: { style: BorderStyle.SINGLE, size: 8, color: hex(farben[tabellen.linie]) } } }
  }
  return {}
}
