import { hasWord, tellingWords } from '../../reading/worte/worte.js'
import { isProzent } from '../../zahlen/zelle.js'
import type { Verwechslung, Verwechslungsfrage } from './verwechslung.js'

/** "Anteil an den Arbeitslosen im SGB II" */
const ANTEIL = /^anteil(?:e)? (?:an|der|des|aller|von)(?: (?:den|dem|der|allen|aller))* (.+)$/
const GANZES = /^ (?:der|aller|des|von den|von allen) ((?:[a-zäöüß]+ ?){1,3})/

/** "{{lzb}} der Arbeitslosen": of the shares of a sheet the one that names this whole is meant. */
export function findShareOfNamed({ passage, glied, stelle, gesagt }: Verwechslungsfrage): Verwechslung[] {
  const { buchzelle, zeilen } = stelle
  const worte = GANZES.exec(glied.danach)?.[1]
  if (!isProzent(buchzelle.zelle.einheit) || worte === undefined || wholeIn(buchzelle.eintrag.reihe.name)) return []
  const ganzes = [...tellingWords(worte)][0]
  if (ganzes === undefined) return []
  const [gemeint, ...weitere] = zeilen.flatMap((eintrag) => {
    const name = wholeIn(eintrag.reihe.name)
    if (eintrag === buchzelle.eintrag || !name || !hasWord(tellingWords(name), ganzes)) return []
    return eintrag.zellen.filter(
      ({ spalte, zelle }) => spalte === buchzelle.spalte && zelle.einheit === buchzelle.zelle.einheit,
    )
  })
  if (!gemeint || weitere.length > 0 || gesagt.includes(gemeint.zelle.herkunft.zelle)) return []
  // A row that says itself what it is a share of, by standing below it, is no other's.
  if (
    [buchzelle.eintrag.reihe.darunter, buchzelle.eintrag.reihe.davon].some(
      (kennung) => kennung !== gemeint.eintrag.reihe.id && isRowOf(kennung, ganzes, zeilen),
    )
  )
    return []
  const warum = `der Satz nennt einen Anteil „${worte.trim()}“, wie ihn „${gemeint.eintrag.reihe.name}“ gibt`
  return [{ figur: { passage, glied, stelle }, gemeint, warum }]
}

/** The whole of which a row says that it is a share: "Arbeitslosen im SGB II" of "Anteil an den Arbeitslosen im SGB II". */
export function wholeIn(name: string): string | undefined {
  return ANTEIL.exec(name.toLowerCase())?.[1]
}

function isRowOf(kennung: string | undefined, wort: string, zeilen: Verwechslungsfrage['stelle']['zeilen']): boolean {
  const reihe = zeilen.find((eintrag) => eintrag.reihe.id === kennung)?.reihe
  return reihe !== undefined && hasWord(tellingWords(reihe.name), wort)
}
