import { attributFehlt } from '../abschnitt/regeln.js'
import type { Baustein } from './baustein.js'

export const auftakt: Baustein = {
  name: 'auftakt',
  formen: ['kasten'],
  inhalt: 'absaetze',
  platz: 'kapitel',
  beschreibung:
    'Der Auftakt eines Kapitels unter seiner Überschrift: eine große Ziffer, auf Wunsch ein Bild, ein bis drei Sätze Vorspann (mit einem Bild auch ohne).',
  attribute: {
    ziffer: {
      art: 'text',
      nummer: true,
      beschreibung:
        'was groß dasteht; fehlt es, ohne Bild die Nummer des Kapitels, wo Kapitel gezählt werden und sie nicht schon groß in der Überschrift steht',
    },
    bild: { art: 'bild', beschreibung: 'Bilddatei, gesehen vom Ordner des Programms' },
    alt: { art: 'text', beschreibung: 'was auf dem Bild zu sehen ist' },
    quelle: { art: 'text', beschreibung: 'woher das Bild stammt' },
  },
  beispiel:
    ':::auftakt{ziffer="1" bild=bilder/netz.svg alt="Verbundene Punkte" quelle="Jobcenter"}\nWas wir gemeinsam mit unseren Partnern erreichen wollen.\n:::',
  darfLeerSein: ({ attributes }) => Boolean(attributes?.bild),
  pruefe: ({ attributes }) => {
    if (!attributes?.bild || attributes.alt) return []
    return [
      {
        regel: attributFehlt,
        text: 'Dem Bild des Auftakts fehlt „alt“ (was darauf zu sehen ist).',
        rat: 'Zum Beispiel: bild=bilder/netz.svg alt="Verbundene Punkte"',
      },
    ]
  },
}
