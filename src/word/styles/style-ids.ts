import { germanStyleName } from '../wordvorlage/names.js'
import { BOX_STYLES } from './box-styles.js'
import type { ParagraphStyle } from './paragraph-style.js'

/** All paragraph styles by id, in the order of the file, but those of a design's own. */
export const STYLES = {
  Normal: {
    name: 'Normal',
    builtIn: true,
    beforeHeading: 'NormalVorUeberschrift',
    tight: 'NormalEng',
    besideMargin: 'NormalNebenRand',
  },
  NormalNebenRand: { name: 'Standard neben Rand', rare: true, tight: 'NormalNebenRandEng' },
  NormalNebenRandEng: { name: 'Standard neben Rand eng', basedOn: 'NormalNebenRand', rare: true },
  NormalEng: { name: 'Standard eng', rare: true },
  // The paragraph that opens a chapter.
  Einstieg: { name: 'Einstieg', next: 'Normal', beforeHeading: 'EinstiegVorUeberschrift', tight: 'EinstiegEng' },
  EinstiegVorUeberschrift: { name: 'Einstieg vor Überschrift', basedOn: 'Einstieg', rare: true },
  EinstiegEng: { name: 'Einstieg eng', basedOn: 'Einstieg', rare: true },
  NachTabelle: { name: 'Standard nach Tabelle', rare: true, tight: 'NachTabelleEng' },
  NachTabelleEng: { name: 'Standard nach Tabelle eng', basedOn: 'NachTabelle', rare: true },
  NachTabelleNebenRand: { name: 'Standard nach Tabelle neben Rand', basedOn: 'NachTabelle', rare: true },
  NachListeNebenRand: { name: 'Standard nach Liste neben Rand', basedOn: 'NachListe', rare: true },
  NormalVorUeberschrift: { name: 'Standard vor Überschrift', rare: true },
  NachListe: { name: 'Standard nach Liste', rare: true, tight: 'NachListeEng' },
  NachListeEng: { name: 'Standard nach Liste eng', basedOn: 'NachListe', rare: true },
  // What leads to a list or the like stands on its page.
  Hinfuehrung: { name: 'Hinführung', rare: true, tight: 'HinfuehrungEng' },
  HinfuehrungEng: { name: 'Hinführung eng', basedOn: 'Hinfuehrung', rare: true },
  HinfuehrungNachListe: { name: 'Hinführung nach Liste', rare: true, tight: 'HinfuehrungNachListeEng' },
  HinfuehrungNachListeEng: { name: 'Hinführung nach Liste eng', basedOn: 'HinfuehrungNachListe', rare: true },
  Heading1: { name: 'heading 1', builtIn: true, next: 'Normal', kind: 'ueberschrift', unlisted: 'Heading1Still' },
  Heading1Still: createUnlisted(1),
  Heading2: { name: 'heading 2', builtIn: true, next: 'Normal', kind: 'ueberschrift', unlisted: 'Heading2Still' },
  Heading2Still: createUnlisted(2),
  Heading3: { name: 'heading 3', builtIn: true, next: 'Normal', kind: 'ueberschrift', unlisted: 'Heading3Still' },
  Heading3Still: createUnlisted(3),
  Heading4: { name: 'heading 4', builtIn: true, next: 'Normal', kind: 'ueberschrift', unlisted: 'Heading4Still' },
  Heading4Still: createUnlisted(4),
  // Run-in headings that stand at another level of the outline, though they all look the same.
  Zwischenueberschrift2: { name: 'Zwischenüberschrift 2', basedOn: 'Heading4', next: 'Normal', kind: 'ueberschrift' },
  Zwischenueberschrift3: { name: 'Zwischenüberschrift 3', basedOn: 'Heading4', next: 'Normal', kind: 'ueberschrift' },
  Motto: { name: 'Motto', next: 'Normal' },
  MottoVorHerkunft: { name: 'Motto vor Herkunft', basedOn: 'Motto', rare: true },
  Mottoherkunft: { name: 'Motto Herkunft', next: 'Normal' },
  Salutation: { name: 'Salutation', builtIn: true, tight: 'AnredeEng' },
  AnredeEng: { name: 'Anrede eng', basedOn: 'Salutation', rare: true },
  Anmerkung: { name: 'Anmerkung' },
  AnmerkungFolge: { name: 'Anmerkung Folge', basedOn: 'Anmerkung', rare: true },
  AnmerkungOhneZeichen: {
    name: 'Anmerkung ohne Zeichen',
    basedOn: 'Anmerkung',
    rare: true,
    beforeHeading: 'AnmerkungOhneZeichenVorUeberschrift',
  },
  AnmerkungOhneZeichenVorUeberschrift: {
    name: 'Anmerkung vor Überschrift',
    basedOn: 'AnmerkungOhneZeichen',
    rare: true,
  },
  Aussage: { name: 'Aussage', next: 'Normal' },
  ListBullet: {
    name: 'List Bullet',
    builtIn: true,
    kind: 'liste',
    tight: 'ListBulletEng',
    besideMargin: 'ListBulletVorLetztem',
  },
  // The first item, and the last but one: neither the first nor the last is alone on a page.
  ListBulletVorLetztem: {
    name: 'Aufzählungszeichen vor letztem',
    basedOn: 'ListBullet',
    rare: true,
    kind: 'liste',
    tight: 'ListBulletVorLetztemEng',
  },
  ListBulletNachTabelle: {
    name: 'Aufzählungszeichen nach Tabelle',
    basedOn: 'ListBulletVorLetztem',
    rare: true,
    kind: 'liste',
  },
  ListBulletVorLetztemEng: {
    name: 'Aufzählungszeichen vor letztem eng',
    basedOn: 'ListBulletVorLetztem',
    rare: true,
    kind: 'liste',
  },
  ListBulletEng: { name: 'Aufzählungszeichen eng', basedOn: 'ListBullet', rare: true, kind: 'liste' },
  ListNumber: { name: 'List Number', builtIn: true, kind: 'liste', tight: 'ListNumberEng' },
  // A step: its numeral is larger than the text.
  Schritt: { name: 'Schritt', basedOn: 'ListNumber', rare: true, kind: 'liste' },
  SchrittVorFortsetzung: { name: 'Schritt vor Fortsetzung', basedOn: 'Schritt', rare: true, kind: 'liste' },
  SchrittFortsetzung: { name: 'Schritt Fortsetzung', basedOn: 'ListContinue', rare: true, kind: 'liste' },
  ListNumberEng: { name: 'Listennummer eng', basedOn: 'ListNumber', rare: true, kind: 'liste' },
  ListContinue: { name: 'List Continue', builtIn: true, kind: 'liste' },
  ListBullet2: { name: 'List Bullet 2', builtIn: true, kind: 'liste', tight: 'ListBullet2Eng' },
  ListBullet2Eng: { name: 'Aufzählungszeichen 2 eng', basedOn: 'ListBullet2', rare: true, kind: 'liste' },
  ListNumber2: { name: 'List Number 2', builtIn: true, kind: 'liste' },
  ListContinue2: { name: 'List Continue 2', builtIn: true, kind: 'liste' },
  ListBullet3: { name: 'List Bullet 3', builtIn: true, kind: 'liste' },
  ListNumber3: { name: 'List Number 3', builtIn: true, kind: 'liste' },
  ListContinue3: { name: 'List Continue 3', builtIn: true, kind: 'liste' },
  Quote: { name: 'Quote', builtIn: true, next: 'Herkunft', end: 'QuoteEnde' },
  QuoteEnde: { name: 'Zitat Ende', basedOn: 'Quote', next: 'Normal', rare: true },
  Leitsatz: { name: 'Leitsatz', next: 'Normal', rare: true },
  Herkunft: { name: 'Herkunft', next: 'Normal' },
  ...BOX_STYLES,
  KastentitelImFeld: { name: 'Kastentitel im Feld', rare: true },
  Begriff: { name: 'Begriff', next: 'Erklaerung' },
  Kennzahl: { name: 'Kennzahl', next: 'Kennzahlname' },
  KennzahlEng: { name: 'Kennzahl eng', basedOn: 'Kennzahl', next: 'Kennzahlname' },
  KennzahlEnger: { name: 'Kennzahl enger', basedOn: 'Kennzahl', next: 'Kennzahlname' },
  Kennzahlname: { name: 'Kennzahl Name' },
  Zeit: { name: 'Zeit', next: 'Erklaerung' },
  ZeitImFeld: { name: 'Zeit im Feld', basedOn: 'Zeit', next: 'Erklaerung', rare: true },
  Erklaerung: { name: 'Erklärung', tight: 'ErklaerungEng' },
  ErklaerungEng: { name: 'Erklärung eng', basedOn: 'Erklaerung', rare: true },
  Trennlinie: { name: 'Trennlinie' },
  Signature: { name: 'Signature', builtIn: true, tight: 'UnterschriftEng' },
  UnterschriftEng: { name: 'Unterschrift eng', basedOn: 'Signature', rare: true },
  FootnoteText: { name: 'footnote text', builtIn: true },
  // What stands above the notes of a page; nothing is written in it.
  Fussnotenlinie: { name: 'Fußnotenlinie', basedOn: 'FootnoteText', rare: true },
  Ausspruch: { name: 'Portrait Ausspruch', next: 'Funktion' },
  Funktion: { name: 'Portrait Funktion', next: 'Normal' },
  QrCode: { name: 'QR-Code', next: 'QrAdresse', inField: 'QrCodeImFeld' },
  QrCodeImFeld: { name: 'QR-Code im Feld', basedOn: 'QrCode', next: 'QrAdresse', rare: true },
  QrTitel: { name: 'QR-Code Titel', next: 'QrAdresse' },
  QrAdresse: { name: 'QR-Code Adresse', next: 'Normal' },
  Logoleiste: { name: 'Logoleiste', next: 'Normal' },
  Kachel: { name: 'Kachel' },
  Closing: { name: 'Closing', builtIn: true, next: 'Signature', tight: 'GrussEng' },
  GrussEng: { name: 'Grußformel eng', basedOn: 'Closing', rare: true },
  Unterschriftslinie: { name: 'Unterschrift Linie', next: 'Unterschriftsfeld' },
  Unterschriftsfeld: { name: 'Unterschrift Feld', next: 'Normal' },
  Muster: { name: 'Mustervermerk' },
  Kennzeile: { name: 'Kennzeile' },
  Title: { name: 'Title', builtIn: true },
  Subtitle: { name: 'Subtitle', builtIn: true },
  Jahr: { name: 'Jahr' },
  Jobcenter: { name: 'Jobcenter' },
  Standort: { name: 'Standort' },
  Leitspruch: { name: 'Leitspruch' },
  TitelseiteDefinition: { name: 'Titelseite Definition' },
  Traeger: { name: 'Träger' },
  Impressumtitel: { name: 'Impressumtitel', next: 'Impressum' },
  Impressum: { name: 'Impressum' },
  Impressumangabe: { name: 'Impressumangabe', basedOn: 'Impressum', next: 'Impressumzeile' },
  Impressumzeile: { name: 'Impressumzeile', basedOn: 'Impressum' },
  TOCHeading: { name: 'TOC Heading', builtIn: true },
  Verzeichnistitel: { name: 'Verzeichnistitel', basedOn: 'TOCHeading', next: 'TableofFigures' },
  TableofFigures: { name: 'table of figures', builtIn: true },
  Kapitelinhalt: { name: 'Kapitelinhalt', rare: true, kind: 'liste' },
  Glossarbegriff: { name: 'Glossar Begriff', basedOn: 'Kapitelinhalt', next: 'Erklaerung', rare: true },
  TOC1: { name: 'toc 1', builtIn: true },
  TOC2: { name: 'toc 2', builtIn: true },
  TOC3: { name: 'toc 3', builtIn: true },
  Header: { name: 'header', builtIn: true },
  KopfzeileQuer: { name: 'Kopfzeile quer', basedOn: 'Header', rare: true },
  Footer: { name: 'footer', builtIn: true },
  FooterLinks: { name: 'Fußzeile links', basedOn: 'Footer', rare: true },
  Caption: { name: 'caption', builtIn: true, next: 'Normal', inField: 'BeschriftungImFeld' },
  BeschriftungImFeld: { name: 'Beschriftung im Feld', basedOn: 'Caption', rare: true },
  BeschriftungImFeldGetrennt: { name: 'Beschriftung im Feld getrennt', basedOn: 'BeschriftungImFeld', rare: true },
  // What reaches into the column beside the text.
  BeschriftungBreit: { name: 'Beschriftung breit', basedOn: 'Caption', rare: true },
  AbbildungBreit: { name: 'Abbildung breit', basedOn: 'Abbildung', rare: true },
  AbbildungBreitOhneQuelle: { name: 'Abbildung breit ohne Quelle', basedOn: 'AbbildungOhneQuelle', rare: true },
  QuelleBreit: { name: 'Quelle breit', basedOn: 'Quelle', rare: true },
  Abbildung: { name: 'Abbildung', next: 'Quelle', inField: 'AbbildungImFeld' },
  AbbildungOhneQuelle: {
    name: 'Abbildung ohne Quelle',
    basedOn: 'Abbildung',
    rare: true,
    inField: 'AbbildungImFeld',
  },
  // The picture that opens a chapter.
  Auftaktbild: { name: 'Auftaktbild', next: 'Normal', rare: true },
  AbbildungImFeld: { name: 'Abbildung im Feld', basedOn: 'Abbildung', rare: true },
  Quelle: { name: 'Quelle', next: 'Normal', beforeHeading: 'QuelleVorUeberschrift', inField: 'QuelleImFeld' },
  QuelleImFeld: { name: 'Quelle im Feld', basedOn: 'Quelle', rare: true },
  QuelleVorUeberschrift: { name: 'Quelle vor Überschrift', basedOn: 'Quelle', rare: true },
  Tabellentext: { name: 'Tabellentext', narrow: 'TabellentextSchmal' },
  // A table of sentences: the names of its rows, and what is said of them.
  Tabellenname: { name: 'Tabellenname', basedOn: 'Tabellentext', rare: true },
  Tabellensatz: { name: 'Tabellensatz', basedOn: 'Tabellentext', rare: true },
  Tabellenzahl: { name: 'Tabellenzahl', narrow: 'TabellenzahlSchmal' },
  Tabellenkopf: { name: 'Tabellenkopf', narrow: 'TabellenkopfSchmal' },
  TabellenkopfZahl: { name: 'Tabellenkopf Zahl', basedOn: 'Tabellenkopf', narrow: 'TabellenkopfZahlSchmal' },
  TabellenkopfGruppe: { name: 'Tabellenkopf Gruppe', basedOn: 'Tabellenkopf', narrow: 'TabellenkopfGruppeSchmal' },
  Tabellensumme: { name: 'Tabellensumme', narrow: 'TabellensummeSchmal' },
  TabellensummeZahl: { name: 'Tabellensumme Zahl', narrow: 'TabellensummeZahlSchmal' },
  Tabellendavon: { name: 'Tabellendavon', basedOn: 'Tabellentext', narrow: 'TabellendavonSchmal' },
  Tabellenzwischenzeile: {
    name: 'Tabellenzwischenzeile',
    basedOn: 'Tabellentext',
    narrow: 'TabellenzwischenzeileSchmal',
  },
  TabellentextSchmal: { name: 'Tabellentext schmal', basedOn: 'Tabellentext', rare: true },
  TabellenzahlSchmal: { name: 'Tabellenzahl schmal', basedOn: 'Tabellenzahl', rare: true },
  TabellenkopfSchmal: { name: 'Tabellenkopf schmal', basedOn: 'Tabellenkopf', rare: true },
  TabellenkopfZahlSchmal: { name: 'TabellenkopfZahl schmal', basedOn: 'TabellenkopfZahl', rare: true },
  TabellenkopfGruppeSchmal: { name: 'TabellenkopfGruppe schmal', basedOn: 'TabellenkopfGruppe', rare: true },
  TabellensummeSchmal: { name: 'Tabellensumme schmal', basedOn: 'Tabellensumme', rare: true },
  TabellensummeZahlSchmal: { name: 'TabellensummeZahl schmal', basedOn: 'TabellensummeZahl', rare: true },
  TabellendavonSchmal: { name: 'Tabellendavon schmal', basedOn: 'Tabellendavon', rare: true },
  TabellenzwischenzeileSchmal: { name: 'Tabellenzwischenzeile schmal', basedOn: 'Tabellenzwischenzeile', rare: true },
  Tabellenpunkt: { name: 'Tabelle Aufzählungszeichen', basedOn: 'Tabellentext', kind: 'zellenliste' },
  Tabellennummer: { name: 'Tabelle Listennummer', basedOn: 'Tabellentext' },
  Tabellenpunkt2: { name: 'Tabelle Aufzählungszeichen 2', basedOn: 'Tabellentext', kind: 'zellenliste' },
  Tabellennummer2: { name: 'Tabelle Listennummer 2', basedOn: 'Tabellentext' },
  Tabellenpunkt3: { name: 'Tabelle Aufzählungszeichen 3', basedOn: 'Tabellentext', kind: 'zellenliste' },
  Tabellennummer3: { name: 'Tabelle Listennummer 3', basedOn: 'Tabellentext' },
  Fuge: { name: 'Fuge', rare: true },
} as const satisfies Record<string, ParagraphStyle>

