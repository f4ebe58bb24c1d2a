import type { Gegenpaar } from '../../unterschiede/folge.js'
import { absaetzeIn, type Leseabsatz, type Lesezeile, plainText } from '../lesen/lesetext.js'

/** A column that all rows of a table have got or lost, and the rows without it. */
export interface Spaltenfund {
  art: 'neu' | 'entfallen'
  erster: Leseabsatz
  /** What stands in its cells, from the head. */
  worte: string
  reihen: Gegenpaar<Lesezeile>[]
}

/**
 * Finds the one column by which the rows of a table differ on both sides.
 * @param keyOf two cells with the same key say the same
 */
export function findSpalte(
  reihen: readonly Gegenpaar<Lesezeile>[],
  keyOf: (absatz: Leseabsatz) => string,
): Spaltenfund | undefined {
  const beide = reihen.flatMap(({ alt, neu }) => (alt && neu ? [{ alt, neu }] : []))
  const [erste] = beide
  if (!erste || beide.length < 2) return undefined
  const mehr = erste.neu.zellen.length - erste.alt.zellen.length
  if (Math.abs(mehr) !== 1 || beide.some(({ alt, neu }) => neu.zellen.length - alt.zellen.length !== mehr))
    return undefined
  const [lang, kurz] = mehr > 0 ? (['neu', 'alt'] as const) : (['alt', 'neu'] as const)
  const saysOf = ({ bloecke }: Lesezeile['zellen'][number]) => absaetzeIn(bloecke).map(keyOf).join('\n')
  const gleiche = (stelle: number) =>
    beide.reduce((summe, reihe) => {
      const andere = without(reihe[lang], stelle).zellen
      return (
        summe +
        reihe[kurz].zellen.filter((zelle, index) => andere[index] && saysOf(zelle) === saysOf(andere[index])).length
      )
    }, 0)
  // Behind the others where it cannot be told: that is where columns are added.
  const stellen = erste[lang].zellen.map((_, index) => index).reverse()
  const [stelle = 0] = stellen.toSorted((a, b) => gleiche(b) - gleiche(a))
  const zellen = beide.map((reihe) => absaetzeIn(reihe[lang].zellen[stelle]?.bloecke ?? []))
  const [erster] = zellen.flat()
  if (!erster) return undefined
  const worte = zellen.map((absaetze) => absaetze.map(({ text }) => plainText(text).trim()).join(' ')).join(' | ')
  return {
    art: mehr > 0 ? 'neu' : 'entfallen',
    erster,
    worte,
    reihen: reihen.map((reihe) => {
      const zeile = reihe[lang]
      return reihe.alt && reihe.neu && zeile ? { ...reihe, [lang]: without(zeile, stelle) } : reihe
    }),
  }
}

function without({ zellen }: Lesezeile, stelle: number): Lesezeile {
  return { zellen: zellen.filter((_, index) => index !== stelle) }
}
