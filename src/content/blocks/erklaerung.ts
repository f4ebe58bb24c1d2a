import type { Baustein } from './baustein.js'

export const erklaerung: Baustein = {
  name: 'erklaerung',
  formen: ['kasten'],
  inhalt: 'bloecke',
  beschreibung: 'Die Erklärung am Schluss eines Programms; darf eine Unterschrift enthalten.',
  attribute: { titel: { art: 'text', vorgabe: 'Erklärung', beschreibung: 'Überschrift; fehlt sie, „Erklärung“' } },
  beispiel: ':::erklaerung{titel="Erklärung der Geschäftsführung"}\n…\n:::',
}
