import type { Chart, ChartConfiguration, Point } from 'chart.js'
import { computeAchse } from '../axes/achse.js'
import { drawKategorien } from '../axes/kategorien.js'
import { layoutKurvenfeld, PLOT } from '../axes/kurvenfeld.js'
import { createWertachse } from '../axes/wertachse.js'
import { drawZiellinie, readZiel } from '../axes/ziellinie.js'
import { reihenfarben } from '../colours/palette.js'
import { type Auftrag, drawOver, STILLE, scaleReihen, type Zeichnung } from '../drawing/auftrag.js'
import { createQuadrate, layoutKopf } from '../labels/kopf.js'
import { drawEnden, layoutEnden } from '../labels/linienenden.js'
import { drawStrich } from '../labels/textsatz.js'

/** Areas on top of each other, from zero, each named and valued at its end; where a part is missing, the whole stays a gap. */
export function buildFlaeche(auftrag: Auftrag): Zeichnung {
  const { stil, format } = auftrag
  const diagramm = { ...auftrag.diagramm, reihen: cutLuecken(auftrag.diagramm.reihen) }
  const anzahl = diagramm.kategorien.length
  const teile = scaleReihen({ ...auftrag, diagramm })
  const raender = stackTeile(teile)
  const farben = reihenfarben(stil, teile.length)
  const ziel = readZiel(auftrag)
  const grenzen = [0, ...raender.flat().filter((wert) => wert !== null), ...(ziel ? [ziel.wert] : [])]
  const achse = computeAchse(Math.min(...grenzen), Math.max(...grenzen))
  const wertachse = createWertachse(auftrag, achse)
  const enden = layoutEnden({ ...auftrag, diagramm }, farben, PLOT[format], ziel && { ...ziel, stelle: anzahl - 1 })
  // Two bands beside each other may be told apart by the legend alone, so it names them in the order of the stack.
  const kopf = layoutKopf(
    auftrag,
    enden.mitLegende ? diagramm.reihen.map(({ name }) => name) : [],
    createQuadrate(auftrag, farben),
  )
  const { oben, unten, links, rechts, feld, kategorien } = layoutKurvenfeld(auftrag, {
    kopf: kopf.hoehe,
    achse: wertachse.breite,
    enden: enden.breite,
    einzug: 0,
  })
  const config: ChartConfiguration<'line', Point[]> = {
    type: 'line',
    data: {
      datasets: raender.map((werte, r) => ({
        data: werte.map((wert, i) => ({ x: i, y: wert ?? Number.NaN })),
        backgroundColor: farben[r] ?? '',
        borderColor: stil.farben.papier,
        borderWidth: teile.length > 1 ? 1.25 : 0,
        fill: r === 0 ? 'origin' : '-1',
        pointRadius: werte.map((_, i) => (isEinzeln(werte, i) ? 2.5 : 0)),
        pointBackgroundColor: farben[r] ?? '',
        pointBorderWidth: 0,
      })),
    },
    options: {
      ...STILLE,
      layout: { ...STILLE.layout, padding: { top: oben, bottom: unten, right: rechts } },
      scales: {
        // Numbered instead of named: only so can the area reach from the axis to the very end.
        x: { type: 'linear', display: false, min: feld > 0 ? -links / feld : 0, max: Math.max(1, anzahl - 1) },
        y: wertachse.scale,
      },
    },
    plugins: drawOver((chart: Chart) => {
      const { ctx, chartArea, scales } = chart
      const yOf = (wert: number) => scales.y?.getPixelForValue(wert) ?? chartArea.bottom
      kopf.draw(ctx)
      drawKategorien(auftrag, ctx, kategorien, chartArea.bottom + 10, (i) => scales.x?.getPixelForValue(i) ?? 0)
      drawStrich(ctx, [chartArea.left, yOf(0), chartArea.right, yOf(0)], stil.farben.grau)
      if (ziel) drawZiellinie(auftrag, ctx, [chartArea.left, yOf(ziel.wert), chartArea.right, yOf(ziel.wert)])
      drawEnden(auftrag, ctx, enden.liste, chartArea, ({ stelle, reihe, wert }) => {
        const rand = reihe === undefined ? wert : (raender[reihe]?.[stelle] ?? 0)
        // In the middle of its own band, and at the edge of a single area.
        const mitte = reihe === undefined || teile.length === 1 ? rand : rand - wert / 2
        return { x: scales.x?.getPixelForValue(stelle) ?? 0, y: yOf(mitte) }
      })
    }),
  }
  return { config: config as ChartConfiguration, hoehe: Math.ceil(oben + PLOT[format] + unten) }
}

/** What is missing in one series is missing in the stack. */
function cutLuecken<R extends { werte: (number | null)[] }>(reihen: R[]): R[] {
  return reihen.map((reihe) => ({
    ...reihe,
    werte: reihe.werte.map((wert, i) => (reihen.some(({ werte }) => (werte[i] ?? null) === null) ? null : wert)),
  }))
}

/** The upper edge of each band. */
function stackTeile(teile: (number | null)[][]): (number | null)[][] {
  return teile.map((werte, r) =>
    werte.map((wert, i) =>
      wert === null ? null : teile.slice(0, r + 1).reduce((summe, reihe) => summe + (reihe[i] ?? 0), 0),
    ),
  )
}

function isEinzeln(werte: (number | null)[], i: number): boolean {
  const fehlt = (j: number) => (werte[j] ?? null) === null
  return !fehlt(i) && fehlt(i - 1) && fehlt(i + 1)
}
