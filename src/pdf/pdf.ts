import { rmSync } from 'node:fs'
import type { PDFDocument as Pdf } from '@cantoo/pdf-lib'
import type { Element } from 'hast'
import type { Page } from 'puppeteer'
import { makeScratch, writeScratch } from '../files/scratch.js'
import type { Dokument, OutlineHeading } from '../layout/document/dokument.js'
import { is, walk } from '../layout/document/tree.js'
import type { Course, ElementPlacement } from '../writer.js'
import type { Browser } from './browser/launch.js'
import { type EarlyPrinter, pagesIn, printPages } from './early/early-printer.js'
import { Pdfmangel } from './mangel.js'
import { OverhangError } from './overhang-error.js'
import { type FaintText, listFaintTexts } from './pages/checks/contrast.js'
import { listOverhangs } from './pages/checks/overhang.js'
import { foretellPages, type PageForecast } from './pages/foretell.js'
import { keepAtChapterEnds } from './pages/notes/named-notes.js'
import { firstOfChapters, listNoteIds, withoutChaptersOf } from './pages/notes/note-chapters.js'
import { writePagesScript } from './pages/page-numbers.js'
import { fitWidths, settleBalance, settleHyphens } from './pages/page-script.js'
import { type PrintStyles, printHtml } from './print-html.js'
import {
  HYPHENATION_ZONE,
  loadFile,
  marginsWithin,
  prepareForPrint,
  print,
  smallestType,
  widthOfTurned,
} from './print-page.js'
import * as regeln from './regeln.js'
import { TableWidthError } from './table-width-error.js'

export type NotePlacement = 'page' | 'chapter'

/** A print by Chromium and what it was found to say about pages. */
export interface ProvedPrint {
  pdf: Pdf
  /** Page (from 1) of everything that is linked to, by id. */
  pageNumbers: Map<string, number>
  /** Where its notes stand, if it has any: each at the foot of the page that refers to it, or all at the end of their chapters. */
  notePlacement: NotePlacement | undefined
  /** The first note of each chapter for which its page had no room: all those of the chapter stand at its end. */
  unplaced: readonly Element[]
  /** Pages that nothing could fill to a third. */
  sparse: readonly SparsePage[]
  /** Text that style sheets have made hard to read. */
  faint: readonly FaintText[]
}

/** A page that goes on from the one before and is less than a third full. */
export interface SparsePage {
  /** From 1. */
  page: number
  /** Of its height, from 0 to 1. */
  fullness: number
  /** The heading that its text stands below. */
  below: OutlineHeading | undefined
}

/** The finished PDF. */
export interface FinishedPdf {
  bytes: Uint8Array
  /** Where the elements of the document stand in it, looked up when asked. */
  listPlacements(): ElementPlacement[]
  pages: number
  notePlacement: ProvedPrint['notePlacement']
  unplaced: ProvedPrint['unplaced']
  sparse: ProvedPrint['sparse']
  faint: ProvedPrint['faint']
  /** Page (from 1) of everything that is linked to, by id. */
  pageNumbers: Map<string, number>
}

/** The table of contents could not be confirmed. */
export class PageNumberError extends Pdfmangel {
  constructor(text: string) {
    const rat = 'Bitte melden; bis dahin hilft es, Kapitel auf neuer Seite beginnen zu lassen.'
    super([{ regel: regeln.seitenzahl, text, rat }])
  }
}

const ATTEMPTS = 4
/** Where chapters still lack room for their notes after so many trials, those of all stand at the ends. */
const NOTE_TRIALS = 3
/** A browser's page that has held more pages is not used again, for it keeps more memory than it saves time. */
const LARGE = 100

/**
 * Prints the document and makes the print conform to PDF/UA-1 and PDF/A-2a.
 * @throws TableWidthError, OverhangError, PageNumberError as `printPdf`, StructureError as `finishPdf`
 */
export async function writePdf(
  browser: Browser,
  dokument: Dokument,
  stil: PrintStyles,
  course: Course = {},
  earlyPrinter?: EarlyPrinter,
): Promise<FinishedPdf> {
  const { pdf, pageNumbers, notePlacement, unplaced, sparse, faint } = await printPdf(
    browser,
    dokument,
    stil,
    course,
    earlyPrinter,
  )
  // It ends while the file is finished; whoever closes it later waits for that.
  if (course.last) void browser.close()
  const [{ finishPdf }, { listPlacements }] = await loadFinishing()
  course.signal?.throwIfAborted()
  let placements = (): ElementPlacement[] => []
  const bytes = await finishPdf(pdf, dokument, pageNumbers, (root) => {
    placements = () => listPlacements(pdf, root)
  })
  const pages = pdf.getPageCount()
  return { bytes, pages, pageNumbers, notePlacement, unplaced, sparse, faint, listPlacements: () => placements() }
}

