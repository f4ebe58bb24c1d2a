import type { PDFDocument } from '@cantoo/pdf-lib'
import type { Element, Root } from 'hast'
import { ByMark } from '../file/by-mark.js'
import { boxOf, readStreams } from '../file/streams.js'
import { type MarkedContentRef, readStructureTree } from '../file/structure-tree.js'
import { GlyphReader } from '../text/reader.js'
import { mendDestinations } from './destinations.js'
import { type Bestimmung, type TypeArea, writeMarkedContent } from './kinds/artifacts.js'
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
export interface Vorgabe {
  /** The tree whose elements were numbered for the print. */
  baum: Root
  /** Page (from 1) of linked ids. */
  seitenzahlen: ReadonlyMap<string, number>
  satzspiegel: (seite: number) => TypeArea
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
  { baum, seitenzahlen, satzspiegel, isVersal }: Vorgabe,
): { wurzel: StructureElement; ueberschriften: StructureElement[] } {
  const stroeme = readStreams(pdf, true)
  const marken = new Marks(stroeme)
  const find = (stelle: MarkedContentRef) => marken.find(stelle)

  const wurzel = readStructureElements(readStructureTree(pdf), baum, (stelle, art) => {
    const marke = find(stelle)?.marke
    if (!marke) return false
    // Lines and areas alone are borders and backgrounds, but for pictures and drawn bullets.
    return marke.text || marke.bild || (marke.flaeche && (art === 'Figure' || art === 'Lbl'))
  })
  const leser = new GlyphReader()
  const aenderungen = mendText(pdf, wurzel, marken, seitenzahlen, leser)
  mendTocs(wurzel)
  mendLists(wurzel, (stelle) => {
    const fund = find(stelle)
    return fund ? leser.read(fund.strom, fund.marke).text : ''
  })
  mendNotes(wurzel)
  mendFigures(wurzel, (stelle) => {
    const fund = find(stelle)
    return fund && boxOf(fund.strom, fund.marke.objekte, fund.marke.kasten)
  })
  mendLanguages(wurzel)
  const ueberschriften = mendHeadings(wurzel, isVersal)
  const wiederholt = mendTables(wurzel, (stelle) => find(stelle)?.strom.seite ?? 0)
  dropSlivers(pdf.context, wurzel)
  describeLinks(pdf.context, wurzel, seitenzahlen)
  mendDestinations(pdf, stroeme)
  linkNotesBack(pdf, wurzel)

  const arten = new ByMark<Bestimmung>()
  for (const knoten of elementsOf(wurzel))
    for (const { strom, mcid } of knoten.kinder.filter((kind) => 'mcid' in kind))
      arten.set(strom, mcid, { art: knoten.art })
  for (const { strom, mcid } of wiederholt) arten.set(strom, mcid, 'wiederholung')
  writeMarkedContent(
    pdf,
    stroeme,
    ({ ref }, mcid) => (mcid === undefined ? undefined : arten.get(ref, mcid)) ?? 'layout',
    satzspiegel,
    aenderungen,
  )
  writeStructure(pdf, wurzel)
  return { wurzel, ueberschriften: ueberschriften.filter(({ art }) => art !== 'H1') }
}
