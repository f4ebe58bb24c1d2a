import { plainName } from './namen.js'

/** So many names are kept; a pattern takes longer to make than to ask. */
const GEMERKT = 4_000
const NIE = /(?!)/
const gemerkt = new Map<string, readonly RegExp[]>()

/** Patterns that all match a text, in lower case, which names a row: its telling words, with any ending. */
export function patternsOf(name: string): readonly RegExp[] {
  const bekannt = gemerkt.get(name)
  if (bekannt) return bekannt
  const muster = makePatterns(name)
  if (gemerkt.size >= GEMERKT) gemerkt.clear()
  gemerkt.set(name, muster)
  return muster
}

function makePatterns(name: string): readonly RegExp[] {
  const worte = plainName(name.replace(/\(.*?\)/g, ''))
    .split(/[^\p{L}\d-]+/u)
    // "Gesundheits- und Sozialwesen": the hyphen stands for what follows.
    .map((wort) => wort.replace(/-$/, ''))
    // "Träger B": one letter tells it from its neighbours.
    .filter((wort, _, alle) => wort.length > (alle.length === 1 ? 2 : 3) || /^(?:\d+|\p{L})$/u.test(wort))
  if (worte.length === 0) return [NIE]
  return worte.map((wort) => {
    const stamm = wort.length > 6 ? wort.slice(0, -2) : wort
    const endung = wort.length > 1 ? 4 : 0
    return new RegExp(
      `(?<![\\p{L}\\d])${stamm.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\p{L}{0,${endung}}(?![\\p{L}\\d]|-(?=[\\p{L}\\d]))`,
      'u',
    )
  })
}
