import type { Paragraph } from 'docx'
import type { Element } from 'hast'
import { StyledParagraph } from '../blocks/line/paragraph.js'
import { attribute } from '../tree.js'

/** The signs that a figure keeps free behind it. */
export function roomOf(cell: Element): string {
  return attribute(cell, 'dataLuft')
}

/**
 * Sets a figure in from the right by the digits that it lacks behind its comma. A decimal tab would do the same in Word, but not in
 * LibreOffice, which wants a tab before the figure; and it knows but one comma for figures of all units.
 */
export function keepRoom(
  paragraphs: readonly Paragraph[],
  cell: Element,
  measure: (text: string) => number,
): readonly Paragraph[] {
  const room = roomOf(cell)
  if (room === '') return paragraphs
  return paragraphs.map((paragraph) =>
    paragraph instanceof StyledParagraph ? paragraph.withRoom(Math.round(measure(room))) : paragraph,
  )
}
