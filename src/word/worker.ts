import { parentPort } from 'node:worker_threads'
import type { Dokument } from '../layout/document/dokument.js'
import type { OpcPackage } from './package/package.js'
import { checkPackage } from './pruefen/pruefen.js'
import { END, type ThreadOrder, type WordFile, type WriteOrder } from './thread.js'
import { createWord } from './word.js'

/**
 * Serves a thread of its own, see thread.ts: a document in, its file out, one after the other, and the end.
 * @param record leaves the thread's machine code for later runs
 */
export function start(record: () => void): void {
  parentPort?.on('message', (order: ThreadOrder) => {
    if (order === END) {
      record()
      process.exit()
    }
    write(order).then(
      (written) => parentPort?.postMessage(written),
      (faults: unknown) => parentPort?.postMessage({ faults }),
    )
  })
}

async function write({ dokument, lines, template: file }: WriteOrder): Promise<WordFile> {
  if (!file) return finish((await createWord(dokument, undefined, lines)).pkg, dokument, [])
  const [{ openWordvorlage }, { applyWordvorlage }] = await Promise.all([
    import('./wordvorlage/read.js'),
    import('./wordvorlage/apply.js'),
  ])
  const template = openWordvorlage(file)
  const gestaltung = { ...dokument.gestaltung, seite: { ...template.page, spiegeln: false } }
  const { pkg, addWatermark } = await createWord({ ...dokument, gestaltung }, undefined, lines)
  const { missing } = applyWordvorlage(pkg, template)
  addWatermark()
  return finish(pkg, dokument, missing)
}

/** The rules look at the trees that are written, so nothing is read again. */
function finish(pkg: OpcPackage, { baum }: Dokument, missing: string[]): WordFile {
  return { bytes: pkg.pack(), missing, findings: checkPackage(pkg, baum) }
}
