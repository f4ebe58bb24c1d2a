import type { Baustein } from './baustein.js'

export const kacheln: Baustein = {
  name: 'kacheln',
  formen: ['kasten'],
  inhalt: 'liste',
  beschreibung: 'Eine Liste kurzer Punkte als Felder nebeneinander.',
  attribute: {},
  beispiel: ':::kacheln\n- Podcast\n:::',
}
