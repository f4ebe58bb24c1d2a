import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { readAlternativen } from '../abgleich/gedruckt.js'
import { isInVersalien } from '../layout/design/aussehen.js'
import { completeDatum } from '../layout/document/datum.js'
import type { Dokument } from '../layout/document/dokument.js'
import { forPrint } from '../layout/document/medien.js'
import { layWasserzeichen } from './content-stream/wasserzeichen.js'
import { saveWithFileIdentifier } from './file/file-identifier.js'
import { writeOutputIntent } from './file/output-intent.js'
import { writeXmp } from './file/xmp.js'
import { pruefe } from './pruefen/pruefen.js'
import { tagStructure } from './structure/structure.js'
import { type StructureElement, wordsOf as wordsOfHeading } from './structure/structure-element.js'
import { Strukturfehler } from './strukturfehler.js'
import { visible, wordsOf } from './text/document-text.js'

const POINTS_PER_MM = 72 / 25.4

/**
 * Makes a print by Chromium a PDF/UA-1 and PDF/A-2a: structure, properties and metadata, bookmarks, page labels, colours, and an
 * identifier. What the metadata claim is looked at before anything is written.
 * @param seitenzahlen page (from 1) of linked ids
 * @param onStructure handed the finished tree, for who asks where elements stand
 * @throws Strukturfehler when a check finds that the file does not conform
 */
export async function finishPdf(
  pdf: PDFDocument,
  dokument: Dokument,
  seitenzahlen: ReadonlyMap<string, number>,
  onStructure?: (wurzel: StructureElement) => void,
): Promise<Uint8Array> {
  const { seite: raender } = dokument.gestaltung
  const hoehen = pdf.getPages().map((seite) => seite.getHeight())
  const baum = forPrint(dokument.baum)
  const { wurzel, ueberschriften } = tagStructure(pdf, {
    baum,
    seitenzahlen,
    isVersal: (element) => isInVersalien(element, dokument.gestaltung),
    satzspiegel: (seite) => ({
      oben: (hoehen[seite] ?? 0) - raender.oben * POINTS_PER_MM,
      unten: raender.unten * POINTS_PER_MM,
    }),
  })
  onStructure?.(wurzel)
  setProperties(pdf, dokument)
  nameBookmarks(pdf, ueberschriften, dokument)
  setPageLabels(pdf)
  layWasserzeichen(pdf, dokument)
  writeOutputIntent(pdf)
  const bytes = await saveWithFileIdentifier(pdf)
  const verfehlt = pruefe(pdf, wordsOf(baum, seitenzahlen), readAlternativen(baum)).filter(
    ({ bestanden }) => !bestanden,
  )
  if (verfehlt.length > 0) throw new Strukturfehler(verfehlt)
  return bytes
}

/** Puts the file's properties in place of Chromium's, and the same into its metadata: title, author, subject, keywords, language, dates. */
function setProperties(pdf: PDFDocument, dokument: Dokument): void {
  const datum = new Date(`${completeDatum(dokument.datum)}T00:00:00Z`)
  const stichworte = dokument.stichworte.join(', ')
  const [titel, autor, thema] = [dokument.titel, dokument.autor, dokument.thema].map(visible) as [
    string,
    string,
    string,
  ]
  pdf.setTitle(titel, { showInWindowTitleBar: true })
  pdf.setAuthor(autor)
  pdf.setSubject(thema)
  pdf.setKeywords([stichworte])
  pdf.setCreator('amip')
  pdf.setCreationDate(datum)
  pdf.setModificationDate(datum)
  pdf.catalog.set(PDFName.of('Lang'), PDFString.of('de-DE'))
  writeXmp(pdf, { titel, autor, thema, stichworte, programm: 'amip', erzeuger: pdf.getProducer() ?? '', datum })
}

/** Gives the bookmarks the headings' own words: Chromium writes a heading of several words twice. */
function nameBookmarks(pdf: PDFDocument, ueberschriften: readonly StructureElement[], { gliederung }: Dokument): void {
  const texte = new Map(gliederung.map(({ id, nummer, text }) => [id, [nummer, text].filter(Boolean).join(' ')]))
  const eintraege = bookmarksBelow(pdf.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict))
  for (const [index, { quelle }] of ueberschriften.entries()) {
    const text = texte.get(String(quelle?.properties.id ?? '')) ?? (quelle ? wordsOfHeading(quelle) : '')
    eintraege[index]?.set(PDFName.of('Title'), PDFHexString.fromText(visible(text)))
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

/** Pages are called as they are printed: counted through from 1, the cover included. */
function setPageLabels({ catalog, context }: PDFDocument): void {
  catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: [0, { S: 'D' }] }))
}
