import type { ComputedProgramm } from '../../programme/computed.js'
import type { SetProgramm } from '../../writer.js'
import type { Gliederungspunkt, Seitenstelle } from '../protokoll.js'
import { listGliederung, listSeitenstellen, locateElements } from './stellen.js'
import { locateCells } from './tabellenzellen.js'

/** The last pages without errors and all that they were made from. */
export interface GuteSeiten {
  nummer: number
  pdf: Uint8Array
  computed: ComputedProgramm
  gesetzt: SetProgramm
  stellen: Seitenstelle[]
  gliederung: Gliederungspunkt[]
}

/**
 * The pages of a build, with what stands where on them.
 * @param alt those before: where not a byte is different, they keep their number
 */
export function collectSeiten(
  { pdf, computed, gesetzt }: Pick<GuteSeiten, 'pdf' | 'computed' | 'gesetzt'>,
  fundstellen: Parameters<typeof listSeitenstellen>[0],
  alt: GuteSeiten | undefined,
): GuteSeiten {
  const { dokument, herkunft } = gesetzt
  const lagen = locateElements(dokument.baum, herkunft, computed.programm)
  const stellen = listSeitenstellen(fundstellen, lagen, locateCells(dokument.baum, lagen, computed))
  const gleich = alt !== undefined && Buffer.compare(alt.pdf, pdf) === 0
  return {
    nummer: (alt?.nummer ?? 0) + (gleich ? 0 : 1),
    pdf,
    computed,
    gesetzt,
    stellen,
    gliederung: listGliederung(dokument, stellen),
  }
}
