import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ortOfProgramm } from '../../content/programm/ort.js'
import type { Meldungen, Regel } from '../../message.js'

/** A programme's PDF in the output folder; undefined where there is none, which is reported. */
export function findPdf(
  ausgabe: string,
  programm: string,
  fehlt: Regel,
  meldungen: Meldungen,
): { ordner: string; pfad: string } | undefined {
  const ordner = join(ausgabe, programm)
  const pfad = join(ordner, `${programm}.pdf`)
  if (existsSync(pfad)) return { ordner, pfad }
  const rat = `Zuerst das PDF ausgeben: amip build ${programm}`
  meldungen.melde(fehlt, ortOfProgramm(programm), `„${pfad}“ gibt es nicht.`, rat)
  return undefined
}
