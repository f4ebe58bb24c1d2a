/**
 * What it costs to make a print by Chromium a PDF/UA-1 and PDF/A-2a: reading it, tagging, metadata, checks, writing. In milliseconds of
 * processor time a page and in memory, for a programme as it is and with its chapters repeated up to some 400 pages.
 * node bench/run.mjs pdf [programm] [runs]
 */
import { PDFDocument } from '@cantoo/pdf-lib'
import type { Element, Nodes } from 'hast'
import { readAndSet } from '../src/build/setting.js'
import { processEnvironment } from '../src/environment.js'
import { drawPictures } from '../src/layout/charts/draw.js'
import { readStyleSheets } from '../src/layout/design/css/style-sheets.js'
import type { Dokument } from '../src/layout/document/dokument.js'
import { Meldungen } from '../src/message.js'
import { findBrowser } from '../src/pdf/browser/find.js'
import { launchBrowser } from '../src/pdf/browser/launch.js'
import { finishPdf } from '../src/pdf/finish.js'
import { printPdf } from '../src/pdf/pdf.js'
import { PAKET } from '../src/root.js'

const [, , programm = 'mittelsachsen-2023', runs = '5'] = process.argv
const meldungen = new Meldungen()
const gesetzt = await readAndSet(PAKET, programm, meldungen)
const stile = gesetzt && readStyleSheets(PAKET, gesetzt.dokument.gestaltung, meldungen)
if (!gesetzt || !stile) throw new Error(`${programm} does not build`)
await drawPictures(gesetzt, meldungen)

const isChapter = (knoten: Nodes): knoten is Element =>
  knoten.type === 'element' &&
  Array.isArray(knoten.properties.className) &&
  knoten.properties.className.includes('abschnitt')

/** Milliseconds of work so far: what else the machine does must not count. */
function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** A copy with ids, and links to them, of its own. */
function copy<Knoten extends Nodes>(knoten: Knoten, zusatz: string): Knoten {
  if (knoten.type !== 'element') return knoten
  const { id, href } = knoten.properties
  const eigene = {
    ...(id !== undefined && { id: `${id}${zusatz}` }),
    ...(typeof href === 'string' && href.startsWith('#') && { href: `${href}${zusatz}` }),
  }
  return {
    ...knoten,
    properties: { ...knoten.properties, ...eigene },
    children: knoten.children.map((kind) => copy(kind, zusatz)),
  }
}

function repeat(dokument: Dokument, mal: number): Dokument {
  const kapitel = dokument.baum.children.filter(isChapter)
  const weitere = Array.from({ length: mal - 1 }, (_, index) =>
    kapitel.map((eines) => copy(eines, `-w${index}`)),
  ).flat()
  return { ...dokument, baum: { ...dokument.baum, children: [...dokument.baum.children, ...weitere] } }
}

const browser = await launchBrowser(await findBrowser(processEnvironment()), processEnvironment())
try {
  for (const mal of [1, 22]) {
    const dokument = repeat(gesetzt.dokument, mal)
    const { pdf, pageNumbers } = await printPdf(browser, dokument, stile)
    const seiten = pdf.getPageCount()
    const roh = await pdf.save({ useObjectStreams: false })
    const zeiten: number[] = []
    let speicher = 0
    for (let lauf = 0; lauf < Number(runs); lauf++) {
      globalThis.gc?.()
      const davor = process.memoryUsage().rss
      const beginn = processorTime()
      const geladen = await PDFDocument.load(roh, { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY })
      const gelesen = processorTime()
      await finishPdf(geladen, dokument, pageNumbers)
      zeiten.push(processorTime() - beginn)
      speicher = Math.max(speicher, process.memoryUsage().rss - davor)
      if (lauf === 0)
        console.log(
          `${seiten} pages, first run: read ${(gelesen - beginn).toFixed(0)} ms, finished after ${zeiten[0]?.toFixed(0)} ms`,
        )
    }
    const mitte = zeiten.sort((a, b) => a - b)[Math.floor(zeiten.length / 2)] ?? Number.NaN
    console.log(
      `${seiten} pages: ${(mitte / seiten).toFixed(2)} ms a page (median of ${runs}), at most ${(speicher / 2 ** 20).toFixed(0)} MB more memory`,
    )
  }
} finally {
  await browser.close()
}
