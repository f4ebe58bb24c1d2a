import { parentPort, workerData } from 'node:worker_threads'
import type { Dokument } from '../layout/dokument.js'
import { writeWord } from './word.js'

// Runs in a thread of its own, see in-thread.ts.
const bytes = await writeWord(workerData as Dokument)
parentPort?.postMessage(bytes)
