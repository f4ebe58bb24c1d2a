import { ColumnBreak, type FileChild, type Paragraph } from 'docx'
import type { Element } from 'hast'
import { is, isElement, isInGroup, nodeOf } from '../../layout/document/tree.js'
import type { BlocksName, ChildOf, NodeOf, ParagraphName } from '../../layout/document/vocabulary/vocabulary.js'
import type { WordContext } from '../context.js'
import { splitInHalves } from '../pages/halves.js'
import { LIFTED, LIFTED_WIDE } from '../styles/looks/lifted.js'
import { type StyleId, styleById } from '../styles/style-ids.js'
import { writeTable } from '../tables/tables.js'
import { type Answers, answerTo, attribute, elementsOf, innerStyleOf, paragraphStyleOf, unexpected } from '../tree.js'
import { writeBeside } from './beside/beside.js'
import { writeBoxBeside } from './beside/box-beside.js'
import { placeTerms, writeMarginTerm } from './beside/keywords.js'
import { keepLiftedAway } from './beside/lifted-away.js'
import { writeMarginFigure } from './beside/margin-figure.js'
import { hangPicture, isMarginPicture } from './beside/margin-picture.js'
import { writeMarginText } from './beside/margin-text.js'
import { BOX_KINDS, BOXES, type BoxKind } from './boxes.js'
import { writeFigure } from './figures.js'
import { writeLogoleiste, writePortrait, writeQrcode } from './image-areas.js'
import { writeKacheln } from './kacheln.js'
import { writeKennzahlen } from './kennzahlen.js'
import { frameLeitsatz } from './leitsatz.js'
import { writeHeading } from './line/heading.js'
import { writeInline } from './line/inline.js'
import { writePageReference } from './line/page-reference.js'
import { StyledParagraph, writeLine, writeParagraph } from './line/paragraph.js'
import { writeList } from './list-items.js'
import { writeNote } from './note.js'
import { writeAuftakt } from './opener.js'
import { joinBlocks } from './seams.js'
import { writeUnterschriftsfelder } from './signature-fields.js'
import { type BlockSurroundings, CELL, EXPLANATION, inBox, LEITSATZ, QUOTE, TEXT, VALUE_NAME } from './surroundings.js'
import { writeZeitstrahl } from './zeitstrahl.js'

type WriteBlock = (context: WordContext, block: Element, surroundings: BlockSurroundings) => FileChild[]

/** What stands among blocks in a chapter, a box or a signature. */
type BlockName = ChildOf<'section.abschnitt'> | Exclude<ChildOf<'aside.fazit' | 'div.unterschrift'>, 'p.kastentitel'>

