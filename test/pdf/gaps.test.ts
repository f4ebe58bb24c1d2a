import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readAndSet } from '../../src/build/setting.js'
import { processEnvironment } from '../../src/environment.js'
import { makeScratch } from '../../src/files/scratch.js'
import { readStyleSheets } from '../../src/layout/design/css/style-sheets.js'
import { Meldungen } from '../../src/message.js'
import { findBrowser } from '../../src/pdf/browser/find.js'
import { type Browser, launchBrowser } from '../../src/pdf/browser/launch.js'
import { printHtml } from '../../src/pdf/print-html.js'
import { PROGRAMME } from '../gebaut.js'
import { WURZEL } from '../werkstatt.js'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser(await findBrowser(processEnvironment()), processEnvironment())
})
afterAll(() => browser.close())

/** The page as it is printed, with empty pictures: how far blocks stand apart does not depend on what they show. */
async function write(id: string): Promise<string> {
  const meldungen = new Meldungen()
  const gesetzt = await readAndSet(WURZEL, id, meldungen)
  const stile = gesetzt && readStyleSheets(WURZEL, gesetzt.dokument.gestaltung, meldungen)
  if (!gesetzt || !stile) throw new Error(JSON.stringify(meldungen.liste))
  const image = { art: 'svg', svg: '<svg xmlns="http://www.w3.org/2000/svg"/>', breite: 400, hoehe: 200 } as const
  const { diagramme, organigramme, qrcodes } = gesetzt
  const drawn = [...diagramme, ...organigramme].map(({ key: schluessel }) => schluessel)
  for (const key of [...drawn, ...qrcodes.values()]) gesetzt.dokument.pictures.set(key, image)
  return printHtml(gesetzt.dokument, stile)
}

/** Gaps between neighbours of a chapter that are larger than one and a half of what the design puts between blocks, or before headings. */
async function findGaps(html: string): Promise<string[]> {
  const folder = makeScratch()
  const datei = join(folder, 'seite.html')
  writeFileSync(datei, html)
  const page = await browser.newPage()
  await page.setViewport({ width: 640, height: 900 })
  await page.emulateMediaType('print')
  await page.goto(pathToFileURL(datei).href)
  const gaps = await page.evaluate(() => {
    const style = getComputedStyle(document.documentElement)
    const px = (name: string) => (Number.parseFloat(style.getPropertyValue(name)) * 96) / 72
    const isFlowing = (element: Element) =>
      getComputedStyle(element).float === 'none' && element.getBoundingClientRect().height > 0
    const found: string[] = []
    for (const chapter of document.querySelectorAll('.abschnitt')) {
      const blocks = [...chapter.children].filter(isFlowing)
      for (const [index, block] of blocks.entries()) {
        const before = blocks[index - 1]
        // Notes stand at the foot, signatures have room to sign, a saying alone carries its page.
        if (!before || block.matches('.fussnoten, .unterschrift, h1 + .zitat:last-child')) continue
        const gap = block.getBoundingClientRect().top - before.getBoundingClientRect().bottom
        const allowed = 1.5 * px(block.matches('h1, h2, h3') ? '--vorueberschrift2' : '--block')
        if (gap > allowed + 0.5)
          found.push(
            `${before.tagName} ${block.tagName}.${block.className}: ${Math.round(gap)} > ${Math.round(allowed)}`,
          )
      }
    }
    return found
  })
  await page.close()
  rmSync(folder, { recursive: true, force: true })
  return gaps
}

it.each(PROGRAMME)('%s has no gap between blocks over one and a half of its design', async (id) => {
  expect(await findGaps(await write(id))).toEqual([])
})

it('finds one that a design makes', async () => {
  const html = await write('ilm-kreis-2024')
  const wide = html.replace('</head>', '<style>.tabelle { margin-top: 60pt }</style></head>')
  expect((await findGaps(wide)).length).toBeGreaterThan(2)
})
