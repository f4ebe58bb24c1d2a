import type { Baustein } from './baustein.js'

export const fazit: Baustein = {
  name: 'fazit',
  formen: ['kasten'],
  inhalt: 'bloecke',
  beschreibung: 'Ein Kasten mit dem, was bleibt: Text oder Liste.',
  attribute: { titel: { art: 'text', vorgabe: 'Fazit', beschreibung: 'Überschrift des Kastens; fehlt sie, „Fazit“' } },
  beispiel: ':::fazit\n- Frühe Beratung hat Vorrang.\n- Die Mittel für Weiterbildung bleiben, wie sie sind.\n:::',
}