/** The styles that Word files always have. */
export type FixedStyleId = keyof typeof STYLES
/** The id of a style that a design or a layout adds; made from its name by `idOfStyle`. */
export type OwnStyleId = string & { readonly own: true }
export type StyleId = FixedStyleId | OwnStyleId

/** `name` so that a style without references is one, too. */
type StyleReferences = { name: string } & {
  [Key in
    | 'basedOn'
    | 'next'
    | 'end'
    | 'beforeHeading'
    | 'narrow'
    | 'unlisted'
    | 'tight'
    | 'inField'
    | 'besideMargin']?: FixedStyleId
}

type ReferringStyle = Omit<ParagraphStyle, keyof StyleReferences> & StyleReferences

/** The styles that files always have, by their names as Word shows them. */
const FIXED_BY_NAME: ReadonlyMap<string, FixedStyleId> = new Map(
  (Object.keys(STYLES) as FixedStyleId[]).map((id) => [germanStyleName(STYLES[id].name), id]),
)

/** The id of a style by the name that a layout or a design gives it, as Word shows it; its own basic style is called "Standard". */
export function idOfStyle(name: string): StyleId {
  const fixed = FIXED_BY_NAME.get(name) ?? (Object.hasOwn(STYLES, name) ? (name as FixedStyleId) : undefined)
  return fixed ?? (name.replace(/[^\p{L}\p{N}]/gu, '') as OwnStyleId)
}

