import { type Diagrammart, MEISTE_REIHEN, refuseAnteile } from './art.js'

/** Parts as figures; drawn and labelled are their shares of each category's sum, in percent. */
export const gestapelt100 = {
  name: 'gestapelt-100',
  bezeichnung: 'Gestapeltes Säulendiagramm der Anteile',
  zeigt: 'Teile als Anteile der Summe in Prozent; zwei Reihen und mehr',
  beispiel: '::diagramm{daten=haushalt zeilen="egt,vh" typ=gestapelt-100 titel="Mehr als die Hälfte ist Verwaltung"}',
  reihen: [2, MEISTE_REIHEN],
  anteile: true,
  word: 'eigenes',
  einwand: refuseAnteile,
} as const satisfies Diagrammart
