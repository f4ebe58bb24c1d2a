import type { Widerspruch } from './rechenprobe/probe.js'
import type { Passage } from './satz/passage.js'
import { findAusschluesse } from './wendungen/ausschluss.js'
import { findBruchvergleiche } from './wendungen/bruchvergleich.js'
import { findDamals } from './wendungen/damals.js'
import { findFolgen } from './wendungen/folge.js'
import { findGruppen } from './wendungen/gruppen.js'
import { findHaelftenanteile } from './wendungen/haelftenanteil.js'
import { findJeweils } from './wendungen/jeweils.js'
import { findLaufzeiten } from './wendungen/laufzeit.js'
import { findMehrheiten } from './wendungen/mehrheit.js'
import { findSchluessel } from './wendungen/schluessel.js'
import { findTeilVonGanzem } from './wendungen/teil-von.js'
import { findWechsel } from './wendungen/wechsel.js'
import { findWortlisten } from './wendungen/wortliste.js'

/** A turn of phrase that names its figures itself: what it says of them holds, whatever else of the paragraph explains one of them. */
const ARTEN: readonly ((absatz: Passage) => Widerspruch[])[] = [
  findJeweils,
  findTeilVonGanzem,
  findHaelftenanteile,
  findBruchvergleiche,
  findWechsel,
  findFolgen,
  findMehrheiten,
  findAusschluesse,
  findLaufzeiten,
  findGruppen,
  findWortlisten,
  findSchluessel,
  findDamals,
]

/** What turns of phrase say of their figures, and these contradict. */
export function findWendungen(absatz: Passage): Widerspruch[] {
  return ARTEN.flatMap((find) => find(absatz))
}
