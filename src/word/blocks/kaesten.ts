import type { Farbname } from '../../layout/design/aussehen.js'
import type { ClassIn, NodeOf } from '../../layout/document/vokabular/vokabular.js'
import { familieOf, type Kastenstile } from '../styles/kastenstile.js'

/** A box as Word's styles make it. */
export interface Kasten {
  stile: Kastenstile
  /** On a tinted ground, or between two rules. */
  grund: 'flaeche' | 'linien'
  /** Colour of the stripe at the left, or of the rules. */
  linie?: Farbname
  /** In large type, with wide lines and undivided words. */
  gross?: true
}

/** The classes of `<aside>`. */
export type Kastenart = ClassIn<NodeOf<'aside'>>

/** The boxes by the class of their `<aside>`. */
export const KAESTEN = {
  fazit: { stile: familieOf('Fazit'), grund: 'flaeche', linie: 'akzent' },
  definition: { stile: familieOf('Definitionskasten'), grund: 'flaeche' },
  info: { stile: familieOf('Infokasten'), grund: 'flaeche', linie: 'akzent' },
  leicht: { stile: familieOf('LeichteSprache'), grund: 'linien', linie: 'akzent', gross: true },
  credo: { stile: familieOf('Credo'), grund: 'linien', linie: 'akzent' },
  erklaerung: { stile: familieOf('Schlusserklaerung'), grund: 'linien', linie: 'akzent' },
} as const satisfies Record<Kastenart, Kasten>

export const KASTENARTEN = Object.keys(KAESTEN) as Kastenart[]
