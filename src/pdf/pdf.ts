import { rmSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { PDFDocument as Pdf } from '@cantoo/pdf-lib'
import type { Page, PDFOptions } from 'puppeteer'
import { areaWidth } from '../content/satzspiegel.js'
import { makeScratch, writeScratch } from '../files/scratch.js'
import { fontFiles } from '../layout/design/css.js'
import { QUELLTEXTSCHRIFT } from '../layout/design/quelltextschrift.js'
import { ZEICHENSCHRIFTEN } from '../layout/design/zeichenschriften.js'
import type { Dokument } from '../layout/document/dokument.js'
import type { Course } from '../writer.js'
import type { Browser } from './browser/launch.js'
import { foretellPages } from './foretell.js'
import { Pdfmangel } from './mangel.js'
import { fillPageNumbers, fitWidths, settleHyphens } from './page-script.js'
import { type Druckstil, printHtml } from './print-html.js'
import * as regeln from './regeln.js'
import type { Elementfundstelle } from './structure/positions.js'

/** A print by Chromium and what it was found to say about pages. */
export interface Druck {
  pdf: Pdf
  /** Page (from 1) of everything that is linked to, by id. */
  seitenzahlen: Map<string, number>
}

/** The finished PDF. */
export interface FertigesPdf {
  bytes: Uint8Array
  /** Where the elements of the document stand in it, looked up when asked. */
  listFundstellen(): Elementfundstelle[]
  seiten: number
  /** Page (from 1) of everything that is linked to, by id. */
  seitenzahlen: Map<string, number>
}

/** The table of contents could not be confirmed. */
export class Seitenzahlfehler extends Pdfmangel {
  constructor(text: string) {
    const rat = 'Bitte melden; bis dahin hilft es, Kapitel auf neuer Seite beginnen zu lassen.'
    super([{ regel: regeln.seitenzahl, text, rat }])
  }
}

/** Tables that are wider than the text block even in the smallest type; their captions. */
export class Breitenfehler extends Pdfmangel {
  constructor(readonly tabellen: readonly string[]) {
    super(
      tabellen.map((tabelle) => ({
        regel: regeln.tabelleZuBreit,
        text: `„${tabelle.trim()}“ ist auch in kleiner Schrift breiter als die Seite.`,
        rat: 'Spalten auf zwei Tabellen verteilen (spalten="…"), Namen kürzen oder große Beträge in Tsd. oder Mio. angeben.',
      })),
    )
  }
}

const PX_PER_MM = 96 / 25.4
const ATTEMPTS = 4
/** Below so many millimetres won, a word is not divided. */
const TRENNZONE = 11

/**
 * Prints the document and makes the print conform to PDF/UA-1 and PDF/A-2a.
 * @throws Breitenfehler, Seitenzahlfehler as `printPdf`, Strukturfehler as `finishPdf`
 */
export async function writePdf(
  browser: Browser,
  dokument: Dokument,
  stil: Druckstil,
  course: Course = {},
): Promise<FertigesPdf> {
  const { pdf, seitenzahlen } = await printPdf(browser, dokument, stil, course)
  const [{ finishPdf }, { listFundstellen }] = await loadFinishing()
  course.signal?.throwIfAborted()
  let fundstellen = (): Elementfundstelle[] => []
  const bytes = await finishPdf(pdf, dokument, seitenzahlen, (wurzel) => {
    fundstellen = () => listFundstellen(pdf, wurzel)
  })
  return { bytes, seiten: pdf.getPageCount(), seitenzahlen, listFundstellen: () => fundstellen() }
}

/**
 * Prints the document with the pages of its table of contents foretold, and compares what it says with where things have come to stand:
 * again and again until both agree (in practice: once).
 * @throws Breitenfehler when a table does not fit the page
 * @throws Seitenzahlfehler when the pages do not come to rest or a heading is on no page
 */
export async function printPdf(
  browser: Browser,
  dokument: Dokument,
  stil: Druckstil,
  { signal, onWaiting }: Course = {},
): Promise<Druck> {
  const ordner = makeScratch()
  const opening = browser.newPage()
  // Closing the page ends whatever it is at; one that has not opened is closed when it does.
  const close = () => opening.then((page) => page.close()).catch(() => undefined)
  const giveUp = () => void close()
  try {
    const datei = writeScratch(ordner, 'dokument.html', printHtml(dokument, stil))
    const page = await opening
    signal?.throwIfAborted()
    signal?.addEventListener('abort', giveUp)
    await Promise.all([
      shutOff(page, [datei, ...fontFiles(dokument.gestaltung, 'ttf'), ...ZEICHENSCHRIFTEN, QUELLTEXTSCHRIFT]),
      page.setViewport({ width: Math.ceil(areaWidth(dokument.gestaltung.seite) * PX_PER_MM), height: 1000 }),
      page.emulateMediaType('print'),
    ])
    const there = page.goto(pathToFileURL(datei).href, { waitUntil: 'load' })
    // Loaded while Chromium is busy with the page.
    const pdfLib = Promise.all([import('@cantoo/pdf-lib'), import('./destinations.js')])
    await there
    await page.evaluate('document.fonts.ready.then(() => undefined)')
    const zuBreit = await page.evaluate(fitWidths, (dokument.gestaltung.groessen.mindestens * 96) / 72)
    if (zuBreit.length > 0) throw new Breitenfehler(zuBreit.map((name) => name.replaceAll('\u00ad', '')))
    await page.evaluate(settleHyphens, TRENNZONE * PX_PER_MM)

    const [{ PDFDocument }, { readDestinations }] = await pdfLib
    const load = (bytes: Uint8Array): Promise<Pdf> =>
      PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY })
    let erwartet = await foretell(page, load, readDestinations)
    for (let versuch = 1; versuch <= ATTEMPTS; versuch++) {
      assertComplete(dokument, erwartet)
      await page.evaluate(fillPageNumbers, Object.fromEntries(erwartet))
      const printed = Promise.all([print(page, { tagged: true, outline: true }), loadFinishing()])
      onWaiting?.()
      const [bytes] = await printed
      const pdf = await load(bytes)
      const seitenzahlen = readDestinations(pdf)
      assertComplete(dokument, seitenzahlen)
      if ([...seitenzahlen].every(([id, seite]) => erwartet.get(id) === seite)) return { pdf, seitenzahlen }
      erwartet = seitenzahlen
    }
    throw new Seitenzahlfehler(
      `Die Seiten verschieben sich bei jedem der ${ATTEMPTS} Versuche, das Inhaltsverzeichnis zu setzen.`,
    )
  } finally {
    signal?.removeEventListener('abort', giveUp)
    rmSync(ordner, { recursive: true, force: true })
    await close()
  }
}

