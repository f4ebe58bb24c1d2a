import type { BarElement, Chart, ChartConfiguration } from 'chart.js'
import type { Datenreihe } from '../../content/diagrammarten/art.js'
import { chooseMassstab, type Massstab } from '../axes/massstab.js'
import {
  drawZeilennamen,
  GROESSTE_HOEHE,
  layoutDarueber,
  layoutZeilen,
  lowerBalken,
  type Zeilen,
} from '../axes/zeilen.js'
import { findBetont } from '../colours/betonung.js'
import { reihenfarben } from '../colours/palette.js'
import type { Diagramm } from '../diagramm.js'
import { type Auftrag, drawOver, STILLE, type Zeichnung } from '../drawing/auftrag.js'
import { createQuadrate, layoutKopf } from '../labels/kopf.js'
import { drawStrich, drawText } from '../labels/textsatz.js'
import { wrapText } from '../labels/umbruch.js'
import { formatZahl } from '../labels/zahlformat.js'

/** Names up to this part of the width stand between the sides, longer ones at the left. */
const MITTIG = { voll: 0.22, halb: 0.34 }
const HOECHSTE_ZEILE = { mit: 24, ohne: 4 }
const RAND = 6
/** A short name that may be left out where rows stand close: an age. */
const KURZER_NAME = 60

interface Seite {
  name: string[]
  massstab: Massstab
  werte: (number | null)[]
  groesster: number
}

/**
 * Two measures back to back over shared rows: the sides of an age pyramid have one scale, those of a comparison each its own
 * where their units differ. Age groups rise from the youngest at the foot.
 */
