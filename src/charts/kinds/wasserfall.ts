import type { BarElement, Chart, ChartConfiguration } from 'chart.js'
import { drawKategorien, measureHoehe } from '../axes/kategorien.js'
import { computeStufen, type Stufe } from '../axes/stufen.js'
import { drawZeilennamen, GROESSTE_HOEHE, layoutZeilen } from '../axes/zeilen.js'
import { findBetont } from '../colours/betonung.js'
import { flaecheOf } from '../colours/muster.js'
import { stufenfarben } from '../colours/palette.js'
import { type Auftrag, drawOver, formatWert, STILLE, type Zeichnung } from '../drawing/auftrag.js'
import { createQuadrate, layoutKopf } from '../labels/kopf.js'
import { drawStrich, drawText } from '../labels/textsatz.js'
import { isShortened, wrapText } from '../labels/umbruch.js'

const PLOT = { voll: 200, halb: 160 }
const PLOT_OHNE_STUFEN = 28
const DICKSTE_SAEULE = 64
const MEISTE_ZEILEN = 3

/**
 * From a first amount over what is taken and added to what is left: totals stand on zero, steps hang between them. As columns
 * where the names have room below them, else as bars below each other.
 */
export function buildWasserfall(auftrag: Auftrag): Zeichnung {
  const namen = layoutNamen(auftrag)
  return namen ? buildSaeulenstufen(auftrag, namen) : buildBalkenstufen(auftrag)
}

/** The names in lines below the columns; undefined where they or the values have no room there. */
function layoutNamen(auftrag: Auftrag): string[][] | undefined {
  const { diagramm, satz, breite } = auftrag
  const feld = breite / diagramm.kategorien.length
  const namen = diagramm.kategorien.map((name) => wrapText(name, feld - 8, MEISTE_ZEILEN, satz.messeHalbfett))
  const getrennt = namen.flat().some((zeile, i, alle) => zeile.endsWith('-') && i < alle.length - 1)
  const passt = diagramm.kategorien.every(
    (name, i) => !isShortened(namen[i] ?? [], name) && satz.messeHalbfett(printStufe(auftrag, i)) + 4 <= feld,
  )
  return passt && !(getrennt && feld < 90) ? namen : undefined
}

function buildSaeulenstufen(auftrag: Auftrag, namen: string[][]): Zeichnung {
  const { diagramm, stil, satz, format } = auftrag
  const stufen = computeStufen(diagramm, auftrag.massstab.teiler)
  const [unten, oben] = measureGrenzen(stufen)
  const leer = stufen.every(({ von, bis }) => von === 0 && bis === 0)
  const kopf = layoutKopf(auftrag, [], createQuadrate(auftrag, []))
  const randOben = kopf.hoehe + satz.zeile + 6
  const fuss = 6 + (unten < 0 ? satz.zeile + 2 : 0)
  const randUnten = fuss + measureHoehe(namen, satz.zeile)
  const config = {
    ...createBalken(auftrag, stufen),
    options: {
      ...STILLE,
      layout: { ...STILLE.layout, padding: { top: randOben, bottom: randUnten } },
      scales: { x: { display: false, offset: true }, y: { display: false, min: unten, max: oben } },
    },
    plugins: drawOver((chart: Chart) => {
      const { ctx, chartArea, scales } = chart
      const yOf = (wert: number) => scales.y?.getPixelForValue(wert) ?? chartArea.bottom
      kopf.draw(ctx)
      drawKategorien(auftrag, ctx, namen, chartArea.bottom + fuss, (i) => scales.x?.getPixelForValue(i) ?? 0)
      drawStrich(ctx, [chartArea.left, yOf(0), chartArea.right, yOf(0)], stil.farben.grau)
      eachStufe(chart, stufen, ({ stufe, flaeche, naechste }, i) => {
        const y = yOf(stufe.stand)
        if (naechste) drawStrich(ctx, [flaeche.x + flaeche.breite, y, naechste.x, y], stil.farben.grau)
        const unterhalb = isUnterNull(stufe)
        drawText(
          ctx,
          satz,
          [printStufe(auftrag, i)],
          flaeche.x + flaeche.breite / 2,
          unterhalb ? flaeche.y + flaeche.hoehe + satz.zeile / 2 + 2 : flaeche.y - satz.zeile / 2 - 2,
          { farbe: stil.farben.text, halbfett: stufe.summe, ausrichtung: 'center' },
        )
      })
    }),
  }
  return {
    config: config as unknown as ChartConfiguration,
    hoehe: Math.ceil(randOben + (leer ? PLOT_OHNE_STUFEN : PLOT[format]) + randUnten),
  }
}

