import type { Figurglied } from '../reading/aussagen/muster.js'
import type { Figur } from '../reading/figur.js'
import type { Passage } from '../reading/satz/passage.js'
import type { Vertipper } from '../reading/vertipper.js'
import type { Buchzelle } from '../zahlen/zellenbuch.js'
import type { Worte } from './benennung.js'
import type { Zellkandidat } from './kandidat.js'

/** A typed figure and the cell that it gives, or should give. */
export interface Zellbezug {
  passage: Passage
  figur: Figur
  buchzelle: Buchzelle
  /** `gleich`, it says what the cell says; else how it may have come from it; `anders`: one thing, one time, two values. */
  wie: 'gleich' | Vertipper | 'anders'
}

/** A typed figure with what stands around it and the cells that it may give. */
export interface GeleseneFigur {
  passage: Passage
  glied: Figurglied
  worte: Worte
  kandidaten: readonly Zellkandidat[]
}