export function buildSpiegel(auftrag: Auftrag): Zeichnung {
  const { diagramm, stil, satz, breite, format } = auftrag
  const vonUnten = diagramm.typ === 'alterspyramide'
  const seiten = readSeiten(auftrag)
  const einheiten = new Set(seiten.map(({ massstab }) => massstab.einheit))
  const gemeinsam = einheiten.size === 1 ? ([...einheiten][0] ?? '') : ''
  const kopf = layoutKopf(auftrag, [], createQuadrate(auftrag, []), gemeinsam)
  const anzahl = diagramm.kategorien.length
  const laengster = Math.max(...diagramm.kategorien.map(satz.messeHalbfett))
  const mittig = laengster + 20 <= breite * MITTIG[format]
  const darueber = !mittig && format === 'halb'
  const platz = GROESSTE_HOEHE - kopf.hoehe - 60
  const eng = mittig && laengster <= KURZER_NAME && anzahl * (satz.zeile + 2) > platz * 0.7
  const zeilen: Zeilen = mittig
    ? {
        namen: thinNamen(diagramm.kategorien, eng ? satz.zeile : 0, vonUnten),
        breite: 0,
        hoehe: eng
          ? Math.max(HOECHSTE_ZEILE.ohne, Math.min(7, platz / anzahl))
          : Math.min(HOECHSTE_ZEILE.mit, satz.zeile + 7),
      }
    : darueber
      ? layoutDarueber(auftrag, platz, 26)
      : layoutZeilen(auftrag, platz, { gern: 0, mindestens: 0 })
  const gasse = mittig ? laengster + 20 : 0
  const beschriftet = !eng
  const raender = seiten.map(({ werte, massstab }) =>
    beschriftet ? Math.max(0, ...werte.map((wert) => satz.messeHalbfett(print(wert, massstab)))) + RAND : 0,
  )
  const [links = 0, rechts = 0] = raender
  const feld = breite - zeilen.breite - links - rechts
  const farben = reihenfarben(stil, 2)
  const halbe = (feld - gasse) / 2
  const koepfe = seiten.map(({ name, massstab }, i) => [
    ...wrapText(name.join(' '), halbe + (raender[i] ?? 0) - 4, 3, satz.messeHalbfett),
    ...(einheiten.size > 1 && massstab.einheit ? [massstab.einheit] : []),
  ])
  const kopfzeilen = Math.max(...koepfe.map(({ length }) => length))
  const randOben = kopf.hoehe + (kopf.hoehe > 0 ? 6 : 0) + kopfzeilen * satz.zeile + 6
  const fuss = eng ? satz.zeile + 8 : 2
  const gassenwert = gasse / (feld - gasse)

  const config: ChartConfiguration<'bar', ([number, number] | null)[], string> = {
    type: 'bar',
    data: {
      labels: diagramm.kategorien,
      datasets: seiten.map(({ werte, groesster }, s) => ({
        data: werte.map((wert) => {
          if (wert === null) return null
          const laenge = groesster === 0 ? 0 : wert / groesster
          return s === 0 ? [-gassenwert - laenge, -gassenwert] : [gassenwert, gassenwert + laenge]
        }),
        backgroundColor: farben[s] ?? '',
        // Both sides share the rows instead of standing below each other.
        grouped: false,
        maxBarThickness: 18,
        categoryPercentage: eng ? 0.86 : 0.7,
        barPercentage: 1,
      })),
    },
    options: {
      ...STILLE,
      indexAxis: 'y',
      layout: {
        ...STILLE.layout,
        padding: { top: randOben, bottom: fuss, left: zeilen.breite + links, right: rechts },
      },
      scales: {
        x: { display: false, min: -1 - gassenwert, max: 1 + gassenwert },
        y: { display: false, offset: true, reverse: vonUnten },
      },
    },
    plugins: [
      ...(darueber ? [lowerBalken(zeilen, satz.zeile)] : []),
      ...drawOver((chart: Chart) => {
        const { ctx, chartArea, scales } = chart
        const yOf = (i: number) => scales.y?.getPixelForValue(i) ?? 0
        const mitte = (chartArea.left + chartArea.right) / 2
        const kanten = [mitte - gasse / 2, mitte + gasse / 2] as const
        kopf.draw(ctx)
        for (const [s, zeilenKopf] of koepfe.entries()) {
          const kante = kanten[s] ?? mitte
          drawStrich(ctx, [kante, chartArea.top, kante, chartArea.bottom], stil.farben.grau)
          drawText(
            ctx,
            satz,
            zeilenKopf,
            kante + (s === 0 && !mittig ? -4 : s === 1 && !mittig ? 4 : 0),
            chartArea.top - 4 - (zeilenKopf.length * satz.zeile) / 2,
            {
              farbe: stil.farben.text,
              halbfett: true,
              ausrichtung: s === 0 ? 'right' : 'left',
            },
          )
        }
        if (mittig) drawMitte(auftrag, ctx, zeilen.namen, mitte, yOf)
        else drawZeilennamen(auftrag, ctx, zeilen.namen, (i) => yOf(i) - (darueber ? 10 : 0), stil.farben.papier)
        if (beschriftet) drawSeitenwerte(auftrag, chart, seiten, kanten)
        else drawEndwerte(auftrag, ctx, seiten, kanten, halbe, chartArea.bottom + 4 + satz.zeile / 2)
      }),
    ],
  }
  return {
    config: config as unknown as ChartConfiguration,
    hoehe: Math.ceil(randOben + zeilen.hoehe * anzahl + fuss),
  }
}

/** Few categories are compared side by side, and negative values; two measures of different units never have one scale, and `checkDiagramm` refuses negative ones of these. */
export function isGespiegelt({ kategorien, reihen }: Diagramm): boolean {
  const negativ = reihen.some(({ werte }) => werte.some((wert) => wert !== null && wert < 0))
  return reihen.some(({ masse }) => masse) || (!negativ && kategorien.length > 3)
}

