import { computeContrast } from '../../charts/colours/farbe.js'
import type { Meldungen, Ort } from '../../message.js'
import * as regeln from '../regeln.js'
import type { Gestaltung } from './gestaltung.js'
import type { Looks } from './looks.js'
import { OWN_COLOURS } from './own-colours.js'

type PaletteColour = keyof Gestaltung['farben']

/** WCAG 2.1, 1.4.3 (AA), which EN 301 549, 10.1.4.3, asks of documents: text that is not large. */
export const MINIMUM_CONTRAST = 4.5
/** WCAG 2.1, 1.4.11 (AA): shapes that say something. */
const MINIMUM_SHAPE_CONTRAST = 3
interface TextColour {
  font: PaletteColour
  ground: PaletteColour
  what: string
  /** Where the design chooses the two; without it, they are the colours themselves that are at fault. */
  path?: readonly string[]
  /** Where it chooses the ground, if that is another place. */
  groundPath?: readonly string[]
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
      groundPath: ['ueberschriften', level, 'flaeche'],
    })),
    {
      font: tabellen.kopfschrift,
      ground: tabellen.kopfflaeche,
      what: 'Tabellenköpfe',
      path: ['tabellen', 'kopfschrift'],
      groundPath: ['tabellen', 'kopfflaeche'],
    },
    {
      font: leitsatz.farbe,
      ground: leitsatz.flaeche === 'keine' ? 'papier' : leitsatz.flaeche,
      what: 'Leitsatz',
      path: ['leitsatz', 'farbe'],
      groundPath: ['leitsatz', 'flaeche'],
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
      groundPath: ['kacheln', 'flaeche'],
    },
    { font: 'text', ground: kaesten.flaeche, what: 'Kästen', path: ['kaesten', 'flaeche'] },
    ...Object.entries(titelseite.bloecke).flatMap(([block, { farbe, grund }]) =>
      farbe && grund
        ? [
            {
              font: farbe,
              ground: grund,
              what: `Titelseite, ${block}`,
              path: ['titelseite', 'bloecke', block, 'farbe'],
              groundPath: ['titelseite', 'bloecke', block, 'grund'],
            },
          ]
        : [],
    ),
  ]
}

/** Whether two colours are a pair that a design itself brings together, of which `checkLegibility` tells. */
export function isOwnPair(
  gestaltung: Pick<Gestaltung, 'farben' | 'titelseite' | keyof Looks>,
  colour: string,
  ground: string,
): boolean {
  const { farben } = gestaltung
  return [...TEXTS, ...looksOf(gestaltung)].some(
    (pair) => farben[pair.font].toLowerCase() === colour && farben[pair.ground].toLowerCase() === ground,
  )
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
  for (const { font, ground, what, path, groundPath } of [...TEXTS, ...looksOf(gestaltung)]) {
    const contrast = computeContrast(farben[font], farben[ground])
    const pair = font === ground && path ? path.join() : [font, ground].sort().join()
    if (contrast >= MINIMUM_CONTRAST || reported.has(pair)) continue
    reported.add(pair)
    const { place, inherited } = placeOf(path ?? ['farben', font === 'papier' ? ground : font], groundPath, ort)
    meldungen.melde(
      regeln.kontrast,
      place,
      `Die Farbe „${font}“ auf „${ground}“ hat nur den Kontrast ${formatContrast(contrast)} : 1 (${what}).${inherited}`,
      font === ground
        ? 'Eine andere Farbe oder einen anderen Grund nennen.'
        : `Nötig sind ${formatContrast(MINIMUM_CONTRAST)} : 1: eine der beiden dunkler oder heller wählen.`,
    )
  }
  for (const name of ['diagramm', 'diagrammgrau'] as const) {
    const contrast = computeContrast(farben[name], farben.papier)
    if (contrast >= MINIMUM_SHAPE_CONTRAST || farben[name] === farben[OWN_COLOURS[name]]) continue
    meldungen.melde(
      regeln.kontrast,
      ort(['farben', name]),
      `Die Farbe „${name}“ auf „papier“ hat nur den Kontrast ${formatContrast(contrast)} : 1; Diagramme werden in einem dunkleren Ton davon gezeichnet.`,
      `Nötig sind ${formatContrast(MINIMUM_SHAPE_CONTRAST)} : 1: eine dunklere Farbe wählen.`,
    )
  }
  const { zeilenhoehe: _, mindestens, ...fonts } = groessen
  for (const [name, size] of Object.entries(fonts)) {
    if (size >= mindestens) continue
    meldungen.melde(
      regeln.schriftKlein,
      ort(['groessen', name]),
      `„${name}“ ist mit ${formatContrast(size)} Punkt kleiner als die Mindestgröße der Gestaltung (${formatContrast(mindestens)} Punkt).`,
      'Die Schrift größer setzen oder „mindestens“ ändern.',
    )
  }
}

/** Where the design itself chose one of the two colours, and, where it took over the other, from which. */
function placeOf(
  path: readonly string[],
  groundPath: readonly string[] | undefined,
  ort: (path: readonly string[]) => Ort,
): { place: Ort; inherited: string } {
  if (!groundPath) return { place: ort(path), inherited: '' }
  const own = ort([]).datei
  const isInherited = (one: readonly string[]) => ort(one).datei !== own
  if (isInherited(path) === isInherited(groundPath)) return { place: ort(path), inherited: '' }
  const [chosen, other] = isInherited(path) ? [groundPath, path] : [path, groundPath]
  const { datei, zeile } = ort(other)
  return {
    place: ort(chosen),
    inherited: ` „${other.at(-1)}“ ist aus ${datei}, Zeile ${zeile}, übernommen, weil diese Gestaltung es nicht nennt.`,
  }
}

/** A contrast as messages say it, rounded down, so that 4,49 never reads as 4,5. */
export function formatContrast(numeric: number): string {
  return String(Math.floor(numeric * 10) / 10).replace('.', ',')
}
