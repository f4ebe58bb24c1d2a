import type { Baustein } from './baustein.js'

export const portrait: Baustein = {
  name: 'portrait',
  formen: ['kasten'],
  inhalt: 'absaetze',
  beschreibung: 'Ein Bild mit Funktion und hervorgehobenem Zitat, zum Beispiel im Vorwort.',
  attribute: {
    bild: { art: 'bild', pflicht: true, beschreibung: 'Datei (PNG, JPEG oder SVG) im Ordner des Programms' },
    alt: { art: 'text', pflicht: true, beschreibung: 'Alternativtext: was auf dem Bild zu sehen ist' },
    funktion: { art: 'text', pflicht: true, beschreibung: 'wer spricht, nach der Funktion' },
  },
  beispiel:
    ':::portrait{bild=bilder/portrait.svg alt="Umriss einer Person" funktion="Geschäftsführung"}\n„Wir sind für alle da, die uns brauchen.“\n:::',
}
