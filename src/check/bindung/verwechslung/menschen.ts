import type { Verwechslung, Verwechslungsfrage } from './verwechslung.js'

const MENSCHEN = /^ (?:[a-zäöüß]+ )?(?:menschen|einwohner[a-zäöüß]*)(?![a-zäöüß])/
const SACHEN =
  /^(?:[a-zäöüß]+ und )?(?:betriebe|unternehmen|firmen|städte|gemeinden|ortschaften|standorte)(?![a-zäöüß])/
const BEVOELKERUNG = /^(?:einwohner|bevölkerung|menschen)(?!.*(?:je|pro|dichte) )/

/** "in seinen 53 Gemeinden {{landkreis.betriebe}} Menschen": things are counted, where another row counts the people. */
export function findThingsForPeople({ passage, glied, stelle, gesagt }: Verwechslungsfrage): Verwechslung[] {
  const { buchzelle, zeilen } = stelle
  if (!MENSCHEN.test(glied.danach) || !SACHEN.test(buchzelle.eintrag.reihe.name.toLowerCase())) return []
  const [gemeint, ...weitere] = zeilen
    .filter(({ reihe }) => BEVOELKERUNG.test(reihe.name.toLowerCase()))
    .flatMap(({ zellen }) =>
      zellen.filter(({ spalte, zelle }) => spalte === buchzelle.spalte && zelle.einheit === buchzelle.zelle.einheit),
    )
  if (!gemeint || weitere.length > 0 || gesagt.includes(gemeint.zelle.herkunft.zelle)) return []
  const warum = `der Satz zählt Menschen, „${buchzelle.eintrag.reihe.name}“ sind keine`
  return [{ figur: { passage, glied, stelle }, gemeint, warum }]
}
