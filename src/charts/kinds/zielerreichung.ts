import type { Chart, ChartConfiguration } from 'chart.js'
import type { Datenreihe, Wertmass } from '../../content/diagrammarten/art.js'
import { GROESSTE_HOEHE, layoutDarueber, layoutZeilen, lowerBalken } from '../axes/zeilen.js'
import { findBetont } from '../colours/betonung.js'
import { betonungsfarben, reihenfarben } from '../colours/palette.js'
import type { Diagramm } from '../diagramm.js'
import { type Auftrag, drawOver, STILLE, type Zeichnung } from '../drawing/auftrag.js'
import { drawStrich, drawText } from '../labels/textsatz.js'
import { wrapText } from '../labels/umbruch.js'
import { formatMitEinheit, formatZahl, inEinheit } from '../labels/zahlformat.js'

const SPALTENABSTAND = 14
const SCHMALSTER_BALKEN = 70
const STRICH = { breite: 2.5, ueberstand: 3.5 }
const ZEICHEN = 12
const DICKE = 12

/**
 * For each Kennzahl a bar for what is and a stroke for what shall be, on a scale of its own because units differ, with the
 * figures in columns at the right.
 */
export function buildZielerreichung(roh: Auftrag): Zeichnung {
  const auftrag = { ...roh, diagramm: nameEinheiten(roh.diagramm) }
  const { diagramm, stil, satz, breite, format } = auftrag
  const spalten = layoutSpalten(auftrag)
  const spaltenbreite = spalten.reduce((summe, spalte) => summe + spalte.breite + SPALTENABSTAND, 0)
  const kopfzeilen = Math.max(...spalten.map(({ kopf }) => kopf.length))
  const kopf = kopfzeilen * satz.zeile + 8
  // In half the measure names stand above their bars.
  const darueber = format === 'halb'
  const zeilen = darueber
    ? layoutDarueber(auftrag, GROESSTE_HOEHE - kopf, DICKE + 20)
    : layoutZeilen(
        { ...auftrag, breite: Math.min(breite, (breite - spaltenbreite - SCHMALSTER_BALKEN) / 0.58) },
        GROESSTE_HOEHE - kopf,
        { gern: 28, mindestens: 20 },
      )
  const namenhoehe = (i: number) => (darueber ? (zeilen.namen[i]?.length ?? 1) * satz.zeile : 0)
  const links = darueber ? 0 : zeilen.breite
  const { ist, ziel, von, bis } = readBalken(diagramm)
  const hoehe = Math.ceil(kopf + zeilen.hoehe * diagramm.kategorien.length + 2)

  const config: ChartConfiguration<'bar', ([number, number] | null)[], string> = {
    type: 'bar',
    data: {
      labels: diagramm.kategorien,
      datasets: [
        {
          data: ist.map((wert) => (wert === null ? null : [Math.min(0, wert), Math.max(0, wert)])),
          backgroundColor: colourBalken(roh),
          barThickness: DICKE,
        },
      ],
    },
    options: {
      ...STILLE,
      indexAxis: 'y',
      layout: { ...STILLE.layout, padding: { top: kopf, bottom: 2, left: links, right: spaltenbreite } },
      scales: { x: { display: false, min: von, max: bis }, y: { display: false, offset: true } },
    },
    plugins: [
      ...(darueber ? [lowerBalken(zeilen, satz.zeile)] : []),
      ...drawOver((chart: Chart) => {
        const { ctx, chartArea, scales } = chart
        const betont = findBetont(roh.diagramm)
        const xOf = (wert: number) => scales.x?.getPixelForValue(wert) ?? chartArea.left
        drawKopf(roh, ctx, spalten, kopf)
        for (const [i, namen] of zeilen.namen.entries()) {
          const mitteZeile = scales.y?.getPixelForValue(i) ?? 0
          const mitte = mitteZeile + namenhoehe(i) / 2
          const halbfett = i === betont
          if (i > 0) {
            const y = mitteZeile - zeilen.hoehe / 2
            drawStrich(ctx, [0, y, breite, y], stil.farben.linie, 0.5)
          }
          const yName = darueber ? mitteZeile - (DICKE + 6) / 2 : mitteZeile
          drawText(ctx, satz, namen, 0, yName, { farbe: stil.farben.text, halbfett })
          drawStrich(ctx, [xOf(0), mitte - DICKE / 2 - 3, xOf(0), mitte + DICKE / 2 + 3], stil.farben.grau)
          const zielwert = ziel[i] ?? null
          if (zielwert !== null) drawZielstrich(auftrag, ctx, xOf(zielwert), mitte, DICKE / 2 + STRICH.ueberstand)
          for (const spalte of spalten)
            drawText(ctx, satz, [spalte.texte[i] ?? ''], spalte.rechts, mitte, {
              farbe: spalte.texte[i] === '–' ? stil.farben.grau : stil.farben.text,
              halbfett: halbfett || spalte.stelle === 0,
              ausrichtung: 'right',
            })
        }
      }),
    ],
  }
  return { config: config as unknown as ChartConfiguration, hoehe }
}

