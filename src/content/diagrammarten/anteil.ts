import { type Diagrammart, type Diagrammwerte, refuseAnteile } from './art.js'

const MEISTE = 5

/** One series, its categories are the parts of one bar. */
export const anteil = {
  name: 'anteil',
  bezeichnung: 'Anteilsbalken',
  zeigt: 'zwei bis fünf Teile eines Ganzen als ein Balken; jeder Teil trägt Namen und Wert',
  beispiel: '::diagramm{daten=gruppen zeilen="jung,langzeit" typ=anteil titel="Junge und Langzeitbeziehende"}',
  reihen: [1, 1],
  einzeln: 'teile',
  word: 'bild',
  einwand: (werte) => refuseTeile(werte, MEISTE) ?? refuseAnteile(werte),
} as const satisfies Diagrammart

/** What keeps figures from being two or a few parts. */
export function refuseTeile({ kategorien }: Diagrammwerte, hoechstens: number): string | undefined {
  if (kategorien.length === 1) return 'hat nur einen Teil; den sagt ein Satz.'
  return kategorien.length > hoechstens
    ? `hat ${kategorien.length} Teile; mehr als ${hoechstens} sind so nicht zu lesen. Nehmen Sie balken.`
    : undefined
}
