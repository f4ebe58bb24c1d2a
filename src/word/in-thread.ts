import { Worker } from 'node:worker_threads'
import type { Dokument } from '../layout/dokument.js'

/**
 * Writes the Word file in a thread of its own: it is a second of pure computing, which on this thread would keep the browser
 * waiting for its next order. Needs the compiled program.
 * @throws whatever `writeWord` throws
 */
export function writeWordInThread(dokument: Dokument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./worker.js', import.meta.url), { workerData: dokument })
    thread.once('message', resolve)
    thread.once('error', reject)
    thread.once('exit', (code) => reject(new Error(`Der Word-Faden endete ohne Ergebnis (${code})`)))
  })
}
