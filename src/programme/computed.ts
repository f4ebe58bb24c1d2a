import { join, posix } from 'node:path'
import type { DatenblattQuelle } from '../content/daten/quelle.js'
import { readDatenblaetter } from '../content/daten/read-datenblaetter.js'
import type { Programm } from '../content/programm/programm.js'
import { readProgramm } from '../content/programm/read-programm.js'
import { computeDatenblaetter } from '../figures/compute.js'
import type { Datenblatt } from '../figures/datenblatt.js'
import { nameYears } from '../figures/jahreswort.js'
import type { Meldungen } from '../message.js'

/** A programme that has been read and computed: what is set, checked and listed. */
export interface ComputedProgramm {
  /** Absolute path of the workspace: YAML files are read again as text, for exact places and for comments. */
  wurzel: string
  programm: Programm
  quellen: ReadonlyMap<string, DatenblattQuelle>
  blaetter: ReadonlyMap<string, Datenblatt>
}

/** Reads and computes a programme; undefined where it cannot be read, which has been reported. Nothing is set. */
export async function readAndCompute(
  wurzel: string,
  id: string,
  meldungen: Meldungen,
): Promise<ComputedProgramm | undefined> {
  const programm = readProgramm(wurzel, id, meldungen)
  const kapitel = meldungen.hatFehler ? undefined : programm?.ort(['abschnitte'])
  const organigramme = new Set([...(programm?.organigramme.keys() ?? [])].map((pfad) => posix.normalize(pfad)))
  // What cannot be read has no year; its sheets are computed for their own messages.
  const jahr = programm?.zeitraum.von ?? 0
  const gelesen = await readDatenblaetter(
    join(wurzel, 'content', id),
    `content/${id}`,
    meldungen,
    organigramme,
    kapitel,
  )
  const quellen = nameYears(gelesen, jahr)
  const blaetter = computeDatenblaetter(quellen, jahr, meldungen)
  return programm && { wurzel, programm, quellen, blaetter }
}
