import type { BarElement, Chart } from 'chart.js'
import type { Stapel } from '../axes/stapel.js'
import { findBetont } from '../colours/betonung.js'
import { isGemustert } from '../colours/muster.js'
import { schriftfarbe } from '../colours/palette.js'
import { type Auftrag, formatWert } from '../drawing/auftrag.js'
import { drawText } from './textsatz.js'
import { formatZahl } from './zahlformat.js'

/** Each column's value at its end: above, or below for a negative one. A gap shows as a dash on the zero line. */
export function drawWerte(auftrag: Auftrag, chart: Chart): void {
  const { diagramm, satz, stil } = auftrag
  const betont = findBetont(diagramm)
  const abstand = satz.zeile / 2 + 2
  const grund = chart.scales.y?.getPixelForValue(0) ?? 0
  for (const [r, { werte }] of diagramm.reihen.entries()) {
    for (const [i, wert] of werte.entries()) {
      const saeule = chart.getDatasetMeta(r).data[i] as BarElement
      const ende = wert === null ? grund : saeule.y
      drawText(
        chart.ctx,
        satz,
        [formatWert(auftrag, wert)],
        saeule.x,
        ende + (wert !== null && wert < 0 ? abstand : -abstand),
        {
          farbe: wert === null ? stil.farben.grau : stil.farben.text,
          halbfett: i === betont,
          ausrichtung: 'center',
          grund: diagramm.zielwert === undefined ? undefined : stil.farben.papier,
        },
      )
    }
  }
}

/** The parts' values inside a stack, where they fit. */
export function drawTeile(auftrag: Auftrag, chart: Chart): void {
  const { diagramm, satz, stil } = auftrag
  for (const [r, { werte }] of diagramm.reihen.entries()) {
    for (const [i, wert] of werte.entries()) {
      const teil = chart.getDatasetMeta(r).data[i] as BarElement
      const { y } = teil
      const { width, base } = teil.getProps(['width', 'base'], true)
      const text = formatWert(auftrag, wert)
      if (wert === null || satz.messe(text) + 6 > width || satz.zeile + 2 > Math.abs(base - y)) continue
      const farbe = String(teil.options.backgroundColor)
      drawText(chart.ctx, satz, [text], teil.x, (base + y) / 2, {
        farbe: schriftfarbe(stil, farbe),
        ausrichtung: 'center',
        grund: isGemustert(r) ? farbe : undefined,
      })
    }
  }
}

/** The totals at the ends of the stacks. */
export function drawSummen({ massstab, satz, stil }: Auftrag, chart: Chart, stapel: Stapel[]): void {
  for (const [i, { gesamt, unten }] of stapel.entries()) {
    if (gesamt === null) continue
    const x = chart.scales.x?.getPixelForValue(i) ?? 0
    const ende = chart.scales.y?.getPixelForValue(gesamt) ?? 0
    const abstand = satz.zeile / 2 + 2
    drawText(chart.ctx, satz, [formatZahl(gesamt, massstab.stellen)], x, unten < 0 ? ende + abstand : ende - abstand, {
      farbe: stil.farben.text,
      halbfett: true,
      ausrichtung: 'center',
    })
  }
}

/** A dash where a category has no value at all. */
export function drawLuecken({ diagramm, satz, stil }: Auftrag, chart: Chart): void {
  for (const [i] of diagramm.kategorien.entries()) {
    if (diagramm.reihen.some(({ werte }) => (werte[i] ?? null) !== null)) continue
    const grund = chart.scales.y?.getPixelForValue(0) ?? 0
    drawText(chart.ctx, satz, ['–'], chart.scales.x?.getPixelForValue(i) ?? 0, grund - satz.zeile / 2 - 2, {
      farbe: stil.farben.grau,
      ausrichtung: 'center',
    })
  }
}
