import { RECHENARTEN, type Rechenart } from '../quelle.js'

/** What may stand behind a key: what editors are told of it, and what they complain about. The reader itself says more. */
export type Schluesselform =
  | 'text'
  | 'texte'
  | 'stellen'
  | 'janein'
  | 'rechenart'
  | 'operanden'
  | 'wert'
  | 'werte'
  | 'gedruckt'
  | 'spalten'
  | 'zeilen'
  | readonly string[]

/** A key of a sheet: what it is for, in German, and its form. */
export interface Schluessel {
  readonly beschreibung: string
  readonly form: Schluesselform
}

const RECHNUNGEN: Record<Rechenart, string> = {
  summe: 'Summe der genannten Zeilen (in einer Zeile) oder Spalten (in einer Spalte): [a, b, c]',
  differenz: 'Differenz [von, nach]: nach minus von',
  veraenderung: 'Veränderung in Prozent: [von, nach]',
  punkte: 'Veränderung in Prozentpunkten, nur aus Werten in %: [von, nach]',
  anteil: 'Anteil in Prozent: [teil, ganzes]',
  quote: 'a durch b in Prozent, auch bei verschiedenen Einheiten: [a, b]',
  je: 'Das eine durch das andere, in der Einheit der Zeile oder Spalte: [was, worauf]',
  verhaeltnis: 'Verhältnis, gedruckt wie „1,03 : 1“: [a, b]',
  mittelwert: 'Mittelwert: [a, b, c]',
}
const rechnungen = Object.fromEntries(
  RECHENARTEN.map((art) => [art, { beschreibung: RECHNUNGEN[art], form: 'operanden' }]),
) as Record<Rechenart, Schluessel>

const einheit = {
  beschreibung: 'Einheit, wie sie gedruckt wird: €, "%", Personen, Mio. €, € je Eintritt',
  form: 'text',
} as const
const stellen = {
  beschreibung: 'Nachkommastellen im Druck; fehlt die Angabe, so viele wie getippt',
  form: 'stellen',
} as const

/** Keys of a sheet. */
export const BLATT = {
  titel: { beschreibung: 'Titel der Tabelle, wo der Abschnitt keinen nennt', form: 'text' },
  einheit,
  stellen,
  quelle: { beschreibung: 'Woher die Zahlen stammen', form: 'text' },
  stand: { beschreibung: 'Stand der Zahlen: 09/2022, 2022-09 oder 2022-09-30', form: 'text' },
  hinweise: { beschreibung: 'Sätze unter der Tabelle', form: 'texte' },
  zeilenkopf: { beschreibung: 'Kopf über den Namen der Zeilen, wo der Abschnitt keinen nennt', form: 'text' },
  spalten: { beschreibung: 'Die Spalten: [2022, 2023] oder je Kennung ihre Angaben', form: 'spalten' },
  zeilen: { beschreibung: 'Die Zeilen: je Kennung ihre Angaben', form: 'zeilen' },
  datei: { beschreibung: 'CSV- oder Excel-Datei in daten/, aus der die Tabelle kommt', form: 'text' },
  blatt: { beschreibung: 'Tabellenblatt der Excel-Datei', form: 'text' },
  bereich: { beschreibung: 'Bereich der Excel-Datei: A3:D20', form: 'text' },
  kopfzeilen: { beschreibung: '2, wo die Köpfe der Tabelle in zwei Zeilen stehen', form: ['1', '2'] },
  zahlen: { beschreibung: 'Wie Zahlen geschrieben sind, die als Text dastehen', form: ['deutsch', 'englisch'] },
} as const satisfies Record<string, Schluessel>

const REIHE = {
  name: { beschreibung: 'Name, wie er gedruckt wird; fehlt er, gilt die Kennung', form: 'text' },
  einheit,
  stellen,
  vorzeichen: { beschreibung: 'ja: Werte sind Veränderungen und tragen ein Vorzeichen', form: 'janein' },
  gedruckt: { beschreibung: 'Veröffentlichte Werte zu errechneten Zellen; sie werden verglichen', form: 'gedruckt' },
  ...rechnungen,
} as const satisfies Record<string, Schluessel>

/** Keys of a column. */
export const SPALTE = {
  ...REIHE,
  gruppe: { beschreibung: 'Gemeinsamer Oberkopf benachbarter Spalten', form: 'text' },
  art: { beschreibung: 'text: die Spalte enthält Text statt Zahlen', form: ['zahl', 'text'] },
} as const satisfies Record<string, Schluessel>

/** Keys of a row. */
export const ZEILE = {
  ...REIHE,
  werte: {
    beschreibung: 'Werte in der Reihenfolge der Spalten, oder je Spalte: { 2022: 4.8 }; ein fehlender heißt fehlt',
    form: 'werte',
  },
  gruppe: { beschreibung: 'ja: eine Zwischenüberschrift ohne Werte', form: 'janein' },
  davon: { beschreibung: 'Kennung der Zeile, von der diese ein Teil ist', form: 'text' },
  darunter: { beschreibung: 'Kennung der Zeile, aus der diese eine Auswahl ist', form: 'text' },
  vollstaendig: { beschreibung: 'ja: die „davon“-Zeilen ergeben zusammen diese', form: 'janein' },
  rechnung: { beschreibung: 'Womit die errechnete Spalte in dieser Zeile rechnet', form: 'rechenart' },
} as const satisfies Record<string, Schluessel>

/** Keys of a single cell that is computed. */
export const ZELLE = {
  ...rechnungen,
  gedruckt: { beschreibung: 'Veröffentlichter Wert; er wird verglichen', form: 'wert' },
} as const satisfies Record<string, Schluessel>

/** The names of keys, in their order. */
export function namesOf<Name extends string>(schluessel: Readonly<Record<Name, Schluessel>>): Name[] {
  return Object.keys(schluessel) as Name[]
}