/** What is known of a style; nothing of a design's own, even where its name begins like another's. */
export function styleById(id: StyleId): ReferringStyle | undefined {
  // A style that refers to one that there is not does not compile here.
  const all: Record<string, ReferringStyle> = STYLES satisfies Record<FixedStyleId, StyleReferences>
  return Object.hasOwn(all, id) ? all[id] : undefined
}

const FIXED = Object.keys(STYLES) as FixedStyleId[]

/** The fellows of styles of cells for tables with many columns. */
export const NARROW = FIXED.flatMap((id) => styleById(id)?.narrow ?? [])

/** Headings, level by level, as the table of contents gathers them. */
export const HEADINGS = ['Heading1', 'Heading2', 'Heading3', 'Heading4'] as const satisfies readonly FixedStyleId[]

const UNLISTED = ['Heading1Still', 'Heading2Still', 'Heading3Still', 'Heading4Still'] as const
const CONTINUATIONS = ['ListContinue', 'ListContinue2', 'ListContinue3'] as const

/** The style of headings of this level (1 to 4) that the table of contents does not show. */
export function unlistedOf(level: number): FixedStyleId {
  return UNLISTED[level - 1] ?? 'Heading4Still'
}

/** The style of run-in headings that stand at this level of the outline. */
export function runInOf(level: number): FixedStyleId {
  return level === 2 ? 'Zwischenueberschrift2' : level === 3 ? 'Zwischenueberschrift3' : 'Heading4'
}

