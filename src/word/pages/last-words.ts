import { formatOf } from '../styles/looks/format.js'
import type { CharacterStyleId, FixedStyleId, StyleId } from '../styles/style-ids.js'
import { paragraphsWithRoom } from './balance.js'
import { childrenOf, type DocxBody, type DocxNode, findIn, textIn } from './docx-nodes.js'
import { readSections } from './flow.js'
import { styleOf } from './gaps/block-kinds.js'
import type { MeasuringContext } from './measure/paragraph-measure.js'

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

/** A short last word takes the one before it into its line: all alone it would seem lost. */
export function holdLastWords(body: DocxBody, context: MeasuringContext): void {
  for (const { nodes, width } of readSections(body))
    for (const { paragraph } of nodes.flatMap((node) => paragraphsWithRoom(node, width)))
      if (isRunningText(paragraph, context)) holdLastWord(paragraph)
}

/** Text whose words may be divided, and that is longer than a line. */
function isRunningText(paragraph: DocxNode, { styles }: MeasuringContext): boolean {
  const style = styleOf(paragraph)
  const { suppressHyphens = false } = formatOf(style, styles)?.paragraph ?? {}
  return !suppressHyphens && !WITH_FIGURES.includes(style) && textIn(paragraph).length > ONE_LINE
}

function holdLastWord(paragraph: DocxNode): void {
  const content = paragraph['w:p']
  if (!Array.isArray(content)) return
  const at = content.findLastIndex((child) => SAYING.some((name) => name in child))
  const run: DocxNode | undefined = content[at]
  const found = run && readRun(run)
  if (!found) return
  const { properties, text } = found
  const space = text.lastIndexOf(' ')
  const [last, before] = [text.slice(space + 1), /\S+$/.exec(text.slice(0, Math.max(0, space)))?.[0] ?? '']
  if (last === '' || last.length > SHORT || before === '' || before.length > MOST_TAKEN) return
  const style = { 'w:rStyle': { _attr: { 'w:val': STYLE } } }
  content.splice(
    at,
    1,
    runOf(properties, text.slice(0, space)),
    runOf([style, ...properties], TIE),
    runOf(properties, last),
  )
}

/** What of a paragraph says something. */
const SAYING = ['w:r', 'w:hyperlink', 'w:fldSimple', 'w:ins', 'w:smartTag']

/** What a run says and how, where it has one text and no style of its own. */
function readRun(run: DocxNode): { properties: DocxNode[]; text: string } | undefined {
  const parts = childrenOf(run, 'w:r')
  const [text, ...more] = parts.filter((part) => !('w:rPr' in part))
  const content = text?.['w:t']
  if (more.length > 0 || !Array.isArray(content) || findIn(run, 'w:r', 'w:rPr', 'w:rStyle')) return undefined
  const words = content.filter((part) => typeof part === 'string').join('')
  return { properties: parts.flatMap((part) => childrenOf(part, 'w:rPr')), text: words }
}

function runOf(properties: readonly DocxNode[], text: string): DocxNode {
  return {
    'w:r': [
      ...(properties.length > 0 ? [{ 'w:rPr': [...properties] }] : []),
      { 'w:t': [{ _attr: { 'xml:space': 'preserve' } }, text] },
    ],
  }
}
