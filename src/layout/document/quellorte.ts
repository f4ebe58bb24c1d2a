import type { Element, ElementContent, Root, Text } from 'hast'
import type { Ort } from '../../message.js'
import type { Herkunft } from './herkunft.js'

/** The texts of a tree in its order. */
export function textsOf(knoten: Root | ElementContent): Text[] {
  if (knoten.type === 'text') return [knoten]
  return 'children' in knoten ? knoten.children.flatMap((kind) => textsOf(kind as ElementContent)) : []
}

/** Where a piece of a document was written: its own place, or that of the closest around it that is known. */
export interface Quellstelle {
  ort: Ort
  /** What has this place: the text itself, or an element around it. */
  traeger: Element | Text
}

/** The places of all texts of a tree that an author has written, in a sheet or section. */
export function locateTexts(baum: Root, herkunft: Herkunft): Map<Text, Quellstelle> {
  const stellen = new Map<Text, Quellstelle>()
  const visit = (knoten: ElementContent, um: Quellstelle | undefined): void => {
    if (knoten.type !== 'element' && knoten.type !== 'text') return
    const ort = herkunft.inText(knoten)
    const stelle = ort ? { ort, traeger: knoten } : um
    if (knoten.type === 'text') {
      if (stelle) stellen.set(knoten, stelle)
    } else for (const kind of knoten.children) visit(kind, stelle)
  }
  for (const kind of baum.children) visit(kind as ElementContent, undefined)
  return stellen
}
