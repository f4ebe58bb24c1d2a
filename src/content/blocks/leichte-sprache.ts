import type { Baustein } from './baustein.js'

export const leichteSprache: Baustein = {
  name: 'leichte-sprache',
  formen: ['kasten'],
  inhalt: 'bloecke',
  platz: 'kapitel',
  beschreibung:
    'Eine Seite in Leichter Sprache: große Schrift, weite Zeilen, keine Silbentrennung; jede getippte Zeile bleibt eine Zeile, also jeder Satz in eine eigene. „amip check“ sieht auf ihre Sätze. Beginnt in PDF und Word eine neue Seite. Nicht in einem anderen Baustein.',
  attribute: {
    titel: {
      art: 'text',
      vorgabe: 'In Leichter Sprache',
      beschreibung: 'Überschrift; fehlt sie, „In Leichter Sprache“',
    },
  },
  beispiel:
    ':::leichte-sprache{titel="Das Jobcenter"}\nSuchen Sie Arbeit?\nDann helfen wir Ihnen.\n\nWir sprechen mit Ihnen:\n\n- Was können Sie gut?\n- Welche Arbeit passt zu Ihnen?\n:::',
}
