import type { Gestaltung } from '../../layout/design/gestaltung.js'
import { chooseVignette, VIGNETTE, vignetteField } from '../../layout/vignettes.js'
import { A4, ptFromMm } from '../units.js'
import { attributeIn, childrenOf, type DocxNode } from './docx-nodes.js'
import { styleOf } from './gaps/block-kinds.js'
import type { NoteHeights, PageLayout, PageSequence } from './page-breaks.js'
import { isChapterHeading } from './page-heads.js'

/** The last page of a chapter or of the contents. Lengths in points. */
interface ChapterEnd {
  /** What begins and ends on it. */
  paragraph: DocxNode
  height: number
  free: number
  /** What the notes at its foot take. */
  notes: number
}

/** Between a drawing and notes, besides what the line above these takes; Word keeps some points more for that than LibreOffice. */
const ABOVE_NOTES = 10

/** What keeps the place of a drawing until the package is there (`frame/vignettes.ts`). */
export const PLACE = 'vignette'

/**
 * Keeps places for drawings where a chapter ends and what follows it begins another page in any case: in a paragraph of that page, chosen
 * as `pdf/pages/fill/vignettes.ts` does. They lie behind the text, so that lines that other programs break otherwise
 * push none to a page of its own; what stays free above them is room for two such.
 * @param ratios width to height of each drawing
 */
export function keepVignettePlaces(
  sequences: readonly PageSequence[],
  layout: PageLayout,
  notes: NoteHeights,
  gestaltung: Gestaltung,
  ratios: readonly number[],
): void {
  if (ratios.length === 0) return
  const width = ptFromMm(vignetteField(gestaltung).width)
  const heights = ratios.map((ratio) => width / ratio)
  const shown: number[] = []
  for (const { paragraph, height, free, notes: below } of findChapterEnds(sequences, layout, notes)) {
    const above = below > 0 ? ABOVE_NOTES : 0
    const room = free - above - ptFromMm(VIGNETTE.gap)
    const chosen = chooseVignette({ heights, room, page: height, kept: VIGNETTE.kept, shown })
    if (chosen === undefined || free < VIGNETTE.free * height) continue
    shown.push(chosen)
    const place = {
      [PLACE]: chosen + 1,
      height: Math.min(heights[chosen] ?? 0, room),
      foot: ptFromMm(A4.hoehe - gestaltung.seite.unten) - below - above,
    }
    const { 'w:p': content } = paragraph
    if (Array.isArray(content)) content.push({ 'w:r': [{ 'w:drawing': [{ _attr: place }] }] })
  }
}

function findChapterEnds(sequences: readonly PageSequence[], layout: PageLayout, notes: NoteHeights): ChapterEnd[] {
  const from = sequences.findIndex(({ nodes }) => nodes.some((node) => isChapterHeading(node) || isContents(node)))
  return sequences.flatMap(({ pieces, height, area }, index) => {
    const { breaks = [], fill = 1 } = layout.sequences[index] ?? {}
    if (from < 0 || index < from || !isPlainPage(area)) return []
    const next = sequences[index + 1]
    const starts = [0, ...breaks.map(({ piece }) => piece)]
    return starts.flatMap((start, page): ChapterEnd[] => {
      const end = breaks[page]
      const last = end
        ? end.wanted && isChapterHeading(pieces[end.piece]?.source)
        : !next || isChapterHeading(next.nodes[0])
      const own = pieces.slice(start, end?.piece)
      const paragraph = own.findLast(({ source }) => 'w:p' in source && source !== pieces[start - 1]?.source)?.source
      if (!last || !paragraph) return []
      const numbers = own.flatMap((piece) => piece.notes)
      return [{ paragraph, height, free: end?.free ?? height * (1 - fill), notes: heightOf(numbers, notes) }]
    })
  })
}

/** What notes take at the foot of a page. */
function heightOf(numbers: readonly number[], { note, stroke, gap = 0 }: NoteHeights): number {
  return numbers.reduce((total, number, index) => total + note(number) + (index === 0 ? stroke : gap), 0)
}

function isContents(node: DocxNode): boolean {
  return styleOf(node).startsWith('TOC')
}

/** Upright, and no picture that is all of the page. */
function isPlainPage(area: DocxNode): boolean {
  const parts = childrenOf(area, 'w:sectPr')
  const turned = parts.some((part) => attributeIn(part, 'w:pgSz', 'w:orient') === 'landscape')
  return !turned && !parts.some((part) => 'w:titlePg' in part)
}
