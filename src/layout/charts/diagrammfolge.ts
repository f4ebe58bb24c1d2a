import type { Diagramm } from '../../charts/diagramm.js'
import { artOf } from '../../content/diagrammarten.js'
import type { Einwand } from './zahlenfeld.js'

/** The categories by the size of the first series, gaps last; kinds of charts whose order is their meaning keep it. */
export function sortKategorien(diagramm: Diagramm, folge: string | undefined, einwand: Einwand): Diagramm | undefined {
  if (!folge) return diagramm
  if (artOf(diagramm).festeFolge)
    return einwand(
      `„${diagramm.typ}“ lässt sich nicht sortieren.`,
      'Das Attribut „sortiert“ weglassen; es gilt die Reihenfolge im Datenblatt.',
    )
  const leitend = diagramm.reihen[0]?.werte ?? []
  const richtung = folge === 'ab' ? -1 : 1
  const stellen = diagramm.kategorien
    .map((_, i) => i)
    .sort((a, b) => {
      const [links, rechts] = [leitend[a] ?? null, leitend[b] ?? null]
      if (links === null || rechts === null) return Number(links === null) - Number(rechts === null) || a - b
      return richtung * (links - rechts) || a - b
    })
  const pick = <Wert>(liste: Wert[]) => stellen.flatMap((stelle) => liste.slice(stelle, stelle + 1))
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
