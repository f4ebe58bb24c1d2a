import { gapBetween, type Klasse, parseKlasse } from './klasse.js'
import { type Geschlecht, geschlechtOf, traegerOf } from './namen.js'

/** Names that divide a whole without remainder, by what they say. */
export interface Zerlegung {
  art: 'geschlecht' | 'klassen' | 'traeger'
  /** Indices into the list of names, in order. */
  teile: number[]
}

/** What a list of names divides: women and men, classes from the lowest to the highest without a gap, the two Träger. */
export function findZerlegungen(namen: readonly string[]): Zerlegung[] {
  const zerlegungen: Zerlegung[] = []
  const geschlechter = findGeschlechter(namen)
  if (geschlechter) zerlegungen.push({ art: 'geschlecht', teile: geschlechter })
  const klassen = findKlassen(namen)
  if (klassen) zerlegungen.push({ art: 'klassen', teile: klassen })
  const traeger = klassen || geschlechter ? undefined : findTraeger(namen)
  if (traeger) zerlegungen.push({ art: 'traeger', teile: traeger })
  return zerlegungen
}

/** One row of women and one of men; two of either are two divisions, which nothing tells apart. */
function findGeschlechter(namen: readonly string[]): number[] | undefined {
  const stellen: Record<Geschlecht, number[]> = { frauen: [], maenner: [], divers: [] }
  for (const [index, name] of namen.entries()) {
    const geschlecht = geschlechtOf(name)
    if (geschlecht) stellen[geschlecht].push(index)
  }
  const { frauen, maenner, divers } = stellen
  if (frauen.length !== 1 || maenner.length !== 1 || divers.length > 1) return undefined
  return [...frauen, ...maenner, ...divers].sort((a, b) => a - b)
}

/** Bundesagentur and Landkreis, each once. */
function findTraeger(namen: readonly string[]): number[] | undefined {
  const stellen = namen.flatMap((name, index) => {
    const traeger = traegerOf(name)
    return traeger ? [{ traeger, index }] : []
  })
  const [a, b] = stellen
  return a && b && stellen.length === 2 && a.traeger !== b.traeger ? [a.index, b.index] : undefined
}

function findKlassen(namen: readonly string[]): number[] | undefined {
  const klassen = namen.flatMap((name, index): { klasse: Klasse; index: number }[] => {
    const klasse = parseKlasse(name)
    return klasse ? [{ klasse, index }] : []
  })
  if (klassen.length < 2 || new Set(klassen.map(({ klasse }) => klasse.wovon)).size > 2) return undefined
  const sortiert = [...klassen].sort((a, b) => a.klasse.von - b.klasse.von)
  const unten = sortiert[0]?.klasse.von ?? 0
  const oben = sortiert.at(-1)?.klasse.bis ?? 0
  if (Number.isFinite(oben) || (Number.isFinite(unten) && unten !== 0)) return undefined
  for (const [stelle, { klasse }] of sortiert.entries()) {
    const vorige = sortiert[stelle - 1]?.klasse
    if (vorige && (gapBetween(vorige, klasse) || klasse.von < vorige.bis)) return undefined
  }
  return klassen.map(({ index }) => index)
}
