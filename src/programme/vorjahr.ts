import { adoptInputs, type Inputs, recordInputs } from '../files/record.js'
import { Kept } from '../kept.js'
import { Meldungen } from '../message.js'
import type { ComputedProgramm } from './computed.js'
import { Uebersicht } from './uebersicht.js'

/** Programmes of earlier years that are kept for a further one of the same Jobcenter; of more, the longest unused goes. */
const KEPT = 4

type Read = Promise<{ result: ComputedProgramm | undefined; inputs: Inputs }>

/** The programmes of earlier years, for comparing: each is read and computed once for those that follow it. */
export class Vorjahre {
  readonly #read = new Kept<Read>(KEPT)

  constructor(
    private readonly wurzel: string,
    private readonly uebersicht = new Uebersicht(wurzel),
  ) {}

  /** The year before a programme; its own faults are told when it is checked itself. */
  async read(programm: string): Promise<ComputedProgramm | undefined> {
    const id = this.uebersicht.findVorjahr(programm)
    if (id === undefined) return undefined
    const { readAndCompute } = await import('./computed.js')
    const read = this.#read.get(id, () => recordInputs(() => readAndCompute(this.wurzel, id, new Meldungen())))
    const { result, inputs } = await read
    adoptInputs(inputs)
    return result
  }
}
