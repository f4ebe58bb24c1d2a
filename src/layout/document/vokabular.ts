import { UEBERSCHRIFTMARKEN, ZWISCHENMARKE } from '../../content/kennung.js'

/**
 * The vocabulary of the document. Layouts may produce these elements and classes only; PDF, Word and web all know every
 * one of them. `null` allows any of the element's own children without classes.
 *
 * Frame (children of body, in this order):
 *   section.titelseite   p.kennzeile p.titel p.untertitel p.jahr p.jobcenter p.standort p.traeger p.leitspruch p.definition p.muster img.logo img.titelbild
 *   section.impressum    p.impressumtitel, dl > dt + dd+ (p), p
 *   nav.inhaltsverzeichnis  p.verzeichnistitel, ol > li.stufe-1|2|3 > a[href="#id"] > span.nummer? span.text span.seite(empty)
 *   nav.inhaltsverzeichnis.abbildungen|tabellen  p.verzeichnistitel, ol > li > a[href="#id"] > span.marke span.text span.seite(empty)
 *   section.abschnitt[id]   h1 first, then blocks; ends with section.fussnoten where the chapter has notes
 *   section.abschnitt.datenanhang  the data of all charts, on paper only
 *
 * Blocks (in section.abschnitt, aside, blockquote, li, dd):
 *   h1 h2 h3 h4 [id]     text, optionally led by span.nummer ("2.1") or span.pfeil ("→"); classes say how the author marked it
 *   p                    plain, or one of ABSATZKLASSEN
 *   ul ol (nested) li    li holds blocks or inline text; ol[start]
 *   dl.begriffe          dt (inline), dd (inline or blocks): terms and their explanations
 *   p.anrede
 *   blockquote.zitat     p+, p.herkunft
 *   aside.fazit|definition|credo|erklaerung   p.kastentitel, blocks
 *   div.anmerkung        p+, the first led by span.zeichen ("*")
 *   div.tabelle[id]      table > caption? thead tbody tfoot?; then p.quelle*
 *                        tr.summe, tr.davon (and td/th with colspan, rowspan), th[scope], td.zahl, td.text; caption > span.marke ("Tabelle 2") + span.einheit
 *   figure.diagramm|abbildung[id]   figcaption (span.marke), img[data-grafik][alt], p.quelle*
 *                        details.daten(.darunter), p.quelle.datenverweis
 *   details.daten        summary, div.tabelle: the data of a chart. Folded in the web page; on paper left out, or behind the figure (.darunter)
 *   figure.organigramm[id]  figcaption, img[data-grafik][alt], p.quelle*, details.gliederung
 *   details.gliederung   summary, p, ul: what a picture says, as a list. Folded in the web page, open in Word, not in the PDF (its alt text says the same)
 *   div.unterschrift     p.gruss?, then p+ or div.unterschriftsfelder (p.feld > span.eintrag what is filled in, span.feldname)
 *   div.portrait         img, blockquote.ausspruch (p+), p.funktion
 *   div.logoleiste       img+
 *   div.qr               img, p.qrtitel?, p.qradresse (a)
 *   ul.kacheln           li+ (inline)
 *   div.neben            a table or figure, then the blocks beside it
 *   div.kasten[data-stil="Merksatz"]  blocks; Word sets its paragraphs in the style of this name. p[data-stil] likewise
 *   div.quer             blocks, on landscape pages; only in section.abschnitt
 *   section.fussnoten    ol > li[id="fn-N"] (blocks), before it ul > li[id="fn-stern-N"] whose first paragraph is led by span.zeichen ("*")
 *   hr
 *
 * Inline: strong em a[href] br sup sub span[lang] span.zahl(bound figure) a.verweis[href="#id"] a.fussnote[href="#fn-N"](the mark, real text)
 */
export const ELEMENTE: Record<string, readonly string[]> = {
  section: ['titelseite', 'impressum', 'abschnitt', 'datenanhang', 'fussnoten'],
  nav: ['inhaltsverzeichnis', 'abbildungen', 'tabellen'],
  h1: UEBERSCHRIFTMARKEN,
  h2: [...UEBERSCHRIFTMARKEN, ZWISCHENMARKE],
  h3: [...UEBERSCHRIFTMARKEN, ZWISCHENMARKE],
  h4: [...UEBERSCHRIFTMARKEN, ZWISCHENMARKE],
  p: [
    'kennzeile',
    'titel',
    'untertitel',
    'jahr',
    'jobcenter',
    'standort',
    'traeger',
    'leitspruch',
    'definition',
    'muster',
    'impressumtitel',
    'verzeichnistitel',
    'motto',
    'herkunft',
    'aussage',
    'quelle',
    'datenverweis',
    'kastentitel',
    'anrede',
    'funktion',
    'qrtitel',
    'qradresse',
    'gruss',
    'feld',
  ],
  ul: ['kacheln'],
  ol: [],
  li: ['stufe-1', 'stufe-2', 'stufe-3'],
  dl: ['begriffe'],
  dt: [],
  dd: [],
  blockquote: ['zitat', 'ausspruch'],
  aside: ['fazit', 'definition', 'credo', 'erklaerung'],
  div: [
    'kasten',
    'quer',
    'tabelle',
    'anmerkung',
    'neben',
    'portrait',
    'logoleiste',
    'qr',
    'unterschrift',
    'unterschriftsfelder',
    'motto',
  ],
  table: [],
  caption: [],
  thead: [],
  tbody: [],
  tfoot: [],
  tr: ['summe', 'davon'],
  th: ['zahl', 'text'],
  td: ['zahl', 'text'],
  figure: ['diagramm', 'abbildung', 'organigramm'],
  figcaption: [],
  details: ['gliederung', 'daten', 'darunter'],
  summary: [],
  img: ['logo', 'titelbild'],
  hr: [],
  br: [],
  strong: [],
  em: [],
  sup: [],
  sub: [],
  a: ['verweis', 'fussnote'],
  span: ['nummer', 'pfeil', 'text', 'seite', 'marke', 'einheit', 'zahl', 'zeichen', 'eintrag', 'feldname'],
}

/** Attributes of the vocabulary, by their names in the tree. */
export const ATTRIBUTE: readonly string[] = [
  'id',
  'href',
  'lang',
  'scope',
  'colSpan',
  'rowSpan',
  'start',
  'alt',
  'dataGrafik',
  'dataStil',
]
