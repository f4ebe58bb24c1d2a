import {
  type FileChild,
  Footer,
  Header,
  type ISectionOptions,
  type ISectionPropertiesOptions,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  SectionType,
  Tab,
  TextRun,
} from 'docx'
import type { Element } from 'hast'
import { outdentOf } from '../../content/satzspiegel.js'
import type { Gestaltung } from '../../layout/design/gestaltung.js'
import { marginTextsOf } from '../../layout/design/page-margins.js'
import { hasClass, is, isElement, nameText, printedText, walk } from '../../layout/document/tree.js'
import type { ChildOf } from '../../layout/document/vocabulary/vocabulary.js'
import { anschlussOf, type ChapterStart, chapterKindOf } from '../../layout/frame/chapters.js'
import { findOpening } from '../../layout/frame/opening.js'
import { watermarkOf } from '../../layout/frame/watermark.js'
import { writeChapter } from '../blocks/blocks.js'
import { writeHeading } from '../blocks/line/heading.js'
import { StyledParagraph } from '../blocks/line/paragraph.js'
import { joinBlocks } from '../blocks/seams.js'
import type { WordContext } from '../context.js'
import { field } from '../fields.js'
import { isCounted, withoutPoint } from '../outline.js'
import { reachOfHeading } from '../styles/looks/headings.js'
import { STYLES } from '../styles/style-ids.js'
import { type Answers, answerTo, attribute, elementsOf, unexpected } from '../tree.js'
import { A4, bleedOf, COVER_MARGIN, hanging, textWidthTwips, twipsFromMm } from '../units.js'
import { splitBlocks } from './chapter-parts.js'
import { writeCover } from './cover.js'
import { IMAGE_PAGE_MARGIN, writeImagePage } from './image-page.js'
import { writeImpressum } from './impressum.js'
import { writeListOfCaptions, writeToc } from './toc.js'

/** What stands between the edge of the paper and the text besides header and footer, in millimetres. */
const ABOVE_TEXT = 13
const BELOW_TEXT = 10
/** Room between columns in millimetres, and where numbers of headings hang into it. */
const COLUMN_GAP = 8
const DISTANCE_WITH_NUMBERS = 16
/** Printers leave out what stands nearer to the edge. */
const MARGIN = 6

/** What looks for the number of a chapter: Word shows it without its last point. */
const CHAPTER_NUMBER = 'STYLEREF 1 \\n'
/** What looks for a chapter that the table of contents does not show. */
const UNLISTED_CHAPTER = `STYLEREF "${STYLES.Heading1Still.name}"`

/** The sections of the file: title page, Impressum, table of contents, and one for each chapter. */
export function writeAbschnitte(context: WordContext): ISectionOptions[] {
  const sections: ISectionOptions[] = []
  const parts = elementsOf(context.dokument.baum)
  const kinds = parts.map((part) => (is(part, 'section.abschnitt') ? chapterKindOf(part) : undefined))
  const anschlussAt = (index: number): ChapterStart => {
    const kind = kinds[index]
    return kind ? anschlussOf(context.dokument.gestaltung, kind, kinds[index - 1]) : 'neue-seite'
  }
  for (const [index, part] of parts.entries()) {
    const before = sections.at(-1)
    if (before && isListOfCaptions(part)) {
      sections.splice(-1, 1, appendToc(before, writeListOfCaptions(context, part)))
      continue
    }
    const landscape = before?.properties?.page?.size?.orientation === PageOrientation.LANDSCAPE
    const continues = landscape ? 'neue-seite' : anschlussAt(index)
    // Whether that page has room is known when the pages are.
    if (continues === 'bei-bedarf') for (const anchor of anchorOf(context, part)) context.asNeeded.add(anchor)
    const joins = continues === 'fortlaufend'
    const [first, ...others] = answerTo<WritePart>(PARTS, part, context.dokument.baum)(context, part, joins)
    // Later sections take over the footer of the first one that has it.
    const needsFooter = !is(part, 'section.titelseite') && !sections.some(({ footers }) => footers)
    if (first)
      sections.push(
        { ...first, ...(needsFooter ? { footers: pairOf(context, (style) => createFooter(context, style)) } : {}) },
        ...others,
      )
  }
  return sections
}

