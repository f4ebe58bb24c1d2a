import type { ParagraphChild } from 'docx'
import type { ElementContent } from 'hast'
import { textOf } from '../../../layout/document/tree.js'
import type { WordContext } from '../../context.js'
import { asChild } from '../../element.js'
import type { CharacterStyleId } from '../../styles/style-ids.js'
import { writeInline } from './inline.js'

/**
 * Inline content in a hidden bookmark of its own, by which it is known when the file comes home. Nothing is put around what is
 * empty: such bookmarks slide to the neighbouring paragraph.
 * @param source what stands there in the document's tree, where that is not `content` itself
 */
export function writeSourcePiece(
  context: WordContext,
  content: readonly ElementContent[],
  style?: CharacterStyleId,
  source = content,
): ParagraphChild[] {
  const children = writeInline(context, content, style)
  if (source.map(textOf).join('').trim() === '') return children
  const { start, end } = context.markSource(source)
  return [...start.map(asChild), ...children, ...end.map(asChild)]
}
