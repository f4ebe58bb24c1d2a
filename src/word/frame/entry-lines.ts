import type { WordContext } from '../context.js'
import { tocStyles } from '../styles/looks/frame.js'
import type { FixedStyleId } from '../styles/style-ids.js'
import { textWidthTwips, twipsFromMm } from '../units.js'

/** What the page number takes at the end of a line, with a few dots before it. */
const NUMBER_ROOM = twipsFromMm(6.5)

/**
 * The text of an entry in the pieces between which it is broken: one, or two where the number would not fit behind the last word,
 * which then goes to the next line with it. A right indent would say the same, but LibreOffice drops numbers that stand in one.
 * @param before what stands before the text in its first line; undefined where the text has a column of its own
 */
export function divideEntry(
  context: WordContext,
  style: FixedStyleId,
  before: string | undefined,
  text: string,
): string[] {
  const { dokument, textMeasure } = context
  const { gestaltung, outline } = dokument
  const withNumbers = gestaltung.verzeichnis.nummern && outline.some(({ number }) => number !== '')
  const format = tocStyles(gestaltung, withNumbers, context).find(({ id }) => id === style)
  const { left = 0, hanging = 0 } = format?.paragraph ?? {}
  const face = format?.run?.bold ? 'halbfett' : 'normal'
  const measure = (words: string) => textMeasure.measure(words, format?.run?.size ?? gestaltung.groessen.text, face)
  const begin = before === undefined ? 0 : measure(before) - hanging
  return breakBeforeNumber(text, { room: textWidthTwips(gestaltung) - left, begin, number: NUMBER_ROOM }, measure)
}

/**
 * Breaks a text before its last word where that ends too near to the end of the line for the number, or so little behind it that
 * kerning may still draw it into the line.
 */
export function breakBeforeNumber(
  text: string,
  { room, begin, number }: { room: number; begin: number; number: number },
  measure: (words: string) => number,
): string[] {
  const words = text.split(' ')
  let line = ''
  let from = begin
  let above = 0
  for (const word of words) {
    const further = line ? `${line} ${word}` : word
    const excess = from + measure(further) - room
    if (line && excess > 0) {
      line = word
      from = 0
      above = excess
    } else line = further
  }
  const last = words.at(-1) ?? ''
  const alone = line === last
  const free = alone ? words.length === 1 || above > number : from + measure(line) + number <= room
  if (free) return [text]
  return [words.slice(0, -1).join(' '), last]
}
