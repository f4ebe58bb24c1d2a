import type { Step } from '../build/build.js'
import type { Programmlauf, RunResult } from '../build/run.js'
import type { Format } from '../writer.js'
import type { Colours } from './farbe.js'
import { formatBytes, formatDauer, formatTabelle } from './tabelle.js'

const FORMATNAMEN: Record<Format, string> = { pdf: 'PDF', docx: 'Word', html: 'Web' }

/** The line for one finished step. */
export function stepLine({ programm, schritt, ms }: Step, farben: Colours): string {
  return `${programm}  ${schritt}  ${farben.leise(formatDauer(ms))}\n`
}

/** What became of a programme: how it was built, and the files that are there now. */
export interface Ergebnis extends Programmlauf {
  dateien: readonly { format: Format; bytes: number }[]
}

function count({ eintrag }: Ergebnis, schwere: 'fehler' | 'warnung'): string {
  return String(eintrag.meldungen.filter((meldung) => meldung.schwere === schwere).length)
}

/** What became of each programme, one row each; a dash where nothing was made. */
export function closingTable(ergebnisse: readonly Ergebnis[], formate: readonly Format[], farben: Colours): string {
  const spalten = [
    { kopf: 'Programm' },
    { kopf: 'Seiten', rechts: true },
    ...formate.map((format) => ({ kopf: FORMATNAMEN[format], rechts: true })),
    { kopf: 'Zeit', rechts: true },
    { kopf: 'Fehler', rechts: true },
    { kopf: 'Warnungen', rechts: true },
    { kopf: 'Anlass' },
  ]
  const zeilen = ergebnisse.map((ergebnis) => {
    const { eintrag, dateien, anlass, ms } = ergebnis
    const groessen = formate.map((format) => dateien.find((datei) => datei.format === format)?.bytes)
    const seiten = dateien.some(({ format }) => format === 'pdf')
      ? eintrag.dateien.find(({ format }) => format === 'pdf')?.seiten
      : undefined
    return [
      eintrag.programm,
      String(seiten ?? '–'),
      ...groessen.map((bytes) => (bytes === undefined ? '–' : formatBytes(bytes))),
      formatDauer(ms),
      count(ergebnis, 'fehler'),
      count(ergebnis, 'warnung'),
      anlass ?? 'unverändert',
    ]
  })
  const [head = '', ...rows] = formatTabelle(spalten, zeilen)
  return `${[farben.fett(head), ...rows].join('\n')}\n`
}

/** A run for machines: of each programme what the manifest says, why it was built, and its time in milliseconds. */
export function laufJson({ programme, uebrig, meldungen }: RunResult): string {
  const plain = {
    programme: programme.map(({ eintrag, anlass, ms }) => ({
      ...eintrag,
      gebaut: anlass !== undefined,
      ...(anlass !== undefined && { anlass }),
      ms: Math.round(ms),
    })),
    uebrig,
    meldungen,
  }
  return `${JSON.stringify(plain, null, 2)}\n`
}
