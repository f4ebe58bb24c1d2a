import { plainName } from './namen.js'

/** A telling word of a row's name, letters and digits only; `muster` is made for the first text that holds its stem. */
interface Musterwort {
  stamm: string
  endung: number
  muster?: RegExp
}

/** So many names are kept; a pattern takes longer to make than to ask. */
const GEMERKT = 4_000
const gemerkt = new Map<string, readonly Musterwort[]>()

/** Whether a text, in lower case, names a row: all its telling words, with any ending. */
export function namesRow(klein: string, name: string): boolean {
  const worte = wordsOf(name)
  return worte.length > 0 && worte.every((wort) => klein.includes(wort.stamm) && patternOf(wort).test(klein))
}

function wordsOf(name: string): readonly Musterwort[] {
  const bekannt = gemerkt.get(name)
  if (bekannt) return bekannt
  const worte = readWords(name)
  if (gemerkt.size >= GEMERKT) gemerkt.clear()
  gemerkt.set(name, worte)
  return worte
}

const KLAMMER = /\(.*?\)/g
const WORTGRENZE = /[^\p{L}\d-]+/u
const STRICH_HINTEN = /-$/
const EINZELN = /^(?:\d+|\p{L})$/u

function readWords(name: string): readonly Musterwort[] {
  const worte = plainName(name.replace(KLAMMER, ''))
    .split(WORTGRENZE)
    // "Gesundheits- und Sozialwesen": the hyphen stands for what follows.
    .map((wort) => wort.replace(STRICH_HINTEN, ''))
    // "Träger B": one letter tells it from its neighbours.
    .filter((wort, _, alle) => wort.length > (alle.length === 1 ? 2 : 3) || EINZELN.test(wort))
  return worte.map((wort) => ({
    stamm: wort.length > 6 ? wort.slice(0, -2) : wort,
    endung: wort.length > 1 ? 4 : 0,
  }))
}

function patternOf(wort: Musterwort): RegExp {
  wort.muster ??= new RegExp(
    `(?<![\\p{L}\\d])${wort.stamm}\\p{L}{0,${wort.endung}}(?![\\p{L}\\d]|-(?=[\\p{L}\\d]))`,
    'u',
  )
  return wort.muster
}
