import type { Declaration } from './declaration.js'

/** What stands in a line of text. */
export const TEXT = {
  strong: zeichen('Fett', 'Strong'),
  em: zeichen('Kursiv', 'Em'),
  code: { ...zeichen('Was so getippt wird: Dateien, Befehle', 'Code'), ungetrennt: true },
  sup: zeichen('Hochgestellt', ''),
  sub: zeichen('Tiefgestellt', ''),
  br: { beschreibung: 'Neue Zeile', gruppen: ['inline'], pdf: '' },
  a: verweis('Verknüpfung'),
  'a.verweis': verweis('Verweis auf eine Stelle im Dokument'),
  'a.seitenverweis': {
    beschreibung: 'Verweis mit der Seite, auf die er führt: in `span.seite`, auf Papier',
    inhalt: ['inline*', 'span.seite'],
    attribute: ['href!'],
    pdf: 'Link',
    ungetrennt: true,
  },
  'a.fussnote': verweis('Zeichen einer Fußnote'),
  span: zeichen('Wörter einer anderen Sprache (`lang`)', ''),
  'span.zahl': { ...zeichen('Zahl, die nicht getrennt wird', ''), ungetrennt: true },
  'span.nummer': zeichen('Nummer einer Überschrift', ''),
  'span.pfeil': zeichen('Pfeil vor einer Überschrift', ''),
  'span.text': zeichen('Text eines Eintrags im Verzeichnis', ''),
  'span.marke': zeichen('Beschriftung („Tabelle 2“)', ''),
  'span.einheit': zeichen('Einheit im Titel einer Tabelle', ''),
} as const satisfies Record<string, Declaration>

function zeichen<const Pdf extends 'Strong' | 'Em' | 'Code' | ''>(beschreibung: string, pdf: Pdf) {
  return { beschreibung, gruppen: ['inline'], inhalt: ['inline*'], pdf } as const
}

function verweis(beschreibung: string) {
  return {
    beschreibung,
    gruppen: ['inline'],
    inhalt: ['inline*'],
    attribute: ['href!'],
    pdf: 'Link',
    ungetrennt: true,
  } as const
}
