import { once } from 'node:events'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { createLane } from '../lane.js'
import type { Dokument } from '../layout/document/dokument.js'
import { PAKET } from '../root.js'
import type { WordFinding } from './pruefen/pruefen.js'
import type { SourceLine } from './source-marks.js'
import type { TemplateFile } from './wordvorlage/read.js'

/** A finished file, and what is to be said of it. */
export interface WordFile {
  bytes: Uint8Array
  /** Names of styles that the office's template lacks; none without a template. */
  missing: string[]
  /** What the rules for finished files found. */
  findings: WordFinding[]
}

/** For what is soon thrown away; with more, long documents take a tenth more memory and no less time. */
const YOUNG_MB = 12

/** Tells the thread that nothing more comes. */
export const END = 'ende'

/** A document to be written. */
export interface WriteOrder {
  dokument: Dokument
  /** Where its texts were written, in their order. */
  lines: readonly (SourceLine | undefined)[]
  template?: TemplateFile | undefined
}

/** What the thread is told to do. */
export type ThreadOrder = WriteOrder | typeof END

type ThreadAnswer = WordFile | { faults: unknown }

/** Writes Word files in a thread of its own, one at a time. */
export interface WordThread {
  /** @throws whatever `writeWord` throws; an AbortError when interrupted */
  write(order: WriteOrder): Promise<WordFile>
  close(): Promise<unknown>
}

/**
 * Starts the thread. A Word file is most of a second of pure computing, which on our own thread would keep the browser
 * waiting for its next order; and while the programme is still being read, the thread loads what it needs.
 * Needs the compiled program.
 */
export function startWordThread(signal?: AbortSignal): WordThread {
  const worker = new Worker(join(PAKET, 'bin/start.cjs'), {
    workerData: { file: 'word/worker' },
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  })
  // A thread that fails or ends answers to whoever is waiting; before that nobody need hear of it.
  const end = once(worker, 'exit').then(([code]) => new Error(`Der Faden für Word endete ohne Ergebnis (${code})`))
  let ended: { faults: unknown } | undefined
  let onEnd: ((answer: [ThreadAnswer]) => void) | undefined
  // Listened to once: a promise that lasts as long as the thread keeps, for every `then` and every race, the file that came of it.
  const tellEnd = (faults: unknown): void => {
    ended = { faults }
    onEnd?.([ended])
  }
  end.then(tellEnd, tellEnd)
  const lane = createLane()
  let open = 0
  let written = 0
  return {
    write: (order) =>
      lane(async () => {
        open++
        const answer = once(worker, 'message', signal && { signal }) as Promise<[ThreadAnswer]>
        const unanswered = new Promise<[ThreadAnswer]>((resolve) => {
          onEnd = resolve
          if (ended) resolve([ended])
        })
        worker.postMessage(order)
        const [first] = await Promise.race([answer, unanswered])
        onEnd = undefined
        open--
        written++
        if ('bytes' in first) return first
        throw first.faults
      }),
    close() {
      // One that has done its work may still keep what it has compiled; any other is ended at once.
      if (open > 0 || written === 0) return worker.terminate()
      worker.postMessage(END)
      return end
    },
  }
}
