import type { Baustein } from './baustein.js'

export const erklaerung: Baustein = {
  name: 'erklaerung',
  formen: ['kasten'],
  inhalt: 'bloecke',
  beschreibung: 'Die Erklärung am Schluss eines Programms; darf eine Unterschrift enthalten.',
  attribute: { titel: { art: 'text', vorgabe: 'Erklärung', beschreibung: 'Überschrift; fehlt sie, „Erklärung“' } },
  beispiel:
    ':::erklaerung{titel="Erklärung der Geschäftsführung"}\nDie Geschäftsführung bestätigt, dass das Programm mit beiden Trägern abgestimmt ist.\n\n::unterschrift{ort=Musterstadt datum="April 2026" funktion="Geschäftsführung"}\n:::',
}
