import type { List, Paragraph, PhrasingContent, RootContent } from 'mdast'

/** Keeps the lines of paragraphs and points as they are typed: each ends in a break. */
export function keepLines(knoten: readonly RootContent[]): void {
  for (const kind of knoten) {
    if (kind.type === 'paragraph') keepLinesOf(kind)
    else if (kind.type === 'list') for (const punkt of (kind satisfies List).children) keepLines(punkt.children)
  }
}

function keepLinesOf(absatz: Paragraph): void {
  absatz.children = absatz.children.flatMap((kind): PhrasingContent[] => {
    if (kind.type !== 'text' || !kind.value.includes('\n')) return [kind]
    const { line = 1, column = 1 } = kind.position?.start ?? {}
    return kind.value.split('\n').flatMap((value, index): PhrasingContent[] => {
      const start = { line: line + index, column: index === 0 ? column : 1 }
      const position = { start, end: { line: start.line, column: start.column + value.length } }
      const text: PhrasingContent[] = value === '' ? [] : [{ type: 'text', value, position }]
      return index === 0 ? text : [{ type: 'break', position: { start, end: start } }, ...text]
    })
  })
}
