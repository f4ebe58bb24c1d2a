import { KEYWORDS_BESIDE } from '../../styles/looks/keywords.js'
import {
  ANNOUNCEMENT_BESIDE,
  LIFTED_BESIDE,
  LIFTED_DIVIDED,
  MOTTO_BESIDE,
  MOTTO_DIVIDED,
} from '../../styles/looks/lifted.js'
import { FIGURE_BESIDE } from '../../styles/looks/margin-figure.js'
import { idOfStyle } from '../../styles/style-ids.js'
import { childOf } from '../../xml/find.js'
import { coverOf, styleOf, textPartsOf, type WordCheck } from '../checked-package.js'
import { findAll, walk } from '../part.js'

const BOXES = ['w:txbxContent', 'v:textbox', 'wps:txbx']

/** What hangs in frames in the column beside the text. */
const BESIDE: ReadonlySet<string> = new Set(
  [
    ...KEYWORDS_BESIDE,
    ...FIGURE_BESIDE,
    ...[ANNOUNCEMENT_BESIDE, LIFTED_BESIDE, LIFTED_DIVIDED, MOTTO_BESIDE, MOTTO_DIVIDED],
  ].map(idOfStyle),
)

/**
 * Text stands in the flow of the page: what is in a box is read late or not at all. Frames, which are read in order, place the text of
 * the title page and what stands beside the text.
 */
export const textFields: WordCheck = {
  name: 'textfelder',
  kind: 'aufbau',
  check(pkg) {
    const titelseite = coverOf(pkg)
    return [...textPartsOf(pkg)].flatMap(([name, part]) => [
      ...walk(part)
        .filter((node) => BOXES.includes(node.name))
        .map(() => `${name}: Text steht in einem Textfeld.`),
      ...findAll(part, 'w:p')
        .filter((paragraph) => childOf(paragraph, 'w:pPr', 'w:framePr') && !titelseite.has(paragraph))
        .filter((paragraph) => !BESIDE.has(styleOf(paragraph)))
        .map(() => `${name}: Ein Absatz steht in einem Positionsrahmen.`),
    ])
  },
}
