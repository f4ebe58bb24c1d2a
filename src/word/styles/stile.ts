import { KASTENSTILE } from './kastenstile.js'
import type { Stil } from './stil.js'

/** All paragraph styles by id, in the order of the file, but those of a design's own. */
export const STILE = {
  Normal: { name: 'Normal', eingebaut: true, vorUeberschrift: 'NormalVorUeberschrift', eng: 'NormalEng' },
  NormalEng: { name: 'Standard eng', selten: true },
  NachTabelle: { name: 'Standard nach Tabelle', selten: true, eng: 'NachTabelleEng' },
  NachTabelleEng: { name: 'Standard nach Tabelle eng', basis: 'NachTabelle', selten: true },
  NormalVorUeberschrift: { name: 'Standard vor Überschrift', selten: true },
  NachListe: { name: 'Standard nach Liste', selten: true, eng: 'NachListeEng' },
  NachListeEng: { name: 'Standard nach Liste eng', basis: 'NachListe', selten: true },
  Heading1: { name: 'heading 1', eingebaut: true, folgt: 'Normal', art: 'ueberschrift', still: 'Heading1Still' },
  Heading1Still: createStille(1),
  Heading2: { name: 'heading 2', eingebaut: true, folgt: 'Normal', art: 'ueberschrift', still: 'Heading2Still' },
  Heading2Still: createStille(2),
  Heading3: { name: 'heading 3', eingebaut: true, folgt: 'Normal', art: 'ueberschrift', still: 'Heading3Still' },
  Heading3Still: createStille(3),
  Heading4: { name: 'heading 4', eingebaut: true, folgt: 'Normal', art: 'ueberschrift', still: 'Heading4Still' },
  Heading4Still: createStille(4),
  // Run-in headings that stand at another level of the outline, though they all look the same.
  Zwischenueberschrift2: { name: 'Zwischenüberschrift 2', basis: 'Heading4', folgt: 'Normal', art: 'ueberschrift' },
  Zwischenueberschrift3: { name: 'Zwischenüberschrift 3', basis: 'Heading4', folgt: 'Normal', art: 'ueberschrift' },
  Motto: { name: 'Motto', folgt: 'Normal' },
  MottoVorHerkunft: { name: 'Motto vor Herkunft', basis: 'Motto', selten: true },
  Mottoherkunft: { name: 'Motto Herkunft', folgt: 'Normal' },
  Salutation: { name: 'Salutation', eingebaut: true, eng: 'AnredeEng' },
  AnredeEng: { name: 'Anrede eng', basis: 'Salutation', selten: true },
  Anmerkung: { name: 'Anmerkung' },
  AnmerkungFolge: { name: 'Anmerkung Folge', basis: 'Anmerkung', selten: true },
  AnmerkungOhneZeichen: {
    name: 'Anmerkung ohne Zeichen',
    basis: 'Anmerkung',
    selten: true,
    vorUeberschrift: 'AnmerkungOhneZeichenVorUeberschrift',
  },
  AnmerkungOhneZeichenVorUeberschrift: {
    name: 'Anmerkung vor Überschrift',
    basis: 'AnmerkungOhneZeichen',
    selten: true,
  },
  Aussage: { name: 'Aussage', folgt: 'Normal' },
  ListBullet: { name: 'List Bullet', eingebaut: true, art: 'liste', eng: 'ListBulletEng' },
  // The last item but one: the last is not alone at the head of a page.
  ListBulletVorLetztem: {
    name: 'Aufzählungszeichen vor letztem',
    basis: 'ListBullet',
    selten: true,
    art: 'liste',
    eng: 'ListBulletEng',
  },
  ListBulletEng: { name: 'Aufzählungszeichen eng', basis: 'ListBullet', selten: true, art: 'liste' },
  ListNumber: { name: 'List Number', eingebaut: true, art: 'liste', eng: 'ListNumberEng' },
  ListNumberEng: { name: 'Listennummer eng', basis: 'ListNumber', selten: true, art: 'liste' },
  ListContinue: { name: 'List Continue', eingebaut: true, art: 'liste' },
  ListBullet2: { name: 'List Bullet 2', eingebaut: true, art: 'liste', eng: 'ListBullet2Eng' },
  ListBullet2Eng: { name: 'Aufzählungszeichen 2 eng', basis: 'ListBullet2', selten: true, art: 'liste' },
  ListNumber2: { name: 'List Number 2', eingebaut: true, art: 'liste' },
  ListContinue2: { name: 'List Continue 2', eingebaut: true, art: 'liste' },
  ListBullet3: { name: 'List Bullet 3', eingebaut: true, art: 'liste' },
  ListNumber3: { name: 'List Number 3', eingebaut: true, art: 'liste' },
  ListContinue3: { name: 'List Continue 3', eingebaut: true, art: 'liste' },
  Quote: { name: 'Quote', eingebaut: true, folgt: 'Herkunft', ende: 'QuoteEnde' },
  QuoteEnde: { name: 'Zitat Ende', basis: 'Quote', folgt: 'Normal', selten: true },
  Leitsatz: { name: 'Leitsatz', folgt: 'Normal', selten: true },
  Herkunft: { name: 'Herkunft', folgt: 'Normal' },
  ...KASTENSTILE,
  Begriff: { name: 'Begriff', folgt: 'Erklaerung' },
  Kennzahl: { name: 'Kennzahl', folgt: 'Kennzahlname' },
  KennzahlEng: { name: 'Kennzahl eng', folgt: 'Kennzahlname' },
  KennzahlEnger: { name: 'Kennzahl enger', folgt: 'Kennzahlname' },
  Kennzahlname: { name: 'Kennzahl Name' },
  Zeit: { name: 'Zeit', folgt: 'Erklaerung' },
  Erklaerung: { name: 'Erklärung', eng: 'ErklaerungEng' },
  ErklaerungEng: { name: 'Erklärung eng', basis: 'Erklaerung', selten: true },
  Trennlinie: { name: 'Trennlinie' },
  Signature: { name: 'Signature', eingebaut: true, eng: 'UnterschriftEng' },
  UnterschriftEng: { name: 'Unterschrift eng', basis: 'Signature', selten: true },
  FootnoteText: { name: 'footnote text', eingebaut: true },
  Ausspruch: { name: 'Portrait Ausspruch', folgt: 'Funktion' },
  Funktion: { name: 'Portrait Funktion', folgt: 'Normal' },
  QrCode: { name: 'QR-Code', folgt: 'QrAdresse' },
  QrTitel: { name: 'QR-Code Titel', folgt: 'QrAdresse' },
  QrAdresse: { name: 'QR-Code Adresse', folgt: 'Normal' },
  Logoleiste: { name: 'Logoleiste', folgt: 'Normal' },
  Kachel: { name: 'Kachel' },
  // Word joins neighbours whose rules and indents are the same into one field.
  KachelFolge: { name: 'Kachel Folge', basis: 'Kachel', folgt: 'Kachel', selten: true },
  Closing: { name: 'Closing', eingebaut: true, folgt: 'Signature', eng: 'GrussEng' },
  GrussEng: { name: 'Grußformel eng', basis: 'Closing', selten: true },
  Unterschriftslinie: { name: 'Unterschrift Linie', folgt: 'Unterschriftsfeld' },
  Unterschriftsfeld: { name: 'Unterschrift Feld', folgt: 'Normal' },
  Muster: { name: 'Mustervermerk' },
  Kennzeile: { name: 'Kennzeile' },
  Title: { name: 'Title', eingebaut: true },
  Subtitle: { name: 'Subtitle', eingebaut: true },
  Jahr: { name: 'Jahr' },
  Jobcenter: { name: 'Jobcenter' },
  Standort: { name: 'Standort' },
  Leitspruch: { name: 'Leitspruch' },
  Definition: { name: 'Titelseite Definition' },
  Traeger: { name: 'Träger' },
  Impressumtitel: { name: 'Impressumtitel', folgt: 'Impressum' },
  Impressum: { name: 'Impressum' },
  Impressumangabe: { name: 'Impressumangabe', basis: 'Impressum', folgt: 'Impressumzeile' },
  Impressumzeile: { name: 'Impressumzeile', basis: 'Impressum' },
  TOCHeading: { name: 'TOC Heading', eingebaut: true },
  Verzeichnistitel: { name: 'Verzeichnistitel', basis: 'TOCHeading', folgt: 'TableofFigures' },
  TableofFigures: { name: 'table of figures', eingebaut: true },
  Kapitelinhalt: { name: 'Kapitelinhalt', selten: true, art: 'liste' },
  Glossarbegriff: { name: 'Glossar Begriff', basis: 'Kapitelinhalt', folgt: 'Erklaerung', selten: true },
  TOC1: { name: 'toc 1', eingebaut: true },
  TOC2: { name: 'toc 2', eingebaut: true },
  TOC3: { name: 'toc 3', eingebaut: true },
  Header: { name: 'header', eingebaut: true },
  KopfzeileQuer: { name: 'Kopfzeile quer', basis: 'Header', selten: true },
  Footer: { name: 'footer', eingebaut: true },
  FooterLinks: { name: 'Fußzeile links', basis: 'Footer', selten: true },
  Caption: { name: 'caption', eingebaut: true, folgt: 'Normal', imFeld: 'BeschriftungImFeld' },
  BeschriftungImFeld: { name: 'Beschriftung im Feld', basis: 'Caption', selten: true },
  // What reaches into the column beside the text.
  BeschriftungBreit: { name: 'Beschriftung breit', basis: 'Caption', selten: true },
  AbbildungBreit: { name: 'Abbildung breit', basis: 'Abbildung', selten: true },
  AbbildungBreitOhneQuelle: { name: 'Abbildung breit ohne Quelle', basis: 'AbbildungOhneQuelle', selten: true },
  QuelleBreit: { name: 'Quelle breit', basis: 'Quelle', selten: true },
  Abbildung: { name: 'Abbildung', folgt: 'Quelle', imFeld: 'AbbildungImFeld' },
  AbbildungOhneQuelle: {
    name: 'Abbildung ohne Quelle',
    basis: 'Abbildung',
    selten: true,
    imFeld: 'AbbildungImFeld',
  },
  AbbildungImFeld: { name: 'Abbildung im Feld', basis: 'Abbildung', selten: true },
  Quelle: { name: 'Quelle', folgt: 'Normal', vorUeberschrift: 'QuelleVorUeberschrift', imFeld: 'QuelleImFeld' },
  QuelleImFeld: { name: 'Quelle im Feld', basis: 'Quelle', selten: true },
  QuelleVorUeberschrift: { name: 'Quelle vor Überschrift', basis: 'Quelle', selten: true },
  Tabellentext: { name: 'Tabellentext', schmal: 'TabellentextSchmal' },
  Tabellenzahl: { name: 'Tabellenzahl', schmal: 'TabellenzahlSchmal' },
  Tabellenkopf: { name: 'Tabellenkopf', schmal: 'TabellenkopfSchmal' },
  TabellenkopfZahl: { name: 'Tabellenkopf Zahl', basis: 'Tabellenkopf', schmal: 'TabellenkopfZahlSchmal' },
  TabellenkopfGruppe: { name: 'Tabellenkopf Gruppe', basis: 'Tabellenkopf', schmal: 'TabellenkopfGruppeSchmal' },
  Tabellensumme: { name: 'Tabellensumme', schmal: 'TabellensummeSchmal' },
  TabellensummeZahl: { name: 'Tabellensumme Zahl', schmal: 'TabellensummeZahlSchmal' },
  Tabellendavon: { name: 'Tabellendavon', basis: 'Tabellentext', schmal: 'TabellendavonSchmal' },
  Tabellenzwischenzeile: {
    name: 'Tabellenzwischenzeile',
    basis: 'Tabellentext',
    schmal: 'TabellenzwischenzeileSchmal',
  },
  TabellentextSchmal: { name: 'Tabellentext schmal', basis: 'Tabellentext', selten: true },
  TabellenzahlSchmal: { name: 'Tabellenzahl schmal', basis: 'Tabellenzahl', selten: true },
  TabellenkopfSchmal: { name: 'Tabellenkopf schmal', basis: 'Tabellenkopf', selten: true },
  TabellenkopfZahlSchmal: { name: 'TabellenkopfZahl schmal', basis: 'TabellenkopfZahl', selten: true },
  TabellenkopfGruppeSchmal: { name: 'TabellenkopfGruppe schmal', basis: 'TabellenkopfGruppe', selten: true },
  TabellensummeSchmal: { name: 'Tabellensumme schmal', basis: 'Tabellensumme', selten: true },
  TabellensummeZahlSchmal: { name: 'TabellensummeZahl schmal', basis: 'TabellensummeZahl', selten: true },
  TabellendavonSchmal: { name: 'Tabellendavon schmal', basis: 'Tabellendavon', selten: true },
  TabellenzwischenzeileSchmal: { name: 'Tabellenzwischenzeile schmal', basis: 'Tabellenzwischenzeile', selten: true },
  Tabellenpunkt: { name: 'Tabelle Aufzählungszeichen', basis: 'Tabellentext', art: 'zellenliste' },
  Tabellennummer: { name: 'Tabelle Listennummer', basis: 'Tabellentext' },
  Tabellenpunkt2: { name: 'Tabelle Aufzählungszeichen 2', basis: 'Tabellentext', art: 'zellenliste' },
  Tabellennummer2: { name: 'Tabelle Listennummer 2', basis: 'Tabellentext' },
  Tabellenpunkt3: { name: 'Tabelle Aufzählungszeichen 3', basis: 'Tabellentext', art: 'zellenliste' },
  Tabellennummer3: { name: 'Tabelle Listennummer 3', basis: 'Tabellentext' },
  Fuge: { name: 'Fuge', selten: true },
} as const satisfies Record<string, Stil>

