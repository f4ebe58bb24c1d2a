import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readAndSet } from '../../../src/build/setting.js'
import { processEnvironment } from '../../../src/environment.js'
import { drawPictures } from '../../../src/layout/charts/draw.js'
import { readStyleSheets } from '../../../src/layout/design/css/style-sheets.js'
import { Meldungen } from '../../../src/message.js'
import { findBrowser } from '../../../src/pdf/browser/find.js'
import { type Browser, launchBrowser } from '../../../src/pdf/browser/launch.js'
import { writePdf } from '../../../src/pdf/pdf.js'
import { checkPdf } from '../../../src/pdf/pruefen/check.js'
import { chapters, HAUSHALT } from '../../layout/kapitel.js'
import { readStruktur, textOfKnoten } from '../../lesen/pdf-struktur.js'
import { einAbschnitt } from '../../werkstatt.js'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser(await findBrowser(processEnvironment()), processEnvironment())
})
afterAll(() => browser.close())

it('the PDF of any chapter keeps what PDF/UA-1 and PDF/A-2a ask, and its tags hold every word', async () => {
  const wurzel = einAbschnitt('', { 'content/p/daten/haushalt.yaml': HAUSHALT })
  await fc.assert(
    fc.asyncProperty(chapters, async ({ text, worte }) => {
      writeFileSync(join(wurzel, 'content/p/abschnitte/eins.md'), text)
      const meldungen = new Meldungen()
      const gesetzt = await readAndSet(wurzel, 'p', meldungen)
      const stile = gesetzt && readStyleSheets(wurzel, gesetzt.dokument.gestaltung, meldungen)
      if (!gesetzt || !stile) throw new Error(JSON.stringify(meldungen.liste))
      await drawPictures(gesetzt, meldungen)
      const { bytes } = await writePdf(browser, gesetzt.dokument, stile)
      expect((await checkPdf(bytes)).filter(({ bestanden }) => !bestanden)).toEqual([])
      const read = (await readStruktur(bytes)).map((page) => textOfKnoten(page)).join(' ')
      expect(worte.filter((word) => !read.includes(word))).toEqual([])
    }),
    { numRuns: 12 },
  )
})
