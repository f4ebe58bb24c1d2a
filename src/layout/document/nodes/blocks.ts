import { UEBERSCHRIFTMARKEN, ZWISCHENMARKE } from '../../../content/kennung.js'
import type { Declaration } from './declaration.js'
import { paragraph } from './paragraphs.js'

/** What stands in chapters, boxes, quotations and list items. */
export const BLOCK_NODES = {
  h1: {
    description: 'Überschrift eines Kapitels',
    content: ['inline*'],
    variants: UEBERSCHRIFTMARKEN,
    pdf: 'H2',
    unhyphenated: true,
  },
  h2: heading('Überschrift der zweiten Stufe', 'H3'),
  h3: heading('Überschrift der dritten Stufe', 'H4'),
  h4: heading('Zwischenüberschrift', 'H5'),
  p: {
    description: 'Absatz; `data-stil` nennt seine Formatvorlage in Word',
    groups: ['block', 'zellblock'],
    content: ['inline*'],
    attributes: ['dataStil'],
    pdf: 'P',
  },
  'p.motto': { ...paragraph('Leitsatz unter einer Überschrift', 'Motto'), unhyphenated: true },
  'p.vorspann': {
    ...paragraph('Vorspann eines Kapitels', 'Vorspann'),
    wordLook: { groesse: 'motto', farbe: 'akzentdunkel', nach: 12 },
    keepTogether: true,
  },
  'p.quelltext': {
    ...paragraph('Zeilen, die so getippt werden', 'Quelltext'),
    wordLook: { groesse: 'klein', flaeche: 'hell', vor: 12, nach: 12 },
    unhyphenated: true,
  },
  'p.herkunft': paragraph('Woher ein Motto oder Zitat stammt', 'Mottoherkunft'),
  'p.aussage': { ...paragraph('Ein Satz, auf den es ankommt', 'Aussage'), keepTogether: true },
  'p.anrede': paragraph('Anrede eines Vorworts', 'Salutation'),
  'p.gruss': paragraph('Gruß vor einer Unterschrift', 'Closing'),
  'p.quelle': {
    ...paragraph('Quelle oder Hinweis; `datenverweis`: wo die Daten stehen, nur auf Papier', 'Quelle'),
    variants: ['datenverweis'],
  },
  ul: { description: 'Aufzählung', groups: ['block', 'zellblock'], content: ['li*'], pdf: 'L' },
  ol: {
    description: 'Gezählte Liste: 1.; mit einer der Klassen a) oder 1), oder groß gezählte Schritte',
    groups: ['block', 'zellblock'],
    content: ['li*'],
    variants: ['buchstaben', 'klammer', 'schritte'],
    attributes: ['start'],
    pdf: 'L',
  },
  li: { description: 'Punkt einer Liste', content: ['inline*', 'block*'], pdf: 'LI', keepTogether: true },
  'dl.begriffe': {
    description: 'Begriffe und ihre Erklärungen',
    groups: ['block', 'zellblock'],
    content: ['dt*', 'dd*'],
    pdf: 'L',
  },
  dt: { description: 'Ein Begriff', content: ['inline*'], pdf: 'Lbl' },
  dd: {
    description: 'Seine Erklärung: eine Zeile oder Blöcke',
    content: ['inline*', 'block*'],
    oneKind: true,
    pdf: 'LBody',
    keepTogether: true,
  },
  'blockquote.zitat': {
    description: 'Zitat',
    groups: ['block'],
    content: ['block*'],
    pdf: 'BlockQuote',
    keepTogether: true,
  },
  'aside.fazit': box('Kasten auf Grund, mit Strich'),
  'aside.definition': box('Kasten auf Grund'),
  'aside.credo': box('Kasten zwischen Linien'),
  'aside.erklaerung': box('Schlusserklärung zwischen Linien'),
  'aside.info': box('Kasten mit Zeichen'),
  // No heading: headings have no end, and what follows the box would be heard as part of it; in Word's outline and table of contents
  // a box has no place. PDF/UA-1 asks nothing of titles of boxes; on the web the box is a landmark of this name.
  'p.kastentitel': { description: 'Titel eines Kastens', content: ['inline*'], pdf: 'P' },
  'div.kasten': {
    description: 'Kasten einer Gestaltung; `data-stil` nennt die Formatvorlage seiner Absätze in Word',
    groups: ['block'],
    content: ['block*'],
    attributes: ['dataStil'],
    pdf: 'Div',
  },
  'div.motto': {
    description: 'Leitsatz aus mehreren Blöcken',
    groups: ['block'],
    content: ['block*'],
    pdf: 'Div',
    wordParagraph: 'Motto',
    unhyphenated: true,
  },
  'div.anmerkung': {
    description: 'Anmerkung in kleiner Schrift',
    groups: ['block'],
    content: ['.anmerkung p*'],
    pdf: 'Div',
    keepTogether: true,
  },
  '.anmerkung p': {
    description: 'Ihr Absatz, auf Wunsch mit Zeichen',
    content: ['span.zeichen?', 'inline*'],
    pdf: 'P',
  },
  'span.zeichen': { description: 'Das Zeichen, das auf sie verweist (*)', content: ['text*'], pdf: 'Lbl' },
  'div.unterschrift': {
    description: 'Wer zeichnet',
    groups: ['block'],
    content: ['p.gruss?', 'p*', 'div.unterschriftsfelder?'],
    pdf: 'Div',
    keepTogether: true,
  },
  'div.unterschriftsfelder': { description: 'Linien zum Unterschreiben', content: ['p.feld+'], pdf: 'Div' },
  'p.feld': { description: 'Eine Linie', content: ['span.eintrag?', 'span.feldname'], pdf: 'P' },
  'span.eintrag': { description: 'Was auf ihr steht', content: ['text*'], pdf: '' },
  'span.feldname': { description: 'Was unter ihr steht', content: ['text*'], pdf: '' },
  'ul.kacheln': {
    description: 'Kurze Punkte als Felder nebeneinander',
    groups: ['block'],
    content: ['.kacheln li*'],
    pdf: 'L',
    keepTogether: true,
  },
  '.kacheln li': {
    description: 'Ein Feld: eine Zeile oder Absätze',
    content: ['inline*', 'p*'],
    oneKind: true,
    pdf: 'LI',
  },
  'div.neben': {
    description: 'Eine Tabelle oder Abbildung, danach, was neben ihr steht',
    groups: ['block'],
    content: ['block+'],
    pdf: 'Div',
    keepTogether: true,
  },
  hr: { description: 'Trennlinie', groups: ['block'], pdf: '' },
} as const satisfies Record<string, Declaration>

function heading<const Pdf extends 'H3' | 'H4' | 'H5'>(description: string, pdf: Pdf) {
  return {
    description,
    groups: ['block'],
    content: ['inline*'],
    variants: [...UEBERSCHRIFTMARKEN, ZWISCHENMARKE],
    pdf,
    unhyphenated: true,
  } as const
}

function box(description: string) {
  return {
    description,
    groups: ['block'],
    content: ['p.kastentitel?', 'block*'],
    pdf: 'Aside',
    keepTogether: true,
  } as const
}
