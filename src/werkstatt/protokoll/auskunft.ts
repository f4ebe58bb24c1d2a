// What may be typed.

/** What one may type. */
export interface Auskunft {
  bausteine: Bausteinangabe[]
  diagrammtypen: string[]
  kennungen: { id: string; name: string }[]
  blaetter: Blattangabe[]
  funktionen: string[]
  /** What "jahr" and its like print in this programme: ["vorjahr", "2026"]. */
  jahresworte: [string, string][]
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
  /** `errechnet`: a sum, or computed in all cells. `einheiten`: of its figures column by column; undefined where there is none. */
  zeilen: { id: string; name: string; errechnet: boolean; werte: string[]; einheiten: (string | undefined)[] }[]
}
