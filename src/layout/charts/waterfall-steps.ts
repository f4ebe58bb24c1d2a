import type { Datenreihe } from '../../content/diagrammarten/art.js'
import { type FigureField, numberOf, type Objection } from './figure-field.js'

/** More steps between two totals than this are not searched for their signs. */
const MOST_STEPS = 12

/**
 * The steps of a waterfall. Sheets hold what is taken away as plain amounts ("Vorbindungen: 6.840.000") and say by the total's
 * formula that it is; so between two totals each step gets the sign by which the second total comes out, changing as few as
 * can be. The first category is a total, further ones are those that the sheet computes as sum or difference.
 */
export function buildLevels(
  { kategorien, reihen }: FigureField,
  objection: Objection,
): { reihen: Datenreihe[]; summen: boolean[] } | undefined {
  const [series] = reihen
  if (!series || reihen.length > 1)
    return objection(
      `Ein Wasserfall zeigt eine Reihe, hier sind es ${reihen.length}.`,
      'Mit spalten="…" eine Spalte auswählen.',
    )
  const values = series.zellen.map(numberOf)
  const missing = kategorien[values.indexOf(null)]
  if (missing)
    return objection(`Im Wasserfall fehlt der Wert von „${missing.name}“.`, 'Mit zeilen="…" auswählen, was Werte hat.')
  const amounts = values.map((value) => value ?? 0)
  const positions = Math.max(0, ...series.zellen.map((zelle) => (zelle?.art === 'zahl' ? zelle.stellen : 0)))
  const sums = kategorien.map(({ summe }, i) => i === 0 || summe)
  const levels = [...amounts]
  let start = 0
  for (let end = 1; end < amounts.length; end++) {
    if (!sums[end]) continue
    const steps = amounts.slice(start + 1, end)
    const wanted = (amounts[end] ?? 0) - (amounts[start] ?? 0)
    const sign = findVorzeichen(steps, wanted, (steps.length + 2) * 0.5 * 10 ** -positions)
    if (!sign)
      return objection(
        `Von „${kategorien[start]?.name}“ führen die Schritte nicht zu „${kategorien[end]?.name}“.`,
        'Mit zeilen="…" alle Zeilen dazwischen in ihrer Reihenfolge nennen, oder die Summe weglassen.',
      )
    for (const [i, factor] of sign.entries()) levels[start + 1 + i] = factor * (steps[i] ?? 0)
    start = end
  }
  return { reihen: [{ name: series.name, werte: levels }], summen: sums }
}

/** The signs with the fewest minus among the steps by which they add up to `wanted`. */
function findVorzeichen(steps: number[], wanted: number, slack: number): number[] | undefined {
  if (steps.length > MOST_STEPS) return undefined
  const possible = Array.from({ length: 2 ** steps.length }, (_, pattern) =>
    steps.map((_, i) => ((pattern >> i) & 1 ? -1 : 1)),
  )
  const change = (factors: number[]) => factors.filter((factor) => factor < 0).length
  return possible
    .filter((factors) => Math.abs(factors.reduce((sum, f, i) => sum + f * (steps[i] ?? 0), 0) - wanted) <= slack)
    .sort((a, b) => change(a) - change(b))[0]
}