/** The bookmarks of a chapter and its heading. */
function anchorOf(context: WordContext, chapter: Element): string[] {
  return [chapter, ...elementsOf(chapter).slice(0, 1)].flatMap(
    (part) => context.targets.get(attribute(part, 'id'))?.anchor ?? [],
  )
}

/** Lists of figures and tables stand in the section of the table of contents. */
function isListOfCaptions(part: Element): boolean {
  return hasClass(part, 'abbildungen') || hasClass(part, 'tabellen')
}

/** What follows the container of the table of contents takes the place of the paragraph that ends its section. */
function appendToc(section: ISectionOptions, paragraphs: readonly FileChild[]): ISectionOptions {
  const before = section.children.filter((block) => !(block instanceof StyledParagraph && block.style === 'Fuge'))
  return { ...section, children: [...before, ...paragraphs] }
}

/** @param joins whether a chapter goes on on the page of the one before */
type WritePart = (context: WordContext, part: Element, joins: boolean) => ISectionOptions[]

const PARTS: Answers<ChildOf<'body'>, WritePart> = {
  'section.titelseite': (context, part) => [
    { properties: { ...pageProperties(context, COVER_MARGIN), titlePage: true }, children: writeCover(context, part) },
  ],
  'section.impressum': (context, part) => [
    {
      properties: { ...pageProperties(context), verticalAlign: 'bottom' },
      // Without words: it holds what marks a draft.
      ...(watermarkOf(context.dokument)
        ? { headers: pairOf(context, () => new Header({ children: [new StyledParagraph('Fuge', [])] })) }
        : {}),
      children: writeImpressum(context, part),
    },
  ],
  'nav.inhaltsverzeichnis': (context, part) => {
    const title = [...walk(part)].find((inner) => is(inner, 'p.verzeichnistitel'))
    const name = title ? printedText(title) : ''
    // Word ends a section in a paragraph, and the container of the table of contents is none.
    const children = [...writeToc(context, part), new StyledParagraph('Fuge', [])]
    return [{ properties: pageProperties(context), headers: heads(context, () => [new TextRun(name)], name), children }]
  },
  'section.abschnitt': writeAbschnitt,
}

/** The sections of a chapter: one, and more of them where pages are turned; the first may go on on the page of the chapter before. */
function writeAbschnitt(context: WordContext, abschnitt: Element, joins: boolean): ISectionOptions[] {
  const [heading, ...blocks] = elementsOf(abschnitt)
  if (!heading) throw unexpected(abschnitt, context.dokument.baum)
  const { number } = chapterKindOf(abschnitt)
  const name = nameChapter(context, heading, number)
  const unlisted = hasClass(heading, 'nicht-im-verzeichnis')
  for (const joined of listJoined(context, heading, blocks)) context.belowBand.add(joined)
  const parts = splitBlocks(blocks)
  const opening = findOpening(elementsOf(abschnitt), (block) => isAside(block, context))
  if (opening) context.openings.add(opening)
  const [first] = blocks
  if (first?.tagName === 'h2' && context.dokument.gestaltung.ueberschriften.stufe2.oberlinie !== 'keine')
    context.firstSections.add(first)
  return parts.map(({ kind: position, columns, continuous, parts: pieces }, index) => {
    // As on the title page, the first page of the section has no header and no footer.
    if (position === 'bild')
      return {
        properties: { ...pageProperties(context, IMAGE_PAGE_MARGIN), titlePage: true },
        children: pieces.flatMap((part) => writeImagePage(context, part)),
      }
    const landscape = position === 'quer'
    const fullWidth = textWidthTwips(context.dokument.gestaltung, landscape ? A4.hoehe : A4.breite)
    const distance = twipsFromMm(gapIn(context, pieces))
    const widthIn = (count: number) => Math.floor((fullWidth - distance * (count - 1)) / count)
    context.width = widthIn(columns)
    const title = index === 0 ? [writeHeading(context, heading, attribute(abschnitt, 'id'))] : []
    const children = joinBlocks([...title, ...writeChapter(context, pieces, parts.length === 1)])
    if (continuous || (index === 0 && joins)) {
      context.width = textWidthTwips(context.dokument.gestaltung)
      // What goes on on the same page has the header of what it goes on from.
      return {
        properties: { ...pageProperties(context), type: SectionType.CONTINUOUS, ...columnsOf(columns, distance) },
        children,
      }
    }
    // A section of its own gives the chapter's name its right value also where the field is not worked out; for others see running-heads.ts.
    const counted = !unlisted && context.numbered && isCounted(number) ? withoutPoint(number) : ''
    const headers = heads(
      context,
      () => [
        ...(counted ? [...field(CHAPTER_NUMBER, counted), new TextRun(' ')] : []),
        ...field(unlisted ? UNLISTED_CHAPTER : 'STYLEREF 1', name),
      ],
      counted ? `${counted} ${name}` : name,
    )
    context.width = textWidthTwips(context.dokument.gestaltung)
    return { properties: landscape ? landscapePage(context) : pageProperties(context), headers, children }
  })
}

