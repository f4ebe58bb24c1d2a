import { type Diagrammart, hasNegative, MEISTE_REIHEN, refuseEinzelne } from './art.js'

/** Parts that add up. */
export const flaeche = {
  name: 'flaeche',
  bezeichnung: 'Flächendiagramm',
  zeigt: 'Verlauf als Fläche, mehrere Reihen übereinander; eine Lücke bleibt eine Lücke',
  beispiel: '::diagramm{daten=kunden zeilen="elb" typ=flaeche titel="Erwerbsfähige Leistungsberechtigte"}',
  reihen: [1, MEISTE_REIHEN],
  ziellinie: true,
  word: 'eigenes',
  einwand: (werte) =>
    refuseEinzelne(werte) ??
    (hasNegative(werte) && werte.reihen.length > 1
      ? 'stapelt Flächen; negative Werte kann es nicht zeigen. Nehmen Sie linie.'
      : undefined),
} as const satisfies Diagrammart
