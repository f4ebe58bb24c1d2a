import type { Declaration } from './declaration.js'

/** Tables, figures and other pictures. */
export const TAFELN = {
  'div.tabelle': {
    beschreibung: 'Tabelle mit ihren Quellen',
    gruppen: ['block'],
    inhalt: ['table', 'p.quelle*'],
    zuerst: 'table',
    pdf: 'Div',
    zusammen: true,
  },
  table: { beschreibung: 'Die Tabelle selbst', inhalt: ['caption?', 'thead?', 'tbody*', 'tfoot?'], pdf: 'Table' },
  caption: { beschreibung: 'Titel einer Tabelle', inhalt: ['inline*'], pdf: 'Caption' },
  thead: { beschreibung: 'Kopfzeilen', inhalt: ['tr*'], pdf: 'THead' },
  tbody: { beschreibung: 'Zeilen', inhalt: ['tr*'], pdf: 'TBody' },
  tfoot: { beschreibung: 'Fußzeilen', inhalt: ['tr*'], pdf: 'TFoot' },
  tr: {
    beschreibung:
      'Zeile; auf Wunsch eine Summe oder ein Teil einer anderen: `data-teil-von` zählt, der wievielten in diesem Teil der Tabelle',
    inhalt: ['th*', 'td*'],
    varianten: ['summe', 'davon'],
    attribute: ['dataTeilVon'],
    pdf: 'TR',
    zusammen: true,
  },
  th: zelle('Kopfzelle; `scope` sagt, wofür', 'TH', ['scope', 'colSpan', 'rowSpan']),
  td: zelle(
    'Zelle: Text oder Absätze und Listen; `data-luft` nennt die Stellen, die hinter einer Zahl frei bleiben, damit die Kommas der Spalte untereinander stehen',
    'TD',
    ['scope', 'colSpan', 'rowSpan', 'dataLuft'],
  ),
  'figure.diagramm': {
    beschreibung: 'Diagramm mit Titel, Quelle und Daten',
    gruppen: ['block'],
    inhalt: ['figcaption?', 'img+', 'p.quelle*', 'details.daten?'],
    pdf: 'Div',
    zusammen: true,
  },
  'figure.abbildung': {
    beschreibung: 'Bild mit Titel und Quelle',
    gruppen: ['block'],
    inhalt: ['figcaption?', 'img+', 'p.quelle*', 'details.daten?'],
    pdf: 'Div',
    zusammen: true,
  },
  'figure.organigramm': {
    beschreibung: 'Organigramm und derselbe Baum als Liste',
    gruppen: ['block'],
    inhalt: ['figcaption?', 'img+', 'p.quelle*', 'details.gliederung?'],
    pdf: 'Div',
    zusammen: true,
  },
  figcaption: { beschreibung: 'Titel einer Abbildung', inhalt: ['inline*'], pdf: 'Caption' },
  img: { beschreibung: 'Bild', attribute: ['dataGrafik!', 'alt!'], pdf: 'Figure' },
  'details.daten': {
    beschreibung: 'Daten eines Diagramms: im Web zum Aufklappen, auf Papier nur mit `darunter`',
    inhalt: ['summary', 'block*'],
    zuerst: 'summary',
    varianten: ['darunter'],
    pdf: '',
  },
  'details.gliederung': {
    beschreibung: 'Was ein Bild sagt, als Liste: im Web zum Aufklappen; in PDF und Word sagt es der Alternativtext',
    inhalt: ['summary', 'block*'],
    zuerst: 'summary',
    pdf: '',
  },
  summary: { beschreibung: 'Was zugeklappt zu sehen ist', inhalt: ['inline*'], pdf: '' },
  'div.portrait': {
    beschreibung: 'Bild einer Person und was sie sagt',
    gruppen: ['block'],
    inhalt: ['img', 'blockquote.ausspruch', 'p.funktion?'],
    zuerst: 'img',
    pdf: 'Div',
    zusammen: true,
  },
  'blockquote.ausspruch': { beschreibung: 'Was sie sagt', inhalt: ['p+'], pdf: 'BlockQuote', ungetrennt: true },
  'p.funktion': { beschreibung: 'Wer sie ist', inhalt: ['inline*'], pdf: 'P', word: 'Funktion' },
  'div.logoleiste': {
    beschreibung: 'Logos in einer Reihe',
    gruppen: ['block'],
    inhalt: ['img*'],
    pdf: 'Div',
    zusammen: true,
  },
  'div.qr': {
    beschreibung: 'QR-Code und wohin er führt',
    gruppen: ['block'],
    inhalt: ['img', 'p.qrtitel?', 'p.qradresse'],
    pdf: 'Div',
    zusammen: true,
  },
  'p.qrtitel': { beschreibung: 'Titel neben einem QR-Code', inhalt: ['inline*'], pdf: 'P', word: 'QrTitel' },
  'p.qradresse': { beschreibung: 'Adresse neben einem QR-Code', inhalt: ['inline*'], pdf: 'P', word: 'QrAdresse' },
} as const satisfies Record<string, Declaration>

function zelle<const Pdf extends 'TH' | 'TD', const Attribute extends NonNullable<Declaration['attribute']>>(
  beschreibung: string,
  pdf: Pdf,
  attribute: Attribute,
) {
  return {
    beschreibung,
    inhalt: ['inline*', 'zellblock*'],
    einerlei: true,
    varianten: ['zahl', 'text'],
    attribute,
    pdf,
    ungetrennt: ['zahl'],
  } as const
}
