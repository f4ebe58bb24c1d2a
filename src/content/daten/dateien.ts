import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { isAbsolute, join, resolve } from 'node:path'
import type { Meldungen, Ort } from '../../message.js'
import { GRENZEN } from '../grenzen.js'
import { leavesFolder } from '../inside.js'
import { reportTooLarge, reportUnreadable } from '../read-text.js'
import * as regeln from '../regeln.js'

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
      leavesFolder(programm.ordner, pfad) ||
      leavesFolder(await realpath(programm.ordner), await realpath(pfad))
    ) {
      meldungen.melde(
        regeln.pfadVerlaesstOrdner,
        genannt,
        `„${datei}“ liegt außerhalb des Programms.`,
        'Die Datei in den Ordner daten legen und nur ihren Namen angeben.',
      )
      return undefined
    }
    const { size } = await stat(pfad)
    const grenze = /\.(csv|xlsx?|xlsm)$/i.test(datei) ? GRENZEN.tabelle : GRENZEN.text
    if (size > grenze) {
      reportTooLarge(datei, grenze, genannt, meldungen)
      return undefined
    }
    return await readFile(pfad)
  } catch (fehler) {
    reportUnreadable(fehler, datei, genannt, meldungen)
    return undefined
  }
}
