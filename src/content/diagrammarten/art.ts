/** How a value is printed: its unit, and the digits after its comma. */
export interface Wertmass {
  einheit: string
  stellen: number
}

/** One series; a value a category, null where none is known. */
export interface Datenreihe {
  name: string
  werte: (number | null)[]
  /** Only where values differ in kind (gegenueberstellung, zielerreichung): unit and digits of each value, instead of the chart's. */
  masse?: Wertmass[]
}

/** The figures of a chart. */
export interface Diagrammwerte {
  /** In the order in which they are drawn: sorting is done. */
  kategorien: string[]
  reihen: Datenreihe[]
}

/** So many series can be told apart by their colours. */
export const MEISTE_REIHEN = 8

/**
 * A kind of chart, declared once in a file of its own. From it come the check of what authors write, the handbook's table, how a
 * data sheet is read, the alternative text and the table of data; its picture is drawn in `src/charts/kinds`.
 */
export interface Diagrammart {
  /** What authors call it: `typ=…`. */
  name: string
  /** German, begins the alternative text: "Säulendiagramm". */
  bezeichnung: string
  /** German, for the handbook: what it shows and what it needs. */
  zeigt: string
  /** How it is written, over a sheet of the handbook. */
  beispiel: string
  /** How many series it shows. */
  reihen: readonly [mindestens: number, hoechstens: number]
  /** Which way a sheet is read; absent: rows are series, but a single column is one. `seiten`: two columns are the series, even beside many rows. */
  reihenSind?: 'spalten' | 'seiten'
  /** What may have units of its own; absent: nothing, the chart has one unit. */
  eigeneEinheit?: 'reihe' | 'wert'
  /** Head of the names in the table of data; absent: "Jahr" or "Merkmal". */
  kategorie?: string
  /** `zielwert=` draws a line across it. */
  ziellinie?: true
  /** Its axis may begin at another value than zero; where it does, a line below the chart says so. */
  freieAchse?: true
  /** `notiz=` writes a note at a category. */
  notizen?: true
  /** So many series at most, over years, have their last year emphasised. */
  letztesJahrBetont?: number
  /** Its order is its meaning: nothing to sort. */
  festeFolge?: true
  /** The sheet's amounts are steps between totals, which readers add up. */
  stufen?: true
  /** Drawn and described are each category's shares of its sum. */
  anteile?: true
  /** Alternative texts name the values one by one, in this way, instead of highest and lowest. */
  einzeln?: 'teile' | 'stufen' | 'kennzahlen'
  /** What Word shows: a chart of its own where it can (`src/word/diagramm`), or the picture. */
  word: 'eigenes' | 'bild'
  /** Why figures cannot be shown this way: the rest of a German sentence "Das Diagramm „…“ …". There is at least one value. */
  einwand?(werte: Diagrammwerte): string | undefined
}

/** All figures but the gaps. */
export function listZahlen({ reihen }: Diagrammwerte): number[] {
  return reihen.flatMap(({ werte }) => werte).filter((wert) => wert !== null)
}

export function hasNegative(werte: Diagrammwerte): boolean {
  return listZahlen(werte).some((wert) => wert < 0)
}

/** What keeps figures from being shares of a whole. */
export function refuseAnteile(werte: Diagrammwerte): string | undefined {
  if (hasNegative(werte)) return 'soll Anteile zeigen; negative Anteile gibt es nicht. Nehmen Sie balken oder saeulen.'
  if (listZahlen(werte).every((wert) => wert === 0)) return 'soll Anteile zeigen, aber alle Werte sind 0.'
  return undefined
}

/** What keeps figures from being the parts of one circle. */
export function refuseKreis(werte: Diagrammwerte): string | undefined {
  const { length } = werte.kategorien
  return length > MEISTE_REIHEN
    ? `hat ${length} Anteile; mehr als ${MEISTE_REIHEN} lassen sich in einem Kreis nicht unterscheiden. Nehmen Sie balken.`
    : refuseAnteile(werte)
}

/** A line needs two points. */
export function refuseEinzelne({ kategorien }: Diagrammwerte): string | undefined {
  return kategorien.length === 1
    ? 'hat nur eine Kategorie; zu einer Linie gehören zwei. Nehmen Sie saeulen.'
    : undefined
}
