import type { Chart, ChartConfiguration } from 'chart.js'
import { computeAchse } from '../axes/achse.js'
import { drawKategorien, layoutKategorien, measureHoehe } from '../axes/kategorien.js'
import { computeStapel, isAufteilung, type Stapel } from '../axes/stapel.js'
import { createWertachse } from '../axes/wertachse.js'
import { drawZiellinie, readZiel } from '../axes/ziellinie.js'
import { colourKategorien } from '../colours/betonung.js'
import { drawBalkenmuster } from '../colours/muster.js'
import { reihenfarben } from '../colours/palette.js'
import { type Auftrag, drawOver, formatWert, STILLE, scaleReihen, type Zeichnung } from '../drawing/auftrag.js'
import { createQuadrate, layoutKopf } from '../labels/kopf.js'
import { drawNotizen, layoutNotizen } from '../labels/notizen.js'
import { drawLuecken, drawSummen, drawTeile, drawWerte } from '../labels/saeulenwerte.js'
import { drawStrich, drawText } from '../labels/textsatz.js'
import { formatZahl } from '../labels/zahlformat.js'

const PLOT = { voll: 190, halb: 150 }
const PLOT_OHNE_SAEULEN = 28
const DICKSTE_SAEULE = 64
const GRUPPE = { categoryPercentage: 0.86, barPercentage: 0.9 }
const EINZELN = { categoryPercentage: 0.68, barPercentage: 1 }

