import type { Speicherergebnis } from '../protokoll.js'
import type { Auskunftsstelle } from './auskunftsstelle.js'
import type { Serverantwort } from './server.js'

export const UNVOLLSTAENDIG: Serverantwort = { fehlt: 'Die Angaben sind unvollständig.' }

/** Why nothing was changed, and what to do. */
export function refuse(text: string, rat = ''): Serverantwort {
  return { json: { art: 'fehler', text, rat } satisfies Speicherergebnis }
}

/** Writes a file that still is the version that was changed; the pages are set anew. */
export function save(
  { werkstatt, dateien, now }: Auskunftsstelle,
  datei: string,
  text: string,
  fassung: string,
): Speicherergebnis {
  const ergebnis = dateien.save(datei, text, fassung, now().getTime())
  if (ergebnis.art === 'gespeichert') werkstatt.want()
  return ergebnis
}
