import type { ChartArea } from 'chart.js'
import { type Auftrag, formatWert } from '../drawing/auftrag.js'
import { drawLeitpunkte, drawStrich, drawText } from './textsatz.js'
import { wrapText } from './umbruch.js'
import { spreadLabels } from './verteilung.js'

const ABSTAND = 12

/** The label at the end of one line: the value in semibold, under the name where several lines need telling apart. */
export interface Ende {
  name: string[]
  text: string
  farbe: string
  /** Index of the series; absent for the target. */
  reihe?: number
  /** The last category that has a value, and that value in the unit of the chart. */
  stelle: number
  wert: number
}

interface Enden {
  liste: Ende[]
  breite: number
  /** Whether there are too many lines to name them at their ends. */
  mitLegende: boolean
}

/** Decides what stands at the ends of the lines, and how much room that takes at the right. */
export function layoutEnden(
  auftrag: Auftrag,
  farben: string[],
  plothoehe: number,
  ziel?: { text: string; wert: number; stelle: number },
): Enden {
  const { diagramm, satz, massstab, breite, format } = auftrag
  const spalte = breite * (format === 'voll' ? 0.26 : 0.34)
  const liste = diagramm.reihen.flatMap(({ name, werte }, r): Ende[] => {
    const stelle = werte.findLastIndex((wert) => wert !== null)
    const wert = werte[stelle] ?? null
    if (wert === null) return []
    const spaeter = stelle < werte.length - 1 ? ` (${diagramm.kategorien[stelle]})` : ''
    const text = wrapText(formatWert(auftrag, wert) + spaeter, spalte, 1, satz.messeHalbfett)[0] ?? ''
    const zeilen = diagramm.reihen.length === 1 ? [] : wrapText(name, spalte, 2, satz.messe)
    return [{ name: zeilen, text, farbe: farben[r] ?? '', reihe: r, stelle, wert: wert / massstab.teiler }]
  })
  // A line without any value has no end to be named at, so the legend must name it.
  const mitLegende =
    liste.length < diagramm.reihen.length ||
    liste.reduce((summe, ende) => summe + measureEnde(auftrag, ende), 0) > plothoehe
  const gezeigt = mitLegende ? liste.map((ende) => ({ ...ende, name: [] })) : [...liste]
  if (ziel)
    gezeigt.push({ name: [], text: ziel.text, farbe: auftrag.stil.farben.text, stelle: ziel.stelle, wert: ziel.wert })
  const texte = gezeigt.map(({ name, text }) => Math.max(satz.messeHalbfett(text), ...name.map(satz.messe)))
  return { liste: gezeigt, breite: Math.ceil(Math.max(...texte)) + ABSTAND, mitLegende }
}

const measureEnde = ({ satz }: Auftrag, { name }: Ende) => (name.length + 1) * satz.zeile + (name.length > 0 ? 4 : 0)

/** Writes the labels beside the plot; where one had to move away from its point, a thin line leads back. */
export function drawEnden(
  auftrag: Auftrag,
  ctx: CanvasRenderingContext2D,
  enden: Ende[],
  { top, bottom, right }: ChartArea,
  locate: (ende: Ende) => { x: number; y: number },
): void {
  const { satz, stil } = auftrag
  const punkte = enden.map(locate)
  const wuensche = enden.map((ende, i) => ({ mitte: punkte[i]?.y ?? 0, hoehe: measureEnde(auftrag, ende) }))
  const mitten = spreadLabels(wuensche, top - satz.zeile, bottom + satz.zeile)
  if (!mitten) return
  for (const [i, { name, text, farbe }] of enden.entries()) {
    const { x, y } = punkte[i] ?? { x: right, y: top }
    const mitte = mitten[i] ?? y
    // Where the line ends early, a solid stroke to its label would read as data.
    if (x < right - 1) drawLeitpunkte(ctx, [x + 6, y, right + ABSTAND - 3, mitte], stil.farben.grau)
    else if (Math.abs(mitte - y) > 3) drawStrich(ctx, [x + 4, y, right + ABSTAND - 3, mitte], farbe)
    drawText(ctx, satz, name, right + ABSTAND, mitte - satz.zeile / 2, { farbe: stil.farben.text })
    drawText(ctx, satz, [text], right + ABSTAND, mitte + (name.length * satz.zeile) / 2, {
      farbe: stil.farben.text,
      halbfett: true,
    })
  }
}
