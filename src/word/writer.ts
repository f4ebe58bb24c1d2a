import type { Writer } from '../writer.js'
import { wordvorlageStil } from './regeln.js'
import { startWordfaden } from './thread.js'
import type { Vorlagendatei } from './wordvorlage/lesen.js'

/** Starts the thread that writes Word files; `vorlage` is an office's own template, in place of the design's styles and pages. */
export function startWordWriter({
  vorlage,
  signal,
}: {
  vorlage?: Vorlagendatei | undefined
  signal?: AbortSignal | undefined
}): Writer {
  const faden = startWordfaden(signal)
  return {
    name: 'Word',
    async write({ dokument }, meldungen) {
      const { bytes, fehlend } = await faden.write(dokument, vorlage)
      if (vorlage && fehlend.length > 0)
        meldungen.melde(
          wordvorlageStil,
          { datei: vorlage.datei, zeile: 1, spalte: 1 },
          `Der Vorlagendatei fehlen Formatvorlagen, die „${dokument.id}“ braucht: ${fehlend.join(', ')}.`,
          'Sie kommen aus der Gestaltung; wer sie in der Vorlage unter diesen Namen anlegt, bestimmt ihr Aussehen selbst.',
        )
      return { content: bytes }
    },
    async close() {
      await faden.close()
    },
  }
}
