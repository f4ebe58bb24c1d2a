import type { Diagramm } from '../../charts/diagramm.js'
import { artOf } from '../../content/diagrammarten.js'
import type { Objection } from './figure-field.js'

/** The categories by the size of the first series, gaps last; kinds of charts whose order is their meaning keep it. */
export function sortCategories(
  diagramm: Diagramm,
  order: string | undefined,
  objection: Objection,
): Diagramm | undefined {
  if (!order) return diagramm
  if (artOf(diagramm).festeFolge)
    return objection(
      `„${diagramm.typ}“ lässt sich nicht sortieren.`,
      'Das Attribut „sortiert“ weglassen; es gilt die Reihenfolge im Datenblatt.',
    )
  const leading = diagramm.reihen[0]?.werte ?? []
  const direction = order === 'ab' ? -1 : 1
  const positions = diagramm.kategorien
    .map((_, i) => i)
    .sort((a, b) => {
      const [left, right] = [leading[a] ?? null, leading[b] ?? null]
      if (left === null || right === null) return Number(left === null) - Number(right === null) || a - b
      return direction * (left - right) || a - b
    })
  const pick = <Value>(list: Value[]) => positions.flatMap((position) => list.slice(position, position + 1))
  return {
    ...diagramm,
    kategorien: pick(diagramm.kategorien),
    reihen: diagramm.reihen.map(({ name, werte, masse }) => ({
      name,
      werte: pick(werte),
      ...(masse && { masse: pick(masse) }),
    })),
  }
}
