import type { Chart, ChartConfiguration, Point } from 'chart.js'
import { achseOf, drawAchsenbruch } from '../axes/achsenbruch.js'
import { drawKategorien } from '../axes/kategorien.js'
import { layoutKurvenfeld, PLOT } from '../axes/kurvenfeld.js'
import { createWertachse } from '../axes/wertachse.js'
import { drawZiellinie, readZiel } from '../axes/ziellinie.js'
import { reihenfarben } from '../colours/palette.js'
import { drawPunkt } from '../colours/punkte.js'
import { type Auftrag, drawOver, STILLE, scaleReihen, type Zeichnung } from '../drawing/auftrag.js'
import { type Legendenzeichen, layoutKopf } from '../labels/kopf.js'
import { drawEnden, type Ende, layoutEnden } from '../labels/linienenden.js'
import { drawNotizen, layoutNotizen } from '../labels/notizen.js'
import { drawStrich } from '../labels/textsatz.js'

// The third and later pairs of colours repeat a lightness; the dash tells them apart in black-and-white print.
const STRICHE = [[], [], [6, 3], [6, 3], [2, 2], [2, 2], [8, 2, 2, 2], [8, 2, 2, 2]]
const PUNKTE = ['circle', 'rect', 'triangle', 'rectRot'] as const
const LEGENDENSTRICH = 22

/** Dots at all points while there are few; else only where a value stands alone between gaps and no line would show it. */
function choosePunkte(werte: (number | null)[], radius: number): number[] {
  const fehlt = (i: number) => (werte[i] ?? null) === null
  return werte.map((_, i) => (werte.length <= 16 || (fehlt(i - 1) && fehlt(i + 1)) ? radius : 0))
}

/** Strokes with the dash and the dot of each line. */
function createStriche(farben: string[]): Legendenzeichen {
  return {
    breite: LEGENDENSTRICH,
    draw(ctx, reihe, x, mitte) {
      drawStrich(ctx, [x, mitte, x + LEGENDENSTRICH, mitte], farben[reihe] ?? '', 2, STRICHE[reihe])
      drawPunkt(ctx, PUNKTE[reihe % PUNKTE.length] ?? 'circle', x + LEGENDENSTRICH / 2, mitte, farben[reihe] ?? '')
    },
  }
}

/** Lines over the categories, each named and valued at its end; a gap in the data stays a gap. */
export function buildLinie(auftrag: Auftrag): Zeichnung {
  const { diagramm, stil, format } = auftrag
  const anzahl = diagramm.kategorien.length
  const reihen = scaleReihen(auftrag)
  const farben = reihenfarben(stil, reihen.length)
  const ziel = readZiel(auftrag)
  const achse = achseOf(diagramm)
  const wertachse = createWertachse(auftrag, achse)
  const enden = layoutEnden(auftrag, farben, PLOT[format], ziel && { ...ziel, stelle: anzahl - 1 })
  const kopf = layoutKopf(
    auftrag,
    enden.mitLegende ? diagramm.reihen.map(({ name }) => name) : [],
    createStriche(farben),
  )
  const notizen = layoutNotizen(auftrag, kopf.hoehe)

  const { oben, unten, links, rechts, feld, kategorien } = layoutKurvenfeld(auftrag, {
    kopf: kopf.hoehe + notizen.hoehe,
    achse: wertachse.breite,
    enden: enden.breite,
    einzug: 10,
  })
  const config: ChartConfiguration<'line', Point[]> = {
    type: 'line',
    data: {
      datasets: reihen.map((werte, r) => ({
        data: werte.map((wert, i) => ({ x: i, y: wert ?? Number.NaN })),
        borderColor: farben[r] ?? '',
        backgroundColor: farben[r] ?? '',
        borderWidth: 2,
        borderDash: STRICHE[r] ?? [],
        borderJoinStyle: 'round',
        pointBorderWidth: 0,
        pointStyle: PUNKTE[r % PUNKTE.length] ?? 'circle',
        pointRadius: choosePunkte(werte, r % PUNKTE.length === 0 ? 2.5 : 3.2),
      })),
    },
    options: {
      ...STILLE,
      layout: { ...STILLE.layout, padding: { top: oben, bottom: unten, right: rechts } },
      scales: {
        // Numbered instead of named: only so can the first point stand in from the axis and the last one at the very end.
        x: { type: 'linear', display: false, min: -links / feld, max: anzahl - 1 },
        y: wertachse.scale,
      },
    },
    plugins: drawOver((chart: Chart) => {
      const { ctx, chartArea, scales } = chart
      kopf.draw(ctx)
      drawKategorien(auftrag, ctx, kategorien, chartArea.bottom + 10, (i) => scales.x?.getPixelForValue(i) ?? 0)
      if (achse.von <= 0 && achse.bis >= 0) {
        const grund = scales.y?.getPixelForValue(0) ?? chartArea.bottom
        drawStrich(ctx, [chartArea.left, grund, chartArea.right, grund], stil.farben.grau)
      } else drawAchsenbruch(ctx, chartArea.left - 4, chartArea.bottom - 7, stil.farben.grau, stil.farben.papier)
      if (ziel) {
        const y = scales.y?.getPixelForValue(ziel.wert) ?? chartArea.top
        drawZiellinie(auftrag, ctx, [chartArea.left, y, chartArea.right, y])
      }
      drawNotizen(auftrag, ctx, notizen, (stelle) => ({
        x: scales.x?.getPixelForValue(stelle) ?? 0,
        y: scales.y?.getPixelForValue(Math.max(...reihen.map((werte) => werte[stelle] ?? achse.von))) ?? chartArea.top,
        ring: reihen.some((werte) => (werte[stelle] ?? null) !== null),
      }))
      drawEnden(auftrag, ctx, enden.liste, chartArea, (ende) => locateEnde(chart, ende))
    }),
  }
  return { config: config as ChartConfiguration, hoehe: Math.ceil(oben + PLOT[format] + unten) }
}

function locateEnde({ scales }: Chart, { stelle, wert }: Ende): { x: number; y: number } {
  return { x: scales.x?.getPixelForValue(stelle) ?? 0, y: scales.y?.getPixelForValue(wert) ?? 0 }
}
