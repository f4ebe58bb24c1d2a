import { parentPort } from 'node:worker_threads'
import type { Dokument } from '../layout/dokument.js'
import { writeWord } from './word.js'

// Runs in a thread of its own, see thread.ts: a document in, its file out, one after the other.
parentPort?.on('message', (dokument: Dokument) => {
  writeWord(dokument).then(
    (bytes) => parentPort?.postMessage({ bytes }),
    (fehler: unknown) => parentPort?.postMessage({ fehler }),
  )
})
