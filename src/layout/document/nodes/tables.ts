import type { Declaration } from './declaration.js'

/** Tables, figures and other pictures. */
export const TABLE_NODES = {
  'div.tabelle': {
    description: 'Tabelle mit ihren Quellen',
    groups: ['block'],
    content: ['table', 'p.quelle*'],
    first: 'table',
    pdf: 'Div',
    keepTogether: true,
  },
  table: { description: 'Die Tabelle selbst', content: ['caption?', 'thead?', 'tbody*', 'tfoot?'], pdf: 'Table' },
  caption: { description: 'Titel einer Tabelle', content: ['inline*'], pdf: 'Caption' },
  thead: { description: 'Kopfzeilen', content: ['tr*'], pdf: 'THead' },
  tbody: { description: 'Zeilen', content: ['tr*'], pdf: 'TBody' },
  tfoot: { description: 'Fußzeilen', content: ['tr*'], pdf: 'TFoot' },
  tr: {
    description:
      'Zeile; auf Wunsch eine Summe oder ein Teil einer anderen: `data-teil-von` zählt, der wievielten in diesem Teil der Tabelle',
    content: ['th*', 'td*'],
    variants: ['summe', 'davon'],
    attributes: ['dataTeilVon'],
    pdf: 'TR',
    keepTogether: true,
  },
  th: {
    ...cell('Kopfzelle; `scope` sagt, wofür; `kurz`: ein Name, der in einer Zeile bleibt', 'TH', [
      'scope',
      'colSpan',
      'rowSpan',
    ]),
    variants: ['zahl', 'text', 'aktuell', 'kurz'],
  },
  td: cell(
    'Zelle: Text oder Absätze und Listen; `data-luft` nennt die Stellen, die hinter einer Zahl frei bleiben, damit die Kommas der Spalte untereinander stehen',
    'TD',
    ['scope', 'colSpan', 'rowSpan', 'dataLuft'],
  ),
  'figure.diagramm': {
    description: 'Diagramm mit Titel, Quelle und Daten',
    groups: ['block'],
    content: ['figcaption?', 'img+', 'p.quelle*', 'details.daten?'],
    pdf: 'Div',
    keepTogether: true,
  },
  'figure.abbildung': {
    description: 'Bild mit Titel und Quelle',
    groups: ['block'],
    content: ['figcaption?', 'img+', 'p.quelle*', 'details.daten?'],
    pdf: 'Div',
    keepTogether: true,
  },
  'figure.organigramm': {
    description: 'Organigramm und derselbe Baum als Liste',
    groups: ['block'],
    content: ['figcaption?', 'img+', 'p.quelle*', 'details.gliederung?'],
    pdf: 'Div',
    keepTogether: true,
  },
  figcaption: { description: 'Titel einer Abbildung', content: ['inline*'], pdf: 'Caption' },
  img: { description: 'Bild', attributes: ['dataGrafik!', 'alt!'], pdf: 'Figure' },
  'details.daten': {
    description: 'Daten eines Diagramms: im Web zum Aufklappen, auf Papier nur mit `darunter`',
    content: ['summary', 'block*'],
    first: 'summary',
    variants: ['darunter'],
    pdf: '',
  },
  'details.gliederung': {
    description: 'Was ein Bild sagt, als Liste: im Web zum Aufklappen; in PDF und Word sagt es der Alternativtext',
    content: ['summary', 'block*'],
    first: 'summary',
    pdf: '',
  },
  summary: { description: 'Was zugeklappt zu sehen ist', content: ['inline*'], pdf: '' },
  'div.portrait': {
    description: 'Bild einer Person und was sie sagt',
    groups: ['block'],
    content: ['img', 'blockquote.ausspruch', 'p.funktion?'],
    first: 'img',
    pdf: 'Div',
    keepTogether: true,
  },
  'blockquote.ausspruch': { description: 'Was sie sagt', content: ['p+'], pdf: 'BlockQuote', unhyphenated: true },
  'p.funktion': { description: 'Wer sie ist', content: ['inline*'], pdf: 'P', word: 'Funktion' },
  'div.logoleiste': {
    description: 'Logos in einer Reihe',
    groups: ['block'],
    content: ['img*'],
    pdf: 'Div',
    keepTogether: true,
  },
  'div.qr': {
    description: 'QR-Code und wohin er führt',
    groups: ['block'],
    content: ['img', 'p.qrtitel?', 'p.qradresse'],
    pdf: 'Div',
    keepTogether: true,
  },
  'p.qrtitel': { description: 'Titel neben einem QR-Code', content: ['inline*'], pdf: 'P', word: 'QrTitel' },
  'p.qradresse': { description: 'Adresse neben einem QR-Code', content: ['inline*'], pdf: 'P', word: 'QrAdresse' },
} as const satisfies Record<string, Declaration>

function cell<const Pdf extends 'TH' | 'TD', const Attribute extends NonNullable<Declaration['attributes']>>(
  description: string,
  pdf: Pdf,
  attributes: Attribute,
) {
  return {
    description,
    content: ['inline*', 'zellblock*'],
    oneKind: true,
    variants: ['zahl', 'text', 'aktuell'],
    attributes,
    pdf,
    unhyphenated: ['zahl'],
  } as const
}
