import { hyphenate } from '../../trennung/hyphenate.js'

export type Measuring = (text: string) => number

/** A piece of text that is not broken; `after` is what stands behind it where the line goes on, `end` where it breaks. */
interface WordPiece {
  text: string
  after: string
  end: string
}

/** In a label already words of five letters are divided. */
const FROM = 5

function splitText(text: string, hyphenates: (word: string) => boolean): WordPiece[] {
  return text.split(' ').flatMap((word) => {
    const parts = word.split(/(?<=[\p{L}\d][-–/])(?=\p{L})/u)
    return parts.flatMap((part, i) => {
      const syllables = hyphenates(part) ? hyphenate(part, FROM).split('\u00ad') : [part]
      const lastPart = i === parts.length - 1
      return syllables.map((syllable, j) => {
        const lastSyllable = j === syllables.length - 1
        return { text: syllable, after: lastSyllable && lastPart ? ' ' : '', end: lastSyllable ? '' : '-' }
      })
    })
  })
}

/** Fills line after line; where lines are limited, the last one takes all that is left. */
function fillLines(pieces: WordPiece[], width: number, measure: Measuring, most = Number.POSITIVE_INFINITY): string[] {
  const lines: string[] = []
  let line = ''
  let joint = ''
  let end = ''
  for (const piece of pieces) {
    const attempt = line + joint + piece.text
    if (line !== '' && lines.length + 1 < most && measure(attempt + piece.end) > width) {
      lines.push(line + end)
      line = piece.text
    } else {
      line = attempt
    }
    joint = piece.after
    end = piece.end
  }
  return [...lines, line]
}

function shortenLine(line: string, width: number, measure: Measuring): string {
  if (measure(line) <= width) return line
  let length = line.length
  while (length > 1 && measure(`${line.slice(0, length).trimEnd()}…`) > width) length--
  return `${line.slice(0, length).trimEnd()}…`
}

/** The narrowest column in which the text still takes as many lines: two lines of about the same length look composed. */
function balanceLines(pieces: WordPiece[], lines: string[], measure: Measuring): string[] {
  let narrow = Math.max(...pieces.map(({ text, end }) => measure(text + end)))
  let far = Math.max(...lines.map(measure))
  let best = lines
  while (far - narrow > 2) {
    const middle = (narrow + far) / 2
    const attempt = fillLines(pieces, middle, measure)
    if (attempt.length <= lines.length) {
      best = attempt
      far = middle
    } else {
      narrow = middle
    }
  }
  return best
}

/** What stands before the last bracket, and the bracket; nothing where there is none. */
function splitAtBracket(text: string): string[] {
  const at = text.lastIndexOf(' (')
  return at > 0 ? [text.slice(0, at), text.slice(at + 1)] : []
}

/**
 * Breaks a label into lines no wider than `width`: at blanks and hyphens, then inside words that are too long, then inside
 * any word; before a bracket where that costs no line. What does not fit even so ends in an ellipsis.
 */
export function wrapText(text: string, width: number, most: number, measure: Measuring): string[] {
  const clean = text.replaceAll('\u00ad', '').replace(/\s+/gu, ' ').trim()
  if (measure(clean) <= width) return [clean]
  const fits = (lines: string[]) => lines.length <= most && lines.every((line) => measure(line) <= width)
  for (const hyphenates of [(word: string) => measure(word) > width, () => true]) {
    const [whole, ...parts] = [clean, ...splitAtBracket(clean)].map((part) => {
      const pieces = splitText(part, hyphenates)
      return { pieces, lines: fillLines(pieces, width, measure) }
    })
    if (!whole || !fits(whole.lines)) continue
    const bySense = parts.flatMap(({ pieces, lines }) => balanceLines(pieces, lines, measure))
    const isBetter = bySense.length > 0 && bySense.length <= whole.lines.length && fits(bySense)
    return isBetter ? bySense : balanceLines(whole.pieces, whole.lines, measure)
  }
  const pieces = splitText(clean, (word) => measure(word) > width)
  return fillLines(pieces, width, measure, most).map((line) => shortenLine(line, width, measure))
}

/** Whether a label had to be cut to fit. */
export function isShortened(lines: string[], text: string): boolean {
  return (lines.at(-1)?.endsWith('…') ?? false) && !text.trimEnd().endsWith('…')
}
