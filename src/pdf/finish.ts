import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { readAlternativen } from '../abgleich/gedruckt.js'
import { isInCapitals } from '../layout/design/looks.js'
import { completeDate } from '../layout/document/date.js'
import type { Dokument } from '../layout/document/dokument.js'
import { forPrint } from '../layout/document/media.js'
import { layWasserzeichen } from './content-stream/wasserzeichen.js'
import { saveWithFileIdentifier } from './file/file-identifier.js'
import { writeOutputIntent } from './file/output-intent.js'
import { setPageBoxes } from './file/page-boxes.js'
import { writeXmp } from './file/xmp.js'
import { check } from './pruefen/check.js'
import { originalsIn } from './structure/element-numbers.js'
import { tagStructure } from './structure/structure.js'
import { type StructureElement, typedWordsOf } from './structure/structure-element.js'
import { StructureError } from './structure-error.js'
import { blocksAt, visible, wordsOf } from './text/document-text.js'

const POINTS_PER_MM = 72 / 25.4

/**
 * Makes a print by Chromium a PDF/UA-1 and PDF/A-2a: structure, properties and metadata, bookmarks, page labels, colours, and an
 * identifier. What the metadata claim is looked at before anything is written.
 * @param pageNumbers page (from 1) of linked ids
 * @param onStructure handed the finished tree, for who asks where elements stand
 * @throws StructureError when a check finds that the file does not conform
 */
export async function finishPdf(
  pdf: PDFDocument,
  dokument: Dokument,
  pageNumbers: ReadonlyMap<string, number>,
  onStructure?: (root: StructureElement) => void,
): Promise<Uint8Array> {
  const { seite: margins, druck } = dokument.gestaltung
  const heights = pdf.getPages().map((page) => page.getHeight())
  const baum = forPrint(dokument.baum)
  const { root, headings } = tagStructure(pdf, {
    baum,
    pageNumbers,
    isVersal: (element) => isInCapitals(element, dokument.gestaltung),
    typeArea: (page) => ({
      top: (heights[page] ?? 0) - (margins.oben + druck.anschnitt) * POINTS_PER_MM,
      bottom: (margins.unten + druck.anschnitt) * POINTS_PER_MM,
    }),
  })
  onStructure?.(root)
  setProperties(pdf, dokument)
  nameBookmarks(pdf, headings, dokument)
  setPageLabels(pdf)
  layWasserzeichen(pdf, dokument)
  setPageBoxes(pdf, druck)
  writeOutputIntent(pdf)
  const bytes = await saveWithFileIdentifier(pdf)
  const failed = check(pdf, wordsOf(baum, pageNumbers), readAlternativen(baum)).filter(({ bestanden }) => !bestanden)
  if (failed.length > 0)
    throw new StructureError(failed, (word) => blocksAt(baum, word, pageNumbers).map(originalsIn(dokument.baum)))
  return bytes
}

/** Puts the file's properties in place of Chromium's, and the same into its metadata: title, author, subject, keywords, language, dates. */
function setProperties(pdf: PDFDocument, dokument: Dokument): void {
  const date = new Date(`${completeDate(dokument.date)}T00:00:00Z`)
  const keywords = dokument.keywords.join(', ')
  const [title, author, subject] = [dokument.title, dokument.author, dokument.subject].map(visible) as [
    string,
    string,
    string,
  ]
  pdf.setTitle(title, { showInWindowTitleBar: true })
  pdf.setAuthor(author)
  pdf.setSubject(subject)
  pdf.setKeywords([keywords])
  pdf.setCreator('amip')
  pdf.setCreationDate(date)
  pdf.setModificationDate(date)
  pdf.catalog.set(PDFName.of('Lang'), PDFString.of('de-DE'))
  writeXmp(pdf, { title, author, subject, keywords, creator: 'amip', producer: pdf.getProducer() ?? '', date })
}

/** Gives the bookmarks the headings' own words: Chromium writes a heading of several words twice. */
function nameBookmarks(pdf: PDFDocument, headings: readonly StructureElement[], { outline }: Dokument): void {
  const texts = new Map(outline.map(({ id, number, text }) => [id, [number, text].filter(Boolean).join(' ')]))
  const entries = bookmarksBelow(pdf.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict))
  for (const [index, { source }] of headings.entries()) {
    const text = texts.get(String(source?.properties.id ?? '')) ?? (source ? typedWordsOf(source) : '')
    entries[index]?.set(PDFName.of('Title'), PDFHexString.fromText(visible(text)))
  }
}

/** All entries below one, in reading order. */
function bookmarksBelow(parent: PDFDict | undefined): PDFDict[] {
  const entries: PDFDict[] = []
  for (
    let entry = parent?.lookupMaybe(PDFName.of('First'), PDFDict);
    entry;
    entry = entry.lookupMaybe(PDFName.of('Next'), PDFDict)
  ) {
    entries.push(entry, ...bookmarksBelow(entry))
  }
  return entries
}

/** Pages are called as they are printed: counted through from 1, the cover included. */
function setPageLabels({ catalog, context }: PDFDocument): void {
  catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: [0, { S: 'D' }] }))
}
