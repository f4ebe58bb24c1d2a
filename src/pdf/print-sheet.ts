import { rmSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { PDFDocument } from '@cantoo/pdf-lib'
import { toHtml } from 'hast-util-to-html'
import { cssString, escapeMarkup, styleElement } from '../escape.js'
import { makeScratch, writeScratch } from '../files/scratch.js'
import { cssVariables, fontFaces, fontFiles } from '../layout/design/css/css.js'
import type { Dokument } from '../layout/document/dokument.js'
import { forPrint } from '../layout/document/media.js'
import type { Browser } from './browser/launch.js'
import { finishPdf } from './finish.js'
import { loadFile, shutOff } from './print-page.js'
import { numberElements } from './structure/element-numbers.js'

/** Margins of the turned page, in mm. */
const MARGINS = { oben: 14, unten: 16, seite: 12 }

/**
 * Prints a document of ours that is no programme on turned pages, in a programme's design but with a style sheet of its own, and makes
 * it a PDF/UA-1 and PDF/A-2a as programmes are.
 * @param dokument of the vocabulary, without pictures; its date is the file's
 * @throws StructureError as `finishPdf`
 */
export async function printSheet(browser: Browser, dokument: Dokument, stil: string): Promise<Uint8Array> {
  const folder = makeScratch()
  const page = await browser.newPage()
  try {
    const datei = writeScratch(folder, 'blatt.html', sheetHtml(dokument, stil))
    await shutOff(page, [datei, ...fontFiles(dokument.gestaltung, 'ttf')])
    await loadFile(page, datei)
    const printed = await page.pdf({
      tagged: true,
      outline: true,
      preferCSSPageSize: true,
      printBackground: true,
      timeout: 0,
    })
    const pdf = await PDFDocument.load(printed, { updateMetadata: false })
    const seite = { ...dokument.gestaltung.seite, oben: MARGINS.oben, unten: MARGINS.unten }
    return await finishPdf(
      pdf,
      { ...dokument, gestaltung: { ...dokument.gestaltung, seite, druck: { anschnitt: 0, schnittmarken: false } } },
      new Map(),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
    await page.close().catch(() => undefined)
  }
}

function sheetHtml({ title, gestaltung, baum }: Dokument, stil: string): string {
  const css = `${fontFaces(gestaltung, 'ttf', (path) => pathToFileURL(path).href)}
${cssVariables(gestaltung)}
@page { size: A4 landscape; margin: ${MARGINS.oben}mm ${MARGINS.seite}mm ${MARGINS.unten}mm;
  @bottom-right { content: ${cssString('Seite ')} counter(page) ${cssString(' von ')} counter(pages); font: 7pt var(--schrift) } }
${stil}`
  return `<!doctype html>
<html lang="de"><head><meta charset="utf-8"><title>${escapeMarkup(title)}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; font-src file:; style-src 'unsafe-inline'">
${styleElement(css)}</head><body>${toHtml(numberElements(forPrint(baum)))}</body></html>`
}
