import type { Element } from 'hast'
import { z } from 'zod'
import { jaNein } from '../../content/yaml/ja-nein.js'
import { is } from '../document/tree.js'

/** The colours that each design has. */
const BASE_COLOURS = ['akzent', 'akzentdunkel', 'hell', 'text', 'grau', 'linie', 'papier'] as const
export type BaseColour = (typeof BASE_COLOURS)[number]
const COLOUR_NAMES = [...BASE_COLOURS, 'zweitakzent', 'zweithell'] as const
export type ColourName = (typeof COLOUR_NAMES)[number]
/** One of the colours of the design, by name. */
export const colourName = z.enum(COLOUR_NAMES)
export const colourNameOrNone = z.enum([...COLOUR_NAMES, 'keine'])

const level = z.strictObject({
  farbe: colourName.describe('Farbe der Schrift'),
  flaeche: colourNameOrNone.describe('Farbe eines Bandes dahinter, oder keine'),
  linie: colourNameOrNone.describe('Farbe einer Linie darunter, oder keine'),
  oberlinie: colourNameOrNone
    .default('keine')
    .describe('Farbe einer Linie darüber, auf Papier über Spalte und Text; bei Kapiteln kräftig, sonst fein'),
  strich: colourNameOrNone.default('keine').describe('Farbe eines kräftigen Strichs unter dem Band, auf Papier'),
  nummer: z
    .number({ error: 'eine Zahl von 1 bis 3' })
    .min(1, 'mindestens 1')
    .max(3, 'höchstens 3')
    .default(1)
    .describe('Größe der Nummer auf Papier, als Vielfaches der Überschrift'),
  versalien: jaNein.describe('Großbuchstaben; getippt wird wie immer'),
  aushang: jaNein.default(false).describe('Beginnt an der Spalte neben dem Text'),
})

/** How headings look, by level. */
export const UeberschriftenSchema = z.strictObject({
  stufe1: level.describe('Kapitel'),
  stufe2: level.describe('Überschriften zweiter Stufe'),
  stufe3: level.describe('Überschriften dritter Stufe'),
})

/** How tables look; `zellrand` is the room above and below the text of a cell in points. */
export const TabellenSchema = z.strictObject({
  kopfschrift: colourName.describe('Schriftfarbe des Kopfes'),
  kopfflaeche: colourName.describe('Grund des Kopfes'),
  linie: colourName.describe('Linien unter Kopf und Tabelle und um Summen'),
  streifen: colourNameOrNone.describe('Grund jeder zweiten Zeile, oder keine'),
  zellrand: z
    .number({ error: 'eine Zahl von 1 bis 12 (Punkt)' })
    .min(1)
    .max(12)
    .describe('Raum über und unter dem Text einer Zelle, in Punkt'),
})

/** How boxes look: their ground, and whether a rule stands at their left. */
export const KaestenSchema = z.strictObject({
  flaeche: colourName.describe('Grund'),
  strich: z.enum(['links', 'keiner']).describe('Ob links ein Strich steht'),
  farbe: colourName.describe('Farbe des Strichs'),
})

/** How a quotation looks that is a chapter of its own and carries its page. */
export const LeitsatzSchema = z
  .strictObject({
    farbe: colourName.describe('Farbe der Schrift'),
    flaeche: colourNameOrNone.describe('Grund, der die Seite füllt, oder keine'),
    strich: colourName.describe('Farbe des Strichs links'),
  })
  .default({ farbe: 'akzentdunkel', flaeche: 'keine', strich: 'akzent' })

/** How a band of key figures looks. */
export const KennzahlenSchema = z
  .strictObject({ flaeche: colourNameOrNone.describe('Grund des Bandes, oder keine') })
  .default({ flaeche: 'keine' })

/** How tiles look: their ground, their words, the rule above them. */
export const KachelnSchema = z
  .strictObject({
    flaeche: colourNameOrNone.describe('Grund eines Feldes, oder keine'),
    farbe: colourName.describe('Farbe der Schrift'),
    linie: colourName.describe('Linie darüber'),
    breit: jaNein.default(false).describe('Ob Kacheln in PDF und Word auch über die Spalte neben dem Text reichen'),
  })
  .default({ flaeche: 'hell', farbe: 'akzentdunkel', linie: 'akzent', breit: false })

export interface Looks {
  ueberschriften: z.output<typeof UeberschriftenSchema>
  tabellen: z.output<typeof TabellenSchema>
  kaesten: z.output<typeof KaestenSchema>
  leitsatz: z.output<typeof LeitsatzSchema>
  kennzahlen: z.output<typeof KennzahlenSchema>
  kacheln: z.output<typeof KachelnSchema>
}

const DASH = { links: '2.25pt', keiner: '0' } as const

