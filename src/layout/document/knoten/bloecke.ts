import { UEBERSCHRIFTMARKEN, ZWISCHENMARKE } from '../../../content/kennung.js'
import { absatz } from './absaetze.js'
import type { Declaration } from './declaration.js'

/** What stands in chapters, boxes, quotations and list items. */
export const BLOECKE = {
  h1: {
    beschreibung: 'Überschrift eines Kapitels',
    inhalt: ['inline*'],
    varianten: UEBERSCHRIFTMARKEN,
    pdf: 'H2',
    ungetrennt: true,
  },
  h2: ueberschrift('Überschrift der zweiten Stufe', 'H3'),
  h3: ueberschrift('Überschrift der dritten Stufe', 'H4'),
  h4: ueberschrift('Zwischenüberschrift', 'H5'),
  p: {
    beschreibung: 'Absatz; `data-stil` nennt seine Formatvorlage in Word',
    gruppen: ['block', 'zellblock'],
    inhalt: ['inline*'],
    attribute: ['dataStil'],
    pdf: 'P',
  },
  'p.motto': { ...absatz('Leitsatz unter einer Überschrift', 'Motto'), ungetrennt: true },
  'p.vorspann': {
    ...absatz('Vorspann eines Kapitels', 'Vorspann'),
    wordlook: { groesse: 'motto', farbe: 'akzentdunkel', nach: 12 },
    zusammen: true,
  },
  'p.quelltext': {
    ...absatz('Zeilen, die so getippt werden', 'Quelltext'),
    wordlook: { groesse: 'klein', flaeche: 'hell', vor: 12, nach: 12 },
    ungetrennt: true,
  },
  'p.herkunft': absatz('Woher ein Motto oder Zitat stammt', 'Mottoherkunft'),
  'p.aussage': { ...absatz('Ein Satz, auf den es ankommt', 'Aussage'), zusammen: true },
  'p.anrede': absatz('Anrede eines Vorworts', 'Salutation'),
  'p.gruss': absatz('Gruß vor einer Unterschrift', 'Closing'),
  'p.quelle': {
    ...absatz('Quelle oder Hinweis; `datenverweis`: wo die Daten stehen, nur auf Papier', 'Quelle'),
    varianten: ['datenverweis'],
  },
  ul: { beschreibung: 'Aufzählung', gruppen: ['block', 'zellblock'], inhalt: ['li*'], pdf: 'L' },
  ol: {
    beschreibung: 'Gezählte Liste: 1.; mit einer der Klassen a) oder 1), oder groß gezählte Schritte',
    gruppen: ['block', 'zellblock'],
    inhalt: ['li*'],
    varianten: ['buchstaben', 'klammer', 'schritte'],
    attribute: ['start'],
    pdf: 'L',
  },
  li: { beschreibung: 'Punkt einer Liste', inhalt: ['inline*', 'block*'], pdf: 'LI', zusammen: true },
  'dl.begriffe': {
    beschreibung: 'Begriffe und ihre Erklärungen',
    gruppen: ['block', 'zellblock'],
    inhalt: ['dt*', 'dd*'],
    pdf: 'L',
  },
  dt: { beschreibung: 'Ein Begriff', inhalt: ['inline*'], pdf: 'Lbl' },
  dd: {
    beschreibung: 'Seine Erklärung: eine Zeile oder Blöcke',
    inhalt: ['inline*', 'block*'],
    einerlei: true,
    pdf: 'LBody',
    zusammen: true,
  },
  'blockquote.zitat': {
    beschreibung: 'Zitat',
    gruppen: ['block'],
    inhalt: ['block*'],
    pdf: 'BlockQuote',
    zusammen: true,
  },
  'aside.fazit': kasten('Kasten auf Grund, mit Strich'),
  'aside.definition': kasten('Kasten auf Grund'),
  'aside.credo': kasten('Kasten zwischen Linien'),
  'aside.erklaerung': kasten('Schlusserklärung zwischen Linien'),
  'aside.info': kasten('Kasten mit Zeichen'),
  // No heading: headings have no end, and what follows the box would be heard as part of it; in Word's outline and table of contents
  // a box has no place. PDF/UA-1 asks nothing of titles of boxes; on the web the box is a landmark of this name.
  'p.kastentitel': { beschreibung: 'Titel eines Kastens', inhalt: ['inline*'], pdf: 'P' },
  'div.kasten': {
    beschreibung: 'Kasten einer Gestaltung; `data-stil` nennt die Formatvorlage seiner Absätze in Word',
    gruppen: ['block'],
    inhalt: ['block*'],
    attribute: ['dataStil'],
    pdf: 'Div',
  },
  'div.motto': {
    beschreibung: 'Leitsatz aus mehreren Blöcken',
    gruppen: ['block'],
    inhalt: ['block*'],
    pdf: 'Div',
    wordabsatz: 'Motto',
    ungetrennt: true,
  },
  'div.anmerkung': {
    beschreibung: 'Anmerkung in kleiner Schrift',
    gruppen: ['block'],
    inhalt: ['.anmerkung p*'],
    pdf: 'Div',
    zusammen: true,
  },
  '.anmerkung p': {
    beschreibung: 'Ihr Absatz, auf Wunsch mit Zeichen',
    inhalt: ['span.zeichen?', 'inline*'],
    pdf: 'P',
  },
  'span.zeichen': { beschreibung: 'Das Zeichen, das auf sie verweist (*)', inhalt: ['text*'], pdf: 'Lbl' },
  'div.unterschrift': {
    beschreibung: 'Wer zeichnet',
    gruppen: ['block'],
    inhalt: ['p.gruss?', 'p*', 'div.unterschriftsfelder?'],
    pdf: 'Div',
    zusammen: true,
  },
  'div.unterschriftsfelder': { beschreibung: 'Linien zum Unterschreiben', inhalt: ['p.feld+'], pdf: 'Div' },
  'p.feld': { beschreibung: 'Eine Linie', inhalt: ['span.eintrag?', 'span.feldname'], pdf: 'P' },
  'span.eintrag': { beschreibung: 'Was auf ihr steht', inhalt: ['text*'], pdf: '' },
  'span.feldname': { beschreibung: 'Was unter ihr steht', inhalt: ['text*'], pdf: '' },
  'ul.kacheln': {
    beschreibung: 'Kurze Punkte als Felder nebeneinander',
    gruppen: ['block'],
    inhalt: ['.kacheln li*'],
    pdf: 'L',
    zusammen: true,
    spalten: 3,
  },
  '.kacheln li': {
    beschreibung: 'Ein Feld: eine Zeile oder Absätze',
    inhalt: ['inline*', 'p*'],
    einerlei: true,
    pdf: 'LI',
  },
  'div.neben': {
    beschreibung: 'Eine Tabelle oder Abbildung, danach, was neben ihr steht',
    gruppen: ['block'],
    inhalt: ['block+'],
    pdf: 'Div',
    zusammen: true,
  },
  hr: { beschreibung: 'Trennlinie', gruppen: ['block'], pdf: '' },
} as const satisfies Record<string, Declaration>

function ueberschrift<const Pdf extends 'H3' | 'H4' | 'H5'>(beschreibung: string, pdf: Pdf) {
  return {
    beschreibung,
    gruppen: ['block'],
    inhalt: ['inline*'],
    varianten: [...UEBERSCHRIFTMARKEN, ZWISCHENMARKE],
    pdf,
    ungetrennt: true,
  } as const
}

function kasten(beschreibung: string) {
  return {
    beschreibung,
    gruppen: ['block'],
    inhalt: ['p.kastentitel?', 'block*'],
    pdf: 'Aside',
    zusammen: true,
  } as const
}
