import { parentPort } from 'node:worker_threads'
import type { Dokument } from '../layout/document/dokument.js'
import type { Worddatei } from './thread.js'
import { writeWord } from './word.js'
import type { Wordvorlage } from './wordvorlage/lesen.js'

// Runs in a thread of its own, see thread.ts: a document in, its file out, one after the other.
parentPort?.on('message', ({ dokument, vorlage }: { dokument: Dokument; vorlage?: Wordvorlage }) => {
  write(dokument, vorlage).then(
    (geschrieben) => parentPort?.postMessage(geschrieben),
    (fehler: unknown) => parentPort?.postMessage({ fehler }),
  )
})

async function write(dokument: Dokument, vorlage: Wordvorlage | undefined): Promise<Worddatei> {
  if (!vorlage) return { bytes: await writeWord(dokument), fehlend: [] }
  const { applyWordvorlage } = await import('./wordvorlage/anwenden.js')
  const gestaltung = { ...dokument.gestaltung, seite: vorlage.seite }
  return applyWordvorlage(await writeWord({ ...dokument, gestaltung }), vorlage)
}
