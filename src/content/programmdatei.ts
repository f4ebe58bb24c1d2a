import { readFileSync, realpathSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import type { Meldungen, Ort } from '../message.js'
import { leavesFolder } from './inside.js'
import * as regeln from './regeln.js'

/**
 * Reads a file below `ordner` (itself relative to `wurzel`); anything that leads out of it, by `..` or by a link, is refused.
 * @param rolle how messages call the file, e.g. "Das Bild"
 * @param platz the folder in the programme where such files belong
 */
export function readProgrammdatei(
  wurzel: string,
  ordner: string,
  pfad: string,
  { rolle, platz }: { rolle: string; platz: string },
  genannt: Ort,
  meldungen: Meldungen,
): Buffer | undefined {
  const basis = resolve(wurzel, ordner)
  const ziel = resolve(basis, pfad)
  const draussen = () =>
    meldungen.melde(
      regeln.pfadVerlaesstOrdner,
      genannt,
      `Der Pfad „${pfad}“ führt aus dem Ordner „${ordner}“ hinaus.`,
      `${rolle} in den Ordner des Programms legen, am besten unter ${platz}.`,
    )
  if (leavesFolder(basis, ziel) || /^[a-z]+:/i.test(pfad)) {
    draussen()
    return undefined
  }
  try {
    if (leavesFolder(realpathSync(basis), realpathSync(ziel))) {
      draussen()
      return undefined
    }
    return readFileSync(ziel)
  } catch {
    meldungen.melde(
      regeln.dateiFehlt,
      genannt,
      `${rolle} „${join(ordner, pfad).replaceAll(sep, '/')}“ ist nicht da.`,
      'Datei dorthin legen oder den Namen berichtigen (auch Groß- und Kleinschreibung zählt).',
    )
    return undefined
  }
}
