import { rmSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { makeScratch, writeScratch } from '../files/scratch.js'
import type { Browser } from './browser/launch.js'
import { shutOff } from './pdf.js'

/**
 * Prints a page of ours that is no document of a programme: tagged, with the page's own size, and numbered.
 * @param fonts files that the page may load
 */
export async function printSheet(browser: Browser, html: string, fonts: readonly string[]): Promise<Uint8Array> {
  const ordner = makeScratch()
  const page = await browser.newPage()
  try {
    const datei = writeScratch(ordner, 'blatt.html', html)
    await shutOff(page, [datei, ...fonts])
    await page.goto(pathToFileURL(datei).href, { waitUntil: 'load' })
    return await page.pdf({
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
  } finally {
    rmSync(ordner, { recursive: true, force: true })
    await page.close().catch(() => undefined)
  }
}
