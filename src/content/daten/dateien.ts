import { readdir, readFile, realpath } from 'node:fs/promises'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { Meldungen, Ort } from '../../message.js'

/** The programme folder as this stage sees it: where it lies, and how its files are called in messages. */
export interface Programmordner {
  /** Absolute path. */
  ordner: string
  /** What stands before a file's path in messages, with `/`, without one at the end. */
  relativ: string
}

/** The files in daten/, in an order that does not depend on the system; hidden files and Excel's lock files are left out. */
export async function listDaten({ ordner }: Programmordner): Promise<string[]> {
  try {
    const eintraege = await readdir(join(ordner, 'daten'), { withFileTypes: true })
    const namen = eintraege
      .filter((eintrag) => !eintrag.isDirectory() && !/^[.~]/.test(eintrag.name))
      .map(({ name }) => name)
    return namen.sort((a, b) => (a < b ? -1 : 1))
  } catch {
    return []
  }
}

/** The path of a file in daten/ for messages. */
export function nameOf({ relativ }: Programmordner, datei: string): string {
  return [relativ, 'daten', datei].filter((teil) => teil !== '').join('/')
}

/** Reads a file that is named relative to daten/; one outside the programme folder, also through a link, is refused. */
export async function readDatei(
  programm: Programmordner,
  datei: string,
  genannt: Ort,
  meldungen: Meldungen,
): Promise<Uint8Array | undefined> {
  const pfad = resolve(programm.ordner, 'daten', datei)
  try {
    if (
      isAbsolute(datei) ||
      leaves(programm.ordner, pfad) ||
      leaves(await realpath(programm.ordner), await realpath(pfad))
    ) {
      meldungen.melde(
        'pfad-verlaesst-ordner',
        genannt,
        `„${datei}“ liegt außerhalb des Programms.`,
        'Die Datei in den Ordner daten legen und nur ihren Namen angeben.',
      )
      return undefined
    }
    return await readFile(pfad)
  } catch (fehler) {
    const code = fehler instanceof Error && 'code' in fehler ? fehler.code : ''
    if (code === 'ENOENT')
      meldungen.melde(
        'datei-fehlt',
        genannt,
        `Die Datei „${datei}“ ist nicht da.`,
        'Die Datei in den Ordner daten legen oder den Namen berichtigen.',
      )
    else
      meldungen.melde(
        'datei-unlesbar',
        genannt,
        `Die Datei „${datei}“ lässt sich nicht lesen.`,
        'Prüfen, ob es eine Datei ist und ob sie für Sie lesbar ist.',
      )
    return undefined
  }
}

function leaves(ordner: string, pfad: string): boolean {
  const weg = relative(ordner, pfad)
  return weg === '..' || weg.startsWith(`..${sep}`) || isAbsolute(weg)
}

/** The text of UTF-8 bytes with LF line ends and without byte order mark; another encoding is reported at its first foreign byte. */
export function decodeText(bytes: Uint8Array, datei: string, meldungen: Meldungen): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n')
  } catch {
    const davor = new TextDecoder('utf-8').decode(bytes).split('\uFFFD', 1)[0] ?? ''
    const zeilen = davor.split(/\r\n?|\n/)
    const ort = { datei, zeile: zeilen.length, spalte: (zeilen.at(-1)?.length ?? 0) + 1 }
    meldungen.melde(
      'zeichensatz',
      ort,
      'Die Datei ist nicht in UTF-8 gespeichert (vermutlich in Windows-1252 oder Latin-1).',
      'Beim Speichern als Codierung „UTF-8“ angeben; in Excel „CSV UTF-8“ wählen.',
    )
    return undefined
  }
}
