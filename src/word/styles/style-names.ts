import type { Root } from 'hast'
import type { Gestaltung } from '../../layout/design/gestaltung.js'
import { walk } from '../../layout/document/tree.js'
import { declarationOf, NODE_NAMES } from '../../layout/document/vocabulary/vocabulary.js'
import type { Meldungen } from '../../message.js'
import { naechster } from '../../nearest.js'
import { wordStilname } from '../regeln.js'
import { attribute } from '../tree.js'
import { germanStyleName } from '../wordvorlage/names.js'
import { VARIANTS } from './looks/lifted.js'
import { FIGURE_BESIDE } from './looks/margin-figure.js'
import { STYLES } from './style-ids.js'

/** The names of all styles that files have without the design's doing: as Word shows them, and as they are called here. */
const KNOWN: readonly string[] = [
  ...Object.entries(STYLES).flatMap(([id, { name }]) => [germanStyleName(name), id]),
  ...NODE_NAMES.map(declarationOf).flatMap(({ word }) => word ?? []),
  ...Object.keys(VARIANTS),
  ...FIGURE_BESIDE,
]

/**
 * Tells styles that a design describes under a name that is nearly one that files have: they would change nothing, and nobody would say so.
 * Another name of its own is a style of its own, and one that a layout asks for is what it says.
 */
export function checkStyleNames(
  { wordstile, stilorte, bausteine }: Gestaltung,
  baum: Root,
  meldungen: Meldungen,
): void {
  const asked = new Set([
    ...[...walk(baum)].map((element) => attribute(element, 'dataStil')),
    ...Object.values(bausteine).map(({ word }) => word),
  ])
  for (const name of Object.keys(wordstile)) {
    const ort = stilorte?.[name]
    if (!ort || asked.has(name) || KNOWN.includes(name)) continue
    const meant = naechster(name, KNOWN)
    if (meant === undefined) continue
    meldungen.melde(
      wordStilname,
      ort,
      `„${name}“ unter wordstile ändert nichts: Keine Formatvorlage heißt so, und keine Vorlage der Gestaltung verlangt sie.`,
      `Gemeint ist vielleicht „${meant}“; sonst einer Vorlage mit data-stil="${name}" sagen, wessen Aussehen das ist.`,
    )
  }
}
