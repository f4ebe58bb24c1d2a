import { join, posix } from 'node:path'
import { readDatenblaetter } from '../content/daten/read-datenblaetter.js'
import { readProgramm } from '../content/read-programm.js'
import { computeDatenblaetter } from '../figures/compute.js'
import type { Meldungen } from '../message.js'
import type { Pruefling } from './pruefling.js'

/** Reads and computes a programme for those who look at its figures and words only; nothing is set. */
export async function readPruefling(wurzel: string, id: string, meldungen: Meldungen): Promise<Pruefling | undefined> {
  const programm = readProgramm(wurzel, id, meldungen)
  const organigramme = new Set([...(programm?.organigramme.keys() ?? [])].map((pfad) => posix.normalize(pfad)))
  const quellen = await readDatenblaetter(join(wurzel, 'content', id), `content/${id}`, meldungen, organigramme)
  const blaetter = computeDatenblaetter(quellen, meldungen)
  return programm && { wurzel, programm, quellen, blaetter }
}
