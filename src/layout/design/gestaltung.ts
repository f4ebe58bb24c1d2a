import { z } from 'zod'
import { EigeneBausteineSchema } from '../../content/eigene-bausteine.js'
import type { Bild } from '../../content/programm/programm.js'
import { VerzeichnisSchema } from '../../content/programm/verzeichnis-schema.js'
import { farbname, jaNein, KaestenSchema, TabellenSchema, UeberschriftenSchema } from './aussehen.js'

const farbe = z
  .string({ error: 'eine Farbe in Anführungszeichen: "#0f5c6e" (ohne sie beginnt mit # ein Kommentar)' })
  .regex(/^#[0-9a-fA-F]{6}$/, 'eine Farbe in Anführungszeichen: "#0f5c6e" (ohne sie beginnt mit # ein Kommentar)')
const pt = z
  .number({ error: 'eine Zahl ohne Einheit, mit Punkt: 10.5' })
  .min(1, 'mindestens 1 Punkt')
  .max(300, 'höchstens 300 Punkt')
const mm = z
  .number({ error: 'eine Zahl ohne Einheit, mit Punkt: 27.5' })
  .min(0, 'mindestens 0 Millimeter')
  .max(80, 'höchstens 80 Millimeter')

const lang = z
  .number({ error: 'eine Zahl ohne Einheit, in Millimetern' })
  .min(-50, 'mindestens -50 Millimeter')
  .max(300, 'höchstens 300 Millimeter')
/** A rectangle on the paper, in millimetres from its left and upper edge. */
const Feld = { links: lang, oben: lang, breite: lang, hoehe: lang }
const block = z.strictObject({
  links: lang,
  oben: lang,
  breite: lang,
  /** Capitals by style, in its first line of text. */
  versalien: jaNein.optional(),
  /** Colour of all its text, and of what it stands on. */
  farbe: farbname.optional(),
  grund: farbname.optional(),
})

/** The composition of the cover, for PDF and Word alike. */
const TitelseiteSchema = z.strictObject({
  flaechen: z.array(z.strictObject({ farbe: farbname, ...Feld }), { error: 'eine Liste von Farbfeldern' }),
  grafik: z.union([z.literal('keine'), z.strictObject({ datei: z.string(), ...Feld })], {
    error: '„keine“ oder eine Angabe wie { datei: wellen.svg, links: 0, oben: 0, breite: 210, hoehe: 200 }',
  }),
  bild: z.strictObject(Feld),
  logo: z.strictObject(Feld),
  bloecke: z.strictObject({
    vermerk: block,
    titel: block,
    jahr: block,
    absender: block,
    definition: block,
    traeger: block,
  }),
})
export type Titelblock = keyof z.infer<typeof TitelseiteSchema>['bloecke']
export type Feldmass = { links: number; oben: number; breite: number; hoehe: number }

/** Paragraph styles for Word that a design adds, by name. Distances in points. */
const WordstileSchema = z.record(
  z.string().min(1),
  z.strictObject({
    /** The style that it is based on. */
    basis: z.string().default('Standard'),
    farbe: farbname.optional(),
    flaeche: farbname.optional(),
    /** A rule at the left. */
    strich: farbname.optional(),
    fett: z.boolean().optional(),
    kursiv: z.boolean().optional(),
    versalien: z.boolean().optional(),
    groesse: pt.optional(),
    vor: z.number().min(0).max(100).optional(),
    nach: z.number().min(0).max(100).optional(),
    einzug: z.number().min(0).max(200).optional(),
  }),
)
export type Wordstil = z.output<typeof WordstileSchema>[string]

/** gestaltung.yaml: one description of the design for PDF, web and Word. Sizes in points, lengths of the page in millimetres. */
export const GestaltungSchema = z.strictObject({
  name: z.string(),
  /** The design that this one is based on: it says only what differs. */
  basis: z.string().optional(),
  farben: z.strictObject({
    akzent: farbe,
    akzentdunkel: farbe,
    hell: farbe, // tint for heads and boxes
    text: farbe,
    grau: farbe, // captions, sources, running header
    linie: farbe,
    papier: farbe,
  }),
  schrift: z.strictObject({
    familie: z.string(),
    /** File names under assets/schriften or the design's own folder; TTF for PDF, charts and Word, WOFF2 of the same name for the web. */
    normal: z.string(),
    kursiv: z.string(),
    halbfett: z.string(),
    halbfettkursiv: z.string(),
  }),
  groessen: z.strictObject({
    text: pt,
    klein: pt,
    tabelle: pt,
    ueberschrift1: pt,
    ueberschrift2: pt,
    ueberschrift3: pt,
    motto: pt,
    titel: pt,
    jahr: pt,
    /** No type is smaller: not by the other sizes, and not where wide tables are made to fit. */
    mindestens: pt,
    zeilenhoehe: z.number().min(1).max(2.5),
  }),
  /** Margins; between the left one and the text a column for captions, and its distance from the text. */
  seite: z.strictObject({
    oben: mm,
    unten: mm,
    links: mm,
    rechts: mm,
    randspalte: mm.default(0),
    steg: mm.default(6),
  }),
  abstaende: z.strictObject({
    absatz: pt,
    block: pt,
    vorueberschrift2: pt,
    vorueberschrift3: pt,
    nachueberschrift: pt,
  }),
  silbentrennung: z.boolean(),
  verzeichnis: VerzeichnisSchema,
  /** Whether each chapter opens a page, or numbered ones run on; what has no number opens one anyway. */
  kapitel: z.enum(['neue-seite', 'fortlaufend']).default('neue-seite'),
  ueberschriften: UeberschriftenSchema,
  tabellen: TabellenSchema,
  kaesten: KaestenSchema,
  titelseite: TitelseiteSchema,
  /** Where paper shows the data of the charts; the web page always has them, folded. */
  diagrammdaten: z.enum(['keine', 'darunter', 'anhang']).default('keine'),
  bausteine: EigeneBausteineSchema.default({}),
  wordstile: WordstileSchema.default({}),
  /** A picture in the design's folder, for the title page. */
  logo: z.strictObject({ datei: z.string(), alt: z.string() }).optional(),
})

export type Gestaltung = Omit<z.infer<typeof GestaltungSchema>, 'logo'> & {
  logo?: Bild & { alt: string }
  /** The drawing of the cover as SVG. */
  titelgrafik?: { svg: string } & Feldmass
  /** How much smaller the type of a block of the cover is than the design says, for long texts to leave each other room; 1 where not named. */
  titelpassung?: Partial<Record<Titelblock, number>>
  /** Folder name of the design. */
  id: string
  /** Its folder and those of the designs that it is based on, from the workshop, the nearest first. */
  ordner: string[]
  /** Absolute paths of the font files: TTF for PDF, charts and Word, WOFF2 for the web. */
  schriftdateien: Record<Schnitt, { ttf: string; woff2: string }>
}

export const SCHNITTE = ['normal', 'kursiv', 'halbfett', 'halbfettkursiv'] as const
export type Schnitt = (typeof SCHNITTE)[number]
