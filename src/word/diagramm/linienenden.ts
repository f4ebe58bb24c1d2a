import type { ChartSeries } from 'docx/charts'
import { spreadLabels } from '../../charts/labels/verteilung.js'
import { type Aufgabe, schriftOf, type Versatz, zahlformat } from './art.js'
import { measureZeile } from './platz.js'
import { computeWertachse } from './wertachse.js'

/** The last value of a line, beside its point. */
export function labelEnde(aufgabe: Aufgabe, index: number): Pick<ChartSeries, 'dataLabels' | 'pointLabels'> {
  const { gestaltung, diagramm } = aufgabe
  const werte = diagramm.reihen[index]?.werte ?? []
  const letzter = werte.findLastIndex((wert) => wert !== null)
  if (letzter < 0 || placeEnden(aufgabe) === null) return { dataLabels: false }
  return {
    dataLabels: false,
    pointLabels: werte.map((_, punkt) =>
      punkt === letzter
        ? {
            value: true,
            position: 'right' as const,
            numberFormat: zahlformat(diagramm),
            font: { ...schriftOf(gestaltung), bold: true },
          }
        : false,
    ),
  }
}

/** How far the values at the ends of the lines are moved, so that none covers another. */
export function spreadEnden(aufgabe: Aufgabe): Versatz[] {
  const mitten = placeEnden(aufgabe)
  if (mitten === null) return []
  return listEnden(aufgabe).flatMap(({ reihe, punkt, mitte }, i) => {
    const y = ((mitten[i] ?? mitte) - mitte) / aufgabe.hoehe
    return Math.abs(y) * aufgabe.hoehe < 1 ? [] : [{ reihe, punkt, x: 0, y }]
  })
}

/** The middles of the labels in pixels from the top of the plot; null where there are too many for its height. */
function placeEnden(aufgabe: Aufgabe): number[] | null {
  const hoehe = measureZeile(aufgabe)
  const wuensche = listEnden(aufgabe).map(({ mitte }) => ({ middle: mitte, height: hoehe }))
  return spreadLabels(wuensche, -hoehe / 2, measurePlothoehe(aufgabe) + hoehe / 2)
}

/** The last points of the lines, and where they stand. */
function listEnden(aufgabe: Aufgabe): { reihe: number; punkt: number; mitte: number }[] {
  const { diagramm } = aufgabe
  const { minimum, maximum } = computeWertachse(diagramm)
  return diagramm.reihen.flatMap(({ werte }, reihe) => {
    const punkt = werte.findLastIndex((wert) => wert !== null)
    const wert = werte[punkt]
    if (wert === null || wert === undefined) return []
    return [{ reihe, punkt, mitte: ((maximum - wert) / (maximum - minimum)) * measurePlothoehe(aufgabe) }]
  })
}

/** Height of the plot in pixels, less legend, unit and the names under it. */
function measurePlothoehe(aufgabe: Aufgabe): number {
  return aufgabe.hoehe - 4 * measureZeile(aufgabe)
}
