import { PDFArray, PDFName, PDFNumber } from '@cantoo/pdf-lib'
import { attributeOf, isElement, type StructElem, textOf } from '../../file/structure-tree.js'
import { befund, type Punkt } from '../punkt.js'

const ERLAUBT: Record<string, readonly string[]> = {
  Table: ['Caption', 'TR', 'THead', 'TBody', 'TFoot'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
}
const ELTERN: Record<string, readonly string[]> = {
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
}

const rowsOf = (element: StructElem): StructElem[] =>
  element.kinder
    .filter(isElement)
    .flatMap((kind) => (kind.art === 'TR' ? [kind] : kind.art in ERLAUBT ? rowsOf(kind) : []))
const cellsOf = (zeile: StructElem): StructElem[] => zeile.kinder.filter(isElement)
const span = (zelle: StructElem, name: string): number => {
  const wert = attributeOf(zelle, name)
  return wert instanceof PDFNumber ? wert.asNumber() : 1
}

/** Tables and their cells. */
export const TABELLEN: readonly Punkt[] = [
  {
    id: 'tabelle-aufbau',
    norm: 'PDF/UA-1 7.2',
    matterhorn: '09-004, 15-001',
    beschreibung: 'Tabellen bestehen aus Kopf, Rumpf und Zeilen, Zeilen aus Zellen, und alle Zeilen sind gleich breit.',
    pruefe: ({ elemente }) =>
      befund(
        elemente.filter(({ element }) => element.art in ERLAUBT || element.art in ELTERN),
        ({ element, eltern }) => {
          const kind = element.kinder
            .filter(isElement)
            .find(({ art }) => !(ERLAUBT[element.art]?.includes(art) ?? true))
          if (kind) return `„${kind.art}“ steht unmittelbar in „${element.art}“.`
          if (ELTERN[element.art] && !ELTERN[element.art]?.includes(eltern?.art ?? ''))
            return `„${element.art}“ steht in „${eltern?.art}“.`
          return element.art === 'Table' && unevenRow(rowsOf(element))
        },
      ),
  },
  {
    id: 'tabelle-kopf',
    norm: 'PDF/UA-1 7.5',
    matterhorn: '15-003',
    beschreibung: 'Jede Tabelle hat Kopfzellen, und jede Kopfzelle sagt, wofür sie gilt.',
    pruefe: ({ elemente }) =>
      befund(
        elemente.filter(({ element }) => element.art === 'Table' || element.art === 'TH'),
        ({ element }) =>
          element.art === 'Table'
            ? !rowsOf(element).some((zeile) => cellsOf(zeile).some(({ art }) => art === 'TH')) &&
              'Eine Tabelle hat keine Kopfzelle.'
            : !(attributeOf(element, 'Scope') instanceof PDFName) && 'Eine Kopfzelle (TH) hat keine Richtung (Scope).',
      ),
  },
  {
    id: 'tabelle-kopfzellen',
    norm: 'PDF/UA-1 7.5',
    matterhorn: '15-003',
    beschreibung: 'In Tabellen mit mehrstufigem Kopf nennt jede Zelle ihre Kopfzellen, und es gibt sie.',
    pruefe: ({ elemente }) =>
      befund(
        elemente.filter(({ element }) => element.art === 'Table' && isLayered(element)),
        ({ element }) => {
          const zellen = rowsOf(element).flatMap(cellsOf)
          const kennungen = new Set(zellen.filter(({ art }) => art === 'TH').map(({ dict }) => textOf(dict, 'ID')))
          for (const zelle of zellen) {
            const kopf = attributeOf(zelle, 'Headers')
            if (zelle.art === 'TD' && zelle.kinder.length > 0 && !(kopf instanceof PDFArray && kopf.size() > 0))
              return 'Eine Zelle nennt ihre Kopfzellen nicht.'
            for (const wert of kopf instanceof PDFArray ? kopf.asArray() : [])
              if (
                !kennungen.has('decodeText' in wert && typeof wert.decodeText === 'function' ? wert.decodeText() : '')
              )
                return 'Eine Zelle nennt eine Kopfzelle, die es nicht gibt.'
          }
          return false
        },
      ),
  },
]

/** A head of more than one row: a header cell there says too little alone. */
function isLayered(tabelle: StructElem): boolean {
  const kopf = tabelle.kinder.filter(isElement).find(({ art }) => art === 'THead')
  return kopf !== undefined && rowsOf(kopf).length > 1
}

function unevenRow(zeilen: readonly StructElem[]): string | false {
  let breite = 0
  /** Columns still covered from above, with the number of rows left. */
  let belegt: number[] = []
  for (const [index, zeile] of zeilen.entries()) {
    const naechste = belegt.map((rest) => Math.max(0, rest - 1))
    let spalte = 0
    for (const zelle of cellsOf(zeile)) {
      while ((belegt[spalte] ?? 0) > 0) spalte++
      for (let nach = spalte + span(zelle, 'ColSpan'); spalte < nach; spalte++)
        naechste[spalte] = span(zelle, 'RowSpan') - 1
    }
    while ((belegt[spalte] ?? 0) > 0) spalte++
    if (index === 0) breite = spalte
    else if (spalte !== breite) return `Zeile ${index + 1} einer Tabelle hat ${spalte} statt ${breite} Spalten.`
    belegt = naechste
  }
  return false
}