/** Nodes that are one paragraph name its style themselves; chapters are split where pages turn. */
const BLOCKS: Answers<Exclude<BlockName, ParagraphName | BlocksName | 'div.quer' | 'div.bildseite'>, WriteBlock> = {
  h1: (context, block) => [writeHeading(context, block)],
  h2: (context, block) => [writeHeading(context, block)],
  h3: (context, block) => [writeHeading(context, block)],
  h4: (context, block) => [writeHeading(context, block)],
  p: (context, paragraph, surroundings) => {
    const style = attribute(paragraph, 'dataStil')
    if (style) return [writeParagraph(context, paragraph, context.useStyle(style))]
    return [writeParagraph(context, paragraph, context.openings.has(paragraph) ? 'Einstieg' : surroundings.paragraph)]
  },
  ul: (context, list, surroundings) =>
    writeList(context, list, surroundings, (children, where) => writeBlocks(context, children, where)),
  ol: (context, list, surroundings) =>
    writeList(context, list, surroundings, (children, where) => writeBlocks(context, children, where)),
  'ul.kacheln': writeKacheln,
  'ul.kapitelinhalt': (context, list) =>
    elementsOf(list)
      .flatMap(elementsOf)
      .map((reference) => new StyledParagraph('Kapitelinhalt', writePageReference(context, reference))),
  'dl.glossar': (context, list) =>
    elementsOf(list).map((part) => {
      if (part.tagName === 'dd') return new StyledParagraph('Erklaerung', writeInline(context, part.children))
      const reference = part.children.find((child) => isElement(child) && is(child, 'a.seitenverweis'))
      const children = reference
        ? writePageReference(context, reference as Element)
        : writeInline(context, part.children)
      return new StyledParagraph('Glossarbegriff', children)
    }),
  'dl.begriffe': (context, list, surroundings) => writeTerms(context, list, surroundings),
  'dl.kennzahlen': (context, list, surroundings) =>
    writeKennzahlen(context, list, surroundings, (part, value) => writeTerm(context, part, value, VALUE_NAME)),
  'dl.zeitstrahl': (context, list, surroundings) =>
    writeZeitstrahl(context, list, surroundings, (part) => writeTerm(context, part, 'Zeit', EXPLANATION)),
  'blockquote.zitat': (context, quote) => closeBox(writeBlocks(context, elementsOf(quote), QUOTE)),
  ...boxes((kind) => (context, box, surroundings) => writeBox(context, box, kind, surroundings)),
  'figure.diagramm': writeFigure,
  'figure.abbildung': writeFigure,
  'figure.organigramm': writeFigure,
  hr: () => [new StyledParagraph('Trennlinie', [])],
  'div.tabelle': (context, table) =>
    writeTable(context, table, (cell, style) =>
      holdsBlocks(cell)
        ? (writeBlocks(context, elementsOf(cell), { ...CELL, paragraph: style }) as Paragraph[])
        : [writeLine(context, style, cell.children)],
    ),
  'div.kasten': (context, box, surroundings) => {
    const style = context.useStyle(attribute(box, 'dataStil') || 'Standard')
    return writeBlocks(context, elementsOf(box), { ...surroundings, paragraph: style, continuation: () => style })
  },
  'div.auftakt': writeAuftakt,
  'div.spalten': writeColumns,
  'div.neben': (context, area, surroundings) =>
    writeBeside(context, area, surroundings, (children) => writeBlocks(context, children, surroundings)),
  'div.portrait': writePortrait,
  'div.qr': writeQrcode,
  'div.logoleiste': writeLogoleiste,
  'div.unterschriftsfelder': writeUnterschriftsfelder,
  'div.anmerkung': writeNote,
  'div.unterschrift': (context, area, surroundings) =>
    writeBlocks(context, elementsOf(area), { ...surroundings, paragraph: surroundings.signature }),
  // Word prints its footnotes where their marks stand.
  'section.fussnoten': () => [],
}

/** The blocks of a section, a box, a quotation … in order. */
export function writeBlocks(
  context: WordContext,
  blocks: readonly Element[],
  surroundings: BlockSurroundings = TEXT,
): FileChild[] {
  return blocks.flatMap((block, index) => {
    const before = blocks[index - 1]
    if (before && nodeOf(before) === nodeOf(block)) context.adjoining.add(block)
    if (surroundings !== TEXT) return writeBlock(context, block, surroundings)
    if (isMarginPicture(context, blocks, index)) return []
    const beside = writeMarginText(context, block, blocks.slice(index + 1))
    if (beside) return [beside]
    const figure = writeMarginFigure(context, block, before, blocks.slice(index + 1))
    if (figure) return figure
    const written = writeBlock(context, block, surroundings)
    if (!before || !isMarginPicture(context, blocks, index - 1)) return written
    const [first, ...others] = written
    if (!(first instanceof StyledParagraph)) throw unexpected(block, 'einem Randbild')
    return [hangPicture(context, { bar: before, before: blocks[index - 2] }, first), ...others]
  })
}

function writeBlock(context: WordContext, block: Element, surroundings: BlockSurroundings): FileChild[] {
  const style = paragraphStyleOf(block)
  const paragraph = innerStyleOf(block)
  if (paragraph)
    return writeBlocks(
      context,
      elementsOf(block),
      surroundings.nurEigene ? surroundings : { ...surroundings, paragraph },
    )
  if (style === undefined) return answerTo<WriteBlock>(BLOCKS, block, 'einem Abschnitt')(context, block, surroundings)
  // A quotation has its source in its frame.
  const own =
    surroundings.paragraph === QUOTE.paragraph && is(block, 'p.herkunft')
      ? 'Herkunft'
      : style === LIFTED && surroundings === TEXT && context.hanging > 0
        ? LIFTED_WIDE
        : style
  if (own === LIFTED_WIDE) context.useStyle(LIFTED)
  return [writeParagraph(context, block, surroundings.nurEigene ? surroundings.paragraph : context.useStyle(own))]
}

