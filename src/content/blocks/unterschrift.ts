import type { Baustein } from './baustein.js'

export const unterschrift: Baustein = {
  name: 'unterschrift',
  formen: ['zeile'],
  beschreibung: 'Wer zeichnet: Ort, Datum, Name, Funktion.',
  attribute: {
    funktion: { art: 'text', pflicht: true, beschreibung: 'Funktion, zum Beispiel Geschäftsführung des Jobcenters' },
    ort: { art: 'text', beschreibung: 'Ort' },
    datum: { art: 'text', beschreibung: 'Datum, wie es gedruckt wird' },
    name: { art: 'text', beschreibung: 'Name' },
  },
  beispiel: '::unterschrift{ort=Mittweida datum="April 2023" funktion="Geschäftsführung"}',
}