interface Zahlenspalte {
  /** 0 actual, 1 goal, 2 change */
  stelle: number
  kopf: string[]
  texte: string[]
  breite: number
  /** Right edge. */
  rechts: number
}

/** The figures: a unit that a whole column shares stands in its head, else behind each value. */
function layoutSpalten({ diagramm, satz, breite, format }: Auftrag): Zahlenspalte[] {
  const spalten = diagramm.reihen.slice(0, 3).map(({ name, werte, masse }, stelle) => {
    const massOf = (i: number): Wertmass => masse?.[i] ?? diagramm
    const einheiten = new Set(werte.flatMap((wert, i) => (wert === null ? [] : [massOf(i).einheit])))
    const [gemeinsam = ''] = einheiten.size === 1 ? einheiten : []
    const texte = werte.map((wert, i) => printWert(wert, massOf(i), gemeinsam === '', stelle === 2))
    const zahlen = Math.max(...texte.map(satz.messeHalbfett))
    const platz = Math.max(zahlen, format === 'voll' ? 96 : 56)
    const zeichen = stelle < 2 ? ZEICHEN : 0
    const kopf = [
      ...wrapText(name, platz - zeichen, 3, satz.messe),
      ...(gemeinsam && (masse || stelle === 2) ? wrapText(`in ${gemeinsam}`, platz, 1, satz.messe) : []),
    ]
    const kopfbreite = Math.max(satz.messe(kopf[0] ?? '') + zeichen, ...kopf.map(satz.messe))
    return { stelle, kopf, texte, breite: Math.ceil(Math.max(zahlen, kopfbreite)), rechts: 0 }
  })
  let rechts = breite
  for (const spalte of spalten.toReversed()) {
    spalte.rechts = rechts
    rechts -= spalte.breite + SPALTENABSTAND
  }
  return spalten
}

function printWert(
  wert: number | null,
  { einheit, stellen }: Wertmass,
  mitEinheit: boolean,
  vorzeichen: boolean,
): string {
  if (wert === null) return '–'
  const kurz = einheit === 'Prozentpunkte' ? '%-Punkte' : einheit
  const text = mitEinheit ? formatMitEinheit(wert, stellen, kurz) : formatZahl(wert, stellen)
  return vorzeichen && wert > 0 ? `+${text}` : text
}