function buildBalkenstufen(auftrag: Auftrag): Zeichnung {
  const { diagramm, stil, satz } = auftrag
  const stufen = computeStufen(diagramm, auftrag.massstab.teiler)
  const [unten, oben] = measureGrenzen(stufen)
  const kopf = layoutKopf(auftrag, [], createQuadrate(auftrag, []))
  const zeilen = layoutZeilen(auftrag, GROESSTE_HOEHE - kopf.hoehe - 30, { gern: 0, mindestens: 0 })
  const zahlen = Math.max(...stufen.map((_, i) => satz.messeHalbfett(printStufe(auftrag, i)))) + 6
  const randOben = kopf.hoehe + (kopf.hoehe > 0 ? 6 : 0)
  const config = {
    ...createBalken(auftrag, stufen),
    options: {
      ...STILLE,
      indexAxis: 'y' as const,
      layout: {
        ...STILLE.layout,
        padding: { top: randOben, bottom: 2, left: zeilen.breite + (unten < 0 ? zahlen : 0), right: zahlen },
      },
      scales: { y: { display: false, offset: true }, x: { display: false, min: unten, max: oben } },
    },
    plugins: drawOver((chart: Chart) => {
      const { ctx, chartArea, scales } = chart
      const xOf = (wert: number) => scales.x?.getPixelForValue(wert) ?? chartArea.left
      kopf.draw(ctx)
      drawZeilennamen(auftrag, ctx, zeilen.namen, (i) => scales.y?.getPixelForValue(i) ?? 0)
      drawStrich(ctx, [xOf(0), chartArea.top, xOf(0), chartArea.bottom], stil.farben.grau)
      eachStufe(chart, stufen, ({ stufe, flaeche, naechste }, i) => {
        const x = xOf(stufe.stand)
        if (naechste) drawStrich(ctx, [x, flaeche.y + flaeche.hoehe, x, naechste.y], stil.farben.grau)
        const links = isUnterNull(stufe)
        drawText(
          ctx,
          satz,
          [printStufe(auftrag, i)],
          links ? flaeche.x - 5 : flaeche.x + flaeche.breite + 5,
          flaeche.y + flaeche.hoehe / 2,
          { farbe: stil.farben.text, halbfett: stufe.summe, ausrichtung: links ? 'right' : 'left' },
        )
      })
    }),
  }
  return {
    config: config as unknown as ChartConfiguration,
    hoehe: Math.ceil(randOben + zeilen.hoehe * diagramm.kategorien.length + 2),
  }
}

function createBalken(auftrag: Auftrag, stufen: Stufe[]) {
  return {
    type: 'bar' as const,
    data: {
      labels: auftrag.diagramm.kategorien,
      datasets: [
        {
          data: stufen.map(({ von, bis }): [number, number] => [von, bis]),
          backgroundColor: colourStufen(auftrag, stufen),
          maxBarThickness: DICKSTE_SAEULE,
          categoryPercentage: 0.72,
          barPercentage: 1,
        },
      ],
    },
  }
}

/** What is left in the accent colour (or the category that is emphasised), other totals in grey, steps light. */
export function colourStufen({ diagramm, stil }: Pick<Auftrag, 'diagramm' | 'stil'>, stufen: Stufe[]): string[] {
  const farben = stufenfarben(stil)
  const wichtig = diagramm.betont === undefined ? stufen.findLastIndex(({ summe }) => summe) : findBetont(diagramm)
  return stufen.map(({ summe, von, bis }, i) => {
    if (i === wichtig) return farben.betont
    if (summe) return farben.summe
    return bis < von ? farben.abgang : farben.zugang
  })
}

function measureGrenzen(stufen: Stufe[]): [unten: number, oben: number] {
  const werte = stufen.flatMap(({ von, bis }) => [von, bis])
  const [unten, oben] = [Math.min(0, ...werte), Math.max(0, ...werte)]
  return [unten, oben > unten ? oben : unten + 1]
}

/** Labels stand on the side of zero to which a bar hangs. */
const isUnterNull = ({ von, bis }: Stufe) => Math.max(von, bis) <= 0 && Math.min(von, bis) < 0

/** A total as it is, a step with its sign. */
export function printStufe(auftrag: Pick<Auftrag, 'diagramm' | 'massstab'>, i: number): string {
  const wert = auftrag.diagramm.reihen[0]?.werte[i] ?? null
  const text = formatWert(auftrag, wert)
  const summe = i === 0 || auftrag.diagramm.summen?.[i]
  return !summe && wert !== null && wert > 0 ? `+${text}` : text
}

interface Stufenort {
  stufe: Stufe
  flaeche: NonNullable<ReturnType<typeof flaecheOf>>
  naechste: ReturnType<typeof flaecheOf>
}

function eachStufe(chart: Chart, stufen: Stufe[], draw: (ort: Stufenort, i: number) => void): void {
  const balken = chart.getDatasetMeta(0).data as BarElement[]
  for (const [i, stufe] of stufen.entries()) {
    const [dieser, folgender] = [balken[i], balken[i + 1]]
    const flaeche = dieser && flaecheOf(dieser)
    if (flaeche) draw({ stufe, flaeche, naechste: folgender && flaecheOf(folgender) }, i)
  }
}
