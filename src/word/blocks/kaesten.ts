import type { Farbname } from '../styles/farben.js'

/** A box as Word's styles make it; `vorlage` begins the ids of its styles, `name` their names. */
export interface Kasten {
  vorlage: string
  name: string
  /** On a tinted ground, or between two rules. */
  grund: 'flaeche' | 'linien'
  /** Colour of the stripe at the left, or of the rules. */
  linie?: Farbname
}

/** The boxes by the class of their `<aside>`. */
export const KAESTEN = {
  fazit: { vorlage: 'Fazit', name: 'Fazit', grund: 'flaeche', linie: 'akzent' },
  definition: { vorlage: 'Definitionskasten', name: 'Definition', grund: 'flaeche' },
  credo: { vorlage: 'Credo', name: 'Credo', grund: 'linien', linie: 'akzent' },
  erklaerung: { vorlage: 'Schlusserklaerung', name: 'Schlusserklärung', grund: 'linien', linie: 'akzent' },
} as const satisfies Record<string, Kasten>

export type Kastenart = keyof typeof KAESTEN

export const KASTENARTEN = Object.keys(KAESTEN) as Kastenart[]

export function isKasten(klasse: string | undefined): klasse is Kastenart {
  return klasse !== undefined && Object.hasOwn(KAESTEN, klasse)
}
