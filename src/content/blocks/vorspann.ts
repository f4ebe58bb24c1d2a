import type { Baustein } from './baustein.js'

export const vorspann: Baustein = {
  name: 'vorspann',
  formen: ['kasten'],
  inhalt: 'absaetze',
  beschreibung: 'Ein Vorspann unter der Überschrift eines Kapitels: worum es geht, in ein bis drei Sätzen.',
  attribute: {},
  beispiel: ':::vorspann\nDas Jobcenter setzt auf frühe Beratung und passgenaue Förderung.\n:::',
}