/** The looks as CSS variables, each with its value. */
export function lookVariables({
  ueberschriften,
  tabellen,
  kaesten,
  leitsatz,
  kennzahlen,
  kacheln,
  seite,
}: Looks & { seite: { baender?: 'links' | 'beidseitig' | undefined } }): string[] {
  const colour = (name: ColourName | 'keine') => (name === 'keine' ? 'transparent' : `var(--farbe-${name})`)
  const rule = (weight: number, name: ColourName | 'keine') =>
    name === 'keine' ? '0' : `${weight}pt solid ${colour(name)}`
  const levels = Object.values(ueberschriften).flatMap((level, index) => {
    const { farbe: font, flaeche, linie, versalien, aushang } = level
    const name = `--stufe${index + 1}`
    // On paper, the rule above words that do not hang begins in the column all the same.
    const ruled = !aushang && flaeche === 'keine' && level.oberlinie !== 'keine'
    return [
      `${name}-beginn: ${aushang || ruled ? 'calc(-1 * var(--aushang, 0mm))' : '0'}`,
      `${name}-einzug: ${ruled ? 'var(--aushang, 0mm)' : flaeche === 'keine' ? '0' : '9pt'}`,
      `${name}-farbe: ${colour(font)}`,
      `${name}-aushang: ${aushang ? 'calc(-1 * var(--aushang, 0mm))' : '0'}`,
      `${name}-flaeche: ${colour(flaeche)}`,
      `${name}-linie: ${rule(0.75, linie)}`,
      `${name}-oberlinie: ${rule(index === 0 ? 2.25 : 0.5, level.oberlinie)}`,
      `${name}-strich: ${rule(4, level.strich)}`,
      `${name}-nummer: ${level.nummer}em`,
      `${name}-innen: ${flaeche !== 'keine' ? '5pt 9pt' : linie !== 'keine' ? '0 0 5pt' : '0'}`,
      `${name}-versalien: ${versalien ? 'uppercase' : 'none'}`,
      `${name}-sperrung: ${versalien ? '.03em' : 'normal'}`,
    ]
  })
  const { flaeche } = ueberschriften.stufe1
  return [
    ...levels,
    // The title of the table of contents shares the band of chapters, not their rule.
    `--verzeichnistitel-innen: ${flaeche === 'keine' ? '0' : '5pt 9pt'}`,
    ...bandVariables(ueberschriften.stufe1),
    // The picture of an opener goes on from a band; below words it needs air.
    `--auftakt-luft: ${flaeche === 'keine' ? 'var(--block)' : '0'}`,
    `--band-weit: ${seite.baender === 'beidseitig' ? 'var(--band-rechts)' : '0mm'}`,
    `--tabellenkopf-schrift: ${colour(tabellen.kopfschrift)}`,
    `--tabellenkopf-flaeche: ${colour(tabellen.kopfflaeche)}`,
    `--tabellenlinie: ${colour(tabellen.linie)}`,
    // A head without a tint of its own needs a rule above it.
    `--tabellenkante: ${tabellen.kopfflaeche === 'papier' ? `1pt solid ${colour(tabellen.linie)}` : '0'}`,
    `--streifen: ${colour(tabellen.streifen)}`,
    `--zellrand: ${tabellen.zellrand}pt`,
    `--kasten-flaeche: ${colour(kaesten.flaeche)}`,
    `--kasten-strich: ${DASH[kaesten.strich]}`,
    `--kasten-farbe: ${colour(kaesten.farbe)}`,
    `--leitsatz-farbe: ${colour(leitsatz.farbe)}`,
    `--leitsatz-flaeche: ${colour(leitsatz.flaeche)}`,
    `--leitsatz-strich: ${colour(leitsatz.strich)}`,
    `--kennzahlen-flaeche: ${colour(kennzahlen.flaeche)}`,
    `--kachel-flaeche: ${colour(kacheln.flaeche)}`,
    `--kachel-farbe: ${colour(kacheln.farbe)}`,
    `--kachel-linie: ${colour(kacheln.linie)}`,
    `--kachel-aushang: ${kacheln.breit ? 'calc(-1 * var(--aushang, 0mm))' : '0'}`,
    // At most three stand in a row.
    `--kachel-breite: ${kacheln.breit ? '30%' : '36mm'}`,
  ]
}

/**
 * The heading of a chapter on paper: how far it reaches beyond its text to the left and right, where its words begin within that, and the
 * room above and below them. What has a ground reaches as far as the page is printed on.
 */
function bandVariables({ flaeche, linie, aushang }: z.output<typeof level>): string[] {
  const hanging = aushang ? 'var(--aushang)' : '0mm'
  // What does not hang reaches out only where pages are printed to the paper's edge.
  const reach = aushang ? 'var(--bis-links)' : 'min(var(--bis-links), 99 * var(--druckrand))'
  const band =
    flaeche === 'keine'
      ? { links: hanging, rechts: '0mm', text: '0mm', oben: '0pt', unten: linie === 'keine' ? '0pt' : '5pt' }
      : {
          links: reach,
          rechts: 'var(--bis-rechts)',
          text: `max(9pt, ${reach} - ${hanging})`,
          oben: 'calc(var(--ueberschrift1) * .52)',
          unten: 'calc(var(--ueberschrift1) * .48)',
        }
  return Object.entries(band).map(([name, value]) => `--band-${name}: ${value}`)
}

/** Whether a heading, the title of a list or the title on the cover is set in capitals by the look of the design. */
export function isInCapitals(
  element: Element,
  gestaltung: Pick<Looks, 'ueberschriften'> & {
    titelseite: { bloecke: { titel: { versalien?: boolean | undefined } } }
  },
): boolean {
  if (is(element, 'p.titel')) return gestaltung.titelseite.bloecke.titel.versalien ?? false
  const { stufe1, stufe2, stufe3 } = gestaltung.ueberschriften
  if (is(element, 'p.verzeichnistitel')) return stufe1.versalien
  return { h1: stufe1, h2: stufe2, h3: stufe3 }[element.tagName]?.versalien ?? false
}