/** Lets a page load the files that are handed to it and nothing else; scripts of its own do not run, only ours. */
export async function shutOff(page: Page, dateien: readonly string[]): Promise<void> {
  const erlaubt = new Set(dateien.map((datei) => pathToFileURL(datei).href))
  await page.setJavaScriptEnabled(false)
  await page.setRequestInterception(true)
  page.on('request', (anfrage) => {
    const url = anfrage.url()
    const antwort = erlaubt.has(url) || url.startsWith('data:') ? anfrage.continue() : anfrage.abort()
    // A page that is closed meanwhile needs no answer.
    antwort.catch(() => undefined)
  })
}

/** What is needed once the print is there. */
const loadFinishing = () => Promise.all([import('./finish.js'), import('./structure/positions.js')])

function print(page: Page, art: Pick<PDFOptions, 'tagged' | 'outline'>): Promise<Uint8Array> {
  return page.pdf({ ...art, preferCSSPageSize: true, printBackground: true, timeout: 0 })
}

function assertComplete({ gliederung, baum }: Dokument, seitenzahlen: ReadonlyMap<string, number>): void {
  const ohne = [...new Set(tocTargets(baum))].filter((id) => !seitenzahlen.has(id))
  if (ohne.length > 0) {
    const namen = ohne.map((id) => gliederung.find((ueberschrift) => ueberschrift.id === id)?.text ?? id)
    throw new Seitenzahlfehler(`Zu ${namen.map((name) => `„${name}“`).join(', ')} ließ sich keine Seite feststellen.`)
  }
}

function tocTargets(baum: Dokument['baum']): string[] {
  const ziele: string[] = []
  const visit = (knoten: Dokument['baum'] | Dokument['baum']['children'][number], innen: boolean): void => {
    if (knoten.type === 'element') {
      const imVerzeichnis = innen || knoten.tagName === 'nav'
      if (imVerzeichnis && knoten.tagName === 'a') ziele.push(String(knoten.properties.href).slice(1))
      for (const kind of knoten.children) visit(kind, imVerzeichnis)
    } else if (knoten.type === 'root') for (const kind of knoten.children) visit(kind, innen)
  }
  visit(baum, false)
  return ziele
}

/** On which page (from 1) everything linked will stand: told by columns, or by a print that is as good as none. */
async function foretell(
  page: Page,
  load: (bytes: Uint8Array) => Promise<Pdf>,
  readDestinations: (pdf: Pdf) => Map<string, number>,
): Promise<ReadonlyMap<string, number>> {
  const vorschau = await foretellPages(page)
  if (!vorschau) return readDestinations(await load(await print(page, { tagged: false, outline: false })))
  return new Map([...vorschau.stellen].map(([id, { seite }]) => [id, seite]))
}
