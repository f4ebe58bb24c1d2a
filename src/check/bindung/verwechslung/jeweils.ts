import { hasWord, tellingWords } from '../../reading/worte/worte.js'
import type { Verwechslung, Verwechslungsfrage } from './verwechslung.js'

const JEWEILS = /^(.*)(?:^|[^a-zäöüß])(?:jeweils|je) (?:[a-zäöüß]+ )?$/

const BIS_MARKE = /^.*[‹›¶;]/

/** "Ostdeutschland, Westdeutschland und Deutschland jeweils {{prognose.mitte}}": the row is none of those that the words name, which all say the same. */
export function findNoneOfNamed({ passage, glied, stelle }: Verwechslungsfrage): Verwechslung[] {
  const { buchzelle, zeilen } = stelle
  const worte = JEWEILS.exec(glied.davor.replace(BIS_MARKE, ''))?.[1]
  if (worte === undefined) return []
  const genannt = tellingWords(worte)
  const genannte = zeilen.filter(
    ({ worte: name }) => name.size > 0 && [...name].every((wort) => hasWord(genannt, wort)),
  )
  if (genannte.length < 2 || genannte.includes(buchzelle.eintrag)) return []
  const zellen = genannte.flatMap((eintrag) =>
    eintrag.zellen.filter(
      ({ spalte, zelle }) => spalte === buchzelle.spalte && zelle.einheit === buchzelle.zelle.einheit,
    ),
  )
  const [gemeint] = zellen
  if (!gemeint || !zellen.every(({ zelle }) => zelle.wert.eq(gemeint.zelle.wert))) return []
  const namen = genannte.map(({ reihe }) => `„${reihe.name}“`).join(', ')
  return [
    {
      figur: { passage, glied, stelle },
      gemeint,
      warum: `davor stehen ${namen}, „${buchzelle.eintrag.reihe.name}“ nicht`,
    },
  ]
}
