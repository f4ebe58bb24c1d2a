import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Dokument } from '../layout/dokument.js'
import { PAKET } from '../root.js'

type Antwort = { bytes: Uint8Array } | { fehler: unknown }

/** Writes Word files in a thread of its own, one at a time. */
export interface Wordfaden {
  /** @throws whatever `writeWord` throws */
  write(dokument: Dokument): Promise<Uint8Array>
  close(): Promise<unknown>
}

/**
 * Starts the thread. A Word file is most of a second of pure computing, which on our own thread would keep the browser
 * waiting for its next order; and while the programme is still being read, the thread loads what it needs.
 * Needs the compiled program.
 */
export function startWordfaden(): Wordfaden {
  const worker = new Worker(join(PAKET, 'dist/word/worker.js'), { execArgv: [] })
  return {
    write: (dokument) =>
      new Promise((resolve, reject) => {
        const done = () => worker.removeAllListeners()
        worker.once('message', (antwort: Antwort) => {
          done()
          if ('bytes' in antwort) resolve(antwort.bytes)
          else reject(antwort.fehler)
        })
        worker.once('error', (fehler) => {
          done()
          reject(fehler)
        })
        worker.once('exit', (code) => {
          done()
          reject(new Error(`Der Faden für Word endete ohne Ergebnis (${code})`))
        })
        worker.postMessage(dokument)
      }),
    close: () => worker.terminate(),
  }
}
