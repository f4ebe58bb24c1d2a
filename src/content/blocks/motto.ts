import type { Baustein } from './baustein.js'

export const motto: Baustein = {
  name: 'motto',
  formen: ['kasten'],
  inhalt: 'absaetze',
  beschreibung: 'Ein Leitsatz unter der Überschrift, auf Wunsch mit Herkunft.',
  attribute: { herkunft: { art: 'text', beschreibung: 'woher der Satz stammt' } },
  beispiel: ':::motto\n„Wir sichern den Lebensunterhalt unserer Kunden.“\n:::',
}
