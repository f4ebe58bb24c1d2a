import type { Environment } from '../environment.js'
import type { Meldungen, Ort } from '../message.js'
import type { Writer } from '../writer.js'
import type { Browser } from './browser/launch.js'
import { Pdfmangel } from './mangel.js'

interface Wanted {
  /** Path or name of a browser; absent: the one that is found. */
  browser?: string | undefined
  environment: Environment
  signal?: AbortSignal | undefined
  /** Called before the embedded browser is unpacked, which takes seconds. */
  firstTime?: () => void
}

/** Starts the browser and returns at once; one that is not there fails the first `write` (UmgebungsFehler). */
export function startPdfWriter(wanted: Wanted): Writer {
  const browser = openBrowser(wanted)
  browser.catch(() => undefined)
  return {
    name: 'PDF',
    async write({ dokument, stile, ort }, meldungen, signal) {
      const { writePdf } = await import('./pdf.js')
      try {
        const { bytes, seiten, listFundstellen } = await writePdf(await browser, dokument, stile, signal)
        return { content: bytes, pages: seiten, listFundstellen }
      } catch (fehler) {
        if (!(fehler instanceof Pdfmangel)) throw fehler
        report(fehler, ort, meldungen)
        return undefined
      }
    },
    close: () => browser.then((offen) => offen.close()).catch(() => undefined),
  }
}

function report({ maengel }: Pdfmangel, ort: Ort, meldungen: Meldungen): void {
  for (const { regel, text, rat } of maengel) meldungen.melde(regel, ort, text, rat)
}

async function openBrowser({ browser, environment, signal, firstTime }: Wanted): Promise<Browser> {
  const [{ findBrowser }, { launchBrowser }] = await Promise.all([
    import('./browser/find.js'),
    import('./browser/launch.js'),
  ])
  const fund = await findBrowser({ wunsch: browser, ...environment, ...(firstTime && { firstTime }) })
  return launchBrowser(fund, environment, signal)
}
