import { join } from 'node:path'
import { parse } from 'yaml'
import { kennungVon } from '../content/kennung.js'
import { ortOfProgramm } from '../content/programm/ort.js'
import { readText } from '../content/read-text.js'
import { listFolder } from '../files/read.js'
import { unrecorded } from '../files/record.js'
import { Meldungen } from '../message.js'

/** What of a programme says whether it is the year before another one. */
interface Glance {
  id: string
  name: string
  /** Of its Jobcenter: as given, or of its name. */
  kennung: string
  von: number
  bis: number
}

/** All programmes at a glance: each folder is looked into once, however many programmes ask for their year before. */
export class Uebersicht {
  #glances: readonly Glance[] | undefined

  constructor(private readonly wurzel: string) {}

  /** Folder of the programme of the same Jobcenter for the latest period before this one. */
  findVorjahr(id: string): string | undefined {
    this.#glances ??= this.#look()
    const glances = this.#glances
    const eigenes = glances.find((eines) => eines.id === id)
    if (!eigenes?.kennung) return undefined
    return glances
      .filter((eines) => eines.id !== id && eines.kennung === eigenes.kennung && eines.bis < eigenes.von)
      .sort((a, b) => b.bis - a.bis)[0]?.id
  }

  /** The programmes whose period holds a year, with the names of their Jobcenter. */
  listJahr(jahr: number): { id: string; jobcenter: string }[] {
    this.#glances ??= this.#look()
    return this.#glances
      .filter(({ von, bis }) => von <= jahr && jahr <= bis)
      .map(({ id, name }) => ({ id, jobcenter: name }))
  }

  /** Which folder was found is an input of a programme, not what stands in all the others: what is read here is nobody's. */
  #look(): readonly Glance[] {
    return unrecorded(() =>
      listFolder(join(this.wurzel, 'content'))
        .filter((eintrag) => eintrag.isDirectory())
        .map(({ name }) => glance(this.wurzel, name)),
    )
  }
}

/** Jobcenter and years of a programme, as far as its programme.yaml can be read. */
function glance(wurzel: string, id: string): Glance {
  const ort = ortOfProgramm(id)
  try {
    const kopf: { jobcenter?: { name?: unknown; kennung?: unknown }; zeitraum?: unknown } =
      parse(readText(wurzel, ort.datei, ort, new Meldungen())?.text ?? '') ?? {}
    const jahre = String(kopf.zeitraum).match(/\d{4}/g)?.map(Number) ?? []
    return {
      id,
      name: String(kopf.jobcenter?.name ?? ''),
      kennung: String(kopf.jobcenter?.kennung ?? kennungVon(String(kopf.jobcenter?.name ?? ''))),
      von: jahre[0] ?? Number.NaN,
      bis: jahre[1] ?? jahre[0] ?? Number.NaN,
    }
  } catch {
    return { id, name: '', kennung: '', von: Number.NaN, bis: Number.NaN }
  }
}
