import { type FileChild, InternalHyperlink, type ParagraphChild, Tab, TextRun } from 'docx'
import type { Element } from 'hast'
import { hasClass, is, printedText, walk } from '../../layout/document/tree.js'
import type { ChildOf } from '../../layout/document/vocabulary/vocabulary.js'
import { writeInline } from '../blocks/line/inline.js'
import { StyledParagraph } from '../blocks/line/paragraph.js'
import type { WordContext } from '../context.js'
import { WordElement } from '../element.js'
import { closeField, field, openField } from '../fields.js'
import { isCounted } from '../outline.js'
import { type FixedStyleId, TOC } from '../styles/style-ids.js'
import { attribute, elementsOf, unexpected } from '../tree.js'
import { divideEntry } from './entry-lines.js'

/** The levels that the table of contents has. */
const LEVELS = [1, 2, 3] as const

interface TocEntry {
  style: FixedStyleId
  anchor: string
  /** What stands before the text: the number of a heading with its tab, or "Tabelle 2" with its space. */
  front: ParagraphChild[]
  /** The text, in the pieces between which its lines break. */
  pieces: string[]
}

/**
 * The table of contents: a field of Word's that is filled already, in the container that gives it the button for updating.
 * The page numbers are put in when the pages are known.
 */
export function writeToc(context: WordContext, toc: Element): FileChild[] {
  const { title, items } = readToc(toc)
  const levels = items.map((item) => LEVELS.find((level) => hasClass(item, `stufe-${level}`)) ?? 1)
  const entries = items.map((item, index): TocEntry => {
    const level = levels[index] ?? 1
    const { anchor, parts } = readEntry(context, item)
    const style = TOC[level - 1] ?? 'TOC3'
    if (parts.arrow)
      return {
        style,
        anchor,
        front: [new TextRun(`${parts.arrow}\u2002`)],
        pieces: divideEntry(context, style, `${parts.arrow}\u2002`, parts.text),
      }
    // "Anhang A" does not fit into the column of the numbers.
    const separator = isCounted(parts.number) ? new Tab() : '\u2002'
    const front = parts.number ? [new TextRun(parts.number), new TextRun({ children: [separator] })] : []
    const before = parts.number && separator === '\u2002' ? `${parts.number}${separator}` : ''
    const inColumn = parts.number !== '' && before === ''
    return { style, anchor, front, pieces: divideEntry(context, style, inColumn ? undefined : before, parts.text) }
  })
  const content = writeEntries(`TOC \\o "1-${Math.max(1, ...levels)}" \\h \\z`, entries)
  return [
    // In the container, LibreOffice would keep the room above its band twice.
    ...title.map(({ children }) => new StyledParagraph('TOCHeading', writeInline(context, children))),
    new WordElement('w:sdt', {}, [
      new WordElement('w:sdtPr', {}, [
        new WordElement('w:docPartObj', {}, [
          new WordElement('w:docPartGallery', { 'w:val': 'Table of Contents' }),
          new WordElement('w:docPartUnique'),
        ]),
      ]),
      new WordElement(
        'w:sdtContent',
        {},
        content.map((paragraph) => paragraph as unknown as WordElement),
      ),
    ]),
  ]
}

/** A list of figures or tables: a field that gathers the captions of one label. */
export function writeListOfCaptions(context: WordContext, toc: Element): FileChild[] {
  const { title, items } = readToc(toc)
  const names = new Set<string>()
  const entries = items.map((item): TocEntry => {
    const { anchor, parts } = readEntry(context, item)
    const label = parts.label.replaceAll('\u00a0', ' ')
    names.add(label.replace(/ \d+$/, ''))
    return {
      style: 'TableofFigures',
      anchor,
      front: [new TextRun(`${label}\u2002`)],
      pieces: divideEntry(context, 'TableofFigures', `${label}\u2002`, parts.text),
    }
  })
  const [name = ''] = names
  return [
    ...title.map(({ children }) => new StyledParagraph('Verzeichnistitel', writeInline(context, children))),
    ...writeEntries(`TOC \\h \\z \\c "${name}"`, entries),
  ]
}

function readToc(toc: Element): { title: Element[]; items: Element[] } {
  const parts = elementsOf(toc)
  const title = parts.filter((part) => is(part, 'p.verzeichnistitel'))
  return { title, items: parts.filter((part) => !title.includes(part)).flatMap(readItems) }
}

/** The entries of a list and of those in it, in order. */
function readItems(list: Element): Element[] {
  return elementsOf(list).flatMap((item) => [
    item,
    ...elementsOf(item)
      .filter((part) => is(part, 'ol'))
      .flatMap(readItems),
  ])
}

function readEntry(context: WordContext, item: Element) {
  const link = elementsOf(item).find((part) => is(part, 'a'))
  if (!link) throw unexpected(item, 'einem Inhaltsverzeichnis')
  const read = (name: ChildOf<'nav a'>) => {
    const span = [...walk(link)].find((inner) => is(inner, name))
    return span ? printedText(span) : ''
  }
  const { anchor } = context.targetOf(attribute(link, 'href'))
  context.listed.push(anchor)
  return {
    anchor,
    parts: {
      number: read('span.nummer'),
      arrow: read('span.pfeil'),
      label: read('span.marke'),
      text: read('span.text') || printedText(link),
    },
  }
}

function writeEntries(instruction: string, entries: readonly TocEntry[]): StyledParagraph[] {
  return entries.map(({ style, anchor, front, pieces }, index) => {
    const children = [
      ...front,
      ...pieces.map((text, position) => new TextRun(position === 0 ? text : { text, break: 1 })),
      // The leaders keep off the text and the number.
      // The look of their style is said again: LibreOffice drops it in a link.
      new TextRun({ style: 'Fuehrung', bold: false, color: { theme: 'accent5' }, children: [' ', new Tab(), ' '] }),
      // The page estimator puts the number here.
      ...field(`PAGEREF ${anchor} \\h`, '0'),
    ]
    return new StyledParagraph(style, [
      ...(index === 0 ? openField(instruction) : []),
      new InternalHyperlink({ anchor, children }),
      ...(index === entries.length - 1 ? [closeField()] : []),
    ])
  })
}
