import type { Root, RootContent } from 'mdast'

export type Knoten = Root | RootContent

/** Calls `besuche` for every node, parents first. */
export function visit(knoten: Knoten, besuche: (knoten: Knoten) => void): void {
  besuche(knoten)
  if ('children' in knoten) for (const kind of knoten.children) visit(kind, besuche)
}

/** The blocks of a chapter, with those that stand on landscape pages in their places. */
export function blocksOf(baum: Root): RootContent[] {
  return baum.children.flatMap((knoten) =>
    knoten.type === 'containerDirective' && knoten.name === 'quer' ? [knoten, ...knoten.children] : [knoten],
  )
}
