import { type Diagrammart, MEISTE_REIHEN } from './art.js'

/** Parts that add up. */
export const gestapelt = {
  name: 'gestapelt',
  bezeichnung: 'Gestapeltes Säulendiagramm',
  zeigt: 'Teile einer Summe',
  beispiel: '::diagramm{daten=haushalt zeilen="egt,vh" typ=gestapelt titel="Woraus das Budget besteht"}',
  reihen: [1, MEISTE_REIHEN],
  // Stacks of more parts have grey among the colours of these.
  letztesJahrBetont: 2,
  notizen: true,
  word: 'eigenes',
} as const satisfies Diagrammart
