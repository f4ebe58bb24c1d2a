import type { Diagrammart } from '../diagrammarten/art.js'
import { DIAGRAMMARTEN, DIAGRAMMTYPEN } from '../diagrammarten.js'
import type { Baustein } from './baustein.js'

const AUFZAEHLUNG = new Intl.ListFormat('de', { type: 'conjunction' })
/** Kinds of charts as people call them. */
const namesOf = (hat: (art: Diagrammart) => unknown) =>
  AUFZAEHLUNG.format(DIAGRAMMARTEN.filter(hat).map(({ bezeichnung }) => bezeichnung))

export const diagramm: Baustein = {
  name: 'diagramm',
  formen: ['zeile'],
  zaehlt: 'Abbildung',
  beschreibung: `Ein Diagramm aus einem Datenblatt. Jede Zeile des Datenblatts wird eine Datenreihe mit eigener Farbe, jede Spalte eine Stelle auf der Achse; hat es nur eine Spalte, ist es umgekehrt. Zwei Spalten einander gegenüber: ${namesOf(({ reihenSind }) => reihenSind === 'seiten')}; Spalten für Ist, Ziel und Veränderung: ${namesOf(({ reihenSind }) => reihenSind === 'spalten')}.`,
  attribute: {
    diagramm: { art: 'text', beschreibung: 'Name eines Diagramms, das programm.yaml unter „diagramme“ beschreibt' },
    daten: { art: 'datenblatt', pflicht: true, beschreibung: 'Datenblatt, dessen Zahlen das Diagramm zeigt' },
    typ: { art: 'auswahl', werte: DIAGRAMMTYPEN, pflicht: true, beschreibung: 'Art des Diagramms' },
    zeilen: { art: 'liste', beschreibung: 'nur diese Zeilen, in dieser Reihenfolge' },
    spalten: { art: 'liste', beschreibung: 'nur diese Spalten, in dieser Reihenfolge' },
    titel: { art: 'text', beschreibung: 'Beschriftung; fehlt sie, gilt der Titel des Datenblatts' },
    betont: { art: 'text', beschreibung: 'Name der Kategorie, die hervorgehoben wird' },
    sortiert: { art: 'auswahl', werte: ['auf', 'ab'], beschreibung: 'Kategorien nach Größe der ersten Reihe ordnen' },
    zielwert: {
      art: 'text',
      beschreibung: `Ziellinie an diesem Wert (${namesOf(({ ziellinie }) => ziellinie)})`,
    },
    notiz: {
      art: 'text',
      beschreibung: `Anmerkung im Bild an einer Kategorie, „2022: Zuzug aus der Ukraine“, mehrere mit Semikolon (${namesOf(({ notizen }) => notizen)})`,
    },
    reihen: {
      art: 'auswahl',
      werte: ['zeilen', 'spalten'],
      beschreibung: 'was eine Reihe ist, wenn es nicht das Übliche sein soll',
    },
    form: {
      art: 'auswahl',
      werte: ['voll', 'halb'],
      beschreibung: 'ganze Satzbreite oder halbe (von selbst nur in neben)',
    },
    alt: {
      art: 'text',
      beschreibung: 'Alternativtext: was das Diagramm zeigt; fehlt er, wird er aus den Zahlen gebildet',
    },
    quelle: { art: 'text', beschreibung: 'Quelle; fehlt sie, gilt die des Datenblatts' },
    stand: { art: 'text', beschreibung: 'Stand; fehlt er, gilt der des Datenblatts' },
    hinweis: { art: 'text', beschreibung: 'Anmerkung unter dem Diagramm; fehlende Werte werden ohnehin genannt' },
  },
  beispiel: '::diagramm{#abb-haushalt daten=haushalt zeilen="egt,vh" typ=gestapelt alt="Das Budget sinkt seit 2024"}',
}
