import { pathToFileURL } from 'node:url'
import type { CDPSession, Page, PDFOptions } from 'puppeteer'
import { printArea, textWidth } from '../content/satzspiegel.js'
import { fontFiles } from '../layout/design/css/css.js'
import { CHARACTER_FONTS } from '../layout/design/fonts/character-fonts.js'
import { CODE_FONT } from '../layout/design/fonts/code-font.js'
import type { Dokument } from '../layout/document/dokument.js'
import { HYPHENATION_ZONE_MM } from '../trennung/zone.js'

const PX_PER_MM = 96 / 25.4
/** In millimetres. */
const A4_HEIGHT = 297
/** Below so much won, a word is not divided: in CSS pixels, for `settleHyphens`. */
export const HYPHENATION_ZONE = HYPHENATION_ZONE_MM * PX_PER_MM

/** Makes a page of the browser one that prints a document from a file: as wide as its pages' area, shut off from all but its fonts. */
export async function prepareForPrint(page: Page, datei: string, { gestaltung }: Dokument): Promise<void> {
  await Promise.all([
    shutOff(page, [datei, ...fontFiles(gestaltung, 'ttf'), ...CHARACTER_FONTS, CODE_FONT]),
    page.setViewport({
      width: Math.ceil(printArea(gestaltung.seite, gestaltung.druck.anschnitt).width * PX_PER_MM),
      height: 1000,
    }),
    page.emulateMediaType('print'),
  ])
}

/** The smallest type of a design, in CSS pixels. */
export function smallestType({ groessen }: Dokument['gestaltung']): number {
  return (groessen.mindestens * 96) / 72
}

/** Width of the area of a turned page, in CSS pixels. */
export function widthOfTurned({ seite }: Dokument['gestaltung']): number {
  return textWidth(seite, A4_HEIGHT) * PX_PER_MM
}

/** The margins that lie within the areas of pages, in CSS pixels. */
export function marginsWithin({ seite, druck }: Dokument['gestaltung']): { left: number; right: number } {
  const { left, right } = printArea(seite, druck.anschnitt)
  return { left: left * PX_PER_MM, right: right * PX_PER_MM }
}

/** What each page that is shut off may load. */
const allowed = new WeakMap<Page, ReadonlySet<string>>()

/** Lets a page load the files that are handed to it and nothing else; scripts of its own do not run, only ours. */
export async function shutOff(page: Page, dateien: readonly string[]): Promise<void> {
  const isShut = allowed.has(page)
  allowed.set(page, new Set(dateien.map((datei) => pathToFileURL(datei).href)))
  if (isShut) return
  await Promise.all([page.setJavaScriptEnabled(false), page.setRequestInterception(true)])
  page.on('request', (request) => {
    const url = request.url()
    const response = allowed.get(page)?.has(url) || url.startsWith('data:') ? request.continue() : request.abort()
    // A page that is closed meanwhile needs no answer.
    response.catch(() => undefined)
  })
}

/**
 * Loads a file and all its fonts. By itself only what is laid out asks for them, and what stands at the edges of pages is laid out by
 * the print alone, which waits for no font that it needs.
 */
export async function loadFile(page: Page, datei: string): Promise<void> {
  await page.goto(pathToFileURL(datei).href, { waitUntil: 'load' })
  await page.evaluate(async () => {
    // One that cannot be read lets the others be waited for.
    await Promise.allSettled([...document.fonts].map((face) => face.load()))
  })
}

/** Prints some pages of what is open as they are seen, without tags. @param session of the page, which one keeps */
export async function printSeen(session: CDPSession, pageRanges: string): Promise<Uint8Array> {
  // At once and in one piece: a stream is read by questions, of which each takes its time on the way.
  const { data } = await session.send('Page.printToPDF', {
    pageRanges,
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: false,
    generateDocumentOutline: false,
    transferMode: 'ReturnAsBase64',
    marginTop: 0,
    marginBottom: 0,
    marginLeft: 0,
    marginRight: 0,
  })
  return Buffer.from(data, 'base64')
}

/** Prints what is open. */
export function print(
  page: Page,
  options: Pick<PDFOptions, 'tagged' | 'outline' | 'pageRanges' | 'waitForFonts'>,
): Promise<Uint8Array> {
  return page.pdf({ ...options, preferCSSPageSize: true, printBackground: true, timeout: 0 })
}
