import type { Element, ElementContent } from 'hast'
import { isAnnouncement } from '../layout/beside/announcements.js'
import { isKeywordList } from '../layout/beside/keyword-lists.js'
import { markKeywords } from '../layout/beside/mark-keywords.js'
import { isSingleFigure } from '../layout/beside/single-figure.js'
import { isSpotPicture, spotLines } from '../layout/beside/spot-picture.js'
import type { Gestaltung } from '../layout/design/gestaltung.js'
import { is, isElement } from '../layout/document/tree.js'
import { findOpening } from '../layout/frame/opening.js'
import { breakLongWords } from './beside/long-words.js'

/**
 * The blocks of a chapter with what belongs beside the text before what it stands beside: notes
 * on sources below a paragraph, keywords of lists, a small picture, what announces a list beside that, a single figure, short mottos and
 * sentences taken out of the text where the design has them there. Floats stand where they come; the order of reading is that of the document's own tree.
 */
export function hangNotes(
  stacked: readonly ElementContent[],
  design: Pick<Gestaltung, 'amrand' | 'randbild' | 'groessen'>,
): ElementContent[] {
  const { mottos, hervorhebungen } = design.amrand
  const isAside = (block: Element): boolean =>
    (mottos && is(block, 'p.motto')) || (hervorhebungen && is(block, 'p.hervorhebung'))
  const sequence: ElementContent[] = []
  const blocks = stacked.flatMap(stack)
  for (const [index, block] of blocks.entries()) {
    const previous = sequence.at(-1)
    if (
      isElement(block) &&
      isNote(block) &&
      previous &&
      isElement(previous) &&
      isText(previous) &&
      isNoTaller(block, previous)
    )
      sequence.splice(-1, 0, withClass(block, 'rand'))
    else if (isElement(block) && isText(block) && isAnnouncement(block, blocks.slice(index + 1).find(isElement)))
      sequence.push(withClass(withClass(block, 'ankuendigung'), 'rand'))
    else if (isSingleFigure(block, previous) && figureFits(block, blocks.slice(index + 1)))
      sequence.push(hangFigure(block))
    else if (isElement(block) && isAside(block) && standsBeside(block, blocks.slice(index + 1)))
      sequence.push(breakLongWords(withClass(block, 'rand')))
    else if (
      isElement(block) &&
      isSpotPicture(block) &&
      previous &&
      !isBeside(previous) &&
      linesBeside(blocks.slice(index + 1), Math.ceil) >= spotLines(design)
    )
      sequence.push(withClass(block, 'rand'))
    else if (isElement(block) && block.tagName === 'ul') sequence.push(markKeywords(block))
    else if (isElement(block) && is(block, 'div.tabelle')) sequence.push(liftCaption(block))
    else if (!(block.type === 'text' && block.value.trim() === '')) sequence.push(block)
  }
  // All of a chapter or none: a reader takes heads in two places for two kinds.
  return sequence.every((block, index) => !isHead(block) || isSideHead(block, sequence[index + 1]))
    ? sequence.map((block) => (isHead(block) ? withClass(block, 'daneben') : block))
    : sequence
}

/**
 * A chart or a table with text beside it stands above it, both in the width of the text: a page has one
 * edge for text and one for what belongs to it. A picture has the column's width and stays beside its text.
 */
function stack(block: ElementContent): ElementContent[] {
  if (!isElement(block) || !is(block, 'div.neben')) return [block]
  const [shown] = block.children.filter(isElement)
  return shown && is(shown, 'figure.abbildung') ? [block] : block.children
}

function isHeading(block: ElementContent): boolean {
  return isElement(block) && /^h[1-4]$/.test(block.tagName)
}

function isBeside(block: ElementContent): boolean {
  return isElement(block) && hasClass(block, 'rand')
}

/** Letters of a heading that may fit into the column in one line; whether it does, the browser measures (`fitWidths`). */
const SIDE_HEAD = 26

function isHead(block: ElementContent): block is Element {
  return isElement(block) && block.tagName === 'h2'
}

/** Where it is short, a heading of the second level stands beside the first line of its text where the design has it begin at the column. */
function isSideHead(head: Element, next: ElementContent | undefined): boolean {
  if (lengthOf(head) > SIDE_HEAD) return false
  return next !== undefined && isElement(next) && (isText(next) || next.tagName === 'ul' || next.tagName === 'ol')
}

/**
 * A short paragraph between a heading and what it announces: left at the foot of a page without that, it would say nothing. It is
 * marked for the style sheet, which cannot count letters.
 */
export function markIntroductions(blocks: readonly ElementContent[]): ElementContent[] {
  const elements = blocks.filter(isElement)
  return blocks.map((block) => {
    if (!isElement(block) || !isText(block) || lengthOf(block) > INTRODUCTION) return block
    const index = elements.indexOf(block)
    const [before, next] = [elements[index - 1], elements[index + 1]]
    const isBelow = before && isHeading(before)
    return isBelow && next && isShown(next) ? withClass(block, 'einleitung') : block
  })
}

