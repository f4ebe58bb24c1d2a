import { rmSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { PDFDocument as Pdf } from '@cantoo/pdf-lib'
import type { Element } from 'hast'
import type { Page, PDFOptions } from 'puppeteer'
import { areaWidth } from '../content/satzspiegel.js'
import { makeScratch, writeScratch } from '../files/scratch.js'
import { fontFiles } from '../layout/design/css/css.js'
import { QUELLTEXTSCHRIFT } from '../layout/design/schriften/quelltextschrift.js'
import { ZEICHENSCHRIFTEN } from '../layout/design/schriften/zeichenschriften.js'
import { is, walk } from '../layout/document/baum.js'
import type { Dokument, Ueberschrift } from '../layout/document/dokument.js'
import type { Course, Vorabwunsch } from '../writer.js'
import type { Browser } from './browser/launch.js'
import { Pdfmangel } from './mangel.js'
import { foretellPages, type Seitenvorschau } from './pages/foretell.js'
import { fillPageNumbers, fitWidths, settleHyphens } from './pages/page-script.js'
import { type Druckstil, printHtml } from './print-html.js'
import * as regeln from './regeln.js'
import type { Elementfundstelle } from './structure/positions.js'

export type Fussnotenort = 'seite' | 'kapitel'

/** A print by Chromium and what it was found to say about pages. */
export interface Druck {
  pdf: Pdf
  /** Page (from 1) of everything that is linked to, by id. */
  seitenzahlen: Map<string, number>
  /** Where its notes stand, if it has any: each at the foot of the page that refers to it, or all at the end of their chapters. */
  fussnoten: Fussnotenort | undefined
  /** The first note for which its page had no room, which is why all stand at the end of their chapters, as far as that is why. */
  ohnePlatz: Element | undefined
  /** Pages that nothing could fill to a third. */
  knapp: readonly KnappeSeite[]
}

/** A page that goes on from the one before and is less than a third full. */
export interface KnappeSeite {
  /** From 1. */
  seite: number
  /** Of its height, from 0 to 1. */
  fuellung: number
  /** The heading that its text stands below. */
  unter: Ueberschrift | undefined
}

/** The finished PDF. */
export interface FertigesPdf {
  bytes: Uint8Array
  /** Where the elements of the document stand in it, looked up when asked. */
  listFundstellen(): Elementfundstelle[]
  seiten: number
  fussnoten: Druck['fussnoten']
  ohnePlatz: Druck['ohnePlatz']
  knapp: Druck['knapp']
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
/** A browser's page that has held more pages is not used again, for it keeps more memory than it saves time. */
const GROSS = 100
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
  const { pdf, seitenzahlen, fussnoten, ohnePlatz, knapp } = await printPdf(browser, dokument, stil, course)
  // It ends while the file is finished; whoever closes it later waits for that.
  if (course.last) void browser.close()
  const [{ finishPdf }, { listFundstellen }] = await loadFinishing()
  course.signal?.throwIfAborted()
  let fundstellen = (): Elementfundstelle[] => []
  const bytes = await finishPdf(pdf, dokument, seitenzahlen, (wurzel) => {
    fundstellen = () => listFundstellen(pdf, wurzel)
  })
  const seiten = pdf.getPageCount()
  return { bytes, seiten, seitenzahlen, fussnoten, ohnePlatz, knapp, listFundstellen: () => fundstellen() }
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
  course: Course = {},
): Promise<Druck> {
  const { signal } = course
  const ordner = makeScratch()
  const opening = browser.newPage()
  let druck: Omit<Druck, 'ohnePlatz'> | { ohnePlatz: readonly string[] } | undefined
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
    // Loaded while Chromium is busy with the page.
    const pdfLib = loadReading()
    const noten = noteIds(dokument.baum)
    let ohnePlatz: Element | undefined
    for (const fussnoten of noten.length > 0 ? (['seite', 'kapitel'] as const) : (['kapitel'] as const)) {
      await open(page, datei, dokument, course)
      druck = await printProved(page, dokument, await pdfLib, { fussnoten, noten }, course)
      if ('pdf' in druck) return { ...druck, ohnePlatz }
      const [erste] = druck.ohnePlatz
      ohnePlatz = [...walk(dokument.baum)].find(({ properties }) => properties.id === erste)
    }
    throw new Seitenzahlfehler(
      `Die Seiten verschieben sich bei jedem der ${ATTEMPTS} Versuche, das Inhaltsverzeichnis zu setzen.`,
    )
  } finally {
    signal?.removeEventListener('abort', giveUp)
    rmSync(ordner, { recursive: true, force: true })
    const again = druck && 'pdf' in druck && druck.pdf.getPageCount() <= GROSS && !course.last && !signal?.aborted
    if (again) browser.giveBack(await opening)
    else await close()
  }
}

