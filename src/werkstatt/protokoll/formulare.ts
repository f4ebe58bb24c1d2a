// The design and programm.yaml as forms.

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

/** An entry of programm.yaml in a form. */
export interface Programmangabe {
  pfad: string[]
  gruppe: string
  name: string
  art: 'text' | 'zeilen' | 'wahl' | 'reihenfolge'
  wert: string
  zeilen: string[]
  /** What the lines are called, where they are ids; what can be chosen, where that is said by keys. */
  namen?: string[]
  /** Their files, where each is one. */
  dateien?: string[]
  werte: readonly string[]
  pflicht: boolean
  hinweis: string
}
