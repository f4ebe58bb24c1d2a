/** A word as wide as it is set. */
export interface SetWord {
  text: string
  width: number
  /** Width of what stands before its first hyphen, behind which a line may end, too. */
  front: number
}

/** Word and LibreOffice round the widths of letters each in its own way. */
const RESERVE = 1.02
/** More lines than that are no heading any more. */
const MOST_LINES = 4
/** What is tied is at most such a part of the line: in larger type it has to fit, too. */
const MOST_TIED = 0.75
/** Where the line is wider than words may be, more has to be tied to hold them. */
const MOST_HELD = 0.88
/** How much worse it is that a line ends with a short word, and how short that is: "im", "und", "zur" belong to what follows. */
const SHORT_END = 0.1
const SHORT = /^\p{Ll}{1,3}$/u
/** How much better it is that a line ends where the sentence pauses. */
const PAUSE = 0.06
const PAUSES = /[,.;:!?–—][“"‘]?$/u
/** What begins no line. */
const DASH = /^[–—]$/u

/** What holds words in their lines. */
export interface Ties {
  /** The words that must stay in the line of the one before them. */
  tied: number[]
  /** So many blanks go along with the last word: where a line is wider than words may be, all of them might fit in one without. */
  blanks: number
}

/**
 * The ties that make all lines as even as they can be, in as many lines as it takes anyway.
 * @param space width of the space between two words; `room` that of the line; `bleed` what the line is wider by than words may be
 * @returns undefined where no ties hold words in the room that they have
 */
export function tiesFor(words: readonly SetWord[], space: number, room: number, bleed = 0): Ties | undefined {
  const count = breakAt(words, space, room / RESERVE).length
  // What is a little wider than measured has room there.
  if (count === 1 || (bleed > 0 && widthBetween(words, 0, words.length, space) <= room)) return NONE
  if (count > MOST_LINES) return bleed > 0 ? undefined : NONE
  let best: { ties: Ties; cost: number } | undefined
  for (const starts of divisions(words, space, room / RESERVE, count)) {
    const cost = costOf(words, starts, space, room)
    if (best && best.cost <= cost) continue
    const ties = tie(words, starts, space, { room, bleed })
    if (ties) best = { ties, cost }
  }
  return best?.ties ?? (bleed > 0 ? undefined : NONE)
}

const NONE: Ties = { tied: [], blanks: 0 }

/** All ways to set words in so many lines that are no wider than this: the first words of their lines. */
function divisions(words: readonly SetWord[], space: number, most: number, count: number, from = 0): number[][] {
  if (count === 1) return widthBetween(words, from, words.length, space) <= most ? [[from]] : []
  const found: number[][] = []
  for (let end = from + 1; end < words.length && widthBetween(words, from, end, space) <= most; end++)
    for (const others of divisions(words, space, most, count - 1, end)) found.push([from, ...others])
  return found
}

/** The first word of each line where as many words as fit stand in one. */
function breakAt(words: readonly SetWord[], space: number, room: number): number[] {
  const starts = [0]
  let line = words[0]?.width ?? 0
  for (const [index, { width }] of words.entries()) {
    if (index === 0) continue
    line += space + width
    if (line <= room) continue
    starts.push(index)
    line = width
  }
  return starts
}

function widthsOf(words: readonly SetWord[], starts: readonly number[], space: number): number[] {
  return starts.map((start, index) => widthBetween(words, start, starts[index + 1] ?? words.length, space))
}

function widthBetween(words: readonly SetWord[], from: number, to: number, space: number): number {
  return words.slice(from, to).reduce((total, { width }, index) => total + width + (index > 0 ? space : 0), 0)
}

/** The ties by which these words begin lines; undefined where none would hold. */
function tie(
  words: readonly SetWord[],
  starts: readonly number[],
  space: number,
  { room: own, bleed }: { room: number; bleed: number },
): Ties | undefined {
  const room = own + bleed
  const most = room * (bleed > 0 ? MOST_HELD : MOST_TIED)
  const widths = widthsOf(words, starts, space)
  const tied: number[] = []
  let blanks = 0
  for (const [line, start] of starts.entries()) {
    if (line === 0) continue
    const end = starts[line + 1] ?? words.length
    const before = (widths[line - 1] ?? 0) + space
    // Behind a hyphen the line before may end, too: so much of the last word must not fit.
    const overflows = (to: number, most: number) => {
      const tied = to - 1 > start ? widthBetween(words, start, to - 1, space) + space : 0
      return before + tied + (words[to - 1]?.front ?? 0) > most
    }
    let to = start + 1
    while (!overflows(to, room * RESERVE) && to < end) to++
    const isHyphenated = ({ front, width }: SetWord) => front < width
    const hyphenated = words.slice(start, to - 1).some(isHyphenated)
    const width = widthBetween(words, start, to, space)
    // A last line that is tied as a whole may as well go into the one before, should there be room for all of it.
    if (!overflows(to, to === words.length ? room / RESERVE : room * RESERVE)) {
      // In a wider line there is room for all of it, but is none to be.
      if (bleed === 0 || to < words.length || words.slice(to - 1).some(isHyphenated)) return undefined
      blanks = Math.ceil((room * RESERVE - before - width) / space)
    }
    if (hyphenated || width + blanks * space > (blanks > 0 ? Math.min(most, own / RESERVE) : most)) return undefined
    for (let word = start + 1; word < to; word++) tied.push(word)
  }
  return { tied, blanks }
}

/** The less even the lines are, the more; a line may be of any width but not end with a short word. */
function costOf(words: readonly SetWord[], starts: readonly number[], space: number, room: number): number {
  const widths = widthsOf(words, starts, space)
  const widest = Math.max(...widths)
  const uneven = widths.reduce((total, width) => total + ((widest - width) / room) ** 2, 0)
  const ends = starts.slice(1).map((start) => words[start - 1]?.text ?? '')
  const shortEnds = ends.filter((text) => SHORT.test(text)).length
  const pauses = ends.filter((text) => PAUSES.test(text)).length
  const dashes = starts.filter((start) => DASH.test(words[start]?.text ?? '')).length
  return uneven + shortEnds * SHORT_END + dashes - pauses * PAUSE
}