/** Where all actuals and goals share a unit, it is the chart's; where those of a row do, it stands behind the name instead of behind each value. */
function nameEinheiten(diagramm: Diagramm): Diagramm {
  const { kategorien, reihen } = diagramm
  const [ist, ziel, ...rest] = reihen
  if (!ist?.masse || !ziel?.masse) return diagramm
  const einheiten = kategorien.map((_, i) => {
    const masse = [ist, ziel].flatMap(({ werte, masse }) => (werte[i] === null ? [] : [masse?.[i]?.einheit ?? '']))
    return new Set(masse).size === 1 ? (masse[0] ?? '') : ''
  })
  const [gemeinsam = ''] = new Set(einheiten).size === 1 ? einheiten : []
  if (gemeinsam !== '') {
    const stellen = Math.max(...[...ist.masse, ...ziel.masse].map((mass) => mass.stellen))
    const schlicht = [ist, ziel].map(({ name, werte }) => ({ name, werte }))
    return { ...diagramm, einheit: gemeinsam, stellen, reihen: [...schlicht, ...rest] }
  }
  const strip = (reihe: Datenreihe): Datenreihe => ({
    ...reihe,
    masse: kategorien.map((_, i) => {
      const mass = reihe.masse?.[i] ?? diagramm
      return einheiten[i] ? { einheit: '', stellen: mass.stellen } : mass
    }),
  })
  return {
    ...diagramm,
    kategorien: kategorien.map((name, i) => {
      const einheit = einheiten[i] ?? ''
      return einheit === '' || name.endsWith(einheit) ? name : name + inEinheit(einheit)
    }),
    reihen: [strip(ist), strip(ziel), ...rest],
  }
}

/** Actual and goal as shares of the largest value: of the whole chart where all have one unit, else of each row. */
function readBalken({ reihen }: Diagramm) {
  const [istwerte = [], zielwerte = []] = reihen.map(({ werte }) => werte)
  const jede = istwerte.map((wert, i) => Math.max(Math.abs(wert ?? 0), Math.abs(zielwerte[i] ?? 0)))
  const groesste = reihen[0]?.masse ? jede : jede.map(() => Math.max(...jede))
  const share = (wert: number | null | undefined, i: number) =>
    wert === null || wert === undefined ? null : groesste[i] ? wert / groesste[i] : 0
  const ist = istwerte.map(share)
  const ziel = istwerte.map((_, i) => share(zielwerte[i], i))
  const von = Math.min(0, ...[...ist, ...ziel].map((wert) => wert ?? 0))
  return { ist, ziel, von, bis: 1 }
}

function colourBalken({ diagramm, stil }: Pick<Auftrag, 'diagramm' | 'stil'>): string[] {
  const betont = findBetont(diagramm)
  const farben = betonungsfarben(stil)
  const [schlicht = farben.betont] = reihenfarben(stil, 1)
  return diagramm.kategorien.map((_, i) => (betont < 0 ? schlicht : i === betont ? farben.betont : farben.uebrige))
}

/** The stroke of a goal, on a halo of paper. */
function drawZielstrich({ stil }: Auftrag, ctx: CanvasRenderingContext2D, x: number, y: number, halbe: number): void {
  drawStrich(ctx, [x, y - halbe, x, y + halbe], stil.farben.papier, STRICH.breite + 2)
  drawStrich(ctx, [x, y - halbe, x, y + halbe], stil.farben.text, STRICH.breite)
}

/** The heads of the columns are the legend, too: a piece of bar before the actual, a stroke before the goal. */
function drawKopf(auftrag: Auftrag, ctx: CanvasRenderingContext2D, spalten: Zahlenspalte[], hoehe: number): void {
  const { diagramm, satz, stil } = auftrag
  const unten = hoehe - 6
  // A unit that all values share stands once, where other charts have it.
  if (!diagramm.reihen[0]?.masse && diagramm.einheit !== '')
    drawText(ctx, satz, [diagramm.einheit], 0, unten - satz.zeile / 2, { farbe: stil.farben.grau })
  for (const { stelle, kopf, rechts } of spalten) {
    drawText(ctx, satz, kopf, rechts, unten - (kopf.length * satz.zeile) / 2, {
      farbe: stil.farben.grau,
      ausrichtung: 'right',
    })
    const y = unten - (kopf.length - 0.5) * satz.zeile
    const x = rechts - satz.messe(kopf[0] ?? '') - ZEICHEN
    if (stelle === 0) {
      ctx.fillStyle = colourBalken(auftrag)[Math.max(0, findBetont(auftrag.diagramm))] ?? ''
      ctx.fillRect(x, y - 4, 8, 8)
    }
    if (stelle === 1) drawZielstrich(auftrag, ctx, x + 5, y, 5)
  }
}
