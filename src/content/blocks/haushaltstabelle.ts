import type { Baustein } from './baustein.js'
import { TABELLENATTRIBUTE } from './tabelle.js'

export const haushaltstabelle: Baustein = {
  name: 'haushaltstabelle',
  formen: ['zeile'],
  zaehlt: 'Tabelle',
  beschreibung: 'Beträge über Jahre: die Einheit steht einmal im Kopf, Summen sind hervorgehoben.',
  attribute: { ...TABELLENATTRIBUTE, daten: { ...TABELLENATTRIBUTE.daten, pflicht: true } },
  beispiel: '::haushaltstabelle{#tab-haushalt daten=haushalt titel="Haushaltsmittel 2024 bis 2026"}',
}
