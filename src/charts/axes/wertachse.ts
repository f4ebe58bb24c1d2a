import type { LinearScaleOptions, Scale } from 'chart.js'
import type { Auftrag } from '../drawing/auftrag.js'
import { formatZahl } from '../labels/zahlformat.js'
import { type Achse, listTeilstriche } from './achse.js'

const ABSTAND = 8

/** A value axis in round numbers over gridlines that are barely there, and the width its numbers take. */
export function createWertachse({ satz, stil }: Auftrag, achse: Achse) {
  const formatTeilstrich = (wert: number | string) => formatZahl(Number(wert), achse.stellen)
  const breite =
    Math.ceil(Math.max(...listTeilstriche(achse).map((wert) => satz.messe(formatTeilstrich(wert))))) + ABSTAND
  const scale = {
    min: achse.von,
    max: achse.bis,
    border: { display: false },
    grid: { color: stil.farben.linie, lineWidth: 0.5, drawTicks: false },
    ticks: {
      stepSize: achse.schritt,
      autoSkip: false,
      maxRotation: 0,
      padding: ABSTAND,
      color: stil.farben.grau,
      font: { family: satz.familien.normal, size: satz.groesse, lineHeight: 1 },
      callback: formatTeilstrich,
    },
    afterFit(skala: Scale<LinearScaleOptions>) {
      if (!skala.isHorizontal()) skala.width = breite
    },
  }
  return { breite, scale }
}