/** The styles that Word files always have. */
export type FesterStil = keyof typeof STILE
/** The id of a style that a design or a layout adds; made from its name by `idOfStil`. */
export type EigenerStil = string & { readonly eigen: true }
export type Stilid = FesterStil | EigenerStil

/** `name` so that a style without references is one, too. */
type Verweise = { name: string } & {
  [Feld in 'basis' | 'folgt' | 'ende' | 'vorUeberschrift' | 'schmal' | 'still' | 'eng' | 'imFeld']?: FesterStil
}

type Bezogen = Omit<Stil, keyof Verweise> & Verweise

/** What is known of a style; nothing of a design's own, even where its name begins like another's. */
export function stilOf(id: Stilid): Bezogen | undefined {
  // A style that refers to one that there is not does not compile here.
  const alle: Record<string, Bezogen> = STILE satisfies Record<FesterStil, Verweise>
  return Object.hasOwn(alle, id) ? alle[id] : undefined
}

const FESTE = Object.keys(STILE) as FesterStil[]

/** The fellows of styles of cells for tables with many columns. */
export const SCHMALE = FESTE.flatMap((id) => stilOf(id)?.schmal ?? [])

/** Headings, level by level, as the table of contents gathers them. */
export const UEBERSCHRIFTEN = ['Heading1', 'Heading2', 'Heading3', 'Heading4'] as const satisfies readonly FesterStil[]

