import { type StyleId, styleById } from '../../styles/style-ids.js'
import { type DocxNode, findIn } from '../docx-nodes.js'

/** Gives paragraphs and points the closer fellows of their styles. @returns what takes them away again */
export function setCloser(nodes: Iterable<DocxNode>): () => void {
  const done: (() => void)[] = []
  for (const paragraph of nodes) {
    const style = findIn(paragraph, 'w:p', 'w:pPr', 'w:pStyle')
    const properties = style && attributesOf(style['w:pStyle'])
    const id = String(properties?.['w:val'] ?? '')
    const tight = styleById(id as StyleId)?.tight
    if (!properties || !tight) continue
    properties['w:val'] = tight
    done.push(() => {
      properties['w:val'] = id
    })
  }
  return () => {
    for (const undo of done) undo()
  }
}

function attributesOf(content: unknown): Record<string, unknown> | undefined {
  const parts = Array.isArray(content) ? content : [content]
  return parts.flatMap((part) =>
    typeof part === 'object' && part !== null && '_attr' in part ? [part._attr as Record<string, unknown>] : [],
  )[0]
}
