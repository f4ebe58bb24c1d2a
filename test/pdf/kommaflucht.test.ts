import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readAndSet } from '../../src/build/setting.js'
import { processEnvironment } from '../../src/environment.js'
import { readStyleSheets } from '../../src/layout/design/css/style-sheets.js'
import { Meldungen } from '../../src/message.js'
import { findBrowser } from '../../src/pdf/browser/find.js'
import { type Browser, launchBrowser } from '../../src/pdf/browser/launch.js'
import { writePdf } from '../../src/pdf/pdf.js'
import { elementsOf, readStruktur, textOfKnoten } from '../lesen/pdf-struktur.js'
import { einAbschnitt } from '../werkstatt.js'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser(await findBrowser(processEnvironment()), processEnvironment())
})
afterAll(() => browser.close())

const WERTE = ['1.024', '12,5', '7,25']

it('sets figures of one column with their commas one below the other, and says nothing but the figures', async () => {
  const meldungen = new Meldungen()
  const zeilen = WERTE.map((wert, i) => `  z${i}: { name: Zeile ${i}, werte: ["${wert.replace('.', '')}"] }\n`)
  const wurzel = einAbschnitt('# Eins\n\n::tabelle{#tab-werte daten=werte}\n', {
    'content/p/daten/werte.yaml': `titel: Werte\nzeilenkopf: Merkmal\nspalten: [2022]\nzeilen:\n${zeilen.join('')}`,
  })
  const gesetzt = await readAndSet(wurzel, 'p', meldungen)
  const stile = gesetzt && readStyleSheets(wurzel, gesetzt.dokument.gestaltung, meldungen)
  if (!gesetzt || !stile) throw new Error(JSON.stringify(meldungen.liste))
  expect(meldungen.liste).toEqual([])
  const { bytes } = await writePdf(browser, gesetzt.dokument, stile)
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise
  const items = (await (await pdf.getPage(pdf.numPages)).getTextContent()).items
  const stellen = WERTE.map((wert) => {
    const item = items.find((eines) => 'str' in eines && eines.str === wert)
    if (!item || !('str' in item)) throw new Error(`„${wert}“ fehlt`)
    return { links: item.transform[4], rechts: item.transform[4] + item.width }
  })
  const [ganz, eine, zwei] = stellen.map(({ rechts }) => rechts) as [number, number, number]
  // A digit is as wide as any other; a comma with one is wider than it and narrower than two.
  const ziffer = zwei - eine
  expect(ziffer).toBeGreaterThan(3)
  expect((eine - ganz) / ziffer).toBeGreaterThan(1.2)
  expect((eine - ganz) / ziffer).toBeLessThan(2)
  // "12,5" begins one digit before "7,25".
  expect((stellen[2]?.links ?? 0) - (stellen[1]?.links ?? 0)).toBeCloseTo(ziffer, 1)
  const zellen = (await readStruktur(bytes))
    .flatMap((wurzel) => elementsOf(wurzel, /^TD$/))
    .map((zelle) => textOfKnoten(zelle))
  expect(zellen).toEqual(WERTE)
})
