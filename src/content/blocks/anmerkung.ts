import type { Baustein } from './baustein.js'

export const anmerkung: Baustein = {
  name: 'anmerkung',
  formen: ['kasten'],
  inhalt: 'absaetze',
  beschreibung: 'Eine Anmerkung in kleiner Schrift unter einem Text oder einer Tabelle.',
  attribute: { zeichen: { art: 'text', beschreibung: 'das Zeichen, auf das sie sich bezieht, zum Beispiel *' } },
  beispiel: ':::anmerkung{zeichen="*"}\nOhne Personen, die an einer Förderung teilnehmen.\n:::',
}
