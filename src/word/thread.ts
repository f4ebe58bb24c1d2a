import { once } from 'node:events'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { createLane } from '../lane.js'
import type { Dokument } from '../layout/document/dokument.js'
import { PAKET } from '../root.js'
import type { Wordbefund } from './pruefen/pruefen.js'
import type { Schreibzeile } from './quellmarken.js'
import type { Vorlagendatei } from './wordvorlage/lesen.js'

/** A finished file, and what is to be said of it. */
export interface Worddatei {
  bytes: Uint8Array
  /** Names of styles that the office's template lacks; none without a template. */
  fehlend: string[]
  /** What the rules for finished files found. */
  befunde: Wordbefund[]
}

/** For what is soon thrown away; with more, long documents take a tenth more memory and no less time. */
const YOUNG_MB = 12

/** Tells the thread that nothing more comes. */
export const ENDE = 'ende'

/** A document to be written. */
export interface Schreibauftrag {
  dokument: Dokument
  /** Where its texts were written, in their order. */
  zeilen: readonly (Schreibzeile | undefined)[]
  vorlage?: Vorlagendatei | undefined
}

/** What the thread is told to do. */
export type Wordauftrag = Schreibauftrag | typeof ENDE

type Antwort = Worddatei | { fehler: unknown }

/** Writes Word files in a thread of its own, one at a time. */
export interface Wordfaden {
  /** @throws whatever `writeWord` throws; an AbortError when interrupted */
  write(auftrag: Schreibauftrag): Promise<Worddatei>
  close(): Promise<unknown>
}

/**
 * Starts the thread. A Word file is most of a second of pure computing, which on our own thread would keep the browser
 * waiting for its next order; and while the programme is still being read, the thread loads what it needs.
 * Needs the compiled program.
 */
export function startWordfaden(signal?: AbortSignal): Wordfaden {
  const worker = new Worker(join(PAKET, 'bin/start.cjs'), {
    workerData: { file: 'word/worker' },
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  })
  // A thread that fails or ends answers to whoever is waiting; before that nobody need hear of it.
  const ende = once(worker, 'exit').then(([code]) => new Error(`Der Faden für Word endete ohne Ergebnis (${code})`))
  let beendet: { fehler: unknown } | undefined
  let onEnde: ((antwort: [Antwort]) => void) | undefined
  // Listened to once: a promise that lasts as long as the thread keeps, for every `then` and every race, the file that came of it.
  const tellEnde = (fehler: unknown): void => {
    beendet = { fehler }
    onEnde?.([beendet])
  }
  ende.then(tellEnde, tellEnde)
  const lane = createLane()
  let offen = 0
  let geschrieben = 0
  return {
    write: (auftrag) =>
      lane(async () => {
        offen++
        const antwort = once(worker, 'message', signal && { signal }) as Promise<[Antwort]>
        const ohneAntwort = new Promise<[Antwort]>((resolve) => {
          onEnde = resolve
          if (beendet) resolve([beendet])
        })
        worker.postMessage(auftrag)
        const [erste] = await Promise.race([antwort, ohneAntwort])
        onEnde = undefined
        offen--
        geschrieben++
        if ('bytes' in erste) return erste
        throw erste.fehler
      }),
    close() {
      // One that has done its work may still keep what it has compiled; any other is ended at once.
      if (offen > 0 || geschrieben === 0) return worker.terminate()
      worker.postMessage(ENDE)
      return ende
    },
  }
}
