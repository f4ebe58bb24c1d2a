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
import type { Ersetzung } from './ersetzungen.js'
import { replacePieces } from './stuecke.js'

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
  const dateien = [...new Set(alle.map(({ datei }) => datei))]
  const neue = dateien.map((datei) => {
    const gelesen = readNamed(join(wurzel, datei), GRENZEN.text)
    const bytes = 'why' in gelesen ? Buffer.alloc(0) : gelesen.bytes
    const gleich = decodeText(bytes, datei, new Meldungen()) === texte.textOf(datei)
    const eigene = alle.filter((eine) => eine.datei === datei)
    return { path: datei, text: replaceInBytes(bytes, eigene), known: gleich ? hashOf(bytes) : '' }
  })
  if (liste) {
    const gelesen = readNamed(join(wurzel, liste.datei), GRENZEN.text)
    const bytes = 'why' in gelesen ? undefined : gelesen.bytes
    const gleich = (bytes && decodeText(bytes, liste.datei, new Meldungen())) === liste.alt
    // '' says that there is none yet: where there is one by now, it is not replaced.
    neue.push({ path: liste.datei, text: liste.neu, known: gleich && bytes ? hashOf(bytes) : '' })
    dateien.push(liste.datei)
  }
  const ersetzt = replaceTogether(wurzel, neue)
  if (ersetzt.done) return dateien
  const [datei = ''] = dateien
  meldungen.melde(
    uebernehmenGeaendert,
    { datei, zeile: 1, spalte: 1 },
    ersetzt.why === 'changed'
      ? 'Eine Quelldatei wurde inzwischen geändert; geschrieben wurde nichts.'
      : `Die Quelldateien lassen sich nicht schreiben; geschrieben wurde nichts${ersetzt.why === 'unwritable' ? ` (${ersetzt.said})` : ''}.`,
    ersetzt.why === 'changed'
      ? 'Den Befehl noch einmal aufrufen.'
      : 'Prüfen, ob die Dateien schreibgeschützt oder anderswo offen sind.',
  )
  return []
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
