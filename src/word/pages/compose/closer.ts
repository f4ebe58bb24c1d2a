import { type StyleId, styleById } from '../../styles/style-ids.js'
import { attributeIn, type DocxNode, findIn, setAttribute } from '../docx-nodes.js'

/** Gives paragraphs and points the closer fellows of their styles. @returns what takes them away again */
export function setCloser(nodes: Iterable<DocxNode>): () => void {
  const done: (() => void)[] = []
  for (const paragraph of nodes) {
    const style = findIn(paragraph, 'w:p', 'w:pPr', 'w:pStyle')
    const id = attributeIn(style, 'w:pStyle')
    const tight = styleById(id as StyleId)?.tight
    if (!tight) continue
    setAttribute(style, 'w:pStyle', tight)
    done.push(() => setAttribute(style, 'w:pStyle', id))
  }
  return () => {
    for (const undo of done) undo()
  }
}
