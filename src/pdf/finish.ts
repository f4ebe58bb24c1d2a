import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import type { Dokument } from '../layout/dokument.js'

/** The programme's date as a moment in UTC; what it does not say counts as the first. Without any, the year 2000, so that bytes never depend on the clock. */
export function documentDate(datum: string): Date {
  return new Date(`${datum || '2000'}${'-01'.repeat(Math.max(0, 3 - (datum || '2000').split('-').length))}T00:00:00Z`)
}

/** Puts the file's properties in place of Chromium's: title, author, subject, keywords, language, and dates that do not change from run to run. */
export function setProperties(pdf: PDFDocument, dokument: Dokument): void {
  const datum = documentDate(dokument.datum)
  pdf.setTitle(dokument.titel, { showInWindowTitleBar: true })
  pdf.setAuthor(dokument.autor)
  pdf.setSubject(dokument.thema)
  pdf.setKeywords([dokument.stichworte.join(', ')])
  pdf.setCreator('amip')
  pdf.setCreationDate(datum)
  pdf.setModificationDate(datum)
  pdf.catalog.set(PDFName.of('Lang'), PDFString.of('de-DE'))
}

/**
 * Gives the bookmarks the headings' own words: Chromium writes a heading of several words twice.
 * @throws Error when there are not as many bookmarks as headings
 */
export function nameBookmarks(pdf: PDFDocument, { gliederung }: Dokument): void {
  const eintraege = bookmarksBelow(pdf.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict))
  if (eintraege.length !== gliederung.length)
    throw new Error(`Das PDF hat ${eintraege.length} Lesezeichen für ${gliederung.length} Überschriften`)
  for (const [index, { nummer, text }] of gliederung.entries()) {
    eintraege[index]?.set(PDFName.of('Title'), PDFHexString.fromText([nummer, text].filter(Boolean).join(' ')))
  }
}

/** All entries below one, in reading order. */
function bookmarksBelow(eltern: PDFDict | undefined): PDFDict[] {
  const eintraege: PDFDict[] = []
  for (
    let eintrag = eltern?.lookupMaybe(PDFName.of('First'), PDFDict);
    eintrag;
    eintrag = eintrag.lookupMaybe(PDFName.of('Next'), PDFDict)
  ) {
    eintraege.push(eintrag, ...bookmarksBelow(eintrag))
  }
  return eintraege
}
