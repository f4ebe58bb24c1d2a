import type { Baustein } from './baustein.js'

export const kapitelinhalt: Baustein = {
  name: 'kapitelinhalt',
  formen: ['zeile'],
  platz: 'kapitel',
  beschreibung:
    'Eine kurze Liste dessen, was das Kapitel enthält: seine Zwischenüberschriften, verknüpft, in PDF und Word mit ihren Seiten. Nicht in einem anderen Baustein.',
  attribute: {
    stufen: {
      art: 'auswahl',
      werte: ['2', '3'],
      vorgabe: '2',
      beschreibung: 'bis zu welcher Stufe: 2 (##) oder 3 (###)',
    },
  },
  beispiel: '::kapitelinhalt{stufen=2}',
}
