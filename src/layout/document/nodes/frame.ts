import type { Declaration } from './declaration.js'

/** The document, its cover, Impressum, tables of contents and chapters. */
export const FRAME_NODES = {
  body: {
    description: 'Das ganze Dokument',
    content: ['section.titelseite?', 'section.impressum?', 'nav.inhaltsverzeichnis*', 'section.abschnitt*'],
    pdf: 'Document',
  },
  'section.titelseite': {
    description: 'Titelseite; auf der Webseite der Kopf',
    content: ['titelzeile*', 'img.logo?', 'img.titelbild?', 'img.traegerlogo*'],
    pdf: 'Sect',
    web: 'header',
    unhyphenated: true,
  },
  'p.kennzeile': coverLine('Zeile über dem Titel', 'Kennzeile'),
  'p.titel': { ...coverLine('Titel des Programms', 'Title'), pdf: 'H1' },
  'p.untertitel': coverLine('Untertitel', 'Subtitle'),
  'p.jahr': coverLine('Jahr; bei zwei Jahren auf Wunsch zweimal', 'Jahr'),
  'p.jobcenter': coverLine('Name des Jobcenters', 'Jobcenter'),
  'p.standort': coverLine('Standort des Jobcenters', 'Standort'),
  'p.traeger': coverLine('Ein Träger', 'Traeger'),
  'p.leitspruch': coverLine('Leitspruch des Jobcenters', 'Leitspruch'),
  'p.definition': coverLine('Was ein Arbeitsmarkt- und Integrationsprogramm ist', 'TitelseiteDefinition'),
  'p.muster': coverLine('Vermerk eines Musters', 'Muster'),
  'img.logo': { description: 'Logo des Jobcenters', attributes: ['dataGrafik!', 'alt!'], pdf: 'Figure' },
  'img.traegerlogo': { description: 'Logo eines Trägers', attributes: ['dataGrafik!', 'alt!'], pdf: 'Figure' },
  'img.titelbild': { description: 'Titelbild des Programms', attributes: ['dataGrafik!', 'alt!'], pdf: 'Figure' },
  'section.impressum': {
    description: 'Impressum; auf der Webseite der Fuß',
    content: ['p.impressumtitel?', '.impressum dl*', 'p*'],
    pdf: 'Sect',
    web: 'footer',
    unhyphenated: true,
  },
  'p.impressumtitel': { description: 'Sein Titel', content: ['inline*'], pdf: 'H2', word: 'Impressumtitel' },
  '.impressum dl': { description: 'Seine Angaben', content: ['dt*', '.impressum dd*'], pdf: 'L' },
  '.impressum dd': {
    description: 'Eine Angabe: eine Zeile oder Absätze',
    content: ['inline*', 'p*'],
    oneKind: true,
    pdf: 'LBody',
  },
  'nav.inhaltsverzeichnis': {
    description: 'Inhaltsverzeichnis; mit einer der Klassen das der Abbildungen oder Tabellen',
    content: ['p.verzeichnistitel?', 'nav ol*'],
    variants: ['abbildungen', 'tabellen'],
    pdf: 'Sect',
    unhyphenated: true,
  },
  'p.verzeichnistitel': { description: 'Titel eines Verzeichnisses', content: ['inline*'], pdf: 'H2' },
  'nav ol': { description: 'Die Einträge', content: ['nav li*'], pdf: 'TOC' },
  'nav li': {
    description: 'Ein Eintrag mit seiner Stufe',
    content: ['nav a', 'nav ol?'],
    variants: ['stufe-1', 'stufe-2', 'stufe-3'],
    pdf: 'TOCI',
  },
  'nav a': {
    description: 'Was er zeigt und wohin er führt',
    content: ['span.nummer?', 'span.pfeil?', 'span.marke?', 'span.text?', 'span.seite?', 'text*'],
    attributes: ['href!'],
    pdf: 'Link',
    unhyphenated: true,
  },
  'span.seite': { description: 'Leer; im Druck steht hier die Seitenzahl', pdf: '' },
  'section.abschnitt': {
    description: 'Ein Kapitel; `datenanhang`: die Daten der Diagramme, nur auf Papier',
    content: ['h1+', 'block*', 'div.quer*', 'div.bildseite*', 'section.fussnoten?'],
    first: 'h1',
    variants: ['datenanhang'],
    pdf: 'Sect',
  },
  'div.quer': { description: 'Blöcke auf Seiten im Querformat', content: ['block*'], pdf: 'Div' },
  'section.fussnoten': {
    description: 'Fußnoten eines Kapitels; in Word stehen sie auf der Seite',
    content: ['.fussnoten ul?', '.fussnoten ol?'],
    pdf: 'Sect',
  },
  '.fussnoten ul': { description: 'Fußnoten mit Stern', content: ['.fussnoten li+'], pdf: 'L' },
  '.fussnoten ol': {
    description: 'Fußnoten mit Nummern',
    content: ['.fussnoten li+'],
    attributes: ['start'],
    pdf: 'L',
  },
  '.fussnoten li': {
    description: 'Eine Fußnote: eine Zeile oder Absätze',
    content: ['inline*', '.anmerkung p*'],
    oneKind: true,
    pdf: 'Note',
  },
} as const satisfies Record<string, Declaration>

function coverLine<const Word extends string>(description: string, word: Word) {
  return { description, groups: ['titelzeile'], content: ['inline*'], pdf: 'P', word } as const
}