/** Columns side by side or `gestapelt`, with their totals or as shares of 100; from zero, each with its value; where there is no room for the values, with an axis. */
export function buildSaeulen(auftrag: Auftrag, gestapelt?: 'summen' | 'anteile'): Zeichnung {
  const { diagramm, stil, satz, breite, format } = auftrag
  const anteile = gestapelt === 'anteile'
  const reihen = scaleReihen(auftrag)
  const stapel = gestapelt ? computeStapel(reihen) : []
  const enden = gestapelt ? stapel.flatMap(({ unten, oben }) => [unten, oben]) : reihen.flat().map((wert) => wert ?? 0)
  const ziel = readZiel(auftrag)
  // That its parts make a hundred percent needs no saying on each column.
  const hundert = isAufteilung(diagramm)
  const unten = Math.min(0, ziel?.wert ?? 0, ...enden)
  const oben = anteile ? 100 : Math.max(0, ziel?.wert ?? 0, ...enden)
  const zielbreite = ziel ? Math.ceil(satz.messe(ziel.text)) + 8 : 0

  const anzahl = diagramm.kategorien.length
  const nebeneinander = gestapelt ? 1 : reihen.length
  const feld = Math.min(Math.max(150, nebeneinander * 50), (breite - zielbreite) / anzahl)
  const beschriftet =
    measureWerte(auftrag, gestapelt === 'summen' ? stapel : undefined) + 4 <=
    (nebeneinander > 1 ? GRUPPE.categoryPercentage * feld : feld) / nebeneinander
  // A total that cannot be printed is read at the axis.
  const mitAchse = !beschriftet || (!anteile && stapel.some(({ gesamt }) => gesamt === null))
  const wertachse = mitAchse
    ? createWertachse(auftrag, computeAchse(unten, oben))
    : { breite: 0, scale: { display: false, min: unten, max: oben > unten ? oben : unten + 1 } }
  const platz = breite - wertachse.breite - zielbreite
  const plotbreite = beschriftet ? Math.min(feld * anzahl, platz) : platz

  const mehrere = reihen.length > 1
  const farben = reihenfarben(stil, reihen.length)
  const kopf = layoutKopf(
    auftrag,
    mehrere ? diagramm.reihen.map(({ name }) => name) : [],
    createQuadrate(auftrag, farben),
  )
  const kategorien = layoutKategorien(auftrag, plotbreite / anzahl)
  const notizen = layoutNotizen(auftrag, kopf.hoehe)
  const randOben =
    kopf.hoehe + notizen.hoehe + (beschriftet && !anteile && !hundert ? satz.zeile + 4 : satz.zeile / 2 + 3)
  const fuss = 6 + (beschriftet && unten < 0 ? satz.zeile + 2 : 0)
  const randUnten = fuss + measureHoehe(kategorien, satz.zeile)
  const plot = unten === oben && !mitAchse ? PLOT_OHNE_SAEULEN : PLOT[format]

  const config: ChartConfiguration<'bar', (number | null)[], string> = {
    type: 'bar',
    data: {
      labels: diagramm.kategorien,
      datasets: reihen.map((werte, i) => ({
        data: werte,
        backgroundColor: mehrere ? (farben[i] ?? '') : colourKategorien(auftrag),
        borderColor: stil.farben.papier,
        // A line of paper between the segments, so that they part without relying on colour.
        borderWidth: gestapelt ? { top: 1.25, bottom: 0, left: 0, right: 0 } : 0,
        borderSkipped: false,
        maxBarThickness: DICKSTE_SAEULE,
        ...(nebeneinander > 1 ? GRUPPE : EINZELN),
      })),
    },
    options: {
      ...STILLE,
      layout: {
        ...STILLE.layout,
        padding: { top: randOben, bottom: randUnten, right: breite - wertachse.breite - plotbreite },
      },
      scales: {
        x: { display: false, stacked: gestapelt !== undefined, offset: true },
        y: { stacked: gestapelt !== undefined, ...wertachse.scale },
      },
    },
    plugins: drawOver((chart: Chart) => {
      const { ctx, chartArea, scales } = chart
      kopf.draw(ctx)
      drawBalkenmuster(chart, stil)
      drawKategorien(auftrag, ctx, kategorien, chartArea.bottom + fuss, (i) => scales.x?.getPixelForValue(i) ?? 0)
      const grund = scales.y?.getPixelForValue(0) ?? chartArea.bottom
      drawStrich(ctx, [chartArea.left, grund, chartArea.right, grund], stil.farben.grau)
      if (ziel) {
        const y = scales.y?.getPixelForValue(ziel.wert) ?? grund
        drawZiellinie(auftrag, ctx, [chartArea.left, y, chartArea.right, y])
        drawText(ctx, satz, [ziel.text], chartArea.right + 6, y, { farbe: stil.farben.text })
      }
      drawNotizen(auftrag, ctx, notizen, (stelle) => {
        const spitze = gestapelt
          ? (stapel[stelle]?.oben ?? 0)
          : Math.max(0, ...reihen.map((werte) => werte[stelle] ?? 0))
        const y = scales.y?.getPixelForValue(spitze) ?? chartArea.top
        return { x: scales.x?.getPixelForValue(stelle) ?? 0, y: y - (beschriftet ? satz.zeile + 3 : 2), ring: false }
      })
      if (gestapelt && (mehrere || anteile)) drawTeile(auftrag, chart)
      if (anteile) drawLuecken(auftrag, chart)
      if (beschriftet && gestapelt && !anteile && !hundert) drawSummen(auftrag, chart, stapel)
      if (beschriftet && !gestapelt) drawWerte(auftrag, chart)
    }),
  }
  return { config: config as ChartConfiguration, hoehe: Math.ceil(randOben + plot + randUnten) }
}

/** The widest label that would stand at the end of a column or stack, or in a share. */
function measureWerte(auftrag: Auftrag, stapel: Stapel[] | undefined): number {
  const { diagramm, massstab, satz } = auftrag
  const texte = stapel
    ? stapel.map(({ gesamt }) => (gesamt === null ? '' : formatZahl(gesamt, massstab.stellen)))
    : diagramm.reihen.flatMap(({ werte }) => werte.map((wert) => formatWert(auftrag, wert)))
  return Math.max(...texte.map(satz.messeHalbfett))
}
