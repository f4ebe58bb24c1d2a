import { type Diagrammart, MEISTE_REIHEN } from './art.js'

/** Two series as the ends of a line a category: what rises, what falls, and which end is higher, even where they lie close. */
export const steigung = {
  name: 'steigung',
  bezeichnung: 'Steigungsdiagramm',
  zeigt:
    'was zwischen zwei Zeitpunkten steigt und fällt: je Zeile eine Linie vom früheren zum späteren Wert, an beiden Enden beschriftet; höchstens acht. Auch wo Werte fast gleich sind und Punkte aufeinander lägen',
  beispiel: '::diagramm{daten=alter typ=steigung titel="Von den Frauen zu den Männern"}',
  reihen: [2, 2],
  reihenSind: 'seiten',
  word: 'bild',
  einwand: ({ kategorien: { length } }) =>
    length > MEISTE_REIHEN
      ? `hat ${length} Linien; mehr als ${MEISTE_REIHEN} lassen sich an ihren Enden nicht benennen. Nehmen Sie punkte oder balken.`
      : undefined,
} as const satisfies Diagrammart
