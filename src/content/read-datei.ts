import { posix } from 'node:path'
import { type Reading, readInside } from '../files/read.js'
import type { Meldungen, Ort } from '../message.js'
import { formatBytes } from './grenzen.js'
import * as regeln from './regeln.js'

/** A folder of the workspace, of a programme or a design, out of which nothing is read. */
export interface Heimordner {
  /** Absolute path. */
  ordner: string
  /** What stands before a file's path in messages, with `/`, without one at the end. */
  relativ: string
}

/** A file as its messages call it. */
export interface Dateiangabe {
  /** The folder below its home to which its path is relative; without it, that home itself. */
  neben?: string
  /** What it is, with its article: "Das Bild"; without it "Die Datei". */
  rolle?: string
  /** Where such files belong, below the folder: "bilder/". */
  platz?: string
  /** Bytes above which it is not read. */
  grenze: number
  /** What to do where it is missing. */
  rat?: string
}

/**
 * Reads a file of a programme or a design; one that is missing, too large or outside of the folder (by `..` or by a link) is
 * reported at `genannt`, the place that names it. Nothing of a refused file is told.
 * @param pfad as the author wrote it
 */
export function readDatei(
  { ordner, relativ }: Heimordner,
  pfad: string,
  angabe: Dateiangabe,
  genannt: Ort,
  meldungen: Meldungen,
): Buffer | undefined {
  const gelesen = readInside({ folder: ordner, beside: angabe.neben, path: pfad, limit: angabe.grenze })
  if ('bytes' in gelesen) return gelesen.bytes
  const name = posix.normalize([relativ, angabe.neben, pfad].filter(Boolean).join('/'))
  const [regel, text, rat] = explain(gelesen, { ...angabe, ordner: relativ, pfad, name })
  meldungen.melde(regel, genannt, text, rat)
  return undefined
}

interface Verweigert extends Dateiangabe {
  ordner: string
  pfad: string
  name: string
}

function explain(
  grund: Exclude<Reading, { bytes: Buffer }>,
  { rolle = 'Die Datei', platz = '', grenze, rat, ordner, pfad, name }: Verweigert,
) {
  switch (grund.why) {
    case 'outside':
      return [
        regeln.pfadVerlaesstOrdner,
        `„${pfad}“ führt aus dem Ordner „${ordner}“ hinaus und wird nicht gelesen.`,
        `${rolle} selbst in den Ordner legen${platz && `, am besten unter ${platz}`}, nicht als Verknüpfung.`,
      ] as const
    case 'missing':
      return [
        regeln.dateiFehlt,
        `${rolle} „${name}“ ist nicht da.`,
        grund.near
          ? `Sie heißt „${grund.near}“: Groß- und Kleinschreibung zählt.`
          : (rat ?? 'Die Datei dorthin legen oder den Namen berichtigen (auch Groß- und Kleinschreibung zählt).'),
      ] as const
    case 'too-large':
      return [
        regeln.dateiUnlesbar,
        `${rolle} „${name}“ ist größer als ${formatBytes(grenze)} und wird nicht gelesen.`,
        'Die Datei aufteilen oder auf das kürzen, was gedruckt wird.',
      ] as const
    case 'unreadable':
      return [
        regeln.dateiUnlesbar,
        `${rolle} „${name}“ lässt sich nicht lesen.`,
        'Prüfen, ob es eine Datei ist und ob sie für Sie lesbar ist.',
      ] as const
  }
}
