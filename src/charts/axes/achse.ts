/** A value axis: bounds and step in round numbers, and the digits its numbers need. */
export interface Axis {
  from: number
  to: number
  step: number
  stellen: number
}

/** Round bounds around the given ones with at most `most` steps. */
export function computeAxis(smallest: number, largest: number, most = 5): Axis {
  if (smallest === 0 && largest === 0) return { from: 0, to: 1, step: 1, stellen: 0 }
  const range = largest - smallest || Math.abs(largest)
  const powerOfTen = 10 ** Math.floor(Math.log10(range / most))
  const step = ([1, 2, 5].find((factor) => factor * powerOfTen * most >= range * (1 - 1e-9)) ?? 10) * powerOfTen
  const from = Math.floor(smallest / step + 1e-9) * step
  const to = Math.ceil(largest / step - 1e-9) * step
  return {
    from,
    to: to > from ? to : from + step,
    step,
    stellen: Math.max(0, -Math.floor(Math.log10(step) + 1e-9)),
  }
}

/** The numbers at the axis, from the lowest to the highest. */
export function listTicks({ from, to, step }: Axis): number[] {
  return Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => from + i * step)
}

/** The bounds of the values of lines; from zero unless that would flatten all movement. */
export function computeBounds(reihen: (number | null)[][]): [smallest: number, largest: number] {
  const values = reihen.flat().filter((value) => value !== null)
  const [smallest, largest] = [Math.min(...values), Math.max(...values)]
  const fromZero = smallest === largest || (smallest > 0 ? smallest < 0.4 * largest : largest > 0.4 * smallest)
  return fromZero ? [Math.min(0, smallest), Math.max(0, largest)] : [smallest, largest]
}
