import { isNameSeries } from '../../word/diagramm/labels/name-series.js'
import { childOf, childrenOf, elementsIn, findElements } from '../../word/xml/find.js'
import type { XmlElement } from '../../word/xml/xml.js'

/** A chart of LibreOffice: its kind, its title, its series as its own table holds them (OpenDocument 1.3, part 3, 11). */
export interface OdfDiagrammfund {
  typ: string
  titel: string
  /** Its series are not all of one kind. */
  gemischt: boolean
  reihen: Reihenfund[]
}

/** Reads a chart of LibreOffice; undefined where there is none in the part. */
export function readOdfDiagramm(wurzel: XmlElement): OdfDiagrammfund | undefined {
  const [chart] = findElements(wurzel, 'chart:chart')
  const [tabelle] = findElements(chart, 'table:table')
  if (!chart || !tabelle) return undefined
  const kopf = rowsIn(childOf(tabelle, 'table:table-header-rows'))[0]
  const zeilen = rowsIn(childOf(tabelle, 'table:table-rows') ?? tabelle)
  const namen = cellsIn(kopf).slice(1)
  const kategorien = zeilen.map((zeile) => textOf(cellsIn(zeile)[0]))
  const reihen = namen.map(
    (name, index): Reihenfund => ({
      name: textOf(name),
      kategorien,
      werte: zeilen.map((zeile) => valueIn(cellsIn(zeile)[index + 1])),
      format: 'General',
    }),
  )
  const titel = textOf(childOf(chart, 'chart:title'))
  const klassen = findElements(chart, 'chart:series').map(({ attributes }) => attributes['chart:class'])
  return {
    typ: typOf(wurzel, chart),
    gemischt: new Set(klassen).size > 1,
    titel,
    reihen: reihen.filter(({ name, werte }) => werte.some(Boolean) && !isNameSeries(name)),
  }
}

function typOf(wurzel: XmlElement, chart: XmlElement): string {
  const flaeche = findElements(chart, 'chart:plot-area')[0]
  const stil = findElements(wurzel, 'style:style').find(
    ({ attributes }) => attributes['style:name'] === flaeche?.attributes['chart:style-name'],
  )
  const angaben = childOf(stil, 'style:chart-properties')?.attributes ?? {}
  if (new Set(childrenOf(flaeche, 'chart:series').map(({ attributes }) => attributes['chart:class'])).size > 1)
    return ''
  switch (chart.attributes['chart:class']) {
    case 'chart:bar':
      if (angaben['chart:percentage'] === 'true') return 'gestapelt-100'
      if (angaben['chart:stacked'] === 'true') return 'gestapelt'
      return angaben['chart:vertical'] === 'true' ? 'balken' : 'saeulen'
    case 'chart:line':
      return 'linie'
    case 'chart:area':
      return 'flaeche'
    case 'chart:circle':
      return 'kreis'
    case 'chart:ring':
      return 'ring'
    default:
      return ''
  }
}

function rowsIn(eltern: XmlElement | undefined): XmlElement[] {
  return childrenOf(eltern, 'table:table-row')
}
function cellsIn(zeile: XmlElement | undefined): XmlElement[] {
  return elementsIn(zeile).filter(({ name }) => name === 'table:table-cell')
}
function textOf(element: XmlElement | undefined): string {
  return findElements(element, 'text:p')
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
}
function valueIn(zelle: XmlElement | undefined): string | undefined {
  const wert = zelle?.attributes['office:value']
  return wert === undefined || wert === 'NaN' ? undefined : wert
}

/** A series with its categories; values as they are stored. */
export interface Reihenfund {
  name: string
  kategorien: string[]
  werte: (string | undefined)[]
  format: string
}
