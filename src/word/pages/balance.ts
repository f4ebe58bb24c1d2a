import { LIFTED, LIFTED_WIDE } from '../styles/looks/lifted.js'
import { idOfStyle, type StyleId, styleById } from '../styles/style-ids.js'
import { ARRANGEMENT } from '../tables/arrangement-name.js'
import { attributeIn, childrenOf, type DocxBody, type DocxNode, findIn, propertiesOf } from './docx-nodes.js'
import { readSections } from './flow.js'
import { type SetWord, tiesFor } from './measure/even-lines.js'
import { type RunPiece, widthOf } from './measure/line-breaks.js'
import { type MeasuringContext, readText } from './measure/paragraph-measure.js'
import type { TextFace } from './measure/text-measure.js'

/** Styles besides headings whose lines are as even as they can be, as in print. */
const BALANCED: ReadonlySet<StyleId> = new Set<StyleId>([
  'Motto',
  'MottoVorHerkunft',
  'Ausspruch',
  'Aussage',
  'Leitsatz',
  'Kennzahlname',
  idOfStyle(LIFTED),
  idOfStyle(LIFTED_WIDE),
])

/** A space at which no line ends. */
const TIE = '\u00a0'

/**
 * Makes the lines of headings, mottos, lifted sentences and the like even, and ends none with a short word that belongs to the next: words are
 * tied by spaces at which no line ends, as one would do by hand. Less room at the right would draw in their rules and grounds.
 */
export function balanceLines(body: DocxBody, context: MeasuringContext): void {
  for (const { nodes, width } of readSections(body))
    for (const { paragraph, room } of nodes.flatMap((node) => paragraphsWithRoom(node, width)))
      if (isBalanced(paragraph)) balance(paragraph, room, context)
}

/** A paragraph, or those in the fields of a table that only arranges, with the room that they have. */
export function paragraphsWithRoom(node: DocxNode, width: number): { paragraph: DocxNode; room: number }[] {
  if ('w:p' in node) return [{ paragraph: node, room: width }]
  const name = attributeIn(findIn(node, 'w:tbl', 'w:tblPr', 'w:tblCaption'), 'w:tblCaption')
  if (name !== ARRANGEMENT) return []
  const cells = childrenOf(node, 'w:tbl').flatMap((row) => childrenOf(row, 'w:tr').filter((child) => 'w:tc' in child))
  return cells.flatMap((cell) => {
    const size = (property: string, ...way: string[]) =>
      Number(attributeIn(findIn(cell, 'w:tc', 'w:tcPr', ...way, property), property, 'w:w'))
    const room = size('w:tcW') - size('w:left', 'w:tcMar') - size('w:right', 'w:tcMar')
    return childrenOf(cell, 'w:tc').flatMap((child) => ('w:p' in child ? [{ paragraph: child, room }] : []))
  })
}

function isBalanced(paragraph: DocxNode): boolean {
  const part = (name: string) => findIn(paragraph, 'w:p', 'w:pPr', name)
  const style = attributeIn(part('w:pStyle'), 'w:pStyle') as StyleId
  return !part('w:framePr') && (styleById(style)?.kind === 'ueberschrift' || BALANCED.has(style))
}

function balance(paragraph: DocxNode, width: number, context: MeasuringContext): void {
  const { lines, setting, format } = readText(paragraph, width, context)
  const { bleed = 0 } = format
  const [pieces = []] = lines
  const texts = textsIn(paragraph)
  const text = texts.map((part) => part.text).join('')
  // What holds more than words, or is broken by hand, keeps its lines.
  if (lines.length > 1 || pieces.map((piece) => ('text' in piece ? piece.text : '')).join('') !== text) return
  const measure = (words: string, face: TextFace) => widthOf(words, face, setting, context.textMeasure)
  const words = readWords(pieces, measure)
  const space = measure(' ', 'normal')
  const ties = tiesFor(words, space, setting.width, bleed)
  // The mark of a note stands at its word.
  const held = ties && (ties.blanks === 0 || pieces.every((piece) => 'text' in piece)) ? ties : undefined
  // Its ground ends with the text, then.
  if (!held) endWithText(paragraph)
  const { tied, blanks } = held ?? tiesFor(words, space, setting.width) ?? { tied: [], blanks: 0 }
  tieWords(
    texts,
    tied.map((word) => words.slice(0, word).reduce((end, { text }) => end + text.length + 1, -1)),
  )
  // Blanks go along with the last word: they have no ink, and are at the end of the line.
  for (const { content, at } of texts.slice(-1)) content[at] = `${content[at]}${TIE.repeat(blanks)}`
}

/** Takes away what the ground of a paragraph reaches beyond the text at the right. */
function endWithText(paragraph: DocxNode): void {
  const properties = propertiesOf(paragraph)
  const behind = properties.findIndex((one) => AFTER_INDENT.some((name) => name in one))
  properties.splice(behind < 0 ? properties.length : behind, 0, { 'w:ind': { _attr: { 'w:right': 0 } } })
}

/** What may stand behind the indent in the properties of a paragraph (CT_PPrBase, ISO/IEC 29500-1, 17.3.1.26). */
const AFTER_INDENT = ['w:contextualSpacing', 'w:jc', 'w:outlineLvl', 'w:rPr', 'w:sectPr']

/** The words of a line, each of its pieces in its own face. */
function readWords(pieces: readonly RunPiece[], measure: (words: string, face: TextFace) => number): SetWord[] {
  const words: SetWord[] = []
  let open = false
  for (const piece of pieces) {
    if (!('text' in piece)) continue
    for (const [index, text] of piece.text.split(' ').entries()) {
      const last = words.at(-1)
      const width = measure(text, piece.face)
      const front = measure(text.replace(/(?<=\p{L}-)\p{L}.*$/u, ''), piece.face)
      if (index === 0 && open && last) words.splice(-1, 1, joinWords(last, { text, width, front }))
      else words.push({ text, width, front })
    }
    open = true
  }
  return words
}

function joinWords(word: SetWord, end: SetWord): SetWord {
  const front = word.front < word.width ? word.front : word.width + end.front
  return { text: word.text + end.text, width: word.width + end.width, front }
}

/** A text of a paragraph: where it stands in its element. */
interface TextPlace {
  content: unknown[]
  at: number
  text: string
}

/** The texts of a paragraph, in order. */
function textsIn(paragraph: DocxNode): TextPlace[] {
  const runs = [paragraph, ...childrenOf(paragraph, 'w:p')].flatMap((node) =>
    ['w:p', 'w:hyperlink'].flatMap((name) => childrenOf(node, name).filter((child) => 'w:r' in child)),
  )
  const parts = runs.flatMap((run) => childrenOf(run, 'w:r'))
  // What stands before a tab hangs before the words.
  const behind = parts.slice(parts.findLastIndex((part) => 'w:tab' in part) + 1)
  const contents = behind.map((part) => part['w:t']).filter(Array.isArray)
  return contents.flatMap((content: unknown[]) =>
    content.flatMap((text, at) => (typeof text === 'string' ? [{ content, at, text }] : [])),
  )
}

/** @param spaces where these stand among the letters of the texts */
function tieWords(texts: readonly TextPlace[], spaces: readonly number[]): void {
  let from = 0
  for (const { content, at, text } of texts) {
    content[at] = text.replace(/ /g, (space, position: number) => (spaces.includes(from + position) ? TIE : space))
    from += text.length
  }
}
