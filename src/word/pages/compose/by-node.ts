import type { DocxNode } from '../docx-nodes.js'
import type { BreakPiece } from '../page-breaks.js'

/** The pieces of each node. */
export function bySource(pieces: readonly BreakPiece[]): Map<DocxNode, BreakPiece[]> {
  const found = new Map<DocxNode, BreakPiece[]>()
  for (const piece of pieces) found.set(piece.source, [...(found.get(piece.source) ?? []), piece])
  return found
}

/** What begins on each page. */
export function nodesByPage(pieces: readonly BreakPiece[], starts: readonly number[]): DocxNode[][] {
  return starts.map((start, page) => [
    ...new Set(
      pieces
        .slice(start, starts[page + 1] ?? pieces.length)
        .filter(({ source }, index) => index > 0 || pieces[start - 1]?.source !== source)
        .map(({ source }) => source),
    ),
  ])
}
