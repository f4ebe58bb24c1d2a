import type { Element, Root } from 'hast'
import type { Diagramm } from '../charts/diagramm.js'
import { endsOfSentences } from '../check/reading/satz/satz.js'
import type { DiagrammOrder } from '../layout/charts/diagramm.js'
import type { Dokument } from '../layout/document/dokument.js'
import { forScreen } from '../layout/document/media.js'
import { is, isElement, nameText, walk } from '../layout/document/tree.js'

/** A table as it is printed. */
export interface Tafel {
  titel: string
  /** Names of the columns, those of the rows' own left out. */
  spalten: string[]
  zeilen: { name: string; zellen: string[] }[]
}

/** A chart with its caption. */
export interface Diagrammbild {
  titel: string
  diagramm: Diagramm
}

/** What stands between one heading and the next. */
export interface Inhaltsabschnitt {
  /** The heading; '' before the first one. */
  titel: string
  stufe: number
  saetze: string[]
  tafeln: Tafel[]
  bilder: Diagrammbild[]
}

/** Elements whose text is running text of its own. */
const TEXTE = new Set(['p', 'li', 'dt', 'dd', 'figcaption', 'blockquote', 'td', 'th'])

/** The document as a reader goes through it: section by section its sentences, tables and charts. The table of contents is left out. */
export function readInhalt({ baum }: Dokument, diagramme: readonly DiagrammOrder[]): Inhaltsabschnitt[] {
  const nachSchluessel = new Map(diagramme.map(({ key, diagramm }) => [key, diagramm]))
  const abschnitte: Inhaltsabschnitt[] = [{ titel: '', stufe: 1, saetze: [], tafeln: [], bilder: [] }]
  const visit = (element: Element): void => {
    const abschnitt = abschnitte.at(-1) as Inhaltsabschnitt
    const stufe = /^h([1-4])$/.exec(element.tagName)?.[1]
    if (element.tagName === 'nav' || is(element, 'details.daten')) return
    if (stufe !== undefined)
      abschnitte.push({ titel: headingText(element), stufe: Number(stufe), saetze: [], tafeln: [], bilder: [] })
    else if (element.tagName === 'table') abschnitt.tafeln.push(readTafel(element))
    else if (TEXTE.has(element.tagName) && !holdsBlocks(element))
      abschnitt.saetze.push(...splitSentences(nameText(element)))
    else {
      const diagramm = element.tagName === 'figure' ? diagrammOf(element, nachSchluessel) : undefined
      if (diagramm) abschnitt.bilder.push(diagramm)
      else for (const kind of element.children) if (isElement(kind)) visit(kind)
    }
  }
  for (const kind of (forScreen(baum) as Root).children) if (isElement(kind as Element)) visit(kind as Element)
  return abschnitte.filter(
    ({ titel, saetze, tafeln, bilder }) => titel || saetze.length + tafeln.length + bilder.length,
  )
}

/** A heading without its number, which changes when another one is put before it. */
function headingText(heading: Element): string {
  const ohneNummer = heading.children.filter((kind) => !is(kind, 'span.nummer'))
  return nameText({ ...heading, children: ohneNummer })
}

function holdsBlocks(element: Element): boolean {
  return [...walk(element)].some(({ tagName }) => TEXTE.has(tagName) || tagName === 'table' || tagName === 'figure')
}

export function splitSentences(text: string): string[] {
  const saetze: string[] = []
  let von = 0
  for (const bis of endsOfSentences(text)) {
    const satz = text.slice(von, bis).trim()
    if (satz !== '') saetze.push(satz)
    von = bis
  }
  return saetze
}

function diagrammOf(figure: Element, diagramme: ReadonlyMap<string, Diagramm>): Diagrammbild | undefined {
  const img = [...walk(figure)].find(({ tagName, properties }) => tagName === 'img' && properties.dataGrafik)
  const diagramm = diagramme.get(String(img?.properties.dataGrafik))
  const titel = [...walk(figure)].find(({ tagName }) => tagName === 'figcaption')
  return diagramm && { titel: titel ? captionText(titel) : diagramm.titel, diagramm }
}

function readTafel(table: Element): Tafel {
  const teile = [...walk(table)]
  const caption = teile.find(({ tagName }) => tagName === 'caption')
  const kopf = teile.filter(({ tagName }) => tagName === 'thead').flatMap(rowsOf)
  const koerper = teile.filter(({ tagName }) => tagName === 'tbody' || tagName === 'tfoot').flatMap(rowsOf)
  const spalten = kopf.at(-1)?.map(nameText) ?? []
  return {
    titel: caption ? captionText(caption) : '',
    spalten: spalten.slice(1),
    zeilen: koerper.map(([name, ...zellen]) => ({ name: name ? nameText(name) : '', zellen: zellen.map(nameText) })),
  }
}

/** "Tabelle 3" is a number that others push along: the caption alone tells which table it is. */
function captionText(caption: Element): string {
  return nameText({ ...caption, children: caption.children.filter((kind) => !is(kind, 'span.marke')) })
}

function rowsOf(part: Element): Element[][] {
  return part.children
    .filter((kind): kind is Element => isElement(kind) && kind.tagName === 'tr')
    .map(({ children }) => children.filter(isElement))
}
