import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Programm } from '../content/programm.js'
import { readText } from '../content/read-text.js'
import { Meldungen } from '../message.js'
import { type ComputedProgramm, readAndCompute } from './computed.js'

/** The programme of the same Jobcenter for the latest period before this one; its own faults are told when it is checked itself. */
export async function readVorjahr(
  wurzel: string,
  { id, jobcenter, zeitraum }: Programm,
): Promise<ComputedProgramm | undefined> {
  const fruehere = readdirSync(join(wurzel, 'content'), { withFileTypes: true })
    .filter((eintrag) => eintrag.isDirectory() && eintrag.name !== id)
    .map((eintrag) => ({ id: eintrag.name, ...glance(wurzel, eintrag.name) }))
    .filter(({ name, bis }) => name === jobcenter.name && bis < zeitraum.von)
    .sort((a, b) => b.bis - a.bis)
  return fruehere[0] && readAndCompute(wurzel, fruehere[0].id, new Meldungen())
}

/** Jobcenter and last year of a programme, as far as its programme.yaml can be read. */
function glance(wurzel: string, id: string): { name: string; bis: number } {
  const datei = `content/${id}/programm.yaml`
  try {
    const kopf: { jobcenter?: { name?: unknown }; zeitraum?: unknown } =
      parse(readText(wurzel, datei, { datei, zeile: 1, spalte: 1 }, new Meldungen())?.text ?? '') ?? {}
    return {
      name: String(kopf.jobcenter?.name),
      bis: Number(/\d{4}\s*$/.exec(String(kopf.zeitraum))?.[0] ?? Number.NaN),
    }
  } catch {
    return { name: '', bis: Number.NaN }
  }
}
