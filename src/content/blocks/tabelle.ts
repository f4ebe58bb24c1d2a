import type { Attribut, Baustein } from './baustein.js'

/** Attributes that every table over a data sheet shares. */
export const TABELLENATTRIBUTE = {
  daten: { art: 'datenblatt', beschreibung: 'Kennung des Datenblatts' },
  zeilen: { art: 'liste', beschreibung: 'nur diese Zeilen, in dieser Reihenfolge' },
  spalten: { art: 'liste', beschreibung: 'nur diese Spalten, in dieser Reihenfolge' },
  titel: { art: 'text', beschreibung: 'Beschriftung; fehlt sie, gilt der Titel des Datenblatts' },
  quelle: { art: 'text', beschreibung: 'Quelle; fehlt sie, gilt die des Datenblatts' },
  kopf: { art: 'text', beschreibung: 'Überschrift der ersten Spalte' },
} as const satisfies Record<string, Attribut>

export const tabelle: Baustein = {
  name: 'tabelle',
  formen: ['zeile', 'kasten'],
  zaehlt: 'Tabelle',
  beschreibung:
    'Eine Tabelle aus einem Datenblatt (Form ::tabelle) oder mit Beschriftung um eine Markdown-Tabelle (Form :::tabelle).',
  attribute: TABELLENATTRIBUTE,
  beispiel: '::tabelle{#tab-indikatoren daten=indikatoren titel="Indikatoren des Arbeitsmarkts"}',
}