/** Letters of two lines. */
const INTRODUCTION = 150

/** The paragraph that opens a chapter is marked for the style sheet, which may set it larger. */
export function markOpening(blocks: readonly ElementContent[]): ElementContent[] {
  const opening = findOpening(blocks.filter(isElement), isBeside)
  return blocks.map((block) => (opening && block === opening ? withClass(opening, 'einstieg') : block))
}

function isShown(block: Element): boolean {
  return block.tagName === 'figure' || is(block, 'div.tabelle') || is(block, 'div.neben')
}

/** A note that no sign leads to says where the paragraph above it comes from. */
function isNote(block: Element): boolean {
  return is(block, 'div.anmerkung') && !hasSign(block)
}

function hasSign({ children }: Element): boolean {
  return children.some((child) => isElement(child) && (is(child, 'span.zeichen') || hasSign(child)))
}

function isText({ tagName, properties: { className } }: Element): boolean {
  return tagName === 'p' && className === undefined
}

/** Letters of a line in the column beside the text, whose lines are lower, and in the text. */
const MARGIN_LINE = 22
const MARGIN_LEADING = 0.9
const TEXT_LINE = 72

/**
 * What stands beside the text that it stands above: of few lines, and no taller than the text before the next block that reaches into
 * the column. One that names its origin stays with it.
 */
function standsBeside(aside: Element, following: readonly ElementContent[]): boolean {
  const lines = Math.ceil(lengthOf(aside) / ASIDE_LINE)
  return lines <= ASIDE_LINES && linesBeside(following, Math.floor) > lines
}

/** Whether a figure, its value and below it what that says, is no taller than the text behind it. */
function figureFits(figure: Element, following: readonly ElementContent[]): boolean {
  const [value, ...name] = figure.children.filter(isElement)
  if (!value) return false
  const letters = name.reduce((sum, part) => sum + lengthOf(part), 0)
  return VALUE_LINES + Math.ceil(letters / MARGIN_LINE) * SMALL_LEADING < linesBeside(following, Math.ceil)
}

/** In the column it is no band: the style sheets of bands say nothing of it there (it becomes one again where it has no room there, `pages/asides.ts`). */
function hangFigure(figure: Element): Element {
  const { className } = figure.properties
  const own = Array.isArray(className) ? className.filter((name) => name !== 'kennzahlen') : []
  return { ...figure, properties: { ...figure.properties, className: ['randzahl', ...own, 'rand'] } }
}

/** Lines of the text before the next block that reaches into the column. @param round what is kept of the last line of a paragraph */
function linesBeside(following: readonly ElementContent[], round: (lines: number) => number): number {
  let beside = 0
  for (const [index, block] of following.entries()) {
    if (!isElement(block)) continue
    const isList = block.tagName === 'ul' || block.tagName === 'ol'
    const next = following.slice(index + 1).find(isElement)
    if (isKeywordList(block) || (!isText(block) && !isList) || (isText(block) && isAnnouncement(block, next))) break
    beside += Math.max(1, round(lengthOf(block) / TEXT_LINE))
  }
  return beside
}

/** Letters of a line of what is set larger in the column, and how many lines it may have there. */
const ASIDE_LINE = 19
const ASIDE_LINES = 7
/** How tall the value of a figure and a line of what it says are, in lines of the text. */
const VALUE_LINES = 2.25
const SMALL_LEADING = 0.75

/** What is taller than the text it stands beside would push away what follows, or go to the next page alone. */
function isNoTaller(note: Element, paragraph: Element): boolean {
  return Math.ceil(lengthOf(note) / MARGIN_LINE) * MARGIN_LEADING <= Math.floor(lengthOf(paragraph) / TEXT_LINE)
}

/** A caption stands before its table: notes that it names are no notes of a row. */
function liftCaption(block: Element): Element {
  const [table, ...sources] = block.children.filter(isElement)
  const caption = table?.children.filter(isElement).find((child) => is(child, 'caption'))
  if (!table || !caption) return block
  const lifted = { ...caption, tagName: 'div', properties: { ...caption.properties, className: ['beschriftung'] } }
  const body = { ...table, children: table.children.filter((child) => child !== caption) }
  return { ...block, children: [lifted, body, ...sources] }
}

function lengthOf(node: ElementContent): number {
  if (node.type === 'text') return node.value.replaceAll('\u00ad', '').length
  return 'children' in node ? node.children.reduce((sum, child) => sum + lengthOf(child), 0) : 0
}

function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name)
}

function withClass(element: Element, added: string): Element {
  const { className } = element.properties
  const present = Array.isArray(className) ? className : []
  return { ...element, properties: { ...element.properties, className: [...present, added] } }
}
