import { join } from 'node:path'
import { decodeText } from '../../content/decode.js'
import { GRENZEN } from '../../content/grenzen.js'
import { readNamed } from '../../files/read.js'
import { hashOf } from '../../files/record.js'
import { replaceTogether } from '../../files/replace.js'
import { Meldungen } from '../../message.js'
import type { Rueckaenderung } from '../aenderung.js'
import { uebernehmenGeaendert } from '../regeln.js'
import type { Stamm } from '../stamm/stamm.js'
import { replacePieces } from './stuecke.js'
import type { Ersetzung } from './umsetzung.js'

/**
 * Writes changes into the sources: all of them, or none where a file is otherwise by now or cannot be replaced. Line ends and a byte
 * order mark stay as they are.
 * @param liste the list of remarks, where it gets more
 * @returns the files that were written; none where something was reported
 */
export function writeChanges(
  { computed: { wurzel }, texte }: Stamm,
  aenderungen: readonly Rueckaenderung[],
  liste: { datei: string; alt: string | undefined; neu: string } | undefined,
  meldungen: Meldungen,
): string[] {
  const alle = aenderungen.flatMap(({ ersetzungen }) => ersetzungen)
  const neue = [...new Set(alle.map(({ datei }) => datei))].map((datei) => {
    const bytes = readNow(wurzel, datei)
    const eigene = alle.filter((eine) => eine.datei === datei)
    return { datei, bytes, alt: texte.textOf(datei), neu: bytes ? replaceInBytes(bytes, eigene) : '' }
  })
  const dateien = [...neue, ...(liste ? [{ ...liste, bytes: readNow(wurzel, liste.datei) }] : [])]
  const geaendert = dateien.find(
    ({ datei, bytes, alt }) => (bytes && decodeText(bytes, datei, new Meldungen())) !== alt,
  )
  const verweigert = geaendert
    ? ({ path: geaendert.datei, why: 'changed' } as const)
    : replaceTogether(
        wurzel,
        dateien.map(({ datei, bytes, neu }) => ({ path: datei, text: neu, known: bytes ? hashOf(bytes) : '' })),
      )
  if (!verweigert) return dateien.map(({ datei }) => datei)
  const { path, why } = verweigert
  const name = `„${path.slice(path.lastIndexOf('/') + 1)}“`
  meldungen.melde(
    uebernehmenGeaendert,
    { datei: path, zeile: 1, spalte: 1 },
    why === 'changed'
      ? `${name} wurde inzwischen geändert; geschrieben wurde nichts.`
      : `${name} lässt sich nicht schreiben; geschrieben wurde nichts${why === 'unwritable' ? ` (${verweigert.said})` : ''}.`,
    why === 'changed'
      ? 'Den Befehl noch einmal aufrufen.'
      : 'Prüfen, ob die Datei schreibgeschützt oder anderswo offen ist.',
  )
  return []
}

/** A file as it is by now; undefined where it is not there or cannot be read. */
function readNow(wurzel: string, datei: string): Buffer | undefined {
  const gelesen = readNamed(join(wurzel, datei), GRENZEN.text)
  return 'why' in gelesen ? undefined : gelesen.bytes
}

/** The places count in a text with LF line ends; here they may be CR LF, after a byte order mark. */
function replaceInBytes(bytes: Buffer, ersetzungen: readonly Ersetzung[]): string {
  const text = bytes.toString('utf8')
  const zeilenende = text.includes('\r\n') ? '\r\n' : '\n'
  const anfang = text.startsWith('\uFEFF') ? 1 : 0
  const plaetze: number[] = []
  for (let i = anfang; i <= text.length; i++) {
    plaetze.push(i)
    if (text[i] === '\r' && text[i + 1] === '\n') i++
  }
  return replacePieces(
    text,
    ersetzungen.map(({ von, bis, text: neu }) => ({
      von: plaetze[von] ?? text.length,
      bis: plaetze[bis] ?? text.length,
      text: neu.replace(/\n/g, zeilenende),
    })),
  )
}
