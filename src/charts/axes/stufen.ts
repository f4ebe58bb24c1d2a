import type { Diagramm } from '../diagramm.js'

/** One bar of a waterfall: from where to where it reaches, the level it leads to, and whether it is a total on zero. */
export interface Stufe {
  von: number
  bis: number
  stand: number
  summe: boolean
}

/** The bars of a waterfall, in the unit that `teiler` makes. A missing step changes nothing. */
export function computeStufen({ reihen, summen = [] }: Pick<Diagramm, 'reihen' | 'summen'>, teiler: number): Stufe[] {
  let stand = 0
  return (reihen[0]?.werte ?? []).map((roh, i) => {
    const wert = (roh ?? 0) / teiler
    const summe = i === 0 || summen[i] === true
    const von = summe ? 0 : stand
    stand = summe ? wert : stand + wert
    return { von, bis: stand, stand, summe }
  })
}
