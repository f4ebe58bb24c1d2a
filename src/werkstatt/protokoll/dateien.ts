// Text files, and what saving them has come to.

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
  gruppe: 'Kapitel' | 'Daten' | 'Programm' | 'Gestaltung'
  /** Sheets open as a table. */
  blatt?: string
}

/** A text as it was, and the version that it comes in place of: '' for a file that is gone. */
export interface Vorher {
  datei: string
  text: string
  fassung: string
}

/** What has come of a change that can be taken back. */
export type Umkehrbar = Speicherergebnis & { vorher?: Vorher[] }
