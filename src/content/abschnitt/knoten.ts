import type { Root, RootContent } from 'mdast'
import type { Ort } from '../../message.js'
import type { Block } from '../blocks/baustein.js'

export type Knoten = Root | RootContent

/** Calls `besuche` for every node, parents first, and `danach` when all children have been visited. */
export function visit(knoten: Knoten, besuche: (knoten: Knoten) => void, danach?: (knoten: Knoten) => void): void {
  besuche(knoten)
  if ('children' in knoten) for (const kind of knoten.children) visit(kind, besuche, danach)
  danach?.(knoten)
}

/** Where a node begins in its file. */
export function ortOf({ position }: Pick<Knoten, 'position'>, datei: string): Ort {
  return { datei, zeile: position?.start.line ?? 1, spalte: position?.start.column ?? 1 }
}

/** Whether a node is a block that authors write as `::name` or `:::name`. */
export function isBlock(knoten: Knoten): knoten is Block {
  return knoten.type === 'leafDirective' || knoten.type === 'containerDirective'
}

/** Boxes of pages and columns: what stands in them belongs to the chapter as if it stood there without them. */
const OFFENE = new Set(['quer', 'spalten'])

/** The blocks of a chapter, with those that stand on landscape pages or in columns in their places. */
export function blocksOf(baum: Root): RootContent[] {
  return baum.children.flatMap((knoten) =>
    knoten.type === 'containerDirective' && OFFENE.has(knoten.name) ? [knoten, ...knoten.children] : [knoten],
  )
}
