import { refuseTeile } from './anteil.js'
import { type Diagrammart, refuseAnteile } from './art.js'

/** One series, its categories share a hundred squares. */
export const waffel = {
  name: 'waffel',
  bezeichnung: 'Waffeldiagramm',
  zeigt: 'zwei bis vier Teile als hundert Felder: „neun von zehn“',
  beispiel: '::diagramm{daten=gruppen zeilen="jung,langzeit" typ=waffel titel="Dieselben als hundert Felder"}',
  reihen: [1, 1],
  einzeln: 'teile',
  word: 'bild',
  einwand: (werte) => refuseTeile(werte, 4) ?? refuseAnteile(werte),
} as const satisfies Diagrammart
