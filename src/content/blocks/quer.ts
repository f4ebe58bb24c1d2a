import type { Baustein } from './baustein.js'

export const quer: Baustein = {
  name: 'quer',
  formen: ['kasten'],
  inhalt: 'bloecke',
  platz: 'kapitel',
  beschreibung:
    'Seiten im Querformat für alles, was darin steht: breite Tabellen, Diagramme, auch Überschriften. Steht für sich, nicht in einem anderen Baustein.',
  attribute: {},
  beispiel: '::::quer\n::haushaltstabelle{daten=haushalt titel="Die Haushaltsmittel auf einer breiten Seite"}\n::::',
}
