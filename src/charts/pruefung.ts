import { listZahlen, MEISTE_REIHEN } from '../content/diagrammarten/art.js'
import { artOf } from '../content/diagrammarten.js'
import type { Diagramm } from './diagramm.js'
import { ChartError } from './diagrammfehler.js'

/** Throws a ChartError where the data cannot become a chart, whatever the design. */
export function checkDiagramm(diagramm: Diagramm): void {
  const { typ, titel, kategorien, reihen, stellen, betont } = diagramm
  const kind = artOf(diagramm)
  const fail = (text: string): never => {
    throw new ChartError(`Das Diagramm „${titel}“ ${text}`)
  }
  if (kategorien.length === 0) fail('hat keine Kategorien.')
  if (reihen.length === 0) fail('hat keine Reihen.')
  const [least, most] = kind.reihen
  if (reihen.length > MEISTE_REIHEN && most === MEISTE_REIHEN)
    fail(`hat ${reihen.length} Reihen; mehr als ${MEISTE_REIHEN} lassen sich nicht unterscheiden.`)
  if (reihen.length < least || reihen.length > most)
    fail(
      `zeigt als „${typ}“ ${least === most ? `genau ${countReihen(least)}` : `${least} bis ${countReihen(most)}`}, hat aber ${reihen.length}.`,
    )
  if (!Number.isInteger(stellen) || stellen < 0 || stellen > 6) fail('braucht 0 bis 6 Nachkommastellen.')
  if (betont !== undefined && !kategorien.includes(betont))
    fail(`soll „${betont}“ betonen, hat diese Kategorie aber nicht.`)
  for (const { name, werte } of reihen) {
    if (werte.length !== kategorien.length)
      fail(`hat in der Reihe „${name}“ ${werte.length} Werte für ${kategorien.length} Kategorien.`)
    if (werte.some((value) => value !== null && !Number.isFinite(value)))
      fail(`hat in der Reihe „${name}“ einen Wert, der keine Zahl ist.`)
  }
  if (listZahlen(diagramm).length === 0) fail('hat keinen einzigen Wert.')
  const objection = kind.einwand?.(diagramm)
  if (objection) fail(objection)
}

const countReihen = (count: number) => (count === 1 ? 'eine Reihe' : `${count} Reihen`)
