import { type Figur, plain } from '../../reading/figur.js'
import { gegenstandOf, isSameThing } from '../../reading/gegenstand.js'
import { type Buchzelle, isEigenstaendig } from '../../zahlen/zellenbuch.js'
import { isNamed } from '../benennung.js'
import type { Textstand } from '../textstand.js'
import type { GeleseneFigur, Zellbezug } from '../zellbezug.js'
import { onlyOne } from './einzige.js'
import { isMeanOfOthers, ownWords } from './mittel.js'

/** Another value of about the same size for what the sentence names in full, at the same time. */
export function findWiderspruch(
  { passage, glied, kandidaten }: GeleseneFigur,
  stand: Textstand,
): Zellbezug | undefined {
  const { figur } = glied
  if (figur.naehe !== 'genau') return undefined
  const eigen = ownWords(glied)
  const moegliche = kandidaten.filter(
    ({ buchzelle, zeit, benannt, passt }) =>
      passt &&
      zeit === 'gleich' &&
      buchzelle.art === 'bestand' &&
      isNamed(benannt) &&
      !stand.isGiven(buchzelle, figur) &&
      (stand.distanceOf(buchzelle) !== undefined || isEigenstaendig(buchzelle.eintrag)) &&
      isAboutAsLarge(figur, buchzelle) &&
      !isMeanOfOthers(eigen, { buchzelle, zeit, benannt, passt }),
  )
  if (moegliche.length === 0) return undefined
  const { kern, worte, eingeschraenkt } = gegenstandOf(passage, glied)
  if (eingeschraenkt) return undefined
  const gemeint = moegliche.filter(({ buchzelle: { eintrag } }) => {
    const { worte: name, kuerzel } = eintrag
    return isSameThing(kern, name) || (kuerzel !== '' && worte.has(kuerzel) && kern.size <= name.size)
  })
  const buchzelle = onlyOne(gemeint.map((kandidat) => kandidat.buchzelle))
  return buchzelle && { passage, figur, buchzelle, wie: 'anders' }
}

function isAboutAsLarge(figur: Figur, { zelle }: Buchzelle): boolean {
  const verhaeltnis = plain(figur.wert, figur).div(plain(zelle.wert, zelle).abs().plus('1e-9'))
  return verhaeltnis.gt(0.7) && verhaeltnis.lt(1.4)
}
