import { isProzent } from '../../zahlen/zelle.js'
import type { Verwechslung, Verwechslungsfrage } from './verwechslung.js'

const ANTEIL_VON =
  /(?<![a-zäöüß])(?:[a-zäöüß]*anteil|[a-zäöüß]*quote) (?:[a-zäöüß]+ ){0,3}(?:bei|von|auf|mit|beträgt|betrug|ist|war) (?:(?:circa|rund|nun|etwa) )?$/
const VERAENDERUNG = /^(?:veränderung|rückgang|zuwachs|anstieg|zunahme|abnahme|steigerung)(?![a-zäöüß])/

const BIS_MARKE = /^.*[‹›¶;]/

/** "Ihr Anteil liegt bei {{asyl.rueckgang}}": a row of changes, where another of its sheet is a share. */
export function findChangeForShare({ passage, glied, stelle, gesagt }: Verwechslungsfrage): Verwechslung[] {
  const { buchzelle, zeilen } = stelle
  if (!isProzent(buchzelle.zelle.einheit) || !ANTEIL_VON.test(glied.davor.replace(BIS_MARKE, ''))) return []
  if (!VERAENDERUNG.test(buchzelle.eintrag.reihe.name.toLowerCase())) return []
  const [gemeint, ...weitere] = zeilen
    .filter(({ reihe }) => !VERAENDERUNG.test(reihe.name.toLowerCase()))
    .flatMap(({ zellen }) =>
      zellen.filter(
        ({ spalte, zelle }) =>
          spalte === buchzelle.spalte && zelle.einheit === buchzelle.zelle.einheit && !zelle.vorzeichen,
      ),
    )
  if (!gemeint || weitere.length > 0 || gesagt.includes(gemeint.zelle.herkunft.zelle)) return []
  const warum = `der Satz nennt einen Anteil, „${buchzelle.eintrag.reihe.name}“ ist eine Veränderung`
  return [{ figur: { passage, glied, stelle }, gemeint, warum }]
}
