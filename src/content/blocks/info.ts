import type { Baustein } from './baustein.js'

export const info: Baustein = {
  name: 'info',
  formen: ['kasten'],
  inhalt: 'bloecke',
  beschreibung: 'Ein Kasten mit Zeichen für das, was man dazu wissen muss.',
  attribute: {
    titel: {
      art: 'text',
      vorgabe: 'Gut zu wissen',
      beschreibung: 'Überschrift des Kastens; fehlt sie, „Gut zu wissen“',
    },
  },
  beispiel:
    ':::info{titel="Was ist die Jugendberufsagentur?"}\nIn ihr beraten Jobcenter, Agentur und Jugendamt unter einem Dach.\n:::',
}
