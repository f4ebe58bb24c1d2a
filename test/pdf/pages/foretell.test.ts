import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PDFDocument } from '@cantoo/pdf-lib'
import type { Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readAndSet } from '../../../src/build/setting.js'
import { processEnvironment } from '../../../src/environment.js'
import { drawPictures } from '../../../src/layout/charts/draw.js'
import { readStyleSheets } from '../../../src/layout/design/css/style-sheets.js'
import { Meldungen } from '../../../src/message.js'
import { findBrowser } from '../../../src/pdf/browser/find.js'
import { type Browser, launchBrowser } from '../../../src/pdf/browser/launch.js'
import { readDestinations } from '../../../src/pdf/file/destinations.js'
import { foretellPages } from '../../../src/pdf/pages/foretell.js'
import { printPdf } from '../../../src/pdf/pdf.js'
import { createGalerie } from '../galerie.js'

let browser: Browser
const folder = mkdtempSync(join(tmpdir(), 'amip-vorschau-'))
beforeAll(async () => {
  browser = await launchBrowser(await findBrowser(processEnvironment()), processEnvironment())
})
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true })
})

const CSS = `@page { size: A4; margin: 22mm 20mm 28.5mm 25mm }
@page decke { margin: 0 } @page breit { size: A4 landscape } @page klein { size: 210mm 200mm; margin-top: 60mm }
* { orphans: 3; widows: 3 } body { margin: 0; width: 165mm; font: 11pt/1.4 sans-serif }
h2 { break-after: avoid; break-inside: avoid } tr, .zusammen { break-inside: avoid } thead { display: table-header-group }
.decke { page: decke; width: 210mm; height: 297mm } .kapitel1, .kapitel2 { page: eins } .kapitel3 { page: zwei } .kapitel4 { page: drei }
.breit { page: breit; width: 252mm } .klein { page: klein } .neu { break-before: page } .ende { break-after: right }`

/** Chance that is the same at each run. */
function createChance(): (below: number) => number {
  let state = 7
  return (below) => {
    state = (state * 48271) % 2147483647
    return state % below
  }
}

/** A document of chapters with all that breaks pages otherwise than running text; everything with an id is linked. */
function createHtml(): string {
  const chance = createChance()
  let number = 0
  const id = () => `k${++number}`
  const absatz = () => `<p id="${id()}">${'Arbeitsmarkt und Integration im Landkreis '.repeat(1 + chance(14))}</p>`
  const tabelle = (lines: number) =>
    `<table><thead><tr><th>Kopf</th><th>Wert</th></tr></thead><tbody>${Array.from({ length: lines }, () => `<tr><td id="${id()}">Zeile ${'mit Text '.repeat(chance(12))}</td><td>1</td></tr>`).join('')}</tbody></table>`
  const piece = () =>
    [
      () => absatz(),
      () => `<h2 id="${id()}">Überschrift</h2>${absatz()}`,
      () => `<div class="zusammen" id="${id()}" style="height: ${40 + chance(420)}px">Kasten</div>`,
      () => tabelle(4 + chance(70)),
      () => `<h2 class="neu" id="${id()}">Neue Seite</h2>${absatz()}`,
      () => `<p class="ende" id="${id()}">Danach eine neue Seite.</p>`,
      () => `<div class="breit" id="${id()}">${tabelle(5 + chance(60))}</div>`,
      () => `<div class="klein" id="${id()}">${absatz().repeat(1)}${tabelle(30)}</div>`,
    ][chance(30) < 20 ? chance(4) : chance(8)]?.() ?? ''
  const chapters = (type: number, start = '') =>
    `<section class="kapitel${type}">${start}<h2 id="${id()}">Kapitel</h2>${Array.from({ length: 24 }, piece).join('')}</section>`
  const content = `<section class="decke"><p id="${id()}">Titel</p></section>
${chapters(1)}${chapters(2)}${chapters(3, `<div class="breit" id="${id()}">Zuerst quer ${absatz()}</div>`)}${chapters(4)}
<section class="kapitel1">${absatz()}<div class="breit" id="${id()}">Zuletzt quer</div></section><section class="kapitel3">${absatz()}</section>`
  const references = Array.from({ length: number }, (_, index) => `<a href="#k${index + 1}"></a>`).join('')
  return `<!doctype html><html lang="de"><meta charset="utf-8"><style>${CSS}</style><body>${content}<nav>${references}</nav></body></html>`
}

async function open(html: string): Promise<Page> {
  const datei = join(folder, 'vorschau.html')
  writeFileSync(datei, html)
  const page = await browser.newPage()
  await page.emulateMediaType('print')
  await page.goto(pathToFileURL(datei).href)
  return page
}

describe('pages that columns foretell', () => {
  it('are those of the print: turned ones, other margins, long tables, breaks by force, chapters that share pages', async () => {
    const page = await open(createHtml())
    const previous = await page.evaluate('document.documentElement.outerHTML')
    const forecast = await foretellPages(page, { notePlacement: 'chapter', fill: false })
    expect(await page.evaluate('document.documentElement.outerHTML')).toBe(previous)
    const pdf = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true, tagged: false }))
    await page.close()
    const printed = readDestinations(pdf)
    expect(printed.size).toBeGreaterThan(500)
    const different = [...printed].filter(([id, page]) => forecast?.places.get(id)?.page !== page)
    expect(different.map(([id, page]) => ({ id, page, forecast: forecast?.places.get(id) }))).toEqual([])
    expect(forecast?.fullness).toHaveLength(pdf.getPageCount())
    expect(pdf.getPageCount()).toBeGreaterThan(40)
  })

  it('tell where on its page an element begins and how full each page is', async () => {
    const html = `<!doctype html><style>@page { size: A4; margin: 48.5px } body { margin: 0 } div { break-inside: avoid }</style>
<body><div style="height: 700px">A</div><div id="b" style="height: 513px">B</div><div id="c" style="height: 100px">C</div></body>`
    const page = await open(html)
    const forecast = await foretellPages(page, { notePlacement: 'chapter', fill: false })
    await page.close()
    // 297 mm less 97 px are 1025.5 px.
    expect(forecast?.fullness.map((part) => Math.round(part * 1026))).toEqual([700, 613])
    expect([...(forecast?.places ?? [])]).toEqual([
      ['b', { page: 2, top: 0 }],
      ['c', { page: 2, top: 513 }],
    ])
  })

  it('are not told where the size of a page cannot be read', async () => {
    const page = await open('<!doctype html><style>@page { size: ledger }</style><body><p id="a">A</p></body>')
    expect(await foretellPages(page, { notePlacement: 'chapter', fill: false })).toBeUndefined()
    await page.close()
  })

  it.each(['standard', 'modern', 'sachlich'])(
    'make the tagged print of all blocks in %s the only one',
    async (gestaltung) => {
      const galerie = createGalerie(gestaltung)
      const meldungen = new Meldungen()
      const gesetzt = await readAndSet(galerie, 'p', meldungen)
      const stile = gesetzt && readStyleSheets(galerie, gesetzt.dokument.gestaltung, meldungen)
      if (!gesetzt || !stile) throw new Error(JSON.stringify(meldungen.liste))
      await drawPictures(gesetzt, meldungen)
      let prints = 0
      const counting: Browser = {
        ...browser,
        newPage: async () => {
          const page = await browser.newPage()
          const print = page.pdf.bind(page)
          page.pdf = (options) => {
            prints++
            return print(options)
          }
          return page
        },
      }
      await printPdf(counting, gesetzt.dokument, stile)
      expect(prints).toBe(1)
    },
  )
})
