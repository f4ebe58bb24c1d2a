import type { Diagramm } from './diagramm.js'
import { DiagrammFehler } from './diagrammfehler.js'
import { MEISTE_REIHEN } from './palette.js'

/** Throws a DiagrammFehler where the data cannot become a chart, whatever the design. */
export function checkDiagramm({ typ, titel, kategorien, reihen, stellen, betont }: Diagramm): void {
  const fail = (text: string): never => {
    throw new DiagrammFehler(`Das Diagramm „${titel}“ ${text}`)
  }
  if (kategorien.length === 0) fail('hat keine Kategorien.')
  if (reihen.length === 0) fail('hat keine Reihen.')
  if (reihen.length > MEISTE_REIHEN)
    fail(`hat ${reihen.length} Reihen; mehr als ${MEISTE_REIHEN} lassen sich nicht unterscheiden.`)
  if (!Number.isInteger(stellen) || stellen < 0 || stellen > 6) fail('braucht 0 bis 6 Nachkommastellen.')
  if (betont !== undefined && !kategorien.includes(betont))
    fail(`soll „${betont}“ betonen, hat diese Kategorie aber nicht.`)
  for (const { name, werte } of reihen) {
    if (werte.length !== kategorien.length)
      fail(`hat in der Reihe „${name}“ ${werte.length} Werte für ${kategorien.length} Kategorien.`)
    if (werte.some((wert) => wert !== null && !Number.isFinite(wert)))
      fail(`hat in der Reihe „${name}“ einen Wert, der keine Zahl ist.`)
  }
  const werte = reihen.flatMap((reihe) => reihe.werte).filter((wert) => wert !== null)
  if (werte.length === 0) fail('hat keinen einzigen Wert.')
  if (typ !== 'ring') return
  if (reihen.length > 1) fail('ist ein Ring und zeigt darum nur eine Reihe.')
  if (kategorien.length > MEISTE_REIHEN)
    fail(
      `ist ein Ring mit ${kategorien.length} Anteilen; mehr als ${MEISTE_REIHEN} lassen sich nicht unterscheiden. Nehmen Sie balken.`,
    )
  if (werte.some((wert) => wert < 0))
    fail('ist ein Ring; negative Anteile kann er nicht zeigen. Nehmen Sie balken oder saeulen.')
  if (werte.every((wert) => wert === 0)) fail('ist ein Ring, aber alle Werte sind 0.')
}
