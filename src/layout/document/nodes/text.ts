import type { Declaration } from './declaration.js'

/** What stands in a line of text. */
export const TEXT = {
  strong: inline('Fett', 'Strong'),
  em: inline('Kursiv', 'Em'),
  code: { ...inline('Was so getippt wird: Dateien, Befehle', 'Code'), unhyphenated: true },
  sup: inline('Hochgestellt', ''),
  sub: inline('Tiefgestellt', ''),
  br: { description: 'Neue Zeile', groups: ['inline'], pdf: '' },
  a: reference('Verknüpfung'),
  'a.verweis': reference('Verweis auf eine Stelle im Dokument'),
  'a.seitenverweis': {
    description: 'Verweis mit der Seite, auf die er führt: in `span.seite`, auf Papier',
    content: ['inline*', 'span.seite'],
    attributes: ['href!'],
    pdf: 'Link',
    unhyphenated: true,
  },
  'a.fussnote': reference('Zeichen einer Fußnote'),
  span: inline('Wörter einer anderen Sprache (`lang`)', ''),
  'span.zahl': { ...inline('Zahl, die nicht getrennt wird', ''), unhyphenated: true },
  'span.nummer': inline('Nummer einer Überschrift', ''),
  'span.pfeil': inline('Pfeil vor einer Überschrift', ''),
  'span.text': inline('Text eines Eintrags im Verzeichnis', ''),
  'span.marke': inline('Beschriftung („Tabelle 2“)', ''),
  'span.einheit': inline('Einheit im Titel einer Tabelle', ''),
} as const satisfies Record<string, Declaration>

function inline<const Pdf extends 'Strong' | 'Em' | 'Code' | ''>(description: string, pdf: Pdf) {
  return { description, groups: ['inline'], content: ['inline*'], pdf } as const
}

function reference(description: string) {
  return {
    description,
    groups: ['inline'],
    content: ['inline*'],
    attributes: ['href!'],
    pdf: 'Link',
    unhyphenated: true,
  } as const
}
