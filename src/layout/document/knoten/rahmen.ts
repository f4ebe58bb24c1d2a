import type { Declaration } from './declaration.js'

/** The document, its cover, Impressum, tables of contents and chapters. */
export const RAHMEN = {
  body: {
    beschreibung: 'Das ganze Dokument',
    inhalt: ['section.titelseite?', 'section.impressum?', 'nav.inhaltsverzeichnis*', 'section.abschnitt*'],
    pdf: 'Document',
  },
  'section.titelseite': {
    beschreibung: 'Titelseite; auf der Webseite der Kopf',
    inhalt: ['titelzeile*', 'img.logo?', 'img.titelbild?', 'img.traegerlogo*'],
    pdf: 'Sect',
    web: 'header',
    ungetrennt: true,
  },
  'p.kennzeile': titelzeile('Zeile über dem Titel', 'Kennzeile'),
  'p.titel': { ...titelzeile('Titel des Programms', 'Title'), pdf: 'H1' },
  'p.untertitel': titelzeile('Untertitel', 'Subtitle'),
  'p.jahr': titelzeile('Jahr; bei zwei Jahren auf Wunsch zweimal', 'Jahr'),
  'p.jobcenter': titelzeile('Name des Jobcenters', 'Jobcenter'),
  'p.standort': titelzeile('Standort des Jobcenters', 'Standort'),
  'p.traeger': titelzeile('Ein Träger', 'Traeger'),
  'p.leitspruch': titelzeile('Leitspruch des Jobcenters', 'Leitspruch'),
  'p.definition': titelzeile('Was ein Arbeitsmarkt- und Integrationsprogramm ist', 'Definition'),
  'p.muster': titelzeile('Vermerk eines Musters', 'Muster'),
  'img.logo': { beschreibung: 'Logo des Jobcenters', attribute: ['dataGrafik!', 'alt!'], pdf: 'Figure' },
  'img.traegerlogo': { beschreibung: 'Logo eines Trägers', attribute: ['dataGrafik!', 'alt!'], pdf: 'Figure' },
  'img.titelbild': { beschreibung: 'Titelbild des Programms', attribute: ['dataGrafik!', 'alt!'], pdf: 'Figure' },
  'section.impressum': {
    beschreibung: 'Impressum; auf der Webseite der Fuß',
    inhalt: ['p.impressumtitel?', '.impressum dl*', 'p*'],
    pdf: 'Sect',
    web: 'footer',
    ungetrennt: true,
  },
  'p.impressumtitel': { beschreibung: 'Sein Titel', inhalt: ['inline*'], pdf: 'H2', word: 'Impressumtitel' },
  '.impressum dl': { beschreibung: 'Seine Angaben', inhalt: ['dt*', '.impressum dd*'], pdf: 'L' },
  '.impressum dd': {
    beschreibung: 'Eine Angabe: eine Zeile oder Absätze',
    inhalt: ['inline*', 'p*'],
    einerlei: true,
    pdf: 'LBody',
  },
  'nav.inhaltsverzeichnis': {
    beschreibung: 'Inhaltsverzeichnis; mit einer der Klassen das der Abbildungen oder Tabellen',
    inhalt: ['p.verzeichnistitel?', 'nav ol*'],
    varianten: ['abbildungen', 'tabellen'],
    pdf: 'Sect',
    ungetrennt: true,
  },
  'p.verzeichnistitel': { beschreibung: 'Titel eines Verzeichnisses', inhalt: ['inline*'], pdf: 'H2' },
  'nav ol': { beschreibung: 'Die Einträge', inhalt: ['nav li*'], pdf: 'TOC' },
  'nav li': {
    beschreibung: 'Ein Eintrag mit seiner Stufe',
    inhalt: ['nav a', 'nav ol?'],
    varianten: ['stufe-1', 'stufe-2', 'stufe-3'],
    pdf: 'TOCI',
  },
  'nav a': {
    beschreibung: 'Was er zeigt und wohin er führt',
    inhalt: ['span.nummer?', 'span.pfeil?', 'span.marke?', 'span.text?', 'span.seite?', 'text*'],
    attribute: ['href!'],
    pdf: 'Link',
    ungetrennt: true,
  },
  'span.seite': { beschreibung: 'Leer; im Druck steht hier die Seitenzahl', pdf: '' },
  'section.abschnitt': {
    beschreibung: 'Ein Kapitel; `datenanhang`: die Daten der Diagramme, nur auf Papier',
    inhalt: ['h1+', 'block*', 'div.quer*', 'div.bildseite*', 'section.fussnoten?'],
    zuerst: 'h1',
    varianten: ['datenanhang'],
    pdf: 'Sect',
  },
  'div.quer': { beschreibung: 'Blöcke auf Seiten im Querformat', inhalt: ['block*'], pdf: 'Div' },
  'section.fussnoten': {
    beschreibung: 'Fußnoten eines Kapitels; in Word stehen sie auf der Seite',
    inhalt: ['.fussnoten ul?', '.fussnoten ol?'],
    pdf: 'Sect',
  },
  '.fussnoten ul': { beschreibung: 'Fußnoten mit Stern', inhalt: ['.fussnoten li+'], pdf: 'L' },
  '.fussnoten ol': {
    beschreibung: 'Fußnoten mit Nummern',
    inhalt: ['.fussnoten li+'],
    attribute: ['start'],
    pdf: 'L',
  },
  '.fussnoten li': {
    beschreibung: 'Eine Fußnote: eine Zeile oder Absätze',
    inhalt: ['inline*', '.anmerkung p*'],
    einerlei: true,
    pdf: 'Note',
  },
} as const satisfies Record<string, Declaration>

function titelzeile<const Word extends string>(beschreibung: string, word: Word) {
  return { beschreibung, gruppen: ['titelzeile'], inhalt: ['inline*'], pdf: 'P', word } as const
}
