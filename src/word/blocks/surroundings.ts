import type { ListKind } from '../styles/lists.js'
import { continuationOf, type StyleId } from '../styles/style-ids.js'
import { BOXES, type BoxKind } from './boxes.js'

/** How blocks look where they stand: in the running text, in a box, in a quotation, in a definition, in a cell. */
export interface BlockSurroundings {
  paragraph: StyleId
  list: ListKind
  /** Style of further paragraphs of a list item. */
  continuation: (level: number) => StyleId
  /** Style of who signs. */
  signature: StyleId
  /** All paragraphs have its style: another one would tear the ground or the rules of a box. */
  nurEigene?: true
}

export const TEXT: BlockSurroundings = {
  paragraph: 'Normal',
  list: 'text',
  continuation: continuationOf,
  signature: 'Signature',
}

export function inBox(kind: BoxKind): BlockSurroundings {
  const { text, signature } = BOXES[kind].styles
  return { paragraph: text, list: kind, continuation: () => text, signature, nurEigene: true }
}

export const QUOTE: BlockSurroundings = { ...TEXT, paragraph: 'Quote' }

/** A quotation that is all that a chapter says. */
export const LEITSATZ: BlockSurroundings = { ...TEXT, paragraph: 'Leitsatz' }

export const EXPLANATION: BlockSurroundings = { ...TEXT, paragraph: 'Erklaerung' }

/** What a key figure says. */
export const VALUE_NAME: BlockSurroundings = { ...EXPLANATION, paragraph: 'Kennzahlname' }

export const CELL: BlockSurroundings = {
  paragraph: 'Tabellentext',
  list: 'zelle',
  continuation: () => 'Tabellentext',
  signature: 'Tabellentext',
}
