import type { Baustein } from './baustein.js'

export const abkuerzungen: Baustein = {
  name: 'abkuerzungen',
  formen: ['zeile'],
  beschreibung:
    'Alle Abkürzungen, die der Text erklärt, von selbst gesammelt: ausgeschrieben mit der Abkürzung in Klammern dahinter, „Langzeitleistungsbeziehende (LZB)“, oder als Begriff in „begriffe“. Wo die erste Erklärung steht, zeigt in PDF und Word die Seite.',
  attribute: {},
  beispiel: '::abkuerzungen',
}
