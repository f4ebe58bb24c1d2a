import { computeContrast } from '../../charts/colours/farbe.js'
import type { Meldungen, Ort } from '../../message.js'
import * as regeln from '../regeln.js'
import type { Aussehen } from './aussehen.js'
import type { Gestaltung } from './gestaltung.js'

type Farbe = keyof Gestaltung['farben']

/** WCAG 2.1, 1.4.3 (AA), which EN 301 549, 10.1.4.3, asks of documents: text that is not large. */
const MINDESTKONTRAST = 4.5
interface Textfarbe {
  schrift: Farbe
  grund: Farbe
  was: string
  /** Where the design chooses the two; without it, they are the colours themselves that are at fault. */
  pfad?: readonly string[]
}

/** Which colours text is printed in on which ground, and what is printed so. */
const TEXTE: readonly Textfarbe[] = [
  { schrift: 'text', grund: 'papier', was: 'Text' },
  { schrift: 'grau', grund: 'papier', was: 'Quellen, Beschriftungen, Kopfzeile' },
  { schrift: 'akzent', grund: 'papier', was: 'Überschriften, Verweise' },
  { schrift: 'text', grund: 'hell', was: 'Tabellenköpfe, Kästen' },
  { schrift: 'akzent', grund: 'hell', was: 'Überschriften in Kästen' },
  { schrift: 'papier', grund: 'akzentdunkel', was: 'Titelseite' },
]

/** The colours that the design itself brings together: in headings, heads of tables, boxes, on the cover. */
function looksOf({
  ueberschriften,
  tabellen,
  kaesten,
  leitsatz,
  kennzahlen,
  titelseite,
}: Pick<Gestaltung, 'titelseite' | keyof Aussehen>): Textfarbe[] {
  return [
    ...Object.entries(ueberschriften).map(([stufe, { farbe, flaeche }]) => ({
      schrift: farbe,
      grund: flaeche === 'keine' ? ('papier' as const) : flaeche,
      was: 'Überschriften',
      pfad: ['ueberschriften', stufe, 'farbe'],
    })),
    {
      schrift: tabellen.kopfschrift,
      grund: tabellen.kopfflaeche,
      was: 'Tabellenköpfe',
      pfad: ['tabellen', 'kopfschrift'],
    },
    {
      schrift: leitsatz.farbe,
      grund: leitsatz.flaeche === 'keine' ? 'papier' : leitsatz.flaeche,
      was: 'Leitsatz',
      pfad: ['leitsatz', 'farbe'],
    },
    ...(kennzahlen.flaeche === 'keine'
      ? []
      : (['akzent', 'text'] as const).map((schrift) => ({
          schrift,
          grund: kennzahlen.flaeche as Farbe,
          was: 'Kennzahlen',
          pfad: ['kennzahlen', 'flaeche'],
        }))),
    { schrift: 'text', grund: kaesten.flaeche, was: 'Kästen', pfad: ['kaesten', 'flaeche'] },
    ...Object.entries(titelseite.bloecke).flatMap(([block, { farbe, grund }]) =>
      farbe && grund
        ? [{ schrift: farbe, grund, was: 'Titelseite', pfad: ['titelseite', 'bloecke', block, 'farbe'] }]
        : [],
    ),
  ]
}

/** Reports colours of a design that cannot be told apart well enough, and type below its own smallest size. */
export function checkLesbarkeit(
  gestaltung: Pick<Gestaltung, 'farben' | 'groessen' | 'titelseite' | keyof Aussehen>,
  ort: (pfad: readonly string[]) => Ort,
  meldungen: Meldungen,
): void {
  const { farben, groessen } = gestaltung
  // Two colours that stand out too little from each other do so everywhere.
  const gemeldet = new Set<string>()
  for (const { schrift, grund, was, pfad } of [...TEXTE, ...looksOf(gestaltung)]) {
    const kontrast = computeContrast(farben[schrift], farben[grund])
    const paar = [schrift, grund].sort().join()
    if (kontrast >= MINDESTKONTRAST || gemeldet.has(paar)) continue
    gemeldet.add(paar)
    meldungen.melde(
      regeln.kontrast,
      ort(pfad ?? ['farben', schrift === 'papier' ? grund : schrift]),
      `Die Farbe „${schrift}“ auf „${grund}“ hat nur den Kontrast ${format(kontrast)} : 1 (${was}).`,
      `Nötig sind ${format(MINDESTKONTRAST)} : 1: eine der beiden dunkler oder heller wählen.`,
    )
  }
  const { zeilenhoehe: _, mindestens, ...schriften } = groessen
  for (const [name, groesse] of Object.entries(schriften)) {
    if (groesse >= mindestens) continue
    meldungen.melde(
      regeln.schriftKlein,
      ort(['groessen', name]),
      `„${name}“ ist mit ${format(groesse)} Punkt kleiner als die Mindestgröße der Gestaltung (${format(mindestens)} Punkt).`,
      'Die Schrift größer setzen oder „mindestens“ ändern.',
    )
  }
}

/** Rounded down, so that 4,49 never reads as 4,5. */
function format(zahl: number): string {
  return String(Math.floor(zahl * 10) / 10).replace('.', ',')
}
