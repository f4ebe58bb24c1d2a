import { once } from 'node:events'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { createLane } from '../lane.js'
import type { Dokument } from '../layout/document/dokument.js'
import { PAKET } from '../root.js'
import type { Wordbefund } from './pruefen/pruefen.js'
import type { Vorlagendatei } from './wordvorlage/lesen.js'

/** A finished file, and what is to be said of it. */
export interface Worddatei {
  bytes: Uint8Array
  /** Names of styles that the office's template lacks; none without a template. */
  fehlend: string[]
  /** What the rules for finished files found. */
  befunde: Wordbefund[]
}

type Antwort = Worddatei | { fehler: unknown }

/** Writes Word files in a thread of its own, one at a time. */
export interface Wordfaden {
  /** @throws whatever `writeWord` throws; an AbortError when interrupted */
  write(dokument: Dokument, vorlage?: Vorlagendatei): Promise<Worddatei>
  close(): Promise<unknown>
}

/**
 * Starts the thread. A Word file is most of a second of pure computing, which on our own thread would keep the browser
 * waiting for its next order; and while the programme is still being read, the thread loads what it needs.
 * Needs the compiled program.
 */
export function startWordfaden(signal?: AbortSignal): Wordfaden {
  const worker = new Worker(join(PAKET, 'dist/word/worker.js'), { execArgv: [] })
  // A thread that fails or ends answers to whoever is waiting; before that nobody need hear of it.
  const ende = once(worker, 'exit').then(([code]) => new Error(`Der Faden für Word endete ohne Ergebnis (${code})`))
  ende.catch(() => undefined)
  const lane = createLane()
  return {
    write: (dokument, vorlage) =>
      lane(async () => {
        const antwort = once(worker, 'message', signal && { signal })
        worker.postMessage({ dokument, ...(vorlage && { vorlage }) })
        const [erste] = (await Promise.race([antwort, ende.then((fehler) => [{ fehler }])])) as [Antwort]
        if ('bytes' in erste) return erste
        throw erste.fehler
      }),
    close: () => worker.terminate(),
  }
}
