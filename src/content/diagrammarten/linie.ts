import { type Diagrammart, MEISTE_REIHEN, refuseEinzelne } from './art.js'

/** Measures side by side. */
export const linie = {
  name: 'linie',
  bezeichnung: 'Liniendiagramm',
  zeigt: 'Verlauf, auch mehrere Linien; eine Lücke bleibt eine Lücke',
  beispiel: '::diagramm{daten=indikatoren zeilen="quote" typ=linie titel="Die Quote sinkt"}',
  reihen: [1, MEISTE_REIHEN],
  ziellinie: true,
  freieAchse: true,
  notizen: true,
  word: 'eigenes',
  einwand: refuseEinzelne,
} as const satisfies Diagrammart
