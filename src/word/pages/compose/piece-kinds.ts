import { type FixedStyleId, idOfStyle, type StyleId } from '../../styles/style-ids.js'
import type { DocxNode } from '../docx-nodes.js'
import { isHeading, paragraphsIn, styleOf } from '../gaps/block-kinds.js'
import { isChapterHeading } from '../page-heads.js'

/** What opens a chapter and is none of its text. */
const ADORNING: readonly StyleId[] = [
  'Motto',
  'MottoVorHerkunft',
  'Mottoherkunft',
  'Aussage',
  'Logoleiste',
  'Einstieg',
  'EinstiegVorUeberschrift',
  'EinstiegEng',
  idOfStyle('Vorspann'),
]
/** What a band of figures is made of. */
const KEY_FIGURES: readonly StyleId[] = [
  'Kennzahl',
  'KennzahlEng',
  'KennzahlEnger',
  'Kennzahlname',
] satisfies FixedStyleId[]

type Kind = 'chapter' | 'heading' | 'adorning' | 'text'

/** Pages are weighed some thousand times; what a block is stays as it is. */
const KINDS = new WeakMap<DocxNode, Kind>()

/** What a block is for the page that it stands on. */
export function kindOf(node: DocxNode): Kind {
  const known = KINDS.get(node)
  if (known) return known
  const kind = isChapterHeading(node) ? 'chapter' : isHeading(node) ? 'heading' : isAdorning(node) ? 'adorning' : 'text'
  KINDS.set(node, kind)
  return kind
}

function isAdorning(node: DocxNode): boolean {
  if (!('w:tbl' in node)) return ADORNING.includes(styleOf(node))
  const styles = paragraphsIn(node, 'w:tbl').map(styleOf)
  return styles.length > 0 && styles.every((style) => KEY_FIGURES.includes(style))
}