/** A box; its title, where it has one, comes first, beside its text where there is room. */
function writeBox(context: WordContext, box: Element, kind: BoxKind, surroundings: BlockSurroundings): FileChild[] {
  const { styles } = BOXES[kind]
  const parts = elementsOf(box)
  const title = parts.filter((part) => is(part, 'p.kastentitel'))
  const rest = parts.filter((part) => !title.includes(part))
  const [first] = title
  const beside =
    first && surroundings === TEXT
      ? writeBoxBeside(context, kind, first, box, (field) => joinBlocks(writeBlocks(context, rest, field)))
      : undefined
  if (beside) return beside
  return closeBox([
    ...title.map((part) => writeParagraph(context, part, styles.title)),
    ...writeBlocks(context, rest, inBox(kind)),
  ])
}

/** The blocks of a chapter; a quotation that is all of it carries its page. */
export function writeChapter(context: WordContext, blocks: readonly Element[], alone: boolean): FileChild[] {
  const [first, ...others] = blocks
  if (!alone || !first || others.length > 0 || !is(first, 'blockquote.zitat'))
    return writeBlocks(context, keepLiftedAway(context, blocks))
  return frameLeitsatz(context, writeBlocks(context, elementsOf(first), LEITSATZ))
}

/** One answer for each box. */
function boxes(answer: (kind: BoxKind) => WriteBlock): Answers<NodeOf<'aside'>, WriteBlock> {
  return Object.fromEntries(BOX_KINDS.map((kind) => [`aside.${kind}`, answer(kind)])) as Answers<
    NodeOf<'aside'>,
    WriteBlock
  >
}

/** Terms and their explanations; beside these where there is room for all of them. */
function writeTerms(context: WordContext, list: Element, surroundings: BlockSurroundings): FileChild[] {
  const places = placeTerms(context, list, surroundings)
  let text: BlockSurroundings = EXPLANATION
  return elementsOf(list).flatMap((part) => {
    const place = places?.get(part)
    if (place) text = { ...EXPLANATION, paragraph: context.useStyle(place.text) }
    return place ? [writeMarginTerm(context, part, place)] : writeTerm(context, part, 'Begriff', text)
  })
}

function writeTerm(context: WordContext, part: Element, term: StyleId, explanation: BlockSurroundings): FileChild[] {
  if (part.tagName === 'dt') return [writeParagraph(context, part, term)]
  return holdsBlocks(part)
    ? writeBlocks(context, elementsOf(part), explanation)
    : [writeParagraph(context, part, explanation.paragraph)]
}

/** Its columns are those of its section. */
function writeColumns(context: WordContext, area: Element, surroundings: BlockSurroundings): FileChild[] {
  const blocks = elementsOf(area)
  const middle = splitInHalves(blocks)
  // Headings keep their distance at the head of a column only below something: so both columns begin with a line of no height.
  return [
    new StyledParagraph('Fuge', []),
    ...writeBlocks(context, blocks.slice(0, middle), surroundings),
    new StyledParagraph('Fuge', [new ColumnBreak()]),
    ...writeBlocks(context, blocks.slice(middle), surroundings),
  ]
}

/** The last paragraph of a box or quotation keeps the distance to what follows. */
function closeBox(blocks: FileChild[]): FileChild[] {
  const last = blocks.at(-1)
  const end = last instanceof StyledParagraph ? styleById(last.style)?.end : undefined
  return last instanceof StyledParagraph && end ? [...blocks.slice(0, -1), last.withStyle(end)] : blocks
}

function holdsBlocks({ children }: Element): boolean {
  return children.some((child) => isElement(child) && isInGroup(child, 'block'))
}
