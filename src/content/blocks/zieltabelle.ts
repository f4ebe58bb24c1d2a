import type { Baustein } from './baustein.js'
import { TABELLENATTRIBUTE } from './tabelle.js'

export const zieltabelle: Baustein = {
  name: 'zieltabelle',
  formen: ['zeile'],
  zaehlt: 'Tabelle',
  beschreibung: 'Ziele mit Zielwert und Veränderung; Veränderungen tragen ihr Vorzeichen.',
  attribute: { ...TABELLENATTRIBUTE, daten: { ...TABELLENATTRIBUTE.daten, pflicht: true } },
  beispiel: '::zieltabelle{#tab-ziele daten=ziele titel="Operative Ziele 2026"}',
}