/** Opens the document and lets its lines come to rest. */
async function open(page: Page, datei: string, { gestaltung }: Dokument, { onWaiting, vorab }: Course): Promise<void> {
  await loadFile(page, datei)
  const zuBreit = await page.evaluate(fitWidths, (gestaltung.groessen.mindestens * 96) / 72)
  if (zuBreit.length > 0) throw new Breitenfehler(zuBreit.map((name) => name.replaceAll('\u00ad', '')))
  const settled = page.evaluate(settleHyphens, TRENNZONE * PX_PER_MM)
  // From here on nearly all is done by the browser. Where somebody waits for pages, they come first.
  if (!vorab) onWaiting?.()
  await settled
}

/** What reads a print. */
const loadReading = () =>
  Promise.all([import('@cantoo/pdf-lib'), import('./file/destinations.js'), import('./pages/note-proof.js')])

type Tools = Awaited<ReturnType<typeof loadReading>>

/**
 * Prints the open document until all is where it is said to be.
 * @returns ids of the notes that are not at the foot of their pages where it is these that keep it from being had; none where the
 * pages of the contents do
 */
async function printProved(
  page: Page,
  dokument: Dokument,
  [{ PDFDocument }, { readDestinations }, { listMisplacedNotes }]: Tools,
  { fussnoten, noten }: { fussnoten: Fussnotenort; noten: readonly string[] },
  { onWaiting, vorab }: Course,
): Promise<Omit<Druck, 'ohnePlatz'> | { ohnePlatz: readonly string[] }> {
  const load = (bytes: Uint8Array): Promise<Pdf> =>
    PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY })
  const vorschau = await foretellPages(page, { fussnoten, fuellen: true })
  if (vorschau && vorschau.ohnePlatz.length > 0) return { ohnePlatz: vorschau.ohnePlatz }
  const ort = vorschau ? fussnoten : 'kapitel'
  let erwartet: ReadonlyMap<string, number> = vorschau
    ? new Map([...vorschau.stellen].map(([id, { seite }]) => [id, seite]))
    : // A print that is as good as none.
      readDestinations(await load(await print(page, { tagged: false, outline: false })))
  for (let versuch = 1; versuch <= ATTEMPTS; versuch++) {
    assertComplete(dokument, erwartet)
    await page.evaluate(fillPageNumbers, Object.fromEntries(erwartet))
    if (vorab && vorschau && versuch === 1) await printVorab(page, vorschau.fuellung.length, vorab)
    const printed = Promise.all([print(page, { tagged: true, outline: true }), loadFinishing()])
    onWaiting?.()
    const [bytes] = await printed
    const pdf = await load(bytes)
    const seitenzahlen = readDestinations(pdf)
    assertComplete(dokument, seitenzahlen)
    const ohnePlatz = ort === 'seite' ? listMisplacedNotes(pdf, noten, seitenzahlen) : []
    if (ohnePlatz.length > 0) return { ohnePlatz }
    if ([...seitenzahlen].every(([id, seite]) => erwartet.get(id) === seite)) {
      // Of pages that have come otherwise nobody knows how full they are.
      const wieGesagt = vorschau?.fuellung.length === pdf.getPageCount()
      const knapp = vorschau && wieGesagt ? listKnappe(vorschau, dokument) : []
      return { pdf, seitenzahlen, fussnoten: noten.length > 0 ? ort : undefined, knapp }
    }
    erwartet = seitenzahlen
  }
  return { ohnePlatz: [] }
}

