import { rmSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { PDFArray, PDFDict, PDFDocument, type PDFObject, PDFString } from '@cantoo/pdf-lib'
import { makeScratch, writeScratch } from '../files/scratch.js'
import { completeDatum } from '../layout/document/datum.js'
import type { Browser } from './browser/launch.js'
import { saveWithFileIdentifier } from './file-identifier.js'
import { shutOff } from './pdf.js'

/**
 * Prints a page of ours that is no document of a programme: tagged, with the page's own size, and numbered.
 * @param fonts files that the page may load
 * @param datum of the programme that it is about (ISO, as far as it is known): the file bears no other
 */
export async function printSheet(
  browser: Browser,
  html: string,
  fonts: readonly string[],
  datum: string,
): Promise<Uint8Array> {
  const ordner = makeScratch()
  const page = await browser.newPage()
  try {
    const datei = writeScratch(ordner, 'blatt.html', html)
    await shutOff(page, [datei, ...fonts])
    await page.goto(pathToFileURL(datei).href, { waitUntil: 'load' })
    const gedruckt = await page.pdf({
      tagged: true,
      outline: true,
      preferCSSPageSize: true,
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate:
        '<div style="font-size:7pt;width:100%;text-align:right;padding-right:12mm">Seite <span class="pageNumber"></span> von <span class="totalPages"></span></div>',
      timeout: 0,
    })
    const pdf = await PDFDocument.load(gedruckt, { updateMetadata: false })
    const tag = new Date(`${completeDatum(datum)}T00:00:00Z`)
    pdf.setCreationDate(tag)
    pdf.setModificationDate(tag)
    renumberNodes(pdf)
    return await saveWithFileIdentifier(pdf)
  } finally {
    rmSync(ordner, { recursive: true, force: true })
    await page.close().catch(() => undefined)
  }
}

const KNOTEN = /^node\d+$/

/** Chromium names elements by a count that goes on from page to page: these begin with 1, in the same order. */
function renumberNodes(pdf: PDFDocument): void {
  const stellen: { name: string; set(name: string): void }[] = []
  const look = (objekt: PDFObject | undefined, set: (neu: PDFString) => void): void => {
    if (objekt instanceof PDFDict)
      for (const [schluessel, wert] of objekt.entries()) look(wert, (neu) => objekt.set(schluessel, neu))
    else if (objekt instanceof PDFArray)
      for (const [index, wert] of objekt.asArray().entries()) look(wert, (neu) => objekt.set(index, neu))
    else if (objekt instanceof PDFString && KNOTEN.test(objekt.decodeText()))
      stellen.push({ name: objekt.decodeText(), set: (name) => set(PDFString.of(name)) })
  }
  for (const [ref, objekt] of pdf.context.enumerateIndirectObjects())
    look(objekt, (neu) => pdf.context.assign(ref, neu))
  const namen = [...new Set(stellen.map(({ name }) => name))].sort()
  for (const { name, set } of stellen) set(`node${String(namen.indexOf(name) + 1).padStart(8, '0')}`)
}