const STILLE = ['Heading1Still', 'Heading2Still', 'Heading3Still', 'Heading4Still'] as const
const FORTSETZUNGEN = ['ListContinue', 'ListContinue2', 'ListContinue3'] as const

/** The style of headings of this level (1 to 4) that the table of contents does not show. */
export function stilleOf(stufe: number): FesterStil {
  return STILLE[stufe - 1] ?? 'Heading4Still'
}

/** The style of run-in headings that stand at this level of the outline. */
export function zwischenOf(stufe: number): FesterStil {
  return stufe === 2 ? 'Zwischenueberschrift2' : stufe === 3 ? 'Zwischenueberschrift3' : 'Heading4'
}

/** The style of further paragraphs of an item of a list in the running text; `stufe` from 0. */
export function fortsetzungOf(stufe: number): FesterStil {
  return FORTSETZUNGEN[stufe] ?? 'ListContinue3'
}

/** The style of entries of this level (1 to 3) in the table of contents. */
export const VERZEICHNIS = ['TOC1', 'TOC2', 'TOC3'] as const satisfies readonly FesterStil[]

function createStille<const Stufe extends 1 | 2 | 3 | 4>(stufe: Stufe) {
  return {
    name: `Überschrift ${stufe} ohne Verzeichnis`,
    basis: `Heading${stufe}`,
    folgt: 'Normal',
    selten: true,
    art: 'ueberschrift',
  } as const
}

/** Styles within the line. */
export const ZEICHENSTILE = {
  Hyperlink: { name: 'Hyperlink', eingebaut: true },
  Verweis: { name: 'Verweis' },
  FootnoteReference: { name: 'footnote reference', eingebaut: true },
  Fuehrung: { name: 'Verzeichnis Führung' },
  Impressumbegriff: { name: 'Impressumbegriff' },
  Marke: { name: 'Beschriftung Marke' },
  Einheit: { name: 'Beschriftung Einheit' },
  Quelltextzeichen: { name: 'Quelltext Zeichen' },
} as const satisfies Record<string, Stil>

export type Zeichenstil = keyof typeof ZEICHENSTILE
