import type { Ansichtswechsel } from './ansichtswechsel.js'
import type { Auffrischung } from './auffrischung.js'
import type { Oeffnen } from './oeffnen.js'

/** What the parts call when they are used. */
export interface Ablauf {
  ansichten: Ansichtswechsel
  oeffnen: Oeffnen
  auffrischung: Auffrischung
}
