import type { ChartConfiguration, ChartOptions, Plugin } from 'chart.js'
import type { Massstab } from '../axes/massstab.js'
import type { Diagrammstil } from '../colours/stil.js'
import type { Diagramm } from '../diagramm.js'
import type { Textsatz } from '../labels/textsatz.js'
import { formatZahl } from '../labels/zahlformat.js'

/** The full text measure or half of it beside text. */
export type Diagrammformat = 'voll' | 'halb'

/** All that one kind of chart needs to draw itself. */
export interface Auftrag {
  diagramm: Diagramm
  stil: Diagrammstil
  satz: Textsatz
  massstab: Massstab
  /** In pixels. */
  breite: number
  format: Diagrammformat
}

/** A chart ready for the canvas, and the height it asks for. */
export interface Zeichnung {
  config: ChartConfiguration
  hoehe: number
}

/** A value as its label says it; a gap is the dash that tables print for it. */
export function formatWert({ massstab }: Pick<Auftrag, 'massstab'>, wert: number | null): string {
  return wert === null ? '–' : formatZahl(wert / massstab.teiler, massstab.stellen)
}

/** A share of a whole: with its percent sign where it is given in percent, else with its share behind it. */
export function formatAnteil(auftrag: Auftrag, wert: number | null): string {
  const text = formatWert(auftrag, wert)
  if (wert === null) return text
  if (auftrag.massstab.einheit === '%') return `${text}\u00a0%`
  const summe = (auftrag.diagramm.reihen[0]?.werte ?? []).reduce<number>((bisher, teil) => bisher + (teil ?? 0), 0)
  return `${text} (${formatZahl((wert / summe) * 100, 0)}\u00a0%)`
}

/** The values of every series in the unit of the chart. */
export function scaleReihen({ diagramm, massstab }: Auftrag): (number | null)[][] {
  return diagramm.reihen.map(({ werte }) => werte.map((wert) => (wert === null ? null : wert / massstab.teiler)))
}

/** Everything that chart.js would add by itself is off: legend, labels and unit are set by hand, nothing moves or listens. */
export const STILLE = {
  events: [],
  clip: false,
  layout: { autoPadding: false },
  plugins: { legend: { display: false }, tooltip: { enabled: false } },
} satisfies ChartOptions

/** Draws on top of the finished chart. */
export function drawOver(draw: NonNullable<Plugin['afterDraw']>): Plugin[] {
  return [{ id: 'beschriftung', afterDraw: draw }]
}