/** What keeps no distance from what follows it: a heading above its picture or ground, a picture without words above key figures. */
function listJoined(context: WordContext, heading: Element, blocks: readonly Element[]): Element[] {
  const [first, second] = blocks
  if (!first || !is(first, 'div.auftakt')) return joinsBand(context, blocks) ? [heading, ...blocks.slice(0, 1)] : []
  const pieces = elementsOf(first)
  // Below words without a band a picture needs the air that a heading leaves.
  if (context.dokument.gestaltung.ueberschriften.stufe1.flaeche === 'keine') return []
  if (!pieces.some(({ tagName }) => tagName === 'img')) return []
  const picture = pieces.length === 1 && second && is(second, 'dl.kennzahlen') && joinsBand(context, [second])
  return picture ? [heading, first] : [heading]
}

/** Key figures and a quotation that is all of a chapter go on from its band where both reach the edges of the paper, as in print. */
function joinsBand({ dokument, numbered }: WordContext, [first, ...others]: readonly Element[]): boolean {
  const { gestaltung } = dokument
  const { ueberschriften, kennzahlen, leitsatz } = gestaltung
  const band = ueberschriften.stufe1.flaeche !== 'keine' && reachOfHeading(gestaltung, 0, { numbered }) > 0
  if (!first || !band || bleedOf(gestaltung).left === 0) return false
  if (is(first, 'dl.kennzahlen')) return kennzahlen.flaeche !== 'keine'
  return is(first, 'blockquote.zitat') && others.length === 0 && leitsatz.flaeche !== 'keine'
}

/** What may stand in the column between a heading and its text. */
function isAside(block: Element, { dokument, hanging: room }: WordContext): boolean {
  const { hervorhebungen } = dokument.gestaltung.amrand
  return room > 0 && ((hervorhebungen && is(block, 'p.hervorhebung')) || is(block, 'div.logoleiste'))
}

/** The heading as its field repeats it: with a number that stands in its text, not with one that Word counts, and without notes. */
function nameChapter({ numbered }: WordContext, heading: Element, number: string): string {
  const text = nameText(heading).slice(number.length).trim()
  return number && !(numbered && isCounted(number)) ? `${number}\u2002${text}` : text
}

/** Room between the columns of a part, in millimetres. */
function gapIn({ numbered }: WordContext, parts: readonly Element[]): number {
  return numbered && parts.some(hasHeadings) ? DISTANCE_WITH_NUMBERS : COLUMN_GAP
}

function hasHeadings(block: Element): boolean {
  return is(block, 'div.spalten') && block.children.some((child) => isElement(child) && /^h[2-4]$/.test(child.tagName))
}

function columnsOf(count: number, space: number): Pick<ISectionPropertiesOptions, 'column'> {
  return count === 1 ? {} : { column: { count, space, equalWidth: true } }
}

