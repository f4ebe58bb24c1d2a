import type { Baustein } from './baustein.js'

export const anrede: Baustein = {
  name: 'anrede',
  formen: ['kasten'],
  inhalt: 'absaetze',
  beschreibung: 'Die Anrede eines Vorworts; je Gruppe ein Absatz.',
  attribute: {},
  beispiel: ':::anrede\nSehr geehrte Damen und Herren,\n:::',
}
