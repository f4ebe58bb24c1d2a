import type { Baustein } from './baustein.js'

export const unterschrift: Baustein = {
  name: 'unterschrift',
  formen: ['zeile'],
  beschreibung: 'Wer zeichnet: Gruß, Ort, Datum, Name, Funktion; als Felder mit Linien zum Unterschreiben.',
  attribute: {
    funktion: { art: 'text', pflicht: true, beschreibung: 'Funktion, zum Beispiel Geschäftsführung des Jobcenters' },
    gruss: { art: 'text', beschreibung: 'Gruß darüber, zum Beispiel Mit freundlichen Grüßen' },
    ort: { art: 'text', beschreibung: 'Ort' },
    datum: { art: 'text', beschreibung: 'Datum, wie es gedruckt wird' },
    name: { art: 'text', beschreibung: 'Name' },
    form: { art: 'auswahl', werte: ['text', 'felder'], beschreibung: 'felder: zwei Linien, Datum und Unterschrift' },
  },
  beispiel: '::unterschrift{ort=Musterstadt datum="April 2026" funktion="Geschäftsführung"}',
}
