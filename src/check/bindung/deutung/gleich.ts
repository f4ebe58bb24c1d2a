import { gegenstandOf } from '../../reading/gegenstand.js'
import { hasWord } from '../../reading/worte/worte.js'
import { type Buchzelle, isEigenstaendig } from '../../zahlen/zellenbuch.js'
import { isNamed } from '../benennung.js'
import { inUnitOf } from '../kandidat.js'
import type { Textstand } from '../textstand.js'
import type { GeleseneFigur, Zellbezug } from '../zellbezug.js'
import { onlyOne } from './einzige.js'

const BIS_ZUR_ZAHL = /^[^‹¶,;:]*‹x›/

/** The one cell that says exactly the same, where the sentence names its row, its time and no part of what it counts. */
export function findGleiche(
  { passage, glied, worte, kandidaten }: GeleseneFigur,
  stand: Textstand,
): Zellbezug | undefined {
  const { figur } = glied
  // "9.842 Menschen unter 25 Jahren": an age is no figure of the chain, but narrows what is counted.
  if (figur.naehe !== 'genau' || BIS_ZUR_ZAHL.test(glied.danach)) return undefined
  const gleiche = kandidaten.filter(
    ({ buchzelle, benannt, zeit, passt }) =>
      passt &&
      buchzelle.art !== 'veraenderung' &&
      buchzelle.eintrag.blatt.id !== '' &&
      isNamed(benannt) &&
      (stand.distanceOf(buchzelle) !== undefined || isEigenstaendig(buchzelle.eintrag)) &&
      (zeit === 'gleich' || !buchzelle.zeit) &&
      inUnitOf(figur, buchzelle).eq(figur.wert),
  )
  if (gleiche.length === 0 || gegenstandOf(passage, glied).eingeschraenkt) return undefined
  const genannt = gleiche.filter(({ buchzelle }) => isColumnNamed(buchzelle, worte.satz))
  const buchzelle = onlyOne((genannt.length > 0 ? genannt : gleiche).map((kandidat) => kandidat.buchzelle))
  return buchzelle && { passage, figur, buchzelle, wie: 'gleich' }
}

function isColumnNamed({ spaltenworte }: Buchzelle, satz: ReadonlySet<string>): boolean {
  return spaltenworte.size > 0 && [...spaltenworte].every((wort) => hasWord(satz, wort))
}