function listKnappe({ knapp, fuellung, stellen }: Seitenvorschau, { gliederung }: Dokument): KnappeSeite[] {
  return knapp.map((seite) => ({
    seite,
    fuellung: fuellung[seite - 1] ?? 0,
    unter: gliederung.findLast(({ id }) => (stellen.get(id)?.seite ?? seite + 1) <= seite),
  }))
}

/** Prints the pages that somebody waits for: a few pages without tags take a fraction of the whole. */
async function printVorab(page: Page, anzahl: number, { seiten, onSeiten }: Vorabwunsch): Promise<void> {
  const gewuenscht = seiten()
  const bis = Math.min(gewuenscht.bis, anzahl)
  const von = Math.max(1, Math.min(gewuenscht.von, bis))
  const pdf = await print(page, { tagged: false, outline: false, pageRanges: `${von}-${bis}` })
  onSeiten({ pdf, von })
}

/** What each page that is shut off may load. */
const allowed = new WeakMap<Page, ReadonlySet<string>>()

/** Lets a page load the files that are handed to it and nothing else; scripts of its own do not run, only ours. */
export async function shutOff(page: Page, dateien: readonly string[]): Promise<void> {
  const isShut = allowed.has(page)
  allowed.set(page, new Set(dateien.map((datei) => pathToFileURL(datei).href)))
  if (isShut) return
  await Promise.all([page.setJavaScriptEnabled(false), page.setRequestInterception(true)])
  page.on('request', (anfrage) => {
    const url = anfrage.url()
    const antwort = allowed.get(page)?.has(url) || url.startsWith('data:') ? anfrage.continue() : anfrage.abort()
    // A page that is closed meanwhile needs no answer.
    antwort.catch(() => undefined)
  })
}

/** Loads a file and its fonts. Only what is laid out asks for fonts, and nothing has been where nothing is drawn. */
export async function loadFile(page: Page, datei: string): Promise<void> {
  await page.goto(pathToFileURL(datei).href, { waitUntil: 'load' })
  await page.evaluate('document.body.getBoundingClientRect(), document.fonts.ready.then(() => undefined)')
}

/** What is needed once the print is there. */
const loadFinishing = () => Promise.all([import('./finish.js'), import('./structure/positions.js')])

function print(page: Page, art: Pick<PDFOptions, 'tagged' | 'outline' | 'pageRanges'>): Promise<Uint8Array> {
  return page.pdf({ ...art, preferCSSPageSize: true, printBackground: true, timeout: 0 })
}

function assertComplete({ gliederung, baum }: Dokument, seitenzahlen: ReadonlyMap<string, number>): void {
  const ohne = [...new Set(tocTargets(baum))].filter((id) => !seitenzahlen.has(id))
  if (ohne.length > 0) {
    const namen = ohne.map((id) => gliederung.find((ueberschrift) => ueberschrift.id === id)?.text ?? id)
    throw new Seitenzahlfehler(`Zu ${namen.map((name) => `„${name}“`).join(', ')} ließ sich keine Seite feststellen.`)
  }
}

/** What pages are named of: in the tables of contents and in the text. */
function tocTargets(baum: Dokument['baum']): string[] {
  const elemente = [...walk(baum)]
  const verzeichnisse = elemente.filter(({ tagName }) => tagName === 'nav')
  const eintraege = verzeichnisse.flatMap((nav) => [...walk({ type: 'root', children: [nav] })])
  return [...eintraege, ...elemente.filter((element) => is(element, 'a.seitenverweis'))]
    .filter(({ tagName }) => tagName === 'a')
    .map(({ properties }) => String(properties.href).slice(1))
}

/** Ids of the notes that the document refers to. */
function noteIds(baum: Dokument['baum']): string[] {
  const zeichen = [...walk(baum)].filter((element) => is(element, 'a.fussnote'))
  return [...new Set(zeichen.map(({ properties }) => String(properties.href).slice(1)))]
}
