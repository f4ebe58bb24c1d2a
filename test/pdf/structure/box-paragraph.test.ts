import { PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readAndSet } from '../../../src/build/setting.js'
import { processEnvironment } from '../../../src/environment.js'
import { readStyleSheets } from '../../../src/layout/design/css/style-sheets.js'
import { Meldungen } from '../../../src/message.js'
import { findBrowser } from '../../../src/pdf/browser/find.js'
import { type Browser, launchBrowser } from '../../../src/pdf/browser/launch.js'
import { finishPdf } from '../../../src/pdf/finish.js'
import { printPdf } from '../../../src/pdf/pdf.js'
import { einAbschnitt } from '../../werkstatt.js'
import { printStructure } from './printed-structure.js'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser(await findBrowser(processEnvironment()), processEnvironment())
})
afterAll(() => browser.close())

// Chromium gives a paragraph that is a flex or grid box no tag (findings/chromium-flex-paragraph.sh).
it.each(['flex', 'grid'])(
  'a paragraph that a design lays out as a %s box stays one for a listener',
  async (display) => {
    const meldungen = new Meldungen()
    const wurzel = einAbschnitt('# Eins\n\nEin Absatz als Kasten.\n\nNoch einer.\n')
    const gesetzt = await readAndSet(wurzel, 'p', meldungen)
    const stile = gesetzt && readStyleSheets(wurzel, gesetzt.dokument.gestaltung, meldungen)
    if (!gesetzt || !stile) throw new Error(JSON.stringify(meldungen.liste))
    const { pdf, pageNumbers } = await printPdf(browser, gesetzt.dokument, {
      ...stile,
      druck: `${stile.druck}\np { display: ${display} }`,
    })
    const raw = await pdf.save({ useObjectStreams: false, updateFieldAppearances: false })
    const bytes = await finishPdf(await PDFDocument.load(raw, { updateMetadata: false }), gesetzt.dokument, pageNumbers)
    expect(
      (await printStructure(bytes))
        .split('\n')
        .slice(-3)
        .map((line) => line.trim().split(' ')[0]),
    ).toEqual(['H2', 'P', 'P'])
  },
)
