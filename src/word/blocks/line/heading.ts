import { BorderStyle, type IParagraphOptions, type ParagraphChild, Tab, TabStopType, TextRun } from 'docx'
import type { Element, ElementContent } from 'hast'
import { hasClass, is, isElement, printedText } from '../../../layout/document/tree.js'
import type { WordContext } from '../../context.js'
import { asChild } from '../../element.js'
import { isCounted } from '../../outline.js'
import { UNNUMBERED } from '../../styles/lists.js'
import { reachOfHeading } from '../../styles/looks/headings.js'
import { HEADINGS, runInOf, unlistedOf } from '../../styles/style-ids.js'
import { attribute } from '../../tree.js'
import { twipsFromPt } from '../../units.js'
import { withoutBlank } from '../beside/keywords.js'
import { writeInline } from './inline.js'
import { StyledParagraph } from './paragraph.js'
import { writeSourcePiece } from './source-piece.js'

/**
 * A heading. Word numbers it itself where it can; else its number stands in the text.
 * @param abschnitt the id of its section, where references lead there, too
 * @param format what is otherwise than in its style
 */
export function writeHeading(context: WordContext, heading: Element, abschnitt = ''): StyledParagraph {
  const level = Number(heading.tagName.slice(1))
  const unlisted = hasClass(heading, 'nicht-im-verzeichnis')
  const between = hasClass(heading, 'zwischen')
  const number = heading.children.find((child): child is Element => isElement(child) && is(child, 'span.nummer'))
  const counted = context.numbered && number !== undefined && isCounted(printedText(number))
  const text = heading.children.filter((child) => child !== number)
  const arrow = counted || between ? undefined : hangingArrow(context, text, level)
  const marks = [attribute(heading, 'id'), abschnitt].map((id) => context.bookmark(id))
  const readable = number && !counted ? [new TextRun(`${printedText(number)}\u2002`)] : []
  return new StyledParagraph(
    between ? runInOf(level) : unlisted ? unlistedOf(level) : (HEADINGS[level - 1] ?? 'Heading4'),
    [
      ...marks.flatMap(({ start }) => start.map(asChild)),
      ...readable,
      ...(arrow?.children ?? []),
      ...writeSourcePiece(context, arrow ? withoutBlank(arrow.rest) : text, undefined, arrow?.rest ?? text),
      ...marks.flatMap(({ end }) => end.map(asChild)),
    ],
    {
      ...(!between && context.numbered && !counted && level < 4 && { numbering: withoutNumber(context, level) }),
      ...(arrow && { tabStops: [{ type: TabStopType.LEFT, position: arrow.position }] }),
      ...(context.belowBand.has(heading) && { spacing: { after: 0 } }),
      // No style of its own can say that: the table of contents gathers built-in ones.
      ...(context.firstSections.has(heading) && { border: { top: { style: BorderStyle.NIL } } }),
    },
  )
}

/** How far before the words of a heading its arrow stands, as a multiple of their size. */
const ARROW = 1.05

/** The arrow of a heading where there is room for it before the words, and what stands behind it; no style can say where, or all would have it. */
function hangingArrow(
  context: WordContext,
  text: readonly ElementContent[],
  level: number,
): { children: ParagraphChild[]; rest: readonly ElementContent[]; position: number } | undefined {
  const { dokument, numbered, hanging } = context
  const [arrow, ...rest] = text
  if (!arrow || !isElement(arrow) || !is(arrow, 'span.pfeil') || hanging === 0) return undefined
  if (reachOfHeading(dokument.gestaltung, level - 1, { numbered }) === 0) return undefined
  const { ueberschrift2, ueberschrift3 } = dokument.gestaltung.groessen
  const size = level === 2 ? ueberschrift2 : ueberschrift3
  const tab = new TextRun({ children: [new Tab()] })
  return { children: [...writeInline(context, [arrow]), tab], rest, position: -twipsFromPt(size * ARROW) }
}

/** A heading that Word does not count; its rules begin where those of the others do. */
function withoutNumber(
  { dokument, numbered }: WordContext,
  level: number,
): NonNullable<IParagraphOptions['numbering']> {
  const reach = reachOfHeading(dokument.gestaltung, level - 1, { numbered })
  return reach > 0 ? { reference: UNNUMBERED.headings, level: level - 1 } : false
}
