import type { Decimal } from 'decimal.js'
import type { Figurglied } from '../aussagen/muster.js'
import { type Figur, plain, plainBereich, type Spanne } from '../figur.js'
import { corners, type Herleitung, text } from '../rechenprobe/probe.js'

/**
 * `gewiss`: the words name the figures of which it comes, so that it is wrong however far it is from what they come to; `zwingend`: the words say that the figure is this, and can mean nothing else; `fest`: they say so, but others of the paragraph may give
 * the figure just as well; `lose`: only a slip of the hand shows it; `denkbar`: it explains a figure, but none is wrong because of it.
 */
export type Wegart = 'gewiss' | 'zwingend' | 'fest' | 'lose' | 'denkbar'

/** A way on which a figure may come of others: what it would be, in the plain unit. */
export interface Weg extends Herleitung {
  wert: Decimal
  bereich: Spanne
  /** "6,32 Mio. € + 9,45 Mio. €" */
  wie: string
  art: Wegart
}

/** Computes with figures; nothing where that cannot be done. */
export function wegOf(operanden: readonly Figurglied[], rechne: Herleitung['rechne'], wie: string, art: Wegart): Weg[] {
  const wert = rechne(...operanden.map(({ figur }) => plain(figur.wert, figur)))
  const bereich = corners(
    operanden.map(({ figur }) => plainBereich(asLimit(figur))),
    rechne,
  )
  return wert?.gt(0) && bereich ? [{ operanden, rechne, wert, bereich, wie, art }] : []
}

/** Of "höchstens 4.000" is computed with 4.000. */
function asLimit(figur: Figur): Figur {
  return figur.naehe === 'mindestens' || figur.naehe === 'hoechstens' ? { ...figur, naehe: 'genau' } : figur
}

/** What one of the figures would have to be for the way to come to `ziel`; all ways are linear in each, or in what it divides. */
export function neededOf({ operanden, rechne }: Herleitung, stelle: number, ziel: Decimal): Decimal | undefined {
  const werte = operanden.map(({ figur }) => plain(figur.wert, figur))
  const alt = werte[stelle]
  const wert = rechne(...werte)
  if (!wert) return undefined
  const probe = alt && rechne(...werte.with(stelle, alt.times('1.01')))
  if (!alt || !probe || probe.eq(wert)) return undefined
  const steigung = probe.minus(wert).div(alt.times('0.01'))
  for (const neu of [alt.plus(ziel.minus(wert).div(steigung)), alt.times(wert).div(ziel)]) {
    const erreicht = neu.gt(0) ? rechne(...werte.with(stelle, neu)) : undefined
    if (erreicht?.minus(ziel).abs().lt(ziel.times('1e-9'))) return neu
  }
  return undefined
}

/** The figures of a way as they stand in the text, joined. */
export function joined(glieder: readonly Figurglied[], zeichen: string): string {
  return glieder.map(text).join(zeichen)
}

/** Every two of them that stand near each other, in the order of the text. */
export function pairsOf(glieder: readonly Figurglied[]): [Figurglied, Figurglied][] {
  return glieder.flatMap((b, stelle) =>
    glieder.slice(Math.max(0, stelle - 3), stelle).map((a): [Figurglied, Figurglied] => [a, b]),
  )
}

/** `fest` where the words say so. */
export function artOf(fest: boolean): Wegart {
  return fest ? 'fest' : 'lose'
}
