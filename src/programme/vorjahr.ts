import { join } from 'node:path'
import { parse } from 'yaml'
import type { Programm } from '../content/programm.js'
import { readText } from '../content/read-text.js'
import { listFolder } from '../files/read.js'
import { adoptInputs, type Inputs, recordInputs, unrecorded } from '../files/record.js'
import { Meldungen } from '../message.js'
import { type ComputedProgramm, readAndCompute } from './computed.js'

/** Programmes of earlier years that are kept for a further one of the same Jobcenter; of more, the longest unused goes. */
const KEPT = 4

/** What of a programme says whether it is the year before another one. */
interface Glance {
  id: string
  name: string
  bis: number
}

/** The programmes of earlier years, for comparing: each folder is looked into once, however many programmes ask. */
export class Vorjahre {
  #glances: readonly Glance[] | undefined
  readonly #computed = new Map<string, Promise<{ result: ComputedProgramm | undefined; inputs: Inputs }>>()

  constructor(private readonly wurzel: string) {}

  /** Folder of the programme of the same Jobcenter for the latest period before this one. */
  find({ id, jobcenter, zeitraum }: Pick<Programm, 'id' | 'jobcenter' | 'zeitraum'>): string | undefined {
    this.#glances ??= unrecorded(() =>
      listFolder(join(this.wurzel, 'content'))
        .filter((eintrag) => eintrag.isDirectory())
        .map(({ name }) => glance(this.wurzel, name)),
    )
    return this.#glances
      .filter((eines) => eines.id !== id && eines.name === jobcenter.name && eines.bis < zeitraum.von)
      .sort((a, b) => b.bis - a.bis)[0]?.id
  }

  /** That programme, read and computed; its own faults are told when it is checked itself. */
  async read(programm: Programm): Promise<ComputedProgramm | undefined> {
    const id = this.find(programm)
    if (id === undefined) return undefined
    const computed = this.#computed.get(id) ?? recordInputs(() => readAndCompute(this.wurzel, id, new Meldungen()))
    // A map keeps its order: what was used last stands last.
    this.#computed.delete(id)
    this.#computed.set(id, computed)
    const [oldest] = this.#computed.keys()
    if (this.#computed.size > KEPT && oldest !== undefined) this.#computed.delete(oldest)
    const { result, inputs } = await computed
    adoptInputs(inputs)
    return result
  }
}

/** Jobcenter and last year of a programme, as far as its programme.yaml can be read. */
function glance(wurzel: string, id: string): Glance {
  const datei = `content/${id}/programm.yaml`
  try {
    const kopf: { jobcenter?: { name?: unknown }; zeitraum?: unknown } =
      parse(readText(wurzel, datei, { datei, zeile: 1, spalte: 1 }, new Meldungen())?.text ?? '') ?? {}
    return {
      id,
      name: String(kopf.jobcenter?.name),
      bis: Number(/\d{4}\s*$/.exec(String(kopf.zeitraum))?.[0] ?? Number.NaN),
    }
  } catch {
    return { id, name: '', bis: Number.NaN }
  }
}
