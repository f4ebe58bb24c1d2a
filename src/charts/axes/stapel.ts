import type { Diagramm } from '../diagramm.js'

/** One stack: how far it reaches below and above zero, and its total. */
export interface Stack {
  bottom: number
  top: number
  /** null where a part is missing or where parts below zero hide what the stack adds up to. */
  total: number | null
}

/** The stacks of all categories, from the values of the series. */
export function computeStacks(reihen: (number | null)[][]): Stack[] {
  const count = reihen[0]?.length ?? 0
  return Array.from({ length: count }, (_, i) => {
    const parts = reihen.map((values) => values[i] ?? null)
    const bottom = sumParts(parts.filter((part) => part !== null && part < 0))
    const top = sumParts(parts.filter((part) => part !== null && part > 0))
    const complete = parts.every((part) => part !== null) && (bottom === 0 || top === 0)
    return { bottom, top, total: complete ? bottom + top : null }
  })
}

const sumParts = (parts: (number | null)[]) => parts.reduce<number>((total, part) => total + (part ?? 0), 0)

/** Stacks that split up a whole end at 100 percent. */
export function isDivision({ typ, einheit, kategorien, reihen }: Diagramm): boolean {
  if (typ !== 'gestapelt' || einheit !== '%') return false
  return kategorien.every(
    (_, index) => Math.abs(reihen.reduce((total, { werte }) => total + (werte[index] ?? 0), 0) - 100) < 0.5,
  )
}
