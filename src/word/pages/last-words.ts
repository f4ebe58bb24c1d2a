import { formatOf } from '../styles/looks/format.js'
import type { CharacterStyleId, FixedStyleId, StyleId } from '../styles/style-ids.js'
import { paragraphsWithRoom } from './balance.js'
import { childrenOf, type DocxBody, type DocxNode, findIn, textIn } from './docx-nodes.js'
import { readSections } from './flow.js'
import { styleOf } from './gaps/block-kinds.js'
import { breakLines } from './measure/line-breaks.js'
import { type MeasuringContext, readText } from './measure/paragraph-measure.js'

/** A last word of so many letters at most, with its full stop, would seem lost in a line of its own. */
const SHORT = 7
/** What it takes along is no longer: else the line before would end far from the edge. */
const MOST_TAKEN = 14
/** Paragraphs of fewer characters have one line. */
const ONE_LINE = 60
/** What names a table or figure, or says where it is from, is set in few and short lines. */
const WITH_FIGURES: readonly StyleId[] = [
  'Caption',
  'BeschriftungBreit',
  'BeschriftungImFeld',
  'BeschriftungImFeldGetrennt',
  'Quelle',
  'QuelleBreit',
  'QuelleImFeld',
  'QuelleVorUeberschrift',
] satisfies FixedStyleId[]

/** The style of a space at which no line ends, by which who reads Word files knows that it is an ordinary one (`src/worddatei/bindungen.ts`). */
const STYLE: CharacterStyleId = 'Bindung'
const TIE = '\u00a0'

/**
 * A short last word takes the one before it into its line, and one of which a part alone would go there stays whole: all alone either would
 * seem lost.
 */
export function holdLastWords(body: DocxBody, context: MeasuringContext): void {
  for (const { nodes, width } of readSections(body))
    for (const { paragraph, room } of nodes.flatMap((node) => paragraphsWithRoom(node, width))) {
      if (!isRunningText(paragraph, context)) continue
      const ending = readEnding(paragraph)
      if (ending) write(ending, () => endsWithPart(paragraph, room, context))
    }
}

/** Text whose words may be divided, and that is longer than a line. */
function isRunningText(paragraph: DocxNode, { styles }: MeasuringContext): boolean {
  const style = styleOf(paragraph)
  const { suppressHyphens = false } = formatOf(style, styles)?.paragraph ?? {}
  return !suppressHyphens && !WITH_FIGURES.includes(style) && textIn(paragraph).length > ONE_LINE
}

/** The last run of a paragraph: where it stands, what it looks like, its last word, the one before, and what stands before these. */
interface LastWords {
  content: unknown[]
  at: number
  properties: readonly DocxNode[]
  front: string
  before: string
  last: string
}

/** What a paragraph ends with, where that is one text without a style of its own. */
function readEnding(paragraph: DocxNode): LastWords | undefined {
  const content = paragraph['w:p']
  if (!Array.isArray(content)) return undefined
  const at = content.findLastIndex((child) => SAYING.some((name) => name in child))
  const run: DocxNode | undefined = content[at]
  const parts = run ? childrenOf(run, 'w:r') : []
  const [text, ...more] = parts.filter((part) => !('w:rPr' in part))
  const words = text?.['w:t']
  if (!run || more.length > 0 || !Array.isArray(words) || findIn(run, 'w:r', 'w:rPr', 'w:rStyle')) return undefined
  const whole = words.filter((part) => typeof part === 'string').join('')
  const [, front = '', before = '', last = ''] = /^(.*?)(\S+) (\S+)$/su.exec(whole) ?? []
  return last === ''
    ? undefined
    : { content, at, properties: parts.flatMap((part) => childrenOf(part, 'w:rPr')), front, before, last }
}

/** What of a paragraph says something. */
const SAYING = ['w:r', 'w:hyperlink', 'w:fldSimple', 'w:ins', 'w:smartTag']

/** Programs round the widths of letters each in its own way, and divide words of so many letters. */
const WIDTHS = [1, 0.985, 1.015]
const LEAST_LETTERS = 5

/** Whether nothing but a part of a word may go to the last line. */
function endsWithPart(paragraph: DocxNode, room: number, context: MeasuringContext): boolean {
  const { lines, setting } = readText(paragraph, room, context)
  return WIDTHS.some((factor) => {
    const other = { ...setting, width: setting.width * factor, leastLetters: LEAST_LETTERS }
    return breakLines(lines.at(-1) ?? [], other, context.textMeasure).at(-1)?.isRest === true
  })
}

/** @param isParted whether nothing but a part of the last word, with what is tied to it, goes to the last line */
function write({ content, at, properties, front, before, last }: LastWords, isParted: () => boolean): void {
  const behind = content.length - at - 1
  const put = (...runs: DocxNode[]) => content.splice(at, content.length - at - behind, ...runs)
  const style = { 'w:rStyle': { _attr: { 'w:val': STYLE } } }
  const tied = last.length <= SHORT && before.length <= MOST_TAKEN
  if (tied) put(runOf(properties, front + before), runOf([style, ...properties], TIE), runOf(properties, last))
  // What may stand behind these among the properties of a run may not stand behind what keeps a word whole.
  if (!properties.every((one) => FACES.some((name) => name in one)) || !isParted()) return
  const whole = [...properties, ...UNDIVIDED]
  if (tied)
    put(
      ...(front === '' ? [] : [runOf(properties, front)]),
      runOf(whole, before),
      runOf([style, ...properties], TIE),
      runOf(whole, last),
    )
  else put(runOf(properties, `${front}${before} `), runOf(whole, last))
}

const FACES = ['w:b', 'w:bCs', 'w:i', 'w:iCs']
/** Word hyphenates what it proofs and LibreOffice what has a language. */
const UNDIVIDED: readonly DocxNode[] = [{ 'w:noProof': {} }, { 'w:lang': { _attr: { 'w:val': 'x-none' } } }]

function runOf(properties: readonly DocxNode[], text: string): DocxNode {
  return {
    'w:r': [
      ...(properties.length > 0 ? [{ 'w:rPr': [...properties] }] : []),
      { 'w:t': [{ _attr: { 'xml:space': 'preserve' } }, text] },
    ],
  }
}
