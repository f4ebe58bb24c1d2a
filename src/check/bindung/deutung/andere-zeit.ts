import { timeAt } from '../../reading/aussagen/veraenderung/zeitbezug.js'
import { gegenstandOf } from '../../reading/gegenstand.js'
import type { Zeit } from '../../reading/zeit/zeiten.js'
import type { Buchzelle } from '../../zahlen/zellenbuch.js'
import { isNamed } from '../benennung.js'
import { isSame } from '../kandidat.js'
import type { Textstand } from '../textstand.js'
import type { GeleseneFigur, Zellbezug } from '../zellbezug.js'
import { onlyOne } from './einzige.js'

/** "von 9.000 auf 8.820": what was before has its own time. */
const FRUEHER = /(?:^|\s)(?:von|gegenüber|statt|nach|zuvor|bisher|als) (?:den |noch |[a-zäöüß]+ )?$/

/** The value of another time of the row that the sentence names: the eye slipped into the next column. */
export function findAndereZeit({ passage, glied, kandidaten }: GeleseneFigur, stand: Textstand): Zellbezug | undefined {
  const { figur } = glied
  const zeit = timeAt(passage, glied)
  if (figur.naehe !== 'genau' || !zeit || zeit.anfang === '' || FRUEHER.test(glied.davor)) return undefined
  const gemeint = kandidaten.flatMap(({ buchzelle, benannt, passt }) => {
    const { eintrag } = buchzelle
    if (!passt || buchzelle.art !== 'bestand' || !(isNamed(benannt) || stand.isRowOfOther(eintrag, glied))) return []
    if (stand.distanceOf(buchzelle) === undefined || !isAtTime(buchzelle, zeit) || stand.isGiven(buchzelle, figur))
      return []
    const andere = eintrag.zellen.filter((zelle) => zelle !== buchzelle && zelle.art === 'bestand')
    const verwechselt = andere.some((zelle) => isSame(figur, zelle) && zelle.zeit && !isAtTime(zelle, zeit))
    return verwechselt ? [buchzelle] : []
  })
  const buchzelle = onlyOne(gemeint)
  return buchzelle && !gegenstandOf(passage, glied).eingeschraenkt
    ? { passage, figur, buchzelle, wie: 'anders' }
    : undefined
}

/** Whether a cell is of the time that a sentence names, or of the year of its day. */
function isAtTime({ zeit: eigene }: Buchzelle, zeit: Zeit): boolean {
  return eigene !== undefined && eigene.anfang <= zeit.anfang && zeit.ende <= eigene.ende
}
