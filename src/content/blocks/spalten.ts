import type { Baustein } from './baustein.js'

export const spalten: Baustein = {
  name: 'spalten',
  formen: ['kasten'],
  inhalt: 'bloecke',
  platz: 'kapitel',
  beschreibung:
    'Ein Abschnitt in zwei Spalten über die ganze Breite der Seite: kurze Texte unter eigenen Überschriften, Listen. Steht für sich, nicht in einem anderen Baustein.',
  attribute: {},
  beispiel:
    '::::spalten\n### Beratung\n\nJede und jeder hat eine feste Ansprechperson.\n\n### Vermittlung\n\nWir kennen die Betriebe der Region und ihre offenen Stellen.\n::::',
}
