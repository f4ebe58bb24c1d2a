import { type Geschlecht, geschlechtOf } from '../../zahlen/namen.js'
import { isSame } from '../kandidat.js'
import type { Textstand } from '../textstand.js'
import type { GeleseneFigur, Zellbezug } from '../zellbezug.js'
import { onlyOne } from './einzige.js'

/** "bei Männern 26 %, bei Frauen 25 %": the value of both, where a column of the row is that of the sex which the words name. */
export function findAndereSpalte(gelesen: GeleseneFigur, stand: Textstand): Zellbezug | undefined {
  const { passage, glied, worte, kandidaten } = gelesen
  const genannt = sexIn(worte.eng)
  if (!genannt || glied.figur.naehe !== 'genau') return undefined
  const nachbarn = stand.boundIn(passage).map(({ eintrag }) => eintrag)
  const gemeint = kandidaten.flatMap(({ buchzelle, passt, zeit }) => {
    const { eintrag, spalte } = buchzelle
    if (!passt || zeit === 'anders' || geschlechtOf(spalte) !== genannt || !nachbarn.includes(eintrag)) return []
    const andere = eintrag.zellen.filter(
      (zelle) => zelle !== buchzelle && zelle.zelle.einheit === buchzelle.zelle.einheit,
    )
    const verwechselt = andere.some((zelle) => isSame(glied.figur, zelle))
    return verwechselt && !isSame(glied.figur, buchzelle) && !stand.isGiven(buchzelle, glied.figur) ? [buchzelle] : []
  })
  const buchzelle = onlyOne(gemeint)
  return buchzelle && { passage, figur: glied.figur, buchzelle, wie: 'anders' }
}

const GESCHLECHT = /^(?:frau|männ|weiblich|männlich)/

/** The one sex that words name. */
function sexIn(worte: ReadonlySet<string>): Geschlecht | undefined {
  const genannte = new Set(
    [...worte].flatMap((wort) => (GESCHLECHT.test(wort) ? ([wort[0] === 'm' ? 'maenner' : 'frauen'] as const) : [])),
  )
  const [eines, ...weitere] = genannte
  return weitere.length === 0 ? eines : undefined
}