function readSeiten({ diagramm }: Auftrag): Seite[] {
  const massstaebe = diagramm.reihen.map((reihe) => readMassstab(diagramm, reihe))
  const gleich = new Set(massstaebe.map(({ einheit }) => einheit)).size === 1
  const gemeinsam = gleich
    ? readMassstab(diagramm, { name: '', werte: diagramm.reihen.flatMap(({ werte }) => werte) })
    : undefined
  const groesster = Math.max(0, ...diagramm.reihen.flatMap(({ werte }) => werte.map((wert) => wert ?? 0)))
  return diagramm.reihen.map(({ name, werte }, i) => ({
    name: [name],
    werte,
    massstab: gemeinsam ?? massstaebe[i] ?? { teiler: 1, einheit: '', stellen: 0 },
    groesster: gemeinsam ? groesster : Math.max(0, ...werte.map((wert) => wert ?? 0)),
  }))
}

function readMassstab(diagramm: Auftrag['diagramm'], reihe: Datenreihe): Massstab {
  const [erstes] = reihe.masse ?? []
  return chooseMassstab({
    ...diagramm,
    einheit: erstes?.einheit ?? diagramm.einheit,
    stellen: Math.max(0, ...(reihe.masse ?? [diagramm]).map(({ stellen }) => stellen)),
    reihen: [reihe],
  })
}

const print = (wert: number | null, { teiler, stellen }: Massstab) =>
  wert === null ? '–' : formatZahl(wert / teiler, stellen)

/** Every so many names that a line has room for, counted from the foot. */
function thinNamen(namen: string[], zeile: number, vonUnten: boolean): string[][] {
  const jede = zeile === 0 ? 1 : namen.length > 60 ? 10 : 5
  return namen.map((name, i) => ((vonUnten ? i : namen.length - 1 - i) % jede === 0 ? [name] : []))
}

function drawMitte(
  { diagramm, satz, stil }: Auftrag,
  ctx: CanvasRenderingContext2D,
  namen: string[][],
  mitte: number,
  yOf: (i: number) => number,
): void {
  const betont = findBetont(diagramm)
  for (const [i, zeilen] of namen.entries())
    drawText(ctx, satz, zeilen, mitte, yOf(i), {
      farbe: stil.farben.text,
      halbfett: i === betont,
      ausrichtung: 'center',
    })
}

/** Each value at the outer end of its bar, without the sign that its side would give it. */
function drawSeitenwerte(
  { diagramm, satz, stil }: Auftrag,
  chart: Chart,
  seiten: Seite[],
  kanten: readonly [number, number],
): void {
  const betont = findBetont(diagramm)
  for (const [s, { werte, massstab, groesster }] of seiten.entries()) {
    const kante = kanten[s as 0 | 1]
    for (const [i, wert] of werte.entries()) {
      const { y } = chart.getDatasetMeta(s).data[i] as BarElement
      const laenge = wert === null || groesster === 0 ? 0 : (wert / groesster) * measureHaelfte(chart, kanten)
      drawText(chart.ctx, satz, [print(wert, massstab)], kante + (s === 0 ? -1 : 1) * (laenge + 5), y, {
        farbe: wert === null ? stil.farben.grau : stil.farben.text,
        halbfett: i === betont,
        ausrichtung: s === 0 ? 'right' : 'left',
      })
    }
  }
}

function measureHaelfte({ chartArea }: Chart, kanten: readonly [number, number]): number {
  return kanten[0] - chartArea.left
}

/** Where rows stand too close for values: nought and the largest value below each side. */
function drawEndwerte(
  { satz, stil }: Auftrag,
  ctx: CanvasRenderingContext2D,
  seiten: Seite[],
  kanten: readonly [number, number],
  halbe: number,
  y: number,
): void {
  for (const [s, { massstab, groesster }] of seiten.entries()) {
    const kante = kanten[s as 0 | 1]
    const farbe = stil.farben.grau
    drawText(ctx, satz, ['0'], kante, y, { farbe, ausrichtung: s === 0 ? 'right' : 'left' })
    drawText(ctx, satz, [print(groesster, massstab)], kante + (s === 0 ? -halbe : halbe), y, {
      farbe,
      ausrichtung: s === 0 ? 'left' : 'right',
    })
  }
}
