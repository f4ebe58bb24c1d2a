import { parentPort } from 'node:worker_threads'
import type { Dokument } from '../layout/document/dokument.js'
import type { Paket } from './package/paket.js'
import { pruefePaket } from './pruefen/pruefen.js'
import { ENDE, type Schreibauftrag, type Wordauftrag, type Worddatei } from './thread.js'
import { createWord } from './word.js'

/**
 * Serves a thread of its own, see thread.ts: a document in, its file out, one after the other, and the end.
 * @param record leaves the thread's machine code for later runs
 */
export function start(record: () => void): void {
  parentPort?.on('message', (auftrag: Wordauftrag) => {
    if (auftrag === ENDE) {
      record()
      process.exit()
    }
    write(auftrag).then(
      (geschrieben) => parentPort?.postMessage(geschrieben),
      (fehler: unknown) => parentPort?.postMessage({ fehler }),
    )
  })
}

async function write({ dokument, zeilen, vorlage: datei }: Schreibauftrag): Promise<Worddatei> {
  if (!datei) return finish((await createWord(dokument, undefined, zeilen)).paket, dokument, [])
  const [{ openWordvorlage }, { applyWordvorlage }] = await Promise.all([
    import('./wordvorlage/lesen.js'),
    import('./wordvorlage/anwenden.js'),
  ])
  const vorlage = openWordvorlage(datei)
  const gestaltung = { ...dokument.gestaltung, seite: { ...vorlage.seite, spiegeln: false } }
  const { paket, addWasserzeichen } = await createWord({ ...dokument, gestaltung }, undefined, zeilen)
  const { fehlend } = applyWordvorlage(paket, vorlage)
  addWasserzeichen()
  return finish(paket, dokument, fehlend)
}

/** The rules look at the trees that are written, so nothing is read again. */
function finish(paket: Paket, { baum }: Dokument, fehlend: string[]): Worddatei {
  return { bytes: paket.pack(), fehlend, befunde: pruefePaket(paket, baum) }
}
