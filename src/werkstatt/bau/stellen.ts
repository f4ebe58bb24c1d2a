import type { Element, Properties, Root } from 'hast'
import type { Programm } from '../../content/programm/programm.js'
import type { Dokument } from '../../layout/document/dokument.js'
import type { Origins } from '../../layout/document/origins.js'
import { is, isElement, nodeOf, textOf } from '../../layout/document/tree.js'
import type { Ort } from '../../message.js'
import { hyphenate } from '../../trennung/hyphenate.js'
import type { ElementPlacement } from '../../writer.js'
import type { Gliederungspunkt, Quellort, Seitenstelle, Zellangabe } from '../protokoll.js'

/** An element and where it comes from. */
interface Elementlage {
  name: string
  text: Ort | undefined
  vorlage: Ort | undefined
}

/**
 * The elements of a document with their places in the sources: each its own or that of the closest around it. What writers
 * copy of a tree keeps its properties, so they tell which element one comes from.
 */
export function locateElements(baum: Root, herkunft: Origins, programm: Programm): Map<Properties, Elementlage> {
  const lagen = new Map<Properties, Elementlage>()
  const visit = (element: Element, text: Ort | undefined, vorlage: Ort | undefined): void => {
    const eigene = herkunft.inText(element) ?? frameOrt(element, programm) ?? text
    const layout = herkunft.inVorlage(element) ?? vorlage
    lagen.set(element.properties, { name: nodeOf(element) ?? element.tagName, text: eigene, vorlage: layout })
    for (const kind of element.children) if (isElement(kind)) visit(kind, eigene, layout)
  }
  for (const kind of baum.children) if (isElement(kind)) visit(kind, undefined, undefined)
  return lagen
}

/** Cover and Impressum say what programm.yaml says. */
function frameOrt(element: Element, programm: Programm): Ort | undefined {
  if (is(element, 'section.titelseite')) return programm.ort(['titel'])
  if (is(element, 'section.impressum')) return programm.ort(['impressum'])
  return undefined
}

/** Where everything stands on the pages, for the page. */
export function listSeitenstellen(
  fundstellen: readonly ElementPlacement[],
  lagen: ReadonlyMap<Properties, Elementlage>,
  zellen: ReadonlyMap<Properties, Zellangabe>,
): Seitenstelle[] {
  return fundstellen.map(({ page: seite, element, type: art, mcids, bbox: kasten }) => {
    const lage = lagen.get(element.properties)
    const { id } = element.properties
    const zelle = zellen.get(element.properties)
    return {
      seite,
      art,
      name: lage?.name ?? element.tagName,
      mcids,
      ...(kasten && { kasten }),
      ...(lage?.text && { text: quellort(lage.text) }),
      ...(lage?.vorlage && { vorlage: quellort(lage.vorlage) }),
      ...(id !== undefined && { id: String(id) }),
      ...(zelle && { zelle }),
    }
  })
}

/** Words of fewer letters fit beside the pages as they are. */
const NICHT_GETEILT = 14

/** The headings with their pages; long words with soft hyphens, for they stand in a narrow column. */
export function listGliederung(dokument: Dokument, stellen: readonly Seitenstelle[]): Gliederungspunkt[] {
  const nachId = new Map(stellen.flatMap((stelle) => (stelle.id === undefined ? [] : [[stelle.id, stelle] as const])))
  return dokument.outline.map(({ id, level, number, text }) => {
    const stelle = nachId.get(id)
    return {
      id,
      stufe: level,
      nummer: number,
      text: hyphenate(text, NICHT_GETEILT),
      seite: stelle?.seite ?? 0,
      ...(stelle?.text && { ort: stelle.text }),
    }
  })
}

/** What an element says, to tell what has changed: its text, and of a picture what it is described by. */
export function textOfElement(element: Element): string {
  return textSaid(element, textOf(element))
}

/** The same where the text in it is known. */
export function textSaid({ tagName, properties }: Element, text: string): string {
  return tagName === 'img' ? String(properties.alt ?? '') : text.replace(/\s+/g, ' ').trim()
}

export function quellort({ datei, zeile, spalte }: Ort): Quellort {
  return { datei, zeile, spalte }
}

/** A copy of the tree whose elements name their line in the source, for the web page in the Werkstatt. */
export function withOrte(baum: Root, herkunft: Origins, programm: Programm): Root {
  const copy = (element: Element): Element => {
    const ort = herkunft.inText(element) ?? frameOrt(element, programm)
    return {
      ...element,
      properties: ort
        ? { ...element.properties, dataOrt: `${ort.datei}:${ort.zeile}:${ort.spalte}` }
        : element.properties,
      children: element.children.map((kind) => (isElement(kind) ? copy(kind) : kind)),
    }
  }
  return { ...baum, children: baum.children.map((kind) => (isElement(kind) ? copy(kind) : kind)) }
}
