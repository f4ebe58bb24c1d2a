import type { ElementContent } from 'hast'
import type { DokumentComment } from '../layout/document/dokument.js'
import type { OpcPackage } from './package/package.js'
import { readableOf } from './pruefen/part.js'
import { numberOfSourceMark, type SourceLine } from './source-marks.js'
import { cloneXml, insertAfter, insertBefore, replaceChild } from './xml/edit.js'
import { childOf, elementsIn, findElements } from './xml/find.js'
import { createElement, type XmlElement } from './xml/xml.js'

const PART = 'word/comments.xml'
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments'

/** Puts remarks on the document into a finished package as comments of Word, at the words that they hang on. */
export function writeComments(
  pkg: OpcPackage,
  comments: readonly DokumentComment[],
  pieces: readonly (readonly ElementContent[])[],
  lineOf: (piece: readonly ElementContent[]) => SourceLine | undefined,
): void {
  if (comments.length === 0) return
  const positions = findElements(pkg.xml('word/document.xml'), 'w:p').flatMap((paragraph) =>
    elementsIn(paragraph).flatMap((start): AnchorPlace[] => {
      const number = start.name === 'w:bookmarkStart' ? numberOfSourceMark(start.attributes['w:name'] ?? '') : undefined
      const line = number === undefined ? undefined : lineOf(pieces[number] ?? [])
      return line ? [{ paragraph, start, line, text: plain(readableOf(paragraph)) }] : []
    }),
  )
  const written = comments.flatMap((comment, id) => {
    const position = findPlace(comment, positions)
    if (!position) return []
    anchor(position, comment, String(id))
    return [formatComment(comment, String(id))]
  })
  pkg.put(PART, createElement('w:comments', { 'xmlns:w': W }, written))
  pkg.addContentType(PART, 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml')
  pkg.addRelation('word/document.xml', { Id: 'rIdKommentare', Type: RELATIONSHIP, Target: 'comments.xml' })
}

/** A piece of a paragraph in its hidden bookmark. */
interface AnchorPlace {
  paragraph: XmlElement
  start: XmlElement
  line: SourceLine
  text: string
}

const plain = (text: string) => text.replace(/[\s\u00ad]+/g, ' ').trim()

/** The piece with the words that is nearest to the line; else the last one before it. */
function findPlace({ datei, zeile, to }: DokumentComment, positions: readonly AnchorPlace[]): AnchorPlace | undefined {
  const words = plain(to).slice(0, 40)
  const own = positions.filter((position) => position.line.datei === datei)
  const far = (position: AnchorPlace) => Math.abs(position.line.zeile - zeile)
  const [next] = own.filter(({ text }) => words !== '' && text.includes(words)).sort((a, b) => far(a) - far(b))
  return next ?? own.findLast((position) => position.line.zeile <= zeile) ?? own[0] ?? positions[0]
}

/** Around the words where one run holds them, else around the whole piece. */
function anchor({ paragraph, start }: AnchorPlace, { to }: DokumentComment, id: string): void {
  const rangeStart = createElement('w:commentRangeStart', { 'w:id': id })
  const rangeEnd = createElement('w:commentRangeEnd', { 'w:id': id })
  const reference = createElement('w:r', {}, [createElement('w:commentReference', { 'w:id': id })])
  const run = elementsIn(paragraph).find(
    (child) =>
      child.name === 'w:r' &&
      to !== '' &&
      elementsIn(child).filter(({ name }) => name === 'w:t').length === 1 &&
      (childOf(child, 'w:t')?.text ?? '').includes(to),
  )
  if (run && elementsIn(run).every(({ name }) => name === 'w:t' || name === 'w:rPr')) {
    const text = childOf(run, 'w:t')?.text ?? ''
    const position = text.indexOf(to)
    const rPr = childOf(run, 'w:rPr')
    const piece = (piece: string) =>
      piece === ''
        ? []
        : [
            createElement('w:r', {}, [
              ...(rPr ? [cloneXml(rPr)] : []),
              createElement('w:t', { 'xml:space': 'preserve' }, [piece]),
            ]),
          ]
    replaceChild(
      paragraph,
      run,
      ...piece(text.slice(0, position)),
      rangeStart,
      ...piece(to),
      rangeEnd,
      reference,
      ...piece(text.slice(position + to.length)),
    )
    return
  }
  const end = elementsIn(paragraph).find(
    ({ name, attributes }) => name === 'w:bookmarkEnd' && attributes['w:id'] === start.attributes['w:id'],
  )
  insertAfter(paragraph, start, rangeStart)
  if (end) insertBefore(paragraph, end, rangeEnd, reference)
  else paragraph.children.push(rangeEnd, reference)
}

function formatComment({ author, date, text }: DokumentComment, id: string): XmlElement {
  const tag = date === '' ? {} : { 'w:date': `${date}T00:00:00Z` }
  return createElement('w:comment', { 'w:id': id, 'w:author': author, ...tag, 'w:initials': initialsOf(author) }, [
    createElement('w:p', {}, [createElement('w:r', {}, [createElement('w:t', { 'xml:space': 'preserve' }, [text])])]),
  ])
}

function initialsOf(author: string): string {
  return author
    .split(/\s+/)
    .map((word) => word[0] ?? '')
    .join('')
    .slice(0, 3)
}
