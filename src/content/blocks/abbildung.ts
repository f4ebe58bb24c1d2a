import type { Baustein } from './baustein.js'

export const abbildung: Baustein = {
  name: 'abbildung',
  formen: ['zeile'],
  zaehlt: 'Abbildung',
  beschreibung: 'Ein Bild aus dem Ordner des Programms.',
  attribute: {
    bild: { art: 'bild', pflicht: true, beschreibung: 'Datei (PNG, JPEG oder SVG), zum Beispiel bilder/netzwerk.svg' },
    alt: { art: 'text', pflicht: true, beschreibung: 'Alternativtext: was auf dem Bild zu sehen ist' },
    titel: { art: 'text', pflicht: true, beschreibung: 'Beschriftung' },
    quelle: { art: 'text', beschreibung: 'Quelle oder Bildnachweis' },
  },
  beispiel:
    '::abbildung{#abb-netz bild=bilder/netz.svg titel="Unser Netzwerk" alt="Drei Kreise, durch Linien verbunden: Jobcenter, Agentur, Landkreis" quelle="Eigene Darstellung"}',
}
