import { type Diagrammart, MEISTE_REIHEN } from './art.js'

/** Measures side by side. */
export const balken = {
  name: 'balken',
  bezeichnung: 'Balkendiagramm',
  zeigt:
    'Werte untereinander, für lange Namen; mehrere Reihen als Gruppen. Liegen die Werte einer Reihe nah beieinander, steht für jeden ein Punkt auf einer Achse, die nicht bei 0 beginnt; das sagt eine Zeile darunter',
  beispiel: '::diagramm{daten=gruppen typ=balken sortiert=ab titel="Wer gefördert wird"}',
  reihen: [1, MEISTE_REIHEN],
  ziellinie: true,
  word: 'eigenes',
} as const satisfies Diagrammart
