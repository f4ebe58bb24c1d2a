import type { Baustein } from './baustein.js'

export const zitat: Baustein = {
  name: 'zitat',
  formen: ['kasten'],
  inhalt: 'bloecke',
  beschreibung: 'Ein wörtliches Zitat, abgesetzt, mit Quelle.',
  attribute: { quelle: { art: 'text', beschreibung: 'wer es gesagt oder geschrieben hat' } },
  beispiel: ':::zitat{quelle="Konjunkturbericht, Herbst 2025"}\n„Die Nachfrage nach Fachkräften bleibt hoch.“\n:::',
}
