import type { Baustein } from './baustein.js'

export const organigramm: Baustein = {
  name: 'organigramm',
  formen: ['zeile'],
  zaehlt: 'Abbildung',
  beschreibung:
    'Ein Organigramm als Zeichnung: eine Datei sagt, wer wem untersteht; auf der Webseite zusätzlich als gegliederte Liste zum Aufklappen.',
  attribute: {
    datei: {
      art: 'organigramm',
      pflicht: true,
      beschreibung: 'Datei, die sagt, wer wem untersteht, zum Beispiel daten/organigramm.yaml',
    },
    titel: { art: 'text', pflicht: true, beschreibung: 'Beschriftung' },
    alt: { art: 'text', beschreibung: 'Alternativtext; fehlt er, wird er aus dem Organigramm gebildet' },
    quelle: { art: 'text', beschreibung: 'Quelle' },
    stand: { art: 'text', beschreibung: 'Stand, zum Beispiel 01.01.2023' },
  },
  beispiel: '::organigramm{#abb-organigramm datei=daten/organigramm.yaml titel="Aufbau des Jobcenters"}',
}
