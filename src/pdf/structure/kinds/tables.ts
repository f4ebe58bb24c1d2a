import type { Element } from 'hast'
import { isElement, textOf } from '../../../layout/document/baum.js'
import { wholesOf } from '../../../layout/document/ganzes.js'
import type { MarkedContentRef } from '../../file/structure-tree.js'
import {
  contentsOf,
  createStructureElement,
  elementsOf,
  isStructureElement,
  type StructureAttribute,
  type StructureElement,
} from '../structure-element.js'
import { structureTypeOf } from '../structure-types.js'

const RICHTUNG: Record<string, string> = { col: 'Column', colgroup: 'Column', row: 'Row', rowgroup: 'Row' }

/**
 * Says of header cells what they head, and in tables whose head has several rows, or whose rows are grouped, also by ids which
 * cells head which (PDF/UA-1 7.5). Heads and feet that are printed again on each page count once.
 * @param seiteVon index of the page that content stands on
 * @returns the content that is there only because a table runs on
 */
export function mendTables(
  wurzel: StructureElement,
  seiteVon: (stelle: MarkedContentRef) => number,
): MarkedContentRef[] {
  const wiederholt: MarkedContentRef[] = []
  let nummer = 0
  for (const tabelle of elementsOf(wurzel)) {
    if (tabelle.art !== 'Table') continue
    nummer++
    for (const teil of tabelle.kinder) {
      if (!isStructureElement(teil) || (teil.art !== 'THead' && teil.art !== 'TFoot')) continue
      const seiten = contentsOf(teil).map(seiteVon)
      const gilt = teil.art === 'THead' ? Math.min(...seiten) : Math.max(...seiten)
      wiederholt.push(...takeOut(teil, (stelle) => seiteVon(stelle) !== gilt))
    }
    for (const zeile of rowsOf(tabelle)) {
      restoreCells(zeile)
      // A head that says nothing heads nothing.
      for (const zelle of zeile.kinder)
        if (isStructureElement(zelle) && zelle.art === 'TH' && isEmpty(zelle)) zelle.art = 'TD'
    }
    describe(tabelle, `t${nummer}`)
  }
  return wiederholt
}

function isEmpty({ quelle, kinder }: StructureElement): boolean {
  return kinder.length === 0 && (!quelle || textOf(quelle).trim() === '')
}

/** Puts back empty cells, which Chromium leaves out where they have no border. */
function restoreCells(zeile: StructureElement): void {
  const da = new Map(zeile.kinder.filter(isStructureElement).map((zelle) => [zelle.quelle, zelle]))
  const zellen = zeile.quelle?.children.filter((kind) => kind.type === 'element') ?? []
  zeile.kinder = zellen.map((zelle) => da.get(zelle) ?? createStructureElement(structureTypeOf(zelle), zelle))
}

function takeOut(knoten: StructureElement, heraus: (stelle: MarkedContentRef) => boolean): MarkedContentRef[] {
  const genommen: MarkedContentRef[] = []
  knoten.kinder = knoten.kinder.filter((kind) => {
    if (isStructureElement(kind)) genommen.push(...takeOut(kind, heraus))
    else if ('mcid' in kind && heraus(kind)) {
      genommen.push(kind)
      return false
    }
    return true
  })
  return genommen
}

interface TableCell {
  knoten: StructureElement
  zeile: number
  spalte: number
  zeilen: number
  spalten: number
  /** Its row in the document, and the one that this is part of. */
  reihe: Element | undefined
  ganzes: Element | undefined
}

function describe(tabelle: StructureElement, kennung: string): void {
  const kopf = tabelle.kinder.filter(isStructureElement).find(({ art }) => art === 'THead')
  const zellen = placeCells(rowsOf(tabelle), wholesIn(tabelle))
  const kopfzellen = zellen.filter(({ knoten }) => knoten.art === 'TH')
  const mehrstufig =
    (kopf !== undefined && rowsOf(kopf).length > 1) ||
    kopfzellen.some(({ knoten, ganzes }) => ganzes !== undefined || knoten.quelle?.properties.scope === 'rowgroup')
  if (mehrstufig) for (const [index, { knoten }] of kopfzellen.entries()) knoten.kennung = `${kennung}-${index + 1}`
  const ueber = mehrstufig ? headersOf(kopfzellen) : undefined
  for (const zelle of zellen) {
    const { knoten, zeilen, spalten } = zelle
    const werte: StructureAttribute['werte'] = {}
    if (knoten.art === 'TH') werte.Scope = RICHTUNG[String(knoten.quelle?.properties.scope)] ?? 'Column'
    if (zeilen > 1) werte.RowSpan = zeilen
    if (spalten > 1) werte.ColSpan = spalten
    const kennungen = ueber?.(zelle) ?? []
    if (kennungen.length > 0) werte.Headers = { kennungen }
    if (Object.keys(werte).length > 0) knoten.attribute.push({ eigner: 'Table', werte })
  }
}

