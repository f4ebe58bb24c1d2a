import type { Element, ElementContent } from 'hast'
import { isKeywordList, keywordOf } from '../../../layout/beside/keyword-lists.js'
import { isElement, printedText, textOf } from '../../../layout/document/tree.js'
import { hyphenate } from '../../../trennung/hyphenate.js'
import type { WordContext } from '../../context.js'
import { breakLines } from '../../pages/measure/line-breaks.js'
import type { TextFace } from '../../pages/measure/text-measure.js'
import { KEYWORD, type KeywordStyles, MOST_ROOM, styleOfText, TERM } from '../../styles/looks/keywords.js'
import { elementsOf } from '../../tree.js'
import { type StyledParagraph, writeLine, writeParagraph } from '../line/paragraph.js'
import { type BlockSurroundings, TEXT } from '../surroundings.js'
import { frameBeside, widthBeside } from './margin-text.js'

/** Word and LibreOffice round the widths of letters each in its own way: a keyword may need a line more, what it explains one less. */
const RESERVE = 1.04

/** The styles of a keyword and of what it explains. */
export interface KeywordPlace {
  keyword: string
  text: string
}

/**
 * The places of the keywords of a list in the column beside their points, by its points; undefined where there is no column, one is too
 * long for it, or a point says nothing behind its keyword.
 */
export function placeKeywords(
  context: WordContext,
  list: Element,
  surroundings: BlockSurroundings,
): ReadonlyMap<Element, KeywordPlace> | undefined {
  if (surroundings !== TEXT || !isKeywordList(list)) return undefined
  return placeAll(
    context,
    KEYWORD,
    elementsOf(list).flatMap((point) => {
      const keyword = keywordOf(point)
      return keyword ? [{ part: point, keyword, texts: linesOf(point, keyword) }] : []
    }),
  )
}

/** The same of terms, by these. */
export function placeTerms(
  context: WordContext,
  list: Element,
  surroundings: BlockSurroundings,
): ReadonlyMap<Element, KeywordPlace> | undefined {
  if (surroundings !== TEXT) return undefined
  const parts = elementsOf(list)
  return placeAll(
    context,
    TERM,
    parts.flatMap((part, index) => {
      const explanation = parts[index + 1]
      return part.tagName === 'dt' && explanation ? [{ part, keyword: part, texts: linesOf(explanation) }] : []
    }),
  )
}

interface Explained {
  part: Element
  keyword: Element
  /** What stands beside it, paragraph by paragraph. */
  texts: readonly string[]
}

function placeAll(
  context: WordContext,
  styles: KeywordStyles,
  all: readonly Explained[],
): ReadonlyMap<Element, KeywordPlace> | undefined {
  if (context.hanging === 0) return undefined
  const places = new Map<Element, KeywordPlace>()
  for (const [index, { part, keyword, texts }] of all.entries()) {
    const whole = fits(context, printedText(keyword))
    if (!whole && !fits(context, hyphenate(printedText(keyword)))) return undefined
    const { groessen } = context.dokument.gestaltung
    const linesIn = (text: string, face: TextFace, width: number, divided: boolean) =>
      breakLines([{ text, face }], { width, size: groessen.text, hyphenate: divided }, context.textMeasure).length
    const height = linesIn(printedText(keyword), 'halbfett', widthBeside(context) / RESERVE, !whole)
    const beside = texts.reduce((sum, text) => sum + linesIn(text, 'normal', context.width * RESERVE, true), 0)
    const room = Math.max(0, height - beside)
    if ((texts[0] ?? '').trim() === '' || room > MOST_ROOM) return undefined
    // Neither the first nor the last is alone on a page.
    const kept = all.length > 1 && (index === 0 || index === all.length - 2)
    places.set(part, { keyword: whole ? styles.keyword : styles.divided, text: styleOfText(styles, room, kept) })
  }
  return places.size > 0 ? places : undefined
}

/** Whether no word is too wide for the column; soft hyphens divide. */
function fits(context: WordContext, text: string): boolean {
  const { groessen } = context.dokument.gestaltung
  return text
    .split(/[\s-]+|(?<=\u00ad)/u)
    .map((part) => part.replace('\u00ad', '-'))
    .every((part) => context.textMeasure.measure(part, groessen.text, 'halbfett') * RESERVE <= widthBeside(context))
}

/** What a point or an explanation says besides its keyword, line by line; the one of the keyword also where it says no more. */
function linesOf(part: Element, keyword?: Element): string[] {
  const lines: string[] = []
  let line: string | undefined
  const close = () => {
    if (line !== undefined && (lines.length === 0 || line.trim() !== '')) lines.push(line)
    line = undefined
  }
  for (const child of part.children) {
    if (child === keyword) line = ''
    else if (isElement(child) && BLOCKS.has(child.tagName)) {
      close()
      lines.push(...linesOf(child, keyword))
    } else if (line !== undefined || textOf(child).trim() !== '') line = (line ?? '') + textOf(child)
  }
  close()
  return lines
}

const BLOCKS: ReadonlySet<string> = new Set(['p', 'ul', 'ol', 'li'])

/** A keyword in its frame beside the text. */
export function writeKeyword(
  context: WordContext,
  content: readonly ElementContent[],
  { keyword }: KeywordPlace,
): StyledParagraph {
  return hang(context, writeLine(context, context.useStyle(keyword), content))
}

/** A term in its frame beside the text; references lead to it. */
export function writeMarginTerm(context: WordContext, term: Element, { keyword }: KeywordPlace): StyledParagraph {
  return hang(context, writeParagraph(context, term, context.useStyle(keyword)))
}

/** What it explains keeps room enough for it. */
function hang(context: WordContext, paragraph: StyledParagraph): StyledParagraph {
  return paragraph.beside(frameBeside(widthBeside(context), context.hanging), 1)
}

/** What stands behind the keyword of a point, without the blank between them. */
export function behindKeyword(content: readonly ElementContent[], keyword: Element): ElementContent[] {
  const rest = content.filter((child) => child !== keyword)
  const start = rest.findIndex((child) => isElement(child) || textOf(child).trim() !== '')
  return rest.slice(Math.max(0, start))
}

/** The same as it is shown. */
export function withoutBlank([first, ...others]: readonly ElementContent[]): ElementContent[] {
  if (!first) return []
  return [first.type === 'text' ? { ...first, value: first.value.trimStart() } : first, ...others]
}
