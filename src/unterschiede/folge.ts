import { diffArrays } from 'diff'

/** Two things that belong together, or one that has no counterpart. */
export type Gegenpaar<T> = { alt: T; neu: T } | { alt: T; neu?: undefined } | { alt?: undefined; neu: T }

/** What is compared, and how alike two are that are not the same. */
export interface Vergleichbar<T> {
  /** Two with the same key are the same. */
  keyOf(eines: T): string
  /** From 0 (nothing in common) to 1; those below `AEHNLICH` are no pair. */
  likeness(alt: T, neu: T): number
}

/** So much must be alike to be called changed instead of replaced. */
const AEHNLICH = 0.4
/** Above so many pairs only neighbours are compared. */
const ALLE_PAARE = 40_000

/**
 * Lays two sequences beside each other: the same stays the same, and between what is the same, what is alike makes pairs in
 * their order.
 */
export function alignFolge<T>(alt: readonly T[], neu: readonly T[], wie: Vergleichbar<T>): Gegenpaar<T>[] {
  const paare: Gegenpaar<T>[] = []
  let [i, j] = [0, 0]
  let weg: T[] = []
  let dazu: T[] = []
  const flush = (): void => {
    paare.push(...pairAlike(weg, dazu, wie))
    weg = []
    dazu = []
  }
  for (const { count, added, removed } of diffArrays(alt.map(wie.keyOf), neu.map(wie.keyOf))) {
    if (removed) weg.push(...alt.slice(i, i + count))
    else if (added) dazu.push(...neu.slice(j, j + count))
    else {
      flush()
      for (let n = 0; n < count; n++) paare.push({ alt: alt[i + n] as T, neu: neu[j + n] as T })
    }
    if (!added) i += count
    if (!removed) j += count
  }
  flush()
  return paare
}

/** The best pairs in order, by the sum of their likeness. */
function pairAlike<T>(alt: readonly T[], neu: readonly T[], { likeness }: Vergleichbar<T>): Gegenpaar<T>[] {
  const nah = alt.length * neu.length > ALLE_PAARE ? 20 : Number.POSITIVE_INFINITY
  const score = (i: number, j: number): number => {
    if (Math.abs(i - j) > nah) return 0
    const wert = likeness(alt[i] as T, neu[j] as T)
    return wert < AEHNLICH ? 0 : wert
  }
  const guete = alt.map((_, i) => neu.map((_, j) => score(i, j)))
  const beste = Array.from({ length: alt.length + 1 }, () => new Float64Array(neu.length + 1))
  const at = (i: number, j: number): number => beste[i]?.[j] ?? 0
  for (let i = alt.length - 1; i >= 0; i--)
    for (let j = neu.length - 1; j >= 0; j--) {
      const paar = guete[i]?.[j] ?? 0
      const zeile = beste[i]
      if (zeile) zeile[j] = Math.max(at(i + 1, j), at(i, j + 1), paar > 0 ? paar + at(i + 1, j + 1) : 0)
    }
  const paare: Gegenpaar<T>[] = []
  let [i, j] = [0, 0]
  while (i < alt.length && j < neu.length) {
    const paar = guete[i]?.[j] ?? 0
    if (paar > 0 && at(i, j) === paar + at(i + 1, j + 1)) paare.push({ alt: alt[i++] as T, neu: neu[j++] as T })
    else if (at(i, j) === at(i + 1, j)) paare.push({ alt: alt[i++] as T })
    else paare.push({ neu: neu[j++] as T })
  }
  while (i < alt.length) paare.push({ alt: alt[i++] as T })
  while (j < neu.length) paare.push({ neu: neu[j++] as T })
  return paare
}
