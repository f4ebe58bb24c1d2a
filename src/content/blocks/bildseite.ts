import type { Baustein } from './baustein.js'

export const bildseite: Baustein = {
  name: 'bildseite',
  formen: ['zeile'],
  platz: 'kapitel',
  beschreibung:
    'Eine ganze Seite mit einem Bild bis zum Rand des Papiers, ohne Kopf- und Fußzeile. Ein Bild im Format des Papiers (210 zu 297) wird ganz gezeigt, ein anderes an zwei Seiten beschnitten. Nicht in einem anderen Baustein.',
  attribute: {
    bild: { art: 'bild', pflicht: true, beschreibung: 'Datei (PNG, JPEG oder SVG) im Ordner des Programms' },
    alt: { art: 'text', pflicht: true, beschreibung: 'Alternativtext: was auf dem Bild zu sehen ist' },
    quelle: { art: 'text', beschreibung: 'Bildnachweis; steht klein unten auf dem Bild' },
  },
  beispiel: '::bildseite{bild=bilder/netz.svg alt="Drei verbundene Kreise" quelle="Eigene Darstellung"}',
}