/** The style of further paragraphs of an item of a list in the running text; `level` from 0. */
export function continuationOf(level: number): FixedStyleId {
  return CONTINUATIONS[level] ?? 'ListContinue3'
}

/** The style of entries of this level (1 to 3) in the table of contents. */
export const TOC = ['TOC1', 'TOC2', 'TOC3'] as const satisfies readonly FixedStyleId[]

function createUnlisted<const Level extends 1 | 2 | 3 | 4>(level: Level) {
  return {
    name: `Überschrift ${level} ohne Verzeichnis`,
    basedOn: `Heading${level}`,
    next: 'Normal',
    rare: true,
    kind: 'ueberschrift',
  } as const
}

/** Styles within the line. */
export const CHARACTER_STYLES = {
  Hyperlink: { name: 'Hyperlink', builtIn: true },
  Verweis: { name: 'Verweis' },
  FootnoteReference: { name: 'footnote reference', builtIn: true },
  // The number or sign before the text of a note, as large as that. LibreOffice sets its own numbers in the style of this name.
  Fussnotenziffer: { name: 'Footnote Characters', rare: true },
  // The line to sign on, and what stands on it.
  Unterschriftsstrich: { name: 'Unterschrift Strich', rare: true },
  Fuehrung: { name: 'Verzeichnis Führung' },
  // An entry that leads to its page.
  Seitenverweis: { name: 'Verzeichnis Verweis', rare: true },
  Impressumbegriff: { name: 'Impressumbegriff' },
  Marke: { name: 'Beschriftung Marke' },
  Einheit: { name: 'Beschriftung Einheit' },
  Pfeil: { name: 'Überschrift Pfeil' },
  Quelltextzeichen: { name: 'Quelltext Zeichen' },
  // A space at which no line is to end.
  Bindung: { name: 'Bindung', rare: true },
} as const satisfies Record<string, ParagraphStyle>

export type CharacterStyleId = keyof typeof CHARACTER_STYLES