function landscapePage(context: WordContext): ISectionPropertiesOptions {
  // A page that is turned has no column beside its text.
  const { page, ...further } = pageProperties(context, { randspalte: 0 })
  return { ...further, page: { ...page, size: { ...page?.size, orientation: PageOrientation.LANDSCAPE } } }
}

function pageProperties(
  { dokument }: WordContext,
  margin: Partial<Gestaltung['seite']> = {},
): ISectionPropertiesOptions {
  const size = { ...dokument.gestaltung.seite, ...margin }
  const { oben, unten, links, rechts } = size
  return {
    type: SectionType.NEXT_PAGE,
    page: {
      size: { width: twipsFromMm(A4.breite), height: twipsFromMm(A4.hoehe) },
      margin: {
        top: twipsFromMm(oben),
        bottom: twipsFromMm(unten),
        left: twipsFromMm(links + outdentOf(size)),
        right: twipsFromMm(rechts),
        header: twipsFromMm(Math.max(MARGIN, oben - ABOVE_TEXT)),
        footer: twipsFromMm(Math.max(MARGIN, unten - BELOW_TEXT)),
      },
    },
  }
}

/** What stands at the head or foot of all pages, or, where they are mirrored, of right and left ones; `Footer` names the outer edge of a right page. */
function pairOf<Part>(
  { dokument }: WordContext,
  create: (style: 'Footer' | 'FooterLinks') => Part,
): { default: Part; even?: Part } {
  const right = create('Footer')
  return dokument.gestaltung.seite.spiegeln ? { default: right, even: create('FooterLinks') } : { default: right }
}

/** The headers of a section, none where a design wants none: the chapter stands at the outer edge. */
function heads(
  context: WordContext,
  chapter: () => readonly ParagraphChild[],
  name: string,
): { default?: Header; even?: Header } {
  const { links, rechts } = context.dokument.gestaltung.kolumnentitel
  // A head without words is only there for what marks a draft.
  if (links === 'keiner' && rechts === 'keiner' && !watermarkOf(context.dokument)) return {}
  return pairOf(context, (style) => createHeader(context, chapter(), name, style === 'FooterLinks'))
}

/** What the design wants at the inner edge and the outer; a chapter's name that is too long for that takes a line of its own. */
function createHeader(
  { dokument, width, textMeasure }: WordContext,
  chapter: readonly ParagraphChild[],
  name: string,
  left: boolean,
): Header {
  const { runningHead, author, gestaltung } = dokument
  const upright = width === textWidthTwips(gestaltung)
  const fits =
    textMeasure.measure(`${runningHead}    ${name}`, gestaltung.groessen.klein) <
    width + (upright ? hanging(gestaltung) : 0)
  const texts = { programm: [new TextRun(runningHead)], kapitel: chapter, jobcenter: [new TextRun(author)] }
  const [inner, outer] = marginTextsOf<readonly ParagraphChild[]>(gestaltung.kolumnentitel, texts, [])
  if (inner.length + outer.length === 0) return new Header({ children: [new StyledParagraph('Fuge', [])] })
  const [first, second] = left ? [outer, inner] : [inner, outer]
  const lines: ParagraphChild[][] = fits
    ? [[...first, new TextRun({ children: [new Tab()] }), ...second]]
    : [[...inner], [...outer]]
  const style = upright ? 'Header' : 'KopfzeileQuer'
  return new Header({ children: lines.map((children) => new Paragraph({ style, children })) })
}

function createFooter({ dokument }: WordContext, style: 'Footer' | 'FooterLinks'): Footer {
  const number = field('PAGE', '2')
  const numberOnly = dokument.gestaltung.seitenzahl.form === 'zahl'
  return new Footer({
    children: [
      new Paragraph({
        style,
        // The first page that has it is that of the Impressum; the page estimator puts in how many there are.
        children: numberOnly
          ? number
          : [new TextRun('Seite '), ...number, new TextRun(' von '), ...field('NUMPAGES', '0')],
      }),
    ],
  })
}
