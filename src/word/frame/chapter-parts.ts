import type { Element } from 'hast'
import { columnsIn, is } from '../../layout/document/tree.js'
import { elementsOf } from '../tree.js'

/** A part of a chapter that is a section of its own in Word. */
export interface ChapterRange {
  /** `bild` is a page of nothing but a picture. */
  kind: 'aufrecht' | 'quer' | 'bild'
  columns: number
  /** Goes on on the page of the part before it. */
  continuous: boolean
  parts: Element[]
}

/** Blocks by the kind of their pages and by their columns. A chapter begins on upright pages in one column. */
export function splitBlocks(blocks: readonly Element[]): ChapterRange[] {
  const sequence: ChapterRange[] = [{ kind: 'aufrecht', columns: 1, continuous: false, parts: [] }]
  for (const block of blocks) {
    const open = sequence.at(-1)
    const columns = columnsIn(block)
    const own = { columns: 1, continuous: false } as const
    // Notes print where their marks stand: they open no page.
    if (is(block, 'div.quer')) sequence.push({ ...own, kind: 'quer', parts: elementsOf(block) })
    else if (is(block, 'div.bildseite')) sequence.push({ ...own, kind: 'bild', parts: [block] })
    else if (is(block, 'section.fussnoten')) continue
    else if (is(block, 'aside.leicht') && (sequence.length > 1 || (open?.parts.length ?? 0) > 0))
      sequence.push({ ...own, kind: 'aufrecht', parts: [block] })
    else if (open?.kind === 'aufrecht' && open.columns === 1 && columns === 1) open.parts.push(block)
    else sequence.push({ kind: 'aufrecht', columns, continuous: open?.kind === 'aufrecht', parts: [block] })
  }
  return sequence
}
