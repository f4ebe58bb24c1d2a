import type { Schwere } from '../message.js'

// What server and page of the Werkstatt say to each other. Paths are relative to the Arbeitsordner, with "/"; lines and columns count from 1.

/** A place in a source file. */
export interface Quellort {
  datei: string
  zeile: number
  spalte: number
}

/** A cell of a sheet, by ids. */
export interface Zellangabe {
  blatt: string
  zeile: string
  spalte: string
}

/** An element of the document where it stands on a page of the PDF. */
export interface Seitenstelle {
  /** From 1. */
  seite: number
  /** Structure type: "P", "H1", "TD", "Figure". */
  art: string
  /** Name in the vocabulary: "p", "aside.fazit". */
  name: string
  mcids: readonly number[]
  /** What a picture covers, in points from the lower left corner. */
  kasten?: readonly number[]
  /** Where an author has written it, or the block that it belongs to. */
  text?: Quellort
  /** Where a layout has written it. */
  vorlage?: Quellort
  /** The id of a heading, table or figure. */
  id?: string
  /** The cell of a sheet that a cell of a table prints. */
  zelle?: Zellangabe
}

/** A heading of the document and where it stands. */
export interface Gliederungspunkt {
  id: string
  stufe: number
  nummer: string
  text: string
  seite: number
  ort?: Quellort
}

/** What can be done about a message at once. */
export interface Behebung {
  /** "„7,1 %“ einsetzen" */
  name: string
  datei: string
  /** The piece that is replaced, as it stands in the file now; offsets count UTF-16 units. */
  von: number
  bis: number
  alt: string
  neu: string
  /** The name of a button for all of their kind in a file at once; missing where each is to be thought about. */
  alle?: string
}

/** A message as the page shows it. */
export interface Meldungsansicht extends Quellort {
  regel: string
  schwere: Schwere
  text: string
  rat: string
  /** What the rule is about, in plain words. */
  erklaerung: string
  /** The lines around the place. */
  ausschnitt: { nummer: number; text: string; getroffen: boolean }[]
  behebungen: Behebung[]
}

/** What is known of the programme. The pages are those of the last build without errors. */
export interface Werkstattstand {
  programm: string
  titel: string
  /** Counts the pages' versions; 0 where there are none yet. */
  nummer: number
  /** Whether a newer one is being made. */
  baut: boolean
  /** Whether the pages show what the files say now. */
  aktuell: boolean
  /** Milliseconds of the last build. */
  dauer: number
  nurLesen: boolean
  meldungen: Meldungsansicht[]
  gliederung: Gliederungspunkt[]
  stellen: Seitenstelle[]
  geaendert: Aenderungen
  /** Others who have the programme open. */
  andere: string[]
  /** Whether pages can be shown as Word would: LibreOffice is here. */
  office: boolean
  gestaltung: string
}

/** What has changed on the pages, as elements by index in `stellen`; what there is nothing to compare with is missing. */
export interface Aenderungen {
  /** Since the version before. */
  seitZuletzt: number[]
  /** Since the Werkstatt was opened. */
  seitBeginn: number[]
  /** Since the last commit. */
  seitCommit?: number[]
  /** Since `amip build` last kept the programme. */
  seitBau?: number[]
}

/** The pages in view as they are printed, seconds before the finished version: the same to the eye. */
export interface Vorabseiten {
  /** The first of them, from 1. */
  von: number
  /** A PDF of these pages alone, in base64. */
  pdf: string
}

/** What a look at the files and at others has found. */
export interface Nachsehen {
  /** Whether the pages are those of the files as they are now, or say why not. */
  ruht: boolean
  /** The version of the pages. */
  nummer: number
}

/** A text file of the programme or its design. */
export interface Dateiinhalt {
  datei: string
  text: string
  /** Hash of the bytes; what is saved names the version that it is based on. */
  fassung: string
  schreibbar: boolean
}

/** What saving has come to. A conflict leaves the file as it is, and tells what stands there. */
export type Speicherergebnis =
  | { art: 'gespeichert'; fassung: string }
  | { art: 'konflikt'; text: string; fassung: string }
  | { art: 'fehler'; text: string; rat: string }

/** A version that was kept before it was overwritten. */
export interface Fassungsangabe {
  id: string
  /** ISO, and in words. */
  zeit: string
  wann: string
  zeichen: number
  /** What was changed then: "neu: „Wir fangen heute an.“". */
  danach: string
}

/** A file that can be opened. */
export interface Dateieintrag {
  datei: string
  name: string
  gruppe: 'Abschnitte' | 'Daten' | 'Programm' | 'Gestaltung'
  /** Sheets open as a table. */
  blatt?: string
}

/** What one may type. */
export interface Auskunft {
  bausteine: Bausteinangabe[]
  diagrammtypen: string[]
  kennungen: { id: string; name: string }[]
  blaetter: Blattangabe[]
  funktionen: string[]
  bilder: string[]
  organigramme: string[]
  /** Sections in order, with their files. */
  abschnitte: string[]
}

