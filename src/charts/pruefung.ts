import { listZahlen, MEISTE_REIHEN } from '../content/diagrammarten/art.js'
import { artOf } from '../content/diagrammarten.js'
import type { Diagramm } from './diagramm.js'
import { DiagrammFehler } from './diagrammfehler.js'

/** Throws a DiagrammFehler where the data cannot become a chart, whatever the design. */
export function checkDiagramm(diagramm: Diagramm): void {
  const { typ, titel, kategorien, reihen, stellen, betont } = diagramm
  const art = artOf(diagramm)
  const fail = (text: string): never => {
    throw new DiagrammFehler(`Das Diagramm „${titel}“ ${text}`)
  }
  if (kategorien.length === 0) fail('hat keine Kategorien.')
  if (reihen.length === 0) fail('hat keine Reihen.')
  const [mindestens, hoechstens] = art.reihen
  if (reihen.length > MEISTE_REIHEN && hoechstens === MEISTE_REIHEN)
    fail(`hat ${reihen.length} Reihen; mehr als ${MEISTE_REIHEN} lassen sich nicht unterscheiden.`)
  if (reihen.length < mindestens || reihen.length > hoechstens)
    fail(
      `zeigt als „${typ}“ ${mindestens === hoechstens ? `genau ${countReihen(mindestens)}` : `${mindestens} bis ${countReihen(hoechstens)}`}, hat aber ${reihen.length}.`,
    )
  if (!Number.isInteger(stellen) || stellen < 0 || stellen > 6) fail('braucht 0 bis 6 Nachkommastellen.')
  if (betont !== undefined && !kategorien.includes(betont))
    fail(`soll „${betont}“ betonen, hat diese Kategorie aber nicht.`)
  for (const { name, werte } of reihen) {
    if (werte.length !== kategorien.length)
      fail(`hat in der Reihe „${name}“ ${werte.length} Werte für ${kategorien.length} Kategorien.`)
    if (werte.some((wert) => wert !== null && !Number.isFinite(wert)))
      fail(`hat in der Reihe „${name}“ einen Wert, der keine Zahl ist.`)
  }
  if (listZahlen(diagramm).length === 0) fail('hat keinen einzigen Wert.')
  const einwand = art.einwand?.(diagramm)
  if (einwand) fail(einwand)
}

const countReihen = (anzahl: number) => (anzahl === 1 ? 'eine Reihe' : `${anzahl} Reihen`)
