import { computeContrast } from '../../charts/colours/farbe.js'
import type { Meldungen, Ort } from '../../message.js'
import * as regeln from '../regeln.js'
import type { Gestaltung } from './gestaltung.js'
import type { Looks } from './looks.js'

type PaletteColour = keyof Gestaltung['farben']

/** WCAG 2.1, 1.4.3 (AA), which EN 301 549, 10.1.4.3, asks of documents: text that is not large. */
const MINIMUM_CONTRAST = 4.5
interface TextColour {
  font: PaletteColour
  ground: PaletteColour
  what: string
  /** Where the design chooses the two; without it, they are the colours themselves that are at fault. */
  path?: readonly string[]
}

/** Which colours text is printed in on which ground, and what is printed so. */
const TEXTS: readonly TextColour[] = [
  { font: 'text', ground: 'papier', what: 'Text' },
  { font: 'grau', ground: 'papier', what: 'Quellen, Beschriftungen, Kopfzeile' },
  { font: 'akzent', ground: 'papier', what: 'Überschriften, Verweise' },
  { font: 'text', ground: 'hell', what: 'Tabellenköpfe, Kästen' },
  { font: 'akzent', ground: 'hell', what: 'Überschriften in Kästen' },
  { font: 'papier', ground: 'akzentdunkel', what: 'Titelseite' },
]

/** The colours that the design itself brings together: in headings, heads of tables, boxes, on the cover. */
function looksOf({
  ueberschriften,
  tabellen,
  kaesten,
  leitsatz,
  kennzahlen,
  kacheln,
  titelseite,
}: Pick<Gestaltung, 'titelseite' | keyof Looks>): TextColour[] {
  return [
    ...Object.entries(ueberschriften).map(([level, { farbe, flaeche }]) => ({
      font: farbe,
      ground: flaeche === 'keine' ? ('papier' as const) : flaeche,
      what: 'Überschriften',
      path: ['ueberschriften', level, 'farbe'],
    })),
    {
      font: tabellen.kopfschrift,
      ground: tabellen.kopfflaeche,
      what: 'Tabellenköpfe',
      path: ['tabellen', 'kopfschrift'],
    },
    {
      font: leitsatz.farbe,
      ground: leitsatz.flaeche === 'keine' ? 'papier' : leitsatz.flaeche,
      what: 'Leitsatz',
      path: ['leitsatz', 'farbe'],
    },
    ...(kennzahlen.flaeche === 'keine'
      ? []
      : (['akzent', 'text'] as const).map((font) => ({
          font,
          ground: kennzahlen.flaeche as PaletteColour,
          what: 'Kennzahlen',
          path: ['kennzahlen', 'flaeche'],
        }))),
    {
      font: kacheln.farbe,
      ground: kacheln.flaeche === 'keine' ? 'papier' : kacheln.flaeche,
      what: 'Kacheln',
      path: ['kacheln', 'farbe'],
    },
    { font: 'text', ground: kaesten.flaeche, what: 'Kästen', path: ['kaesten', 'flaeche'] },
    ...Object.entries(titelseite.bloecke).flatMap(([block, { farbe, grund }]) =>
      farbe && grund
        ? [{ font: farbe, ground: grund, what: 'Titelseite', path: ['titelseite', 'bloecke', block, 'farbe'] }]
        : [],
    ),
  ]
}

/** Reports colours of a design that cannot be told apart well enough, and type below its own smallest size. */
export function checkLegibility(
  gestaltung: Pick<Gestaltung, 'farben' | 'groessen' | 'titelseite' | keyof Looks>,
  ort: (path: readonly string[]) => Ort,
  meldungen: Meldungen,
): void {
  const { farben, groessen } = gestaltung
  // Two colours that stand out too little from each other do so everywhere.
  const reported = new Set<string>()
  for (const { font, ground, what, path } of [...TEXTS, ...looksOf(gestaltung)]) {
    const contrast = computeContrast(farben[font], farben[ground])
    const pair = [font, ground].sort().join()
    if (contrast >= MINIMUM_CONTRAST || reported.has(pair)) continue
    reported.add(pair)
    meldungen.melde(
      regeln.kontrast,
      ort(path ?? ['farben', font === 'papier' ? ground : font]),
      `Die Farbe „${font}“ auf „${ground}“ hat nur den Kontrast ${format(contrast)} : 1 (${what}).`,
      `Nötig sind ${format(MINIMUM_CONTRAST)} : 1: eine der beiden dunkler oder heller wählen.`,
    )
  }
  const { zeilenhoehe: _, mindestens, ...fonts } = groessen
  for (const [name, size] of Object.entries(fonts)) {
    if (size >= mindestens) continue
    meldungen.melde(
      regeln.schriftKlein,
      ort(['groessen', name]),
      `„${name}“ ist mit ${format(size)} Punkt kleiner als die Mindestgröße der Gestaltung (${format(mindestens)} Punkt).`,
      'Die Schrift größer setzen oder „mindestens“ ändern.',
    )
  }
}

/** Rounded down, so that 4,49 never reads as 4,5. */
function format(numeric: number): string {
  return String(Math.floor(numeric * 10) / 10).replace('.', ',')
}
