import type { Decimal } from 'decimal.js'
import { massOf, PROZENT, PROZENTPUNKTE } from '../../figures/einheit.js'
import { type Figur, isSameKind, isShare, meets, plain, plainBereich, pointOf } from './figur.js'

/** Paragraphs with more figures than this are lists: in them anything follows from something. */
const HOECHSTENS = 24

/**
 * Whether a figure follows from others of its paragraph: as their sum, difference, quotient or share. Then the sentence says
 * something else with it than what it was read as, and a contradiction found in that reading is none.
 * @param als what is said to be a change is not explained as a share
 */
export function isExplained(
  figur: Figur,
  absatz: readonly Figur[],
  als: 'beliebig' | 'veraenderung' = 'beliebig',
): boolean {
  const andere = absatz.filter((andere) => andere !== figur)
  if (andere.length > HOECHSTENS) return false
  const gesucht = plainBereich(figur)
  const fits = (wert: Decimal | undefined) => wert !== undefined && meets(gesucht, pointOf(wert))
  const gleiche = andere.filter((andere) => isSameKind(andere, figur)).map(plainValue)
  if (pairs(gleiche).some(([a, b]) => fits(a.minus(b)) || (!isShare(figur) && fits(a.plus(b))))) return true
  if (isShare(figur)) return als === 'beliebig' && fitsShare(andere, fits)
  if (massOf(figur.einheit).basis === PROZENTPUNKTE)
    return pairs(andere.filter(isShare).map(plainValue)).some(([a, b]) => fits(a.minus(b)))
  return fitsAmount(andere, gleiche, fits)
}

type Fits = (wert: Decimal | undefined) => boolean

/** A share of one count in another, a change from one to the other, what is left of 100. */
function fitsShare(andere: readonly Figur[], fits: Fits): boolean {
  const anteile = andere.filter(isShare).map(plainValue)
  if (anteile.some((wert) => fits(wert.minus(100).neg()))) return true
  return pairs(andere.filter((figur) => !isRate(figur))).some(([a, b]) => {
    const [teil, ganzes] = [plainValue(a), plainValue(b)]
    if (!isSameKind(a, b) || ganzes.lte(0)) return false
    const anteil = teil.div(ganzes).times(100)
    return fits(anteil) || fits(anteil.minus(100).abs())
  })
}

/** Three of a kind; so many per cent of another figure, or the whole of which it is that share; one divided by another. */
function fitsAmount(andere: readonly Figur[], gleiche: readonly Decimal[], fits: Fits): boolean {
  const dreier = pairs(gleiche).some(([a, b]) =>
    gleiche.some((c) => c !== a && c !== b && (fits(a.plus(b).plus(c)) || fits(a.minus(b).minus(c)))),
  )
  if (dreier) return true
  const anteile = andere.filter(isShare).map((figur) => plainValue(figur).div(100))
  if (
    gleiche.some((wert) =>
      anteile.some((anteil) => fits(wert.times(anteil)) || fits(anteil.gt(0) ? wert.div(anteil) : undefined)),
    )
  )
    return true
  const teiler = andere.filter((figur) => !isRate(figur) && plainValue(figur).gt(1)).map(plainValue)
  return gleiche.some((wert) => teiler.some((zahl) => zahl !== wert && fits(wert.div(zahl))))
}

function isRate({ einheit }: Figur): boolean {
  return [PROZENT, PROZENTPUNKTE].includes(massOf(einheit).basis)
}

function plainValue(figur: Figur): Decimal {
  return plain(figur.wert, figur)
}

/** Every two of them, in both orders. */
function pairs<T>(liste: readonly T[]): [T, T][] {
  return liste.flatMap((a, i) => liste.flatMap((b, j): [T, T][] => (i === j ? [] : [[a, b]])))
}
