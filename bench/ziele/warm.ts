// PDF alone after one section has changed, in a process and an engine that are warm, against a tagged print of the same finished
// HTML in the same kind of browser, open already. In milliseconds.
import { appendFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import { renderProgramm } from '../../src/build/build.js'
import { Engine, startersOf } from '../../src/build/engine.js'
import { processEnvironment } from '../../src/environment.js'
import { createLane } from '../../src/lane.js'
import { Meldungen } from '../../src/message.js'
import { findBrowser } from '../../src/pdf/browser/find.js'
import { type Browser, launchBrowser } from '../../src/pdf/browser/launch.js'
import { printHtml } from '../../src/pdf/print-html.js'
import type { SetProgramm } from '../../src/writer.js'

/** @param wurzel a workspace that holds the programme `id` */
export async function measureWarm(wurzel: string, id: string, runden: number) {
  const environment = processEnvironment()
  const engine = new Engine(wurzel, { starters: startersOf({ formate: ['pdf'], environment }) })
  const browser = await launchBrowser(await findBrowser(environment), environment)
  const setting = createLane()
  const gebaut: number[] = []
  const druck: number[] = []
  try {
    for (let runde = -2; runde < runden; runde++) {
      appendFileSync(join(wurzel, 'content', id, 'abschnitte/k3.md'), '\nNoch ein Satz, der etwas ändert.\n')
      const meldungen = new Meldungen()
      const beginn = performance.now()
      const { gesetzt, written } = await renderProgramm(
        id,
        { wurzel, environment, formate: ['pdf'] },
        engine,
        setting,
        meldungen,
      )
      const dauer = performance.now() - beginn
      if (!gesetzt || !written) throw new Error(JSON.stringify(meldungen.liste[0]))
      const gedruckt = await print(browser, wurzel, gesetzt)
      if (runde < 0) continue
      gebaut.push(dauer)
      druck.push(gedruckt)
    }
  } finally {
    await Promise.all([engine.close(), browser.close()])
  }
  return { gebaut, druck }
}

async function print(browser: Browser, wurzel: string, { dokument, stile }: SetProgramm): Promise<number> {
  const datei = join(wurzel, 'druck.html')
  writeFileSync(datei, printHtml(dokument, stile))
  const page = await browser.newPage()
  try {
    const beginn = performance.now()
    await page.goto(pathToFileURL(datei).href, { waitUntil: 'load' })
    await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })
    return performance.now() - beginn
  } finally {
    await page.close()
  }
}
