import type { Baustein } from './baustein.js'

export const glossar: Baustein = {
  name: 'glossar',
  formen: ['zeile'],
  beschreibung:
    'Alle Begriffe, die das Programm in „begriffe“ und „definition“ erklärt, von selbst gesammelt: nach dem Alphabet, mit dem Anfang der Erklärung und, in PDF und Word, der Seite.',
  attribute: {},
  beispiel: '::glossar',
}
