import type { Baustein } from './baustein.js'

export const aussage: Baustein = {
  name: 'aussage',
  formen: ['kasten'],
  inhalt: 'absaetze',
  beschreibung: 'Ein Satz, auf den es ankommt, vom Text abgehoben.',
  attribute: {},
  beispiel: ':::aussage\nWir verfolgen auch 2026 das Hauptziel: Integrationen in Erwerbstätigkeit.\n:::',
}
