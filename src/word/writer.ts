import type { Meldungen, Ort } from '../message.js'
import type { Writer } from '../writer.js'
import type { Wordbefund } from './pruefen/pruefen.js'
import { schreibzeilenOf } from './quellmarken.js'
import { wordLesbarkeit, wordStruktur, wordvorlageStil } from './regeln.js'
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
    async write({ dokument, ort, herkunft }, meldungen, course) {
      const zeilen = schreibzeilenOf(dokument.baum, herkunft, ort)
      const written = faden.write({ dokument, zeilen, vorlage })
      course?.onWaiting?.()
      const { bytes, fehlend, befunde } = await written
      reportBefunde(befunde, ort, vorlage && { datei: vorlage.datei, zeile: 1, spalte: 1 }, meldungen)
      if (befunde.some(({ art }) => art === 'aufbau')) return undefined
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

/** What the rules found, rule by rule: faults of the file at the design, looks at who decides on them. */
function reportBefunde(
  befunde: readonly Wordbefund[],
  gestaltung: Ort,
  vorlage: Ort | undefined,
  meldungen: Meldungen,
): void {
  for (const name of new Set(befunde.map(({ regel }) => regel))) {
    const [erster, ...weitere] = befunde.filter(({ regel }) => regel === name)
    if (!erster) continue
    const text = `Die Word-Datei${erster.art === 'aufbau' ? ' wird nicht geschrieben' : ''}: ${erster.text}${weitere.length > 0 ? ` (und ${weitere.length} weitere)` : ''}`
    if (erster.art === 'aufbau')
      meldungen.melde(
        wordStruktur,
        gestaltung,
        text,
        'Vorlagen der Gestaltung und Alternativtexte prüfen; sonst bitte melden.',
      )
    else
      meldungen.melde(
        wordLesbarkeit,
        vorlage ?? gestaltung,
        text,
        vorlage ? 'In der Word-Vorlage die Formatvorlage ändern.' : 'In der Gestaltung die Farben ändern.',
      )
  }
}
