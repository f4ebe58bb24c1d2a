import type { PDFDocument } from '@cantoo/pdf-lib'
import type { Element, Root } from 'hast'
import { ByMark } from '../file/by-mark.js'
import { boxOf, readStreams } from '../file/streams.js'
import { type MarkedContentRef, readStructureTree } from '../file/structure-tree.js'
import { GlyphReader } from '../text/reader.js'
import { mendDestinations } from './destinations.js'
import { type MarkPurpose, type TypeArea, writeMarkedContent } from './kinds/artifacts.js'
import { mendFigures } from './kinds/figures.js'
import { mendHeadings } from './kinds/headings.js'
import { mendLanguages } from './kinds/languages.js'
import { describeLinks, dropSlivers } from './kinds/links.js'
import { mendLists } from './kinds/lists.js'
import { linkNotesBack } from './kinds/note-links.js'
import { mendNotes } from './kinds/notes.js'
import { mendTables } from './kinds/tables.js'
import { mendTocs } from './kinds/toc.js'
import { Marks } from './marks.js'
import { readStructureElements } from './read.js'
import { elementsOf, type StructureElement } from './structure-element.js'
import { mendText } from './text.js'
import { writeStructure } from './write.js'

/** What the structure needs to know of the document. */
export interface TaggingInput {
  /** The tree whose elements were numbered for the print. */
  baum: Root
  /** Page (from 1) of linked ids. */
  pageNumbers: ReadonlyMap<string, number>
  typeArea: (page: number) => TypeArea
  /** Whether the design sets an element in capitals. */
  isVersal: (element: Element) => boolean
}

/**
 * Gives a PDF by Chromium the structure that PDF/UA-1 asks for, made from the document's own tree: Chromium's tells which content
 * belongs to which element, the rest is known better here. What is painted stays as it is.
 * @returns the root of the tree, and the headings below the title in document order
 */
export function tagStructure(
  pdf: PDFDocument,
  { baum, pageNumbers, typeArea, isVersal }: TaggingInput,
): { root: StructureElement; headings: StructureElement[] } {
  const streams = readStreams(pdf, true)
  const marks = new Marks(streams)
  const find = (place: MarkedContentRef) => marks.find(place)

  const root = readStructureElements(readStructureTree(pdf), baum, (place, type) => {
    const mark = find(place)?.mark
    if (!mark) return false
    // Lines and areas alone are borders and backgrounds, but for pictures and drawn bullets.
    return mark.text || mark.image || (mark.area && (type === 'Figure' || type === 'Lbl'))
  })
  const reader = new GlyphReader()
  const changes = mendText(pdf, root, marks, pageNumbers, reader)
  mendTocs(root)
  mendLists(root, (place) => {
    const found = find(place)
    return found ? reader.read(found.stream, found.mark).text : ''
  })
  mendNotes(root)
  mendFigures(root, (place) => {
    const found = find(place)
    return found && boxOf(found.stream, found.mark.xObjects, found.mark.bbox)
  })
  mendLanguages(root)
  const headings = mendHeadings(root, isVersal)
  const repeated = mendTables(root, (place) => find(place)?.stream.page ?? 0)
  dropSlivers(pdf.context, root)
  describeLinks(pdf.context, root, pageNumbers)
  mendDestinations(pdf, streams)
  linkNotesBack(pdf, root)

  const purposes = new ByMark<MarkPurpose>()
  for (const element of elementsOf(root))
    for (const { stream, mcid } of element.kids.filter((kid) => 'mcid' in kid))
      purposes.set(stream, mcid, { type: element.type })
  for (const { stream, mcid } of repeated) purposes.set(stream, mcid, 'repeated')
  writeMarkedContent(
    pdf,
    streams,
    ({ ref }, mcid) => (mcid === undefined ? undefined : purposes.get(ref, mcid)) ?? 'layout',
    typeArea,
    changes,
  )
  writeStructure(pdf, root)
  return { root, headings: headings.filter(({ type }) => type !== 'H1') }
}