export interface Bausteinangabe {
  name: string
  formen: readonly ('zeile' | 'kasten')[]
  inhalt: 'absaetze' | 'liste' | 'bloecke' | ''
  zaehlt: string
  beschreibung: string
  beispiel: string
  attribute: Attributangabe[]
}

/** What keeps a block from being set. */
export interface Blockmangel {
  text: string
  rat: string
}

export interface Attributangabe {
  name: string
  art: 'text' | 'auswahl' | 'datenblatt' | 'bild' | 'organigramm' | 'liste' | 'adresse'
  werte: readonly string[]
  /** What the values are called, where their names do not say it. */
  namen: Readonly<Record<string, string>>
  pflicht: boolean
  vorgabe: string
  beschreibung: string
}

export interface Blattangabe {
  id: string
  titel: string
  datei: string
  spalten: { id: string; name: string; errechnet: boolean }[]
  /** `errechnet`: a sum, or computed in all cells. */
  zeilen: { id: string; name: string; errechnet: boolean; werte: string[] }[]
}

/** A way in which a cell can stand in a sentence. */
export interface Zahlform {
  /** "in Millionen" */
  name: string
  /** "{{mio haushalt.gesamt.2023}}" */
  ausdruck: string
  /** What it prints: "26,75 Mio. €". */
  text: string
}

/** A figure of the document and what stands behind it. */
export interface Zahlauskunft {
  gedruckt: string
  ort: Quellort
  abschnitt: string
  stelle: string
  satz: string
  satzstelle: number
  /** "haushalt.gesamt.2022", and as people call it; '' where there is none. */
  zelle: string
  zellname: string
  formel: string
  herkunft: Quellort | null
  nachweis: string
  quelle: string
  stand: string
  vorjahr: string
  veraenderung: string
}

/** A typed figure, and the expression that prints the same from its cell. */
export interface Zellbindung {
  alt: string
  neu: string
  /** Title of the sheet, and what the cell is called. */
  blatt: string
  zellname: string
}

/** A sheet as a table. */
export interface Tabellenansicht {
  id: string
  titel: string
  einheit: string
  quelle: string
  stand: string
  datei: string
  /** Whether rows and columns can be added, moved and taken away: the sheet is typed in YAML. */
  aenderbar: boolean
  /** `rechnung` in words; '' where the column is typed. */
  spalten: { id: string; name: string; gruppe: string; rechnung: string }[]
  zeilen: Tabellenzeile[]
  /** Typed rows that a formula would say as well. */
  summen: Summenvorschlag[]
}

/** A typed row that is the sum of others. */
export interface Summenvorschlag {
  zeile: string
  name: string
  glieder: string[]
}

export interface Tabellenzeile {
  id: string
  name: string
  stufe: number
  summe: boolean
  /** Whether a sum of the sheet adds it up. */
  gezaehlt: boolean
  zellen: Blattzelle[]
}

/** A field of the form for a new sheet. */
export interface Blattformularfeld {
  name: 'titel' | 'einheit' | 'quelle' | 'stand'
  hinweis: string
  pflicht: boolean
}

/** A cell of a sheet; where `ort` is missing it is computed, or its file is no YAML. */
export interface Blattzelle {
  anzeige: string
  fehlt: boolean
  text: boolean
  /** How it is computed, in words; '' where it is typed. */
  rechnung: string
  ort?: Quellort
}

/** A token of the design. */
export interface Gestaltungsmerkmal {
  pfad: string[]
  gruppe: string
  /** As its documentation calls it, and what that says more of it. */
  name: string
  hinweis: string
  art: 'farbe' | 'zahl' | 'wahl'
  wert: string
  /** What can be chosen, each with its word. */
  werte: readonly (readonly [wert: string, wort: string])[]
  kontrast: string
}

/** The design of a programme as its panel shows it. */
export interface Gestaltungsansicht {
  datei: string
  /** Whether it lies in the Arbeitsordner and may be changed. */
  schreibbar: boolean
  merkmale: Gestaltungsmerkmal[]
  /** What is being tried and not kept yet, each with the value that holds without it. */
  probe: { pfad: string[]; vorher: string }[]
}

/** A text as it was, and the version that it comes in place of: '' for a file that is gone. */
export interface Vorher {
  datei: string
  text: string
  fassung: string
}

/** What has come of a change that can be taken back. */
export type Umkehrbar = Speicherergebnis & { vorher?: Vorher[] }

/** An entry of programm.yaml in a form. */
export interface Programmangabe {
  pfad: string[]
  gruppe: string
  name: string
  art: 'text' | 'zeilen' | 'wahl' | 'reihenfolge'
  wert: string
  zeilen: string[]
  /** What the lines are called, where they are ids. */
  namen?: string[]
  /** Their files, where each is one. */
  dateien?: string[]
  werte: readonly string[]
  pflicht: boolean
  hinweis: string
}
