import type { ClassIn, NodeOf } from '../../layout/document/vokabular.js'
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

/** The classes of `<aside>`. */
export type Kastenart = ClassIn<NodeOf<'aside'>>

/** The boxes by the class of their `<aside>`. */
export const KAESTEN = {
  fazit: { vorlage: 'Fazit', name: 'Fazit', grund: 'flaeche', linie: 'akzent' },
  definition: { vorlage: 'Definitionskasten', name: 'Definition', grund: 'flaeche' },
  credo: { vorlage: 'Credo', name: 'Credo', grund: 'linien', linie: 'akzent' },
  erklaerung: { vorlage: 'Schlusserklaerung', name: 'Schlusserklärung', grund: 'linien', linie: 'akzent' },
} as const satisfies Record<Kastenart, Kasten>

export const KASTENARTEN = Object.keys(KAESTEN) as Kastenart[]
