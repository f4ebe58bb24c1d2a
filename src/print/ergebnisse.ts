import type { BuildResult, Step } from '../build.js'
import type { Format } from '../writer.js'
import type { Colours } from './farbe.js'
import { formatBytes, formatDauer, formatTabelle } from './tabelle.js'

const FORMATNAMEN: Record<Format, string> = { pdf: 'PDF', docx: 'Word', html: 'Web' }

/** The line for one finished step. */
export function stepLine({ programm, schritt, ms }: Step, farben: Colours): string {
  return `${programm}  ${schritt}  ${farben.leise(formatDauer(ms))}\n`
}

function count({ meldungen }: BuildResult, schwere: 'fehler' | 'warnung'): string {
  return String(meldungen.filter((meldung) => meldung.schwere === schwere).length)
}

/** What became of each programme, one row each; a dash where nothing was made. */
export function closingTable(ergebnisse: readonly BuildResult[], formate: readonly Format[], farben: Colours): string {
  const spalten = [
    { kopf: 'Programm' },
    { kopf: 'Seiten', rechts: true },
    ...formate.map((format) => ({ kopf: FORMATNAMEN[format], rechts: true })),
    { kopf: 'Zeit', rechts: true },
    { kopf: 'Fehler', rechts: true },
    { kopf: 'Warnungen', rechts: true },
  ]
  const zeilen = ergebnisse.map((ergebnis) => {
    const groessen = formate.map((format) => ergebnis.dateien.find((datei) => datei.format === format)?.bytes)
    return [
      ergebnis.programm,
      String(ergebnis.seiten ?? '–'),
      ...groessen.map((bytes) => (bytes === undefined ? '–' : formatBytes(bytes))),
      formatDauer(ergebnis.ms),
      count(ergebnis, 'fehler'),
      count(ergebnis, 'warnung'),
    ]
  })
  const [head = '', ...rows] = formatTabelle(spalten, zeilen)
  return `${[farben.fett(head), ...rows].join('\n')}\n`
}
