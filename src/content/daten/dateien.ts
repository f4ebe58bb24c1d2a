import { join } from 'node:path'
import { listFolder } from '../../files/read.js'
import type { Meldungen, Ort } from '../../message.js'
import { GRENZEN } from '../grenzen.js'
import { type Heimordner, readDatei } from '../read-datei.js'

/** The files in daten/, in an order that does not depend on the system; hidden files and Excel's lock files are left out. */
export function listDaten({ ordner }: Heimordner): string[] {
  return listFolder(join(ordner, 'daten'))
    .filter((eintrag) => !eintrag.isDirectory() && !/^[.~]/.test(eintrag.name))
    .map(({ name }) => name)
}

/** The path of a file in daten/ for messages. */
export function nameOf({ relativ }: Heimordner, datei: string): string {
  return [relativ, 'daten', datei].filter((teil) => teil !== '').join('/')
}

/** Reads a file that is named relative to daten/. */
export function readDatendatei(
  programm: Heimordner,
  datei: string,
  genannt: Ort,
  meldungen: Meldungen,
): Uint8Array | undefined {
  const grenze = /\.(csv|xlsx?|xlsm)$/i.test(datei) ? GRENZEN.tabelle : GRENZEN.text
  return readDatei(programm, datei, { grenze, neben: 'daten', platz: 'daten/' }, genannt, meldungen)
}
