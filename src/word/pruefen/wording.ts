import type { Element, ElementContent, Root } from 'hast'
import { findUnsaid, readAlternativen, readWortlaut } from '../../abgleich/gedruckt.js'
import { Textfolge } from '../../abgleich/quelle/stueck.js'
import { forPaper } from '../../layout/document/media.js'
import { isElement } from '../../layout/document/tree.js'
import { KEYWORD } from '../styles/looks/keywords.js'
import { idOfStyle } from '../styles/style-ids.js'
import { childOf } from '../xml/find.js'
import type { XmlElement } from '../xml/xml.js'
import { type CheckedPackage, styleOf, textPartsOf } from './checked-package.js'
import { ParagraphCounter } from './counting.js'
import { findAll, isMark, readableOf, readableWithoutNotes } from './part.js'

/**
 * Whether a Word file says what the document says: every paragraph, cell, caption, entry of a table of contents and note, with
 * the numbers that Word counts. Page numbers and the texts of charts are looked at elsewhere.
 */
export function compareWording(baum: Root, pkg: CheckedPackage): string[] {
  return compareWith(baum, readSetTexts(pkg))
}

/** What a Word file says: its paragraphs with their numbers, its notes, the texts of its pictures. */
export interface SetTexts {
  paragraphs: string[]
  notes: string[]
  images: string[]
}

/** What a Word file says, read once for several comparisons. */
export function readSetTexts(pkg: CheckedPackage): SetTexts {
  const counter = new ParagraphCounter(pkg)
  return {
    paragraphs: joinKeywords(findAll(pkg.dokument, 'w:p')).map((paragraphs) =>
      fold(paragraphs.flatMap((one) => [counter.next(one), readableWithoutNotes(one)]).join(' ')),
    ),
    notes: findAll(pkg.footnotes, 'w:p').map((paragraph) => fold(wordsOfNote(paragraph))),
    images: [...textPartsOf(pkg).values()]
      .flatMap((part) => findAll(part, 'wp:docPr'))
      .map(({ attributes }) => attributes.descr ?? ''),
  }
}

/** Keywords that hang beside their points are one paragraph with these in the document. */
function joinKeywords(paragraphs: readonly XmlElement[]): XmlElement[][] {
  return paragraphs.flatMap((paragraph, index) => {
    const before = paragraphs[index - 1]
    if (isKeyword(paragraph)) return []
    return [before && isKeyword(before) ? [before, paragraph] : [paragraph]]
  })
}

const KEYWORDS: readonly string[] = [KEYWORD.keyword, KEYWORD.divided].map(idOfStyle)

function isKeyword(paragraph: XmlElement): boolean {
  return KEYWORDS.includes(styleOf(paragraph))
}

/** As `compareWording`, with what the file says. */
export function compareWith(baum: Root, { paragraphs, notes, images }: SetTexts): string[] {
  const expected = readWortlaut(withoutDetails(forPaper(baum)))
  return [
    ...missing(expected.text, paragraphs),
    ...missing(expected.noten, notes),
    ...findUnsaid(readAlternativen(forPaper(baum)), images).map(
      (alt) => `Der Alternativtext „${alt.slice(0, 60)}“ steht nicht so bei einem Bild.`,
    ),
  ]
}

/** What a web page shows folded is said in Word by the alternative text of its picture. */
function withoutDetails<Node extends Root | Element>(node: Node): Node {
  const children = node.children.flatMap((child): ElementContent[] => {
    if (child.type === 'doctype') return []
    if (!isElement(child)) return [child]
    return child.tagName === 'details' ? [] : [withoutDetails(child)]
  })
  return { ...node, children }
}

/** What one reads in the text of a note: the star that stands for its number, and no mark of another note. */
function wordsOfNote(paragraph: XmlElement): string {
  const [first] = findAll(paragraph, 'w:r').filter((run) => childOf(run, 'w:t') ?? childOf(run, 'w:tab'))
  const sign = first && isMark(first) ? readableOf(first) : ''
  return `${sign} ${readableWithoutNotes(paragraph)}`
}

/**
 * Pieces that are not among those set, which are folded; each is set as often as it is said. On the cover, in the Impressum and in tables of
 * contents several stand in one paragraph.
 */
function missing(expected: readonly string[], actual: readonly string[]): string[] {
  const present = new Map<string, number>()
  for (const text of actual) present.set(text, (present.get(text) ?? 0) + 1)
  const open = expected.filter((text) => {
    const number = present.get(text) ?? 0
    if (number > 0) present.set(text, number - 1)
    return number === 0
  })
  const remaining = [...present].filter(([, number]) => number > 0).map(([text]) => text)
  return open
    .filter((text) => !remaining.some((whole) => holds(whole, text)))
    .map((text) => `„${text.length > 60 ? `${text.slice(0, 60)}…` : text}“ steht nicht so im Text.`)
}

/** Whether a paragraph holds a piece as whole words. */
function holds(whole: string, text: string): boolean {
  for (let position = whole.indexOf(text); position >= 0; position = whole.indexOf(text, position + 1)) {
    const before = whole[position - 1] ?? ''
    const after = whole[position + text.length] ?? ''
    if (![before, after].some((sign) => /[\p{L}\p{N}]/u.test(sign))) return true
  }
  return false
}

function fold(text: string): string {
  const sequence = new Textfolge()
  sequence.add(text)
  return sequence.text
}
