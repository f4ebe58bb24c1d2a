import type { Element, ElementContent, Root, Text } from 'hast'
import type { Ort } from '../../message.js'
import type { Origins } from './origins.js'

/** The texts of a tree in its order. */
export function textsOf(node: Root | ElementContent): Text[] {
  if (node.type === 'text') return [node]
  return 'children' in node ? node.children.flatMap((child) => textsOf(child as ElementContent)) : []
}

/** Where a piece of a document was written: its own place, or that of the closest around it that is known. */
export interface SourcePlace {
  ort: Ort
  /** What has this place: the text itself, or an element around it. */
  holder: Element | Text
}

/** The places of all texts of a tree that an author has written, in a sheet or section. */
export function locateTexts(baum: Root, origins: Origins): Map<Text, SourcePlace> {
  const positions = new Map<Text, SourcePlace>()
  const visit = (node: ElementContent, around: SourcePlace | undefined): void => {
    if (node.type !== 'element' && node.type !== 'text') return
    const ort = origins.inText(node)
    const position = ort ? { ort, holder: node } : around
    if (node.type === 'text') {
      if (position) positions.set(node, position)
    } else for (const child of node.children) visit(child, position)
  }
  for (const child of baum.children) visit(child as ElementContent, undefined)
  return positions
}