function rowsOf(knoten: StructureElement): StructureElement[] {
  return knoten.kinder
    .filter(isStructureElement)
    .flatMap((kind) => (kind.art === 'TR' ? [kind] : /^T(Head|Body|Foot)$/.test(kind.art) ? rowsOf(kind) : []))
}

function wholesIn({ quelle }: StructureElement): Map<Element, Element> {
  const teile = quelle?.children.filter(isElement).filter(({ tagName }) => tagName === 'tbody') ?? []
  return new Map(teile.flatMap((teil) => [...wholesOf(teil)]))
}

/** Where each cell stands, as a browser lays a table out. */
function placeCells(zeilen: readonly StructureElement[], ganze: ReadonlyMap<Element, Element>): TableCell[] {
  const zellen: TableCell[] = []
  const belegt: number[] = []
  for (const [zeile, { kinder, quelle }] of zeilen.entries()) {
    const ganzes = quelle && ganze.get(quelle)
    let spalte = 0
    for (const knoten of kinder.filter(isStructureElement)) {
      while ((belegt[spalte] ?? 0) > zeile) spalte++
      const anzahl = (name: string) => Math.max(1, Number(knoten.quelle?.properties[name] ?? 1) || 1)
      const zelle = {
        knoten,
        zeile,
        spalte,
        zeilen: anzahl('rowSpan'),
        spalten: anzahl('colSpan'),
        reihe: quelle,
        ganzes,
      }
      zellen.push(zelle)
      for (const nach = spalte + zelle.spalten; spalte < nach; spalte++) belegt[spalte] = zeile + zelle.zeilen
    }
  }
  return zellen
}

/**
 * Tells the ids of the header cells over a cell: columns' heads above it, groups first, then the row's own, the last line
 * that heads a group of rows, and the rows that this one is part of, the widest first. Linear in cells: what heads a column or row is gathered once.
 */
function headersOf(kopfzellen: readonly TableCell[]): (zelle: TableCell) => string[] {
  const spalten = new Map<number, TableCell[]>()
  const zeilen = new Map<number, TableCell[]>()
  const gruppen: TableCell[] = []
  const reihen = new Map<Element | undefined, TableCell>()
  for (const zelle of kopfzellen) {
    const scope = String(zelle.knoten.quelle?.properties.scope)
    if (scope === 'rowgroup') gruppen.push(zelle)
    else if (scope === 'row') {
      reihen.set(zelle.reihe, zelle)
      for (let zeile = zelle.zeile; zeile < zelle.zeile + zelle.zeilen; zeile++) append(zeilen, zeile, zelle)
    } else
      for (let spalte = zelle.spalte; spalte < zelle.spalte + zelle.spalten; spalte++) append(spalten, spalte, zelle)
  }
  return (zelle) => {
    const { knoten, zeile, spalte } = zelle
    const oben = new Set<TableCell>()
    for (let index = spalte; index < spalte + zelle.spalten; index++)
      for (const kopf of spalten.get(index) ?? [])
        if (kopf.zeile < zeile && (knoten.art === 'TD' || kopf.spalten >= zelle.spalten)) oben.add(kopf)
    const istZeilenkopf = knoten.art === 'TH' && knoten.quelle?.properties.scope === 'row'
    const links = knoten.art === 'TD' ? (zeilen.get(zeile) ?? []) : []
    const gruppe = knoten.art === 'TD' || istZeilenkopf ? lastBefore(gruppen, zeile) : undefined
    const ganze = knoten.art === 'TD' || istZeilenkopf ? wholesAbove(zelle, reihen) : []
    return [...oben, ...(gruppe ? [gruppe] : []), ...ganze, ...links].flatMap(
      ({ knoten: { kennung } }) => kennung ?? [],
    )
  }
}

/** Heads of the rows that a cell's row is part of, the widest first. */
function wholesAbove(zelle: TableCell, reihen: ReadonlyMap<Element | undefined, TableCell>): TableCell[] {
  const ganze: TableCell[] = []
  for (let kopf = zelle.ganzes && reihen.get(zelle.ganzes); kopf && !ganze.includes(kopf); ) {
    ganze.unshift(kopf)
    kopf = kopf.ganzes && reihen.get(kopf.ganzes)
  }
  return ganze
}

function append(karte: Map<number, TableCell[]>, nummer: number, zelle: TableCell): void {
  const liste = karte.get(nummer)
  if (liste) liste.push(zelle)
  else karte.set(nummer, [zelle])
}

function lastBefore(gruppen: readonly TableCell[], zeile: number): TableCell | undefined {
  let [unten, oben] = [0, gruppen.length]
  while (unten < oben) {
    const mitte = (unten + oben) >> 1
    if ((gruppen[mitte]?.zeile ?? 0) < zeile) unten = mitte + 1
    else oben = mitte
  }
  return gruppen[unten - 1]
}
