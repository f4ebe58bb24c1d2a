import { attributFehlt, attributUngueltig } from '../abschnitt/regeln.js'
import type { Attribut, Baustein, Block, Blockbefund } from './baustein.js'

/** Attributes that every table over a data sheet shares. */
export const TABELLENATTRIBUTE = {
  daten: { art: 'datenblatt', beschreibung: 'Datenblatt, dessen Zahlen die Tabelle zeigt' },
  zeilen: { art: 'liste', beschreibung: 'nur diese Zeilen, in dieser Reihenfolge' },
  spalten: { art: 'liste', beschreibung: 'nur diese Spalten, in dieser Reihenfolge' },
  titel: { art: 'text', beschreibung: 'Beschriftung; fehlt sie, gilt der Titel des Datenblatts' },
  quelle: { art: 'text', beschreibung: 'Quelle; fehlt sie, gilt die des Datenblatts' },
  kopf: { art: 'text', beschreibung: 'Überschrift der ersten Spalte' },
  teile: {
    art: 'auswahl',
    werte: ['2', '3', '4'],
    beschreibung:
      'eine breite Tabelle mit ihren Spalten auf so viele Tabellen untereinander verteilen; die erste Spalte steht in jeder',
  },
} as const satisfies Record<string, Attribut>

export const tabelle: Baustein = {
  name: 'tabelle',
  formen: ['zeile', 'kasten'],
  zaehlt: 'Tabelle',
  beschreibung:
    'Eine Tabelle aus einem Datenblatt (als Zeile), oder eine Markdown-Tabelle mit Beschriftung (als Kasten).',
  attribute: TABELLENATTRIBUTE,
  beispiel: '::tabelle{#tab-indikatoren daten=indikatoren titel="Indikatoren des Arbeitsmarkts"}',
  pruefe: (block) => (block.type === 'leafDirective' ? checkSheetTable(block) : checkMarkdownTable(block)),
}

/** A table has its cells from one place: a data sheet in the short form, a Markdown table in the long one. */
function checkSheetTable({ attributes }: Block): Blockbefund[] {
  if (attributes?.daten) return []
  return [
    {
      regel: attributFehlt,
      text: 'Der Tabelle fehlt „daten“: das Datenblatt, dessen Zahlen sie zeigt.',
      rat: 'Ein Datenblatt nennen oder mit :::tabelle eine Markdown-Tabelle umschließen.',
    },
  ]
}

function checkMarkdownTable({ attributes, children }: Block): Blockbefund[] {
  const befunde: Blockbefund[] = []
  if (attributes?.teile)
    befunde.push({
      regel: attributUngueltig,
      text: '„teile“ gibt es nur für Tabellen aus einem Datenblatt.',
      rat: 'Die Tabelle als Datenblatt anlegen und mit ::tabelle{daten=…} zeigen, oder in :::quer auf eine Seite im Querformat stellen.',
    })
  if (!attributes?.titel)
    befunde.push({
      regel: attributFehlt,
      text: 'Der Tabelle fehlt „titel“ (Beschriftung).',
      rat: 'Zum Beispiel: :::tabelle{#tab-betriebe titel="Betriebe nach Größe"}',
    })
  if (attributes?.daten || children.length !== 1 || children[0]?.type !== 'table')
    befunde.push({
      regel: attributUngueltig,
      text: ':::tabelle umschließt genau eine Markdown-Tabelle und nichts sonst.',
      rat: 'Für ein Datenblatt die Form ::tabelle{daten=…} nehmen.',
    })
  return befunde
}
