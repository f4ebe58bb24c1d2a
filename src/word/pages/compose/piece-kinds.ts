import type { FixedStyleId, StyleId } from '../../styles/style-ids.js'
import type { DocxNode } from '../docx-nodes.js'
import { isHeading, styleOf } from '../gaps/block-kinds.js'
import { isChapterHeading } from '../page-heads.js'

/** What opens a chapter and is none of its text. */
const ADORNING: readonly StyleId[] = [
  'Motto',
  'MottoVorHerkunft',
  'Mottoherkunft',
  'Aussage',
  'Logoleiste',
] satisfies FixedStyleId[]

type Kind = 'chapter' | 'heading' | 'adorning' | 'text'

/** Pages are weighed some thousand times; what a block is stays as it is. */
const KINDS = new WeakMap<DocxNode, Kind>()

/** What a block is for the page that it stands on. */
export function kindOf(node: DocxNode): Kind {
  const known = KINDS.get(node)
  if (known) return known
  const kind = isChapterHeading(node)
    ? 'chapter'
    : isHeading(node)
      ? 'heading'
      : ADORNING.includes(styleOf(node))
        ? 'adorning'
        : 'text'
  KINDS.set(node, kind)
  return kind
}
