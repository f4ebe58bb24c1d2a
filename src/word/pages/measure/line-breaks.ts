import type { FamilyRole } from '../../../layout/design/fonts/fonts.js'
import { hyphenate } from '../../../trennung/hyphenate.js'
import { HYPHENATION_ZONE_MM } from '../../../trennung/zone.js'
import { twipsFromMm, twipsFromPt } from '../../units.js'
import type { TextFace, TextMeasurer } from './text-measure.js'

/** Word ends no more than this many lines in a row with a hyphen. */
export const BREAKS = 2

/** Word and LibreOffice divide a word only where more than this would be left of the line, in twips. */
export const HYPHENATION_ZONE = twipsFromMm(HYPHENATION_ZONE_MM)

/** Text of one face, or a mark of no width to speak of that must stay in its line. */
export type RunPiece = { text: string; face: TextFace } | { mark: number }

export interface LineSetting {
  /** In twips. */
  width: number
  /** In points. */
  size: number
  hyphenate: boolean
  /** Words of fewer letters are not divided. */
  leastLetters?: number
  /** The family of headings or figures; absent: that of the text. */
  family?: FamilyRole
  /** All in capitals; letter spacing in points. */
  capitals?: true
  spacing?: number
}

/** How wide text of one face is as it is set, in twips. */
export function widthOf(text: string, face: TextFace, setting: LineSetting, textMeasure: TextMeasurer): number {
  const { size, family, capitals, spacing = 0 } = setting
  const printed = capitals ? text.toUpperCase() : text
  return textMeasure.measure(printed, size, face, family) + printed.length * twipsFromPt(spacing)
}

/** A line: what counts is that it is there, which marks stand in it, and whether all that does is the rest of a word. */
export interface BrokenLine {
  marks: number[]
  isRest: boolean
}

interface WordPart {
  text: string
  face: TextFace
}

/** A word with the space or hyphen that ends it, and the marks that cling to it. */
interface BreakWord {
  parts: WordPart[]
  marks: number[]
}

/** The lines of a paragraph, broken as Word does: as many words as fit, and a part of the next one where it may be divided. */
export function breakLines(pieces: readonly RunPiece[], setting: LineSetting, textMeasure: TextMeasurer): BrokenLine[] {
  const { width, hyphenate } = setting
  const measure = (parts: readonly WordPart[], borderless = false) =>
    parts.reduce((total, { text, face }, index) => {
      const printed = borderless && index === parts.length - 1 ? text.trimEnd() : text
      return total + widthOf(printed, face, setting, textMeasure)
    }, 0)
  const lines: BrokenLine[] = [{ marks: [], isRest: false }]
  let state = 0
  let breaks = 0
  for (const word of splitWords(pieces)) {
    if (state > 0 && state + measure(word.parts, true) > width) {
      const may = hyphenate && breaks < BREAKS && width - state > HYPHENATION_ZONE
      const rest = may ? divide(word, width - state, measure, setting.leastLetters) : undefined
      breaks = rest ? breaks + 1 : 0
      lines.push({ marks: [...word.marks], isRest: rest !== undefined })
      state = measure(rest ?? word.parts)
      continue
    }
    state += measure(word.parts)
    const line = lines.at(-1)
    if (!line) continue
    line.marks.push(...word.marks)
    line.isRest = false
  }
  return lines
}

/** Of so many letters are words that are divided in any case: of shorter ones programs think otherwise. */
const LEAST_LETTERS = 7

/** What is left of a word for the next line when as much of it as fits stays in this one; undefined where nothing fits. */
function divide(
  { parts }: BreakWord,
  room: number,
  measure: (parts: readonly WordPart[]) => number,
  leastLetters = LEAST_LETTERS,
): readonly WordPart[] | undefined {
  const [part] = parts
  // A word of several faces is a figure with its unit, or emphasis in its middle; capitals alone are an abbreviation.
  if (!part || parts.length > 1 || part.text === part.text.toUpperCase()) return undefined
  // Word's own hyphenation leaves two letters at either end.
  const syllables = hyphenate(part.text, leastLetters, 2).split('\u00ad')
  for (let count = syllables.length - 1; count > 0; count--) {
    const start = `${syllables.slice(0, count).join('')}-`
    if (measure([{ ...part, text: start }]) <= room) return [{ ...part, text: syllables.slice(count).join('') }]
  }
  return undefined
}

/** Lines break after spaces, hyphens and dashes. */
function splitWords(pieces: readonly RunPiece[]): BreakWord[] {
  const words: BreakWord[] = []
  let open = false
  for (const piece of pieces) {
    if ('mark' in piece) {
      if (words.length === 0) words.push({ parts: [], marks: [] })
      words.at(-1)?.marks.push(piece.mark)
      continue
    }
    for (const text of piece.text.split(/(?<=[ –-])/)) {
      const last = words.at(-1)
      const part = open ? last?.parts.at(-1) : undefined
      if (part?.face === piece.face) part.text += text
      else if (open && last) last.parts.push({ text, face: piece.face })
      else words.push({ parts: [{ text, face: piece.face }], marks: [] })
      open = !/[ –-]$/.test(text)
    }
  }
  return words
}
