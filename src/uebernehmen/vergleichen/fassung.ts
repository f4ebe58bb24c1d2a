import type { SourceMap } from '../../word/source-marks.js'
import type { Fremdrand } from '../../worddatei/modell.js'
import type { Leseabsatz, Leseblock } from '../lesen/lesetext.js'
import type { Teilleser } from './beiwerk.js'

/** A Word file that comes home, read. */
export interface Rueckfassung {
  karte: SourceMap
  bloecke: readonly Leseblock[]
  noten: readonly (readonly Leseabsatz[])[]
  rand: readonly Fremdrand[]
  teil: Teilleser
}
