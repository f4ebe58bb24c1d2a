import type { Diagramm } from '../diagramm.js'

/** One stack: how far it reaches below and above zero, and its total. */
export interface Stapel {
  unten: number
  oben: number
  /** null where a part is missing or where parts below zero hide what the stack adds up to. */
  gesamt: number | null
}

/** The stacks of all categories, from the values of the series. */
export function computeStapel(reihen: (number | null)[][]): Stapel[] {
  const anzahl = reihen[0]?.length ?? 0
  return Array.from({ length: anzahl }, (_, i) => {
    const teile = reihen.map((werte) => werte[i] ?? null)
    const unten = sumTeile(teile.filter((teil) => teil !== null && teil < 0))
    const oben = sumTeile(teile.filter((teil) => teil !== null && teil > 0))
    const vollstaendig = teile.every((teil) => teil !== null) && (unten === 0 || oben === 0)
    return { unten, oben, gesamt: vollstaendig ? unten + oben : null }
  })
}

const sumTeile = (teile: (number | null)[]) => teile.reduce<number>((summe, teil) => summe + (teil ?? 0), 0)

/** Stacks that split up a whole end at 100 percent. */
export function isAufteilung({ typ, einheit, kategorien, reihen }: Diagramm): boolean {
  if (typ !== 'gestapelt' || einheit !== '%') return false
  return kategorien.every(
    (_, index) => Math.abs(reihen.reduce((summe, { werte }) => summe + (werte[index] ?? 0), 0) - 100) < 0.5,
  )
}
