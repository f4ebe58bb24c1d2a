import { diffArrays } from 'diff'

/** A run of a text that both have, that only the old one has, or only the new one. */
export interface Textstueck {
  art: 'gleich' | 'entfallen' | 'neu'
  text: string
}

/** Figures with their points, commas and signs are one word: what changed is the figure, not a digit of it. */
const WORT = /[+−-]?\d+(?:[.,:]\d+)*|[\p{L}\p{M}\u00ad]+|\s+|[^\s\p{L}\p{M}]/gu

/** The words, blanks and signs of a text; put together they are the text. */
export function wordsOf(text: string): string[] {
  return text.match(WORT) ?? []
}

/** What was taken out of a text and put into it, word by word. Hints for breaking words and kinds of blanks are no difference. */
export function compareWords(alt: string, neu: string): Textstueck[] {
  const stuecke: Textstueck[] = []
  const comparator = (eines: string, anderes: string) => comparable(eines) === comparable(anderes)
  for (const { value, added, removed } of diffArrays(wordsOf(alt), wordsOf(neu), { comparator })) {
    const text = value.join('')
    if (text !== '') stuecke.push({ art: added ? 'neu' : removed ? 'entfallen' : 'gleich', text })
  }
  return stuecke
}

/** A text as it is compared. */
export function comparable(text: string): string {
  return text.replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim()
}

/** How much two texts have in common, from 0 to 1: words that stand in both, against all (Dice); figures count as their places only. */
export function likenessOf(alt: string, neu: string): number {
  const [a, b] = [bagOf(alt), bagOf(neu)]
  let gemeinsam = 0
  for (const [wort, zahl] of a.worte) gemeinsam += Math.min(zahl, b.worte.get(wort) ?? 0)
  return a.anzahl + b.anzahl === 0 ? 1 : (2 * gemeinsam) / (a.anzahl + b.anzahl)
}

interface Wortmenge {
  worte: ReadonlyMap<string, number>
  anzahl: number
}

const bekannte = new Map<string, Wortmenge>()
const MEISTE = 20_000

function bagOf(text: string): Wortmenge {
  const bekannt = bekannte.get(text)
  if (bekannt) return bekannt
  const worte = new Map<string, number>()
  let anzahl = 0
  for (const wort of wordsOf(comparable(text))) {
    if (!/[\p{L}\d]/u.test(wort)) continue
    const name = /\d/.test(wort) ? '#' : wort.toLowerCase()
    worte.set(name, (worte.get(name) ?? 0) + 1)
    anzahl++
  }
  if (bekannte.size > MEISTE) bekannte.clear()
  bekannte.set(text, { worte, anzahl })
  return { worte, anzahl }
}
