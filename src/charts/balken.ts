import type { BarElement, Chart, ChartConfiguration } from 'chart.js'
import { computeAchse } from './achse.js'
import { type Auftrag, drawOver, formatWert, STILLE, scaleReihen, type Zeichnung } from './auftrag.js'
import { colourKategorien, findBetont } from './betonung.js'
import { DiagrammFehler } from './diagrammfehler.js'
import { layoutKopf } from './kopf.js'
import { reihenfarben } from './palette.js'
import { drawStrich, drawText } from './textsatz.js'
import { isShortened, wrapText } from './umbruch.js'
import { createWertachse } from './wertachse.js'

// The text block of a page, less the caption.
const GROESSTE_HOEHE = 840
const ABSTAND = 12

// From the most to the least composed: how many lines a name may take, which part of the width, and whether it must be whole.
const SPALTEN = [
  { hoechstens: 1, anteil: 0.36, ganz: true },
  { hoechstens: 2, anteil: 0.4, ganz: true },
  { hoechstens: 2, anteil: 0.5, ganz: true },
  { hoechstens: 2, anteil: 0.58, ganz: false },
  { hoechstens: 1, anteil: 0.55, ganz: false },
]

interface Zeilen {
  namen: string[][]
  breite: number
  hoehe: number
}

/** The column of names: as narrow as they allow, two lines at most, and one line where the rows stand close. */
function layoutZeilen({ diagramm, satz, breite }: Auftrag, platz: number): Zeilen {
  const { kategorien, reihen, titel } = diagramm
  const fuerBalken = reihen.length === 1 ? 0 : reihen.length * (satz.zeile - 1) + 12
  for (const { hoechstens, anteil, ganz } of SPALTEN) {
    const namen = kategorien.map((name) => wrapText(name, breite * anteil, hoechstens, satz.messeHalbfett))
    const zeilen = Math.max(...namen.map(({ length }) => length))
    const bedarf = Math.max(fuerBalken, zeilen * satz.zeile + (zeilen > 1 ? 10 : 9))
    const hoehe = Math.min(bedarf, platz / kategorien.length)
    const engste = Math.max(zeilen * satz.zeile + (zeilen > 1 ? 4 : -1), Math.min(fuerBalken, reihen.length * 3 + 4))
    const gekuerzt = namen.some((umbruch, i) => isShortened(umbruch, kategorien[i] ?? ''))
    if (hoehe < engste || (ganz && gekuerzt)) continue
    return { namen, hoehe, breite: Math.max(...namen.flat().map(satz.messeHalbfett)) + ABSTAND }
  }
  throw new DiagrammFehler(
    `Das Diagramm „${titel}“ hat ${kategorien.length} Kategorien; so viele Balken haben auf einer Seite keinen Platz. Teilen Sie es.`,
  )
}

/** Bars below each other for long names; the picture grows with their number. */
export function buildBalken(auftrag: Auftrag): Zeichnung {
  const { diagramm, stil, satz } = auftrag
  const reihen = scaleReihen(auftrag)
  const mehrere = reihen.length > 1
  const farben = mehrere ? reihenfarben(stil, reihen.length) : []
  const kopf = layoutKopf(auftrag, mehrere ? diagramm.reihen.map(({ name }) => name) : [], farben)
  const zeilen = layoutZeilen(auftrag, GROESSTE_HOEHE - kopf.hoehe - 30)

  const beschriftet = !mehrere || (zeilen.hoehe - 8) / reihen.length >= satz.zeile - 2
  const werte = reihen.flat().map((wert) => wert ?? 0)
  const unten = Math.min(0, ...werte)
  const oben = Math.max(0, ...werte)
  const rand = beschriftet ? measureRand(auftrag) : { links: 0, rechts: 6 }
  const wertachse = createWertachse(auftrag, computeAchse(unten, oben, auftrag.format === 'voll' ? 5 : 3))

  const randOben = kopf.hoehe + (kopf.hoehe > 0 ? 6 : 0)
  const hoehe = Math.ceil(randOben + zeilen.hoehe * diagramm.kategorien.length + (beschriftet ? 2 : satz.zeile + 8))
  const config: ChartConfiguration<'bar', (number | null)[], string> = {
    type: 'bar',
    data: {
      labels: diagramm.kategorien,
      datasets: reihen.map((daten, i) => ({
        data: daten,
        backgroundColor: mehrere ? (farben[i] ?? '') : colourKategorien(auftrag),
        maxBarThickness: 18,
        categoryPercentage: mehrere ? Math.max(0.7, (zeilen.hoehe - 8) / zeilen.hoehe) : 0.68,
        barPercentage: mehrere ? 0.88 : 1,
      })),
    },
    options: {
      ...STILLE,
      indexAxis: 'y',
      layout: {
        ...STILLE.layout,
        padding: { top: randOben, bottom: 2, left: zeilen.breite + rand.links, right: rand.rechts },
      },
      scales: {
        x: beschriftet ? { display: false, min: unten, max: oben > unten ? oben : unten + 1 } : wertachse.scale,
        y: { display: false, offset: true },
      },
    },
    plugins: drawOver((chart: Chart) => {
      kopf.draw(chart.ctx)
      drawNamen(auftrag, chart, zeilen)
      if (beschriftet) drawBalkenwerte(auftrag, chart)
      const grund = chart.scales.x?.getPixelForValue(0) ?? 0
      drawStrich(chart.ctx, [grund, chart.chartArea.top, grund, chart.chartArea.bottom], stil.farben.grau)
    }),
  }
  return { config: config as ChartConfiguration, hoehe }
}

/** The room the values need beside the longest bars on either side of zero. */
function measureRand(auftrag: Auftrag): { links: number; rechts: number } {
  const { diagramm, satz } = auftrag
  const werte = diagramm.reihen.flatMap((reihe) => reihe.werte)
  const measure = (auswahl: (number | null)[]) =>
    auswahl.length === 0 ? 0 : Math.max(...auswahl.map((wert) => satz.messeHalbfett(formatWert(auftrag, wert)))) + 6
  return {
    links: measure(werte.filter((wert) => wert !== null && wert < 0)),
    rechts: measure(werte.filter((wert) => wert === null || wert >= 0)),
  }
}

function drawNamen({ diagramm, satz, stil }: Auftrag, chart: Chart, { namen }: { namen: string[][] }): void {
  const betont = findBetont(diagramm)
  for (const [i, zeilen] of namen.entries()) {
    drawText(chart.ctx, satz, zeilen, 0, chart.scales.y?.getPixelForValue(i) ?? 0, {
      farbe: stil.farben.text,
      halbfett: i === betont,
    })
  }
}

function drawBalkenwerte(auftrag: Auftrag, chart: Chart): void {
  const { diagramm, satz, stil } = auftrag
  const betont = findBetont(diagramm)
  const grund = chart.scales.x?.getPixelForValue(0) ?? 0
  for (const [r, { werte }] of diagramm.reihen.entries()) {
    for (const [i, wert] of werte.entries()) {
      const balken = chart.getDatasetMeta(r).data[i] as BarElement
      const negativ = wert !== null && wert < 0
      drawText(
        chart.ctx,
        satz,
        [formatWert(auftrag, wert)],
        (wert === null ? grund : balken.x) + (negativ ? -5 : 5),
        balken.y,
        {
          farbe: wert === null ? stil.farben.grau : stil.farben.text,
          halbfett: i === betont,
          ausrichtung: negativ ? 'right' : 'left',
        },
      )
    }
  }
}
