import type { ColourName } from '../../layout/design/looks.js'
import type { ClassIn, NodeOf } from '../../layout/document/vocabulary/vocabulary.js'
import { type BoxStyles, familyOf } from '../styles/box-styles.js'

/** A box as Word's styles make it. */
export interface BoxLook {
  styles: BoxStyles
  /** On a tinted ground, or between two rules. */
  ground: 'flaeche' | 'linien'
  /** Colour of the stripe at the left, or of the rules. */
  rule?: ColourName
  /** In large type, with wide lines and undivided words. */
  large?: true
}

/** The classes of `<aside>`. */
export type BoxKind = ClassIn<NodeOf<'aside'>>

/** The boxes by the class of their `<aside>`. */
export const BOXES = {
  fazit: { styles: familyOf('Fazit'), ground: 'flaeche', rule: 'akzent' },
  definition: { styles: familyOf('Definitionskasten'), ground: 'flaeche' },
  info: { styles: familyOf('Infokasten'), ground: 'flaeche', rule: 'akzent' },
  leicht: { styles: familyOf('LeichteSprache'), ground: 'linien', rule: 'akzent', large: true },
  credo: { styles: familyOf('Credo'), ground: 'linien', rule: 'akzent' },
  erklaerung: { styles: familyOf('Schlusserklaerung'), ground: 'linien', rule: 'akzent' },
} as const satisfies Record<BoxKind, BoxLook>

export const BOX_KINDS = Object.keys(BOXES) as BoxKind[]
