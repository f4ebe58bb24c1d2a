import type { Ort } from '../message.js'
import type { Leseabsatz } from './lesen/lesetext.js'
import type { Ersetzung, Rueckfrage } from './schreiben/umsetzung.js'

/** A change that others made in a Word file, at its place in the sources. */
export interface Rueckaenderung {
  art: 'text' | 'form' | 'neu' | 'entfallen' | 'bewegt' | 'geteilt' | 'verbunden' | 'konflikt' | 'rand'
  ort: Ort
  /** What the paragraph said, and says in the Word file; '' where it is not there. */
  alt: string
  neu: string
  /** None where nothing can be written. */
  ersetzungen: readonly Ersetzung[]
  rueckfragen: readonly Rueckfrage[]
  /** The paragraph of the Word file; undefined where it is gone there. */
  absatz: Leseabsatz | undefined
  /** All paragraphs of a new row of a table: it comes out as it was meant when all of them do. */
  reihe?: readonly Leseabsatz[]
  /** Names of the Word files that say it, where there are several. */
  von?: readonly string[]
}