/**
 * Prints the document with the pages of its table of contents foretold, and compares what it says with where things have come to stand:
 * again and again until both agree (in practice: once).
 * @throws TableWidthError when a table does not fit the page, OverhangError when something else does not
 * @throws PageNumberError when the pages do not come to rest or a heading is on no page
 */
export async function printPdf(
  browser: Browser,
  dokument: Dokument,
  stil: PrintStyles,
  course: Course = {},
  earlyPrinter?: EarlyPrinter,
): Promise<ProvedPrint> {
  const { signal } = course
  const folder = makeScratch()
  const opening = browser.newPage()
  let proved: Omit<ProvedPrint, 'unplaced' | 'faint'> | { unplaced: readonly string[] } | undefined
  // Closing the page ends whatever it is at; one that has not opened is closed when it does.
  const close = () => opening.then((page) => page.close()).catch(() => undefined)
  const giveUp = () => void close()
  try {
    const datei = writeScratch(folder, 'dokument.html', printHtml(dokument, stil))
    const page = await opening
    signal?.throwIfAborted()
    signal?.addEventListener('abort', giveUp)
    await prepareForPrint(page, datei, dokument)
    // Loaded while Chromium is busy with the page.
    const pdfLib = loadReading()
    const noteIds = listNoteIds(dokument.baum)
    let endNotes: readonly string[] = []
    let trials = noteIds.length > 0 ? NOTE_TRIALS : 0
    for (;;) {
      const notePlacement = trials > 0 ? 'page' : 'chapter'
      const faint = await open(page, datei, dokument, course)
      await page.evaluate(keepAtChapterEnds, endNotes)
      const onProved = (forecast: PageForecast, placement: NotePlacement) =>
        earlyPrinter?.learn(browser, { dokument, stile: stil }, forecast, { notePlacement: placement, endNotes })
      const atFoot = withoutChaptersOf(endNotes, noteIds, dokument.baum)
      proved = await printProved(page, dokument, await pdfLib, { notePlacement, noteIds: atFoot, onProved }, course)
      const unplaced = firstOfChapters(endNotes, dokument.baum)
      if ('pdf' in proved)
        return { ...proved, notePlacement: noteIds.length > 0 ? proved.notePlacement : undefined, unplaced, faint }
      if (notePlacement === 'chapter') break
      endNotes = [...endNotes, ...proved.unplaced]
      // Where pages do not come to rest, no note lacks room.
      trials = proved.unplaced.length > 0 ? trials - 1 : 0
    }
    throw new PageNumberError(
      `Die Seiten verschieben sich bei jedem der ${ATTEMPTS} Versuche, das Inhaltsverzeichnis zu setzen.`,
    )
  } finally {
    signal?.removeEventListener('abort', giveUp)
    rmSync(folder, { recursive: true, force: true })
    const again = proved && 'pdf' in proved && proved.pdf.getPageCount() <= LARGE && !course.last && !signal?.aborted
    if (again) browser.giveBack(await opening)
    else await close()
  }
}

/** Opens the document and lets its lines come to rest. @returns what of it is hard to read */
async function open(
  page: Page,
  datei: string,
  { gestaltung, baum }: Dokument,
  { onWaiting, vorab }: Course,
): Promise<FaintText[]> {
  await loadFile(page, datei)
  const tooWide = await page.evaluate(fitWidths, smallestType(gestaltung))
  if (tooWide.length > 0) throw new TableWidthError(tooWide.map((name) => name.replaceAll('\u00ad', '')))
  const overhangs = await page.evaluate(listOverhangs, widthOfTurned(gestaltung), marginsWithin(gestaltung))
  if (overhangs.length > 0) throw new OverhangError(overhangs, baum, gestaltung)
  const faint = await page.evaluate(listFaintTexts)
  const settled = page.evaluate(settleHyphens, HYPHENATION_ZONE).then(() => page.evaluate(settleBalance))
  // From here on nearly all is done by the browser. Where somebody waits for pages, they come first.
  if (!vorab) onWaiting?.()
  await settled
  return faint
}

