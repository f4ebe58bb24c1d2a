import { type StyleId, styleById } from '../styles/style-ids.js'
import { type DocxNode, findIn } from './docx-nodes.js'
import type { PageLayout, PageSequence, SequenceLayout } from './page-breaks.js'

/** A last page that is less full than that is a stub. */
const FEW = 0.3
/** Fuller than that, a last page spills over where Word breaks a few lines otherwise than is known here. */
const BRIMFUL = 0.93
/** On how many pages a few lines less a page are enough to win one: of longer flows the last ones are set closer. */
const MOST_PAGES = 6

/**
 * Sets the ends of flows closer whose last page would be a stub: their paragraphs and points take the closer fellows of their
 * styles where that wins the page, else they stay; so do those of chapters whose last page is full to the brim.
 * @param measure breaks the pages anew
 */
export function tightenSequences(
  sequences: readonly PageSequence[],
  layout: PageLayout,
  measure: () => PageLayout,
): PageLayout {
  const scarce = sequences.flatMap((sequence, index) => {
    const { pages = 1, fill = 1, breaks = [] } = layout.sequences[index] ?? {}
    const alone = !sequence.continues && sequences[index + 1]?.continues !== true
    const brimful = fill > BRIMFUL && fill <= 1 && pages <= MOST_PAGES
    const scarce = brimful || (pages > 1 && fill < FEW)
    return alone && scarce ? [{ nodes: lastOf(sequence, breaks), index, pages, brimful }] : []
  })
  if (scarce.length === 0) return layout
  const attempts = scarce.map((one) => ({ ...one, undo: tighten(one.nodes) }))
  const tighter = measure()
  const inVain = attempts.filter(
    ({ index, pages, brimful }) => !brimful && (tighter.sequences[index]?.pages ?? pages) >= pages,
  )
  for (const { undo } of inVain) undo()
  return inVain.length === 0 ? tighter : measure()
}

/** What stands on the last pages of a flow. */
function lastOf({ nodes, pieces }: PageSequence, breaks: SequenceLayout['breaks']): readonly DocxNode[] {
  const begin = breaks.at(-MOST_PAGES)
  const source = breaks.length >= MOST_PAGES ? pieces[begin?.piece ?? 0]?.source : undefined
  return source ? nodes.slice(nodes.indexOf(source)) : nodes
}

/** Gives paragraphs the closer fellows of their styles. @returns what takes them away again */
function tighten(nodes: readonly DocxNode[]): () => void {
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
