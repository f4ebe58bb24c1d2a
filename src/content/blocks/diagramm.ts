import type { Baustein } from './baustein.js'

/** The kinds of charts. */
export const DIAGRAMMTYPEN = ['saeulen', 'gestapelt', 'balken', 'linie', 'ring'] as const
export type Diagrammtyp = (typeof DIAGRAMMTYPEN)[number]

export const diagramm: Baustein = {
  name: 'diagramm',
  formen: ['zeile'],
  zaehlt: 'Abbildung',
  beschreibung:
    'Ein Diagramm aus einem Datenblatt: Zeilen sind Reihen, Spalten sind Kategorien; bei nur einer Spalte sind die Zeilen die Kategorien.',
  attribute: {
    daten: { art: 'datenblatt', pflicht: true, beschreibung: 'Kennung des Datenblatts' },
    typ: { art: 'auswahl', werte: DIAGRAMMTYPEN, pflicht: true, beschreibung: 'Art des Diagramms' },
    zeilen: { art: 'liste', beschreibung: 'nur diese Zeilen, in dieser Reihenfolge' },
    spalten: { art: 'liste', beschreibung: 'nur diese Spalten, in dieser Reihenfolge' },
    titel: { art: 'text', beschreibung: 'Beschriftung; fehlt sie, gilt der Titel des Datenblatts' },
    betont: { art: 'text', beschreibung: 'Name der Kategorie, die hervorgehoben wird' },
    alt: {
      art: 'text',
      beschreibung: 'Alternativtext: was das Diagramm zeigt; fehlt er, wird er aus den Zahlen gebildet',
    },
    quelle: { art: 'text', beschreibung: 'Quelle; fehlt sie, gilt die des Datenblatts' },
  },
  beispiel: '::diagramm{#abb-haushalt daten=haushalt zeilen="egt,vh" typ=gestapelt alt="…"}',
}
