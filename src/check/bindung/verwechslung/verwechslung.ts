import type { Figurglied } from '../../reading/aussagen/muster.js'
import type { Passage } from '../../reading/satz/passage.js'
import type { Buchzelle } from '../../zahlen/zellenbuch.js'
import type { Zellstelle } from '../zellstelle.js'

/** A bound figure with its cell. */
export interface GebundeneFigur {
  passage: Passage
  glied: Figurglied
  stelle: Zellstelle
}

/** What is looked at to find that a figure is bound to another cell than is meant. */
export interface Verwechslungsfrage extends GebundeneFigur {
  /** The bound figures before it in the same passage, the nearest last. */
  davor: readonly GebundeneFigur[]
  /** The cells that the piece of text gives. */
  gesagt: readonly string[]
}

/** The cell that is meant, and why. */
export interface Verwechslung {
  /** Of the figure asked about, or of one before it. */
  figur: GebundeneFigur
  gemeint: Buchzelle
  warum: string
}
