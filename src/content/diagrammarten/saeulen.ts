import { type Diagrammart, MEISTE_REIHEN } from './art.js'

/** Measures side by side. */
export const saeulen = {
  name: 'saeulen',
  bezeichnung: 'Säulendiagramm',
  zeigt: 'Werte nebeneinander; mehrere Reihen als Gruppen',
  beispiel: '::diagramm{daten=haushalt zeilen="gesamt" typ=saeulen titel="Das Gesamtbudget sinkt"}',
  reihen: [1, MEISTE_REIHEN],
  ziellinie: true,
  letztesJahrBetont: 1,
  notizen: true,
  word: 'eigenes',
} as const satisfies Diagrammart
