import type { Element } from 'hast'
import { z } from 'zod'
import { jaNein } from '../../content/yaml/ja-nein.js'
import { is } from '../document/baum.js'

const FARBNAMEN = ['akzent', 'akzentdunkel', 'hell', 'text', 'grau', 'linie', 'papier'] as const
export type Farbname = (typeof FARBNAMEN)[number]
/** One of the colours of the design, by name. */
export const farbname = z.enum(FARBNAMEN)
const farbnameOderKeine = z.enum([...FARBNAMEN, 'keine'])

const stufe = z.strictObject({
  farbe: farbname.describe('Farbe der Schrift'),
  flaeche: farbnameOderKeine.describe('Farbe eines Bandes dahinter, oder keine'),
  linie: farbnameOderKeine.describe('Farbe einer Linie darunter, oder keine'),
  versalien: jaNein.describe('Großbuchstaben; getippt wird wie immer'),
  aushang: jaNein.default(false).describe('Beginnt an der Spalte neben dem Text'),
})

/** How headings look, by level. */
export const UeberschriftenSchema = z.strictObject({
  stufe1: stufe.describe('Kapitel'),
  stufe2: stufe.describe('Überschriften zweiter Stufe'),
  stufe3: stufe.describe('Überschriften dritter Stufe'),
})

/** How tables look; `zellrand` is the room above and below the text of a cell in points. */
export const TabellenSchema = z.strictObject({
  kopfschrift: farbname.describe('Schriftfarbe des Kopfes'),
  kopfflaeche: farbname.describe('Grund des Kopfes'),
  linie: farbname.describe('Linien unter Kopf und Tabelle und um Summen'),
  streifen: farbnameOderKeine.describe('Grund jeder zweiten Zeile, oder keine'),
  zellrand: z
    .number({ error: 'eine Zahl von 1 bis 12 (Punkt)' })
    .min(1)
    .max(12)
    .describe('Raum über und unter dem Text einer Zelle, in Punkt'),
})

/** How boxes look: their ground, and whether a rule stands at their left. */
export const KaestenSchema = z.strictObject({
  flaeche: farbname.describe('Grund'),
  strich: z.enum(['links', 'keiner']).describe('Ob links ein Strich steht'),
  farbe: farbname.describe('Farbe des Strichs'),
})

/** How a quotation looks that is a chapter of its own and carries its page. */
export const LeitsatzSchema = z
  .strictObject({
    farbe: farbname.describe('Farbe der Schrift'),
    flaeche: farbnameOderKeine.describe('Grund, der die Seite füllt, oder keine'),
    strich: farbname.describe('Farbe des Strichs links'),
  })
  .default({ farbe: 'akzentdunkel', flaeche: 'keine', strich: 'akzent' })

/** How a band of key figures looks. */
export const KennzahlenSchema = z
  .strictObject({ flaeche: farbnameOderKeine.describe('Grund des Bandes, oder keine') })
  .default({ flaeche: 'keine' })

export interface Aussehen {
  ueberschriften: z.output<typeof UeberschriftenSchema>
  tabellen: z.output<typeof TabellenSchema>
  kaesten: z.output<typeof KaestenSchema>
  leitsatz: z.output<typeof LeitsatzSchema>
  kennzahlen: z.output<typeof KennzahlenSchema>
}

const STRICH = { links: '2.25pt', keiner: '0' } as const

/** The looks as CSS variables, each with its value. */
export function aussehenVariables({ ueberschriften, tabellen, kaesten, leitsatz, kennzahlen }: Aussehen): string[] {
  const farbe = (name: Farbname | 'keine') => (name === 'keine' ? 'transparent' : `var(--farbe-${name})`)
  const stufen = Object.values(ueberschriften).flatMap(
    ({ farbe: schrift, flaeche, linie, versalien, aushang }, index) => {
      const name = `--stufe${index + 1}`
      return [
        `${name}-farbe: ${farbe(schrift)}`,
        `${name}-aushang: ${aushang ? 'calc(-1 * var(--aushang, 0mm))' : '0'}`,
        `${name}-flaeche: ${farbe(flaeche)}`,
        `${name}-linie: ${linie === 'keine' ? '0' : `.75pt solid ${farbe(linie)}`}`,
        `${name}-innen: ${flaeche !== 'keine' ? '5pt 9pt' : linie !== 'keine' ? '0 0 5pt' : '0'}`,
        `${name}-versalien: ${versalien ? 'uppercase' : 'none'}`,
        `${name}-sperrung: ${versalien ? '.03em' : 'normal'}`,
      ]
    },
  )
  const { flaeche } = ueberschriften.stufe1
  return [
    ...stufen,
    // The title of the table of contents shares the band of chapters, not their rule.
    `--verzeichnistitel-innen: ${flaeche === 'keine' ? '0' : '5pt 9pt'}`,
    `--tabellenkopf-schrift: ${farbe(tabellen.kopfschrift)}`,
    `--tabellenkopf-flaeche: ${farbe(tabellen.kopfflaeche)}`,
    `--tabellenlinie: ${farbe(tabellen.linie)}`,
    // A head without a tint of its own needs a rule above it.
    `--tabellenkante: ${tabellen.kopfflaeche === 'papier' ? `1pt solid ${farbe(tabellen.linie)}` : '0'}`,
    `--streifen: ${farbe(tabellen.streifen)}`,
    `--zellrand: ${tabellen.zellrand}pt`,
    `--kasten-flaeche: ${farbe(kaesten.flaeche)}`,
    `--kasten-strich: ${STRICH[kaesten.strich]}`,
    `--kasten-farbe: ${farbe(kaesten.farbe)}`,
    `--leitsatz-farbe: ${farbe(leitsatz.farbe)}`,
    `--leitsatz-flaeche: ${farbe(leitsatz.flaeche)}`,
    `--leitsatz-strich: ${farbe(leitsatz.strich)}`,
    `--kennzahlen-flaeche: ${farbe(kennzahlen.flaeche)}`,
  ]
}

/** Whether a heading, the title of a list or the title on the cover is set in capitals by the look of the design. */
export function isInVersalien(
  element: Element,
  gestaltung: Pick<Aussehen, 'ueberschriften'> & {
    titelseite: { bloecke: { titel: { versalien?: boolean | undefined } } }
  },
): boolean {
  if (is(element, 'p.titel')) return gestaltung.titelseite.bloecke.titel.versalien ?? false
  const { stufe1, stufe2, stufe3 } = gestaltung.ueberschriften
  if (is(element, 'p.verzeichnistitel')) return stufe1.versalien
  return { h1: stufe1, h2: stufe2, h3: stufe3 }[element.tagName]?.versalien ?? false
}
