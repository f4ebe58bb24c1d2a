import type { Baustein } from './baustein.js'

export const ausnahme: Baustein = {
  name: 'ausnahme',
  formen: ['zeile'],
  beschreibung:
    'Legt eine Regel von „amip check“ für den nächsten Absatz, die nächste Liste, Tabelle oder den nächsten Baustein still; gedruckt wird davon nichts.',
  attribute: {
    regel: { art: 'text', pflicht: true, beschreibung: 'Name der Regel, wie ihn die Meldung nennt' },
    wert: {
      art: 'text',
      beschreibung: 'nur für diesen Wert, wie ihn die Meldung nennt; ändert er sich, endet die Ausnahme',
    },
    // Whether it is there is checked by a rule of its own, with its own explanation.
    grund: { art: 'text', beschreibung: 'warum die Meldung hier nicht zutrifft' },
  },
  beispiel: '::ausnahme{regel=doppelwort grund="Eigenname"}\n\nDas Projekt heißt „Weiter weiter“.',
}