/** What reads a print. */
const loadReading = () =>
  Promise.all([import('@cantoo/pdf-lib'), import('./file/destinations.js'), import('./pages/notes/note-proof.js')])

type Tools = Awaited<ReturnType<typeof loadReading>>

/** How a document is printed. */
interface PrintMode {
  notePlacement: NotePlacement
  /** Of the notes that are to stand at the foot of pages, or would. */
  noteIds: readonly string[]
  /** Told where all has come to stand as foretold. */
  onProved(forecast: PageForecast, placement: NotePlacement): void
}

/**
 * Prints the open document until all is where it is said to be.
 * @returns ids of the notes that are not at the foot of their pages where it is these that keep it from being had; none where the
 * pages of the contents do
 */
async function printProved(
  page: Page,
  dokument: Dokument,
  [{ PDFDocument }, { readDestinations }, { listMisplacedNotes }]: Tools,
  { notePlacement, noteIds, onProved }: PrintMode,
  { onWaiting, vorab }: Course,
): Promise<Omit<ProvedPrint, 'unplaced' | 'faint'> | { unplaced: readonly string[] }> {
  const load = (bytes: Uint8Array): Promise<Pdf> =>
    PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY })
  const forecast = await foretellPages(page, { notePlacement, fill: true })
  if (forecast && forecast.unplaced.length > 0) return { unplaced: forecast.unplaced }
  const placement = forecast ? notePlacement : 'chapter'
  let expected: ReadonlyMap<string, number> = forecast
    ? new Map([...forecast.places].map(([id, { page }]) => [id, page]))
    : // A print that is as good as none.
      readDestinations(await load(await print(page, { tagged: false, outline: false })))
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    assertComplete(dokument, expected)
    await page.evaluate(`${writePagesScript()}(${JSON.stringify(Object.fromEntries(expected))})`)
    if (vorab && forecast && attempt === 1)
      await printPages(
        (pageRanges) => print(page, { tagged: false, outline: false, waitForFonts: false, pageRanges }),
        dokument,
        pagesIn(vorab, forecast.fullness.length),
        vorab,
      )
    const printed = Promise.all([print(page, { tagged: true, outline: true }), loadFinishing()])
    onWaiting?.()
    const [bytes] = await printed
    const pdf = await load(bytes)
    const pageNumbers = readDestinations(pdf)
    assertComplete(dokument, pageNumbers)
    const unplaced = placement === 'page' ? listMisplacedNotes(pdf, noteIds, pageNumbers) : []
    if (unplaced.length > 0) return { unplaced }
    if ([...pageNumbers].every(([id, page]) => expected.get(id) === page)) {
      // Of pages that have come otherwise nobody knows how full they are.
      const asForetold = forecast?.fullness.length === pdf.getPageCount()
      if (forecast && asForetold) onProved(forecast, placement)
      const sparse = forecast && asForetold ? listSparse(forecast, dokument) : []
      return { pdf, pageNumbers, notePlacement: placement, sparse }
    }
    expected = pageNumbers
  }
  return { unplaced: [] }
}

function listSparse({ sparse, fullness, places }: PageForecast, { outline: gliederung }: Dokument): SparsePage[] {
  return sparse.map((page) => ({
    page,
    fullness: fullness[page - 1] ?? 0,
    below: gliederung.findLast(({ id }) => (places.get(id)?.page ?? page + 1) <= page),
  }))
}

/** What is needed once the print is there. */
const loadFinishing = () => Promise.all([import('./finish.js'), import('./structure/positions.js')])

function assertComplete({ outline: gliederung, baum }: Dokument, pageNumbers: ReadonlyMap<string, number>): void {
  const without = [...new Set(tocTargets(baum))].filter((id) => !pageNumbers.has(id))
  if (without.length > 0) {
    const names = without.map((id) => gliederung.find((heading) => heading.id === id)?.text ?? id)
    throw new PageNumberError(`Zu ${names.map((name) => `„${name}“`).join(', ')} ließ sich keine Seite feststellen.`)
  }
}

/** What pages are named of: in the tables of contents and in the text. */
function tocTargets(baum: Dokument['baum']): string[] {
  const elements = [...walk(baum)]
  const tocs = elements.filter(({ tagName }) => tagName === 'nav')
  const entries = tocs.flatMap((nav) => [...walk({ type: 'root', children: [nav] })])
  return [...entries, ...elements.filter((element) => is(element, 'a.seitenverweis'))]
    .filter(({ tagName }) => tagName === 'a')
    .map(({ properties }) => String(properties.href).slice(1))
}
