import { z } from 'zod'
import { EigeneBausteineSchema } from '../../content/eigene-bausteine.js'
import type { Bild } from '../../content/programm/programm.js'
import { VerzeichnisSchema } from '../../content/programm/verzeichnis-schema.js'
import { jaNein } from '../../content/yaml/ja-nein.js'
import type { Ort } from '../../message.js'
import { type ExtraFamilies, type Face, type FaceFile, SchriftenSchema, SchriftSchema } from './fonts/fonts.js'
import {
  colourName,
  colourNameOrNone,
  KachelnSchema,
  KaestenSchema,
  KennzahlenSchema,
  LeitsatzSchema,
  TabellenSchema,
  UeberschriftenSchema,
} from './looks.js'
import type { DesignColours } from './own-colours.js'
import { KolumnentitelSchema, SeitenzahlSchema } from './page-margins.js'

const colour = z
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

const long = z
  .number({ error: 'eine Zahl ohne Einheit, in Millimetern' })
  .min(-50, 'mindestens -50 Millimeter')
  .max(300, 'höchstens 300 Millimeter')
/** A rectangle on the paper, in millimetres from its left and upper edge. */
const Box = {
  links: long.describe('Abstand von links in Millimetern'),
  oben: long.describe('Abstand von oben in Millimetern'),
  breite: long.describe('Breite in Millimetern'),
  hoehe: long.describe('Höhe in Millimetern'),
}
const block = z.strictObject({
  links: Box.links,
  oben: Box.oben,
  breite: Box.breite,
  versalien: jaNein.optional().describe('Großbuchstaben in der ersten Textzeile'),
  farbe: colourName.optional().describe('Farbe des Textes, mit ihrem Namen unter farben'),
  grund: colourName.optional().describe('Farbe dessen, worauf er steht'),
})

/** The composition of the cover, for PDF and Word alike. */
const TitelseiteSchema = z.strictObject({
  flaechen: z
    .array(
      z.strictObject({
        farbe: colourName.describe('Name einer Farbe'),
        ...Box,
        vorne: jaNein.optional().describe('Liegt vor dem Bild, nicht dahinter'),
      }),
      { error: 'eine Liste von Farbfeldern' },
    )
    .describe('Farbfelder'),
  grafik: z
    .union(
      [
        z.literal('keine'),
        z.strictObject({ datei: z.string().describe('SVG-Datei im Ordner der Gestaltung'), ...Box }),
      ],
      {
        error: '„keine“ oder eine Angabe wie { datei: wellen.svg, links: 0, oben: 0, breite: 210, hoehe: 200 }',
      },
    )
    .describe('Vektorgrafik, oder keine'),
  bild: z.strictObject(Box).describe('Wo das Bild des Programms steht'),
  logo: z
    .strictObject({
      ...Box,
      grund: colourName.optional().describe('Farbe eines Feldes dahinter, zum Beispiel papier auf einem Bild'),
    })
    .describe('Wo das Logo des Jobcenters steht'),
  traegerlogos: z.strictObject(Box).optional().describe('Wo die Logos der Träger stehen, von links nebeneinander'),
  bloecke: z
    .strictObject({
      vermerk: block.describe('Vermerk (Muster, Entwurf)'),
      titel: block.describe('Titel und Untertitel'),
      jahr: block.describe('Das große Jahr'),
      absender: block.describe('Jobcenter und Standort'),
      definition: block.describe('Was ein solches Programm ist'),
      traeger: block.describe('Die Träger'),
    })
    .describe('Textblöcke; Maße in Millimetern'),
})
export type CoverBlock = keyof z.infer<typeof TitelseiteSchema>['bloecke']
export type BoxSize = { links: number; oben: number; breite: number; hoehe: number }

/** Paragraph styles for Word that a design adds, by name. Distances in points. */
const WordstileSchema = z.record(
  z.string().min(1),
  z.strictObject({
    basis: z.string().default('Standard').describe('Formatvorlage, auf der eine eigene beruht'),
    farbe: colourName.optional().describe('Farbe der Schrift'),
    flaeche: colourName.optional().describe('Farbe des Grundes'),
    strich: colourName.optional().describe('Farbe eines Strichs links'),
    linien: colourName.optional().describe('Farbe von Linien darüber und darunter'),
    schrift: z
      .enum(['text', 'ueberschriften', 'ziffern'])
      .optional()
      .describe('Familie der Schrift, wie unter „schriften“'),
    fett: jaNein.optional().describe('Fett'),
    kursiv: jaNein.optional().describe('Kursiv'),
    versalien: jaNein.optional().describe('Großbuchstaben'),
    groesse: pt.optional().describe('Größe in Punkt'),
    vor: z.number().min(0).max(100).optional().describe('Abstand davor in Punkt'),
    nach: z.number().min(0).max(100).optional().describe('Abstand danach in Punkt'),
    einzug: z.number().min(0).max(200).optional().describe('Einzug links in Punkt'),
  }),
)
export type OwnWordStyle = z.output<typeof WordstileSchema>[string]

/** gestaltung.yaml: one description of the design for PDF, web and Word. Sizes in points, lengths of the page in millimetres. */
export const GestaltungSchema = z.strictObject({
  name: z.string().describe('Name der Gestaltung'),
  basis: z.string().optional().describe('Gestaltung, auf der diese beruht; dann nennt sie nur, was anders ist'),
  farben: z
    .strictObject({
      akzent: colour.describe('Farbe von Überschriften und Linien'),
      akzentdunkel: colour.describe('Dunkler Ton davon'),
      hell: colour.describe('Heller Ton für Tabellenköpfe und Kästen'),
      text: colour.describe('Farbe des Textes'),
      grau: colour.describe('Farbe von Beschriftungen, Quellen, Kolumnentitel'),
      linie: colour.describe('Farbe feiner Linien'),
      papier: colour.describe('Farbe des Papiers'),
      zweitakzent: colour
        .optional()
        .describe('Zweite Akzentfarbe, zum Beispiel für Kästen, Kacheln oder eine Stufe der Überschriften'),
      zweithell: colour.optional().describe('Heller Ton davon'),
      diagramm: colour.optional().describe('Farbton der Diagramme; sonst akzent'),
      diagrammgrau: colour
        .optional()
        .describe('Farbton dessen, was in Diagrammen zurücktritt, und der dritten und vierten Reihe; sonst grau'),
    })
    .describe('Farben, als "#0f5c6e"'),
  schrift: SchriftSchema.describe('Schriften'),
  schriften: SchriftenSchema.describe('Weitere Familien, für Überschriften und Ziffern'),
  groessen: z
    .strictObject({
      text: pt.describe('Text, in Punkt'),
      klein: pt.describe('Beschriftungen, Quellen, Fußnoten, in Punkt'),
      tabelle: pt.describe('Tabellen, in Punkt'),
      ueberschrift1: pt.describe('Kapitel, in Punkt'),
      ueberschrift2: pt.describe('Überschrift zweiter Stufe, in Punkt'),
      ueberschrift3: pt.describe('Überschrift dritter Stufe, in Punkt'),
      motto: pt.describe('Motto, in Punkt'),
      titel: pt.describe('Titel der Titelseite, in Punkt'),
      jahr: pt.describe('Jahr der Titelseite, in Punkt'),
      mindestens: pt.describe('Keine Schrift ist kleiner, auch nicht in breiten Tabellen'),
      zeilenhoehe: z.number().min(1).max(2.5).describe('Zeilenhöhe als Vielfaches der Schrift'),
    })
    .describe('Schriftgrößen'),
  seite: z
    .strictObject({
      oben: mm.describe('Rand oben in Millimetern'),
      unten: mm.describe('Rand unten in Millimetern'),
      links: mm.describe('Rand links in Millimetern'),
      rechts: mm.describe('Rand rechts in Millimetern'),
      randspalte: mm.default(0).describe('Breite der Spalte neben dem Text für Beschriftungen; 0: keine'),
      steg: mm.default(6).describe('Abstand der Randspalte vom Text in Millimetern'),
      spiegeln: jaNein
        .default(false)
        .describe(
          'Für beidseitigen Druck: Linke Seiten tauschen die Ränder und Kopf und Fuß die Seiten; „links“ ist innen',
        ),
      randabfallend: jaNein
        .optional()
        .describe(
          'Ob farbige Bänder von Kapiteln und Kennzahlen in PDF und Word bis zum Rand des Papiers reichen; mit spiegeln enden sie am Satzspiegel',
        ),
      baender: z
        .enum(['links', 'beidseitig'])
        .optional()
        .describe('Bis zu welchem Rand des Papiers solche Bänder reichen; ohne Angabe bis zum linken'),
    })
    .describe('Ränder der Seite'),
  amrand: z
    .strictObject({
      mottos: jaNein
        .default(false)
        .describe('Ob kurze Mottos in PDF und Word neben dem Text stehen, den sie überschreiben'),
      hervorhebungen: jaNein.default(false).describe('Ob kurze Hervorhebungen in PDF und Word neben dem Text stehen'),
    })
    .prefault({})
    .describe('Was außer Beschriftungen und Quellen in der Randspalte steht'),
  auftaktbild: z
    .strictObject({
      hoehe: z
        .number({ error: 'eine Zahl ohne Einheit, in Millimetern' })
        .min(20, 'mindestens 20 Millimeter')
        .max(200, 'höchstens 200 Millimeter')
        .default(88)
        .describe('Höchste Höhe in Millimetern; ein höheres Bild wird oben und unten beschnitten'),
      reicht: z
        .enum(['satzspiegel', 'rechts', 'beidseitig'])
        .default('beidseitig')
        .describe('Bis zu welchem Rand des Papiers es in PDF und Word reicht, wenn die Seite randabfallend ist'),
    })
    .prefault({})
    .describe('Bild im Auftakt eines Kapitels'),
  randbild: z
    .strictObject({
      hoehe: z
        .number({ error: 'eine Zahl ohne Einheit, in Millimetern' })
        .min(8, 'mindestens 8 Millimeter')
        .max(60, 'höchstens 60 Millimeter')
        .default(14)
        .describe('Höchste Höhe in Millimetern; breiter als die Randspalte wird es nie'),
    })
    .prefault({})
    .describe('Ein einzelnes kleines Bild (logoleiste) neben dem Text'),
  abstaende: z
    .strictObject({
      absatz: pt.describe('Nach einem Absatz, in Punkt'),
      block: pt.describe('Um Tabellen, Diagramme und Kästen, in Punkt'),
      vorueberschrift2: pt.describe('Vor einer Überschrift zweiter Stufe, in Punkt'),
      vorueberschrift3: pt.describe('Vor einer Überschrift dritter Stufe, in Punkt'),
      nachueberschrift: pt.describe('Nach einer Überschrift, in Punkt'),
    })
    .describe('Abstände'),
  fussnoten: z
    .strictObject({
      groesse: pt.describe('Schriftgröße in Punkt'),
      linie: mm.describe('Länge der Linie darüber in Millimetern; 0: keine'),
      abstand: pt.describe('Im PDF mindestens so viel Raum zwischen Text und Linie, in Punkt'),
    })
    .describe('Fußnoten; im PDF stehen sie am Fuß ihrer Seite'),
  silbentrennung: jaNein.describe('Ob Wörter am Zeilenende getrennt werden'),
  verzeichnis: VerzeichnisSchema.describe('Inhaltsverzeichnis'),
  // What has no number opens a page anyway.
  kapitel: z
    .enum(['neue-seite', 'fortlaufend', 'bei-bedarf'])
    .default('neue-seite')
    .describe('Ob jedes Kapitel eine neue Seite beginnt; bei-bedarf: nur, wo die davor gut gefüllt ist'),
  kolumnentitel: KolumnentitelSchema.describe('Was am Kopf der Seiten steht'),
  seitenzahl: SeitenzahlSchema.describe('Die Seitenzahl am Fuß der Seiten'),
  ueberschriften: UeberschriftenSchema.describe('Aussehen der Überschriften'),
  tabellen: TabellenSchema.describe('Aussehen der Tabellen'),
  kaesten: KaestenSchema.describe('Aussehen der Kästen'),
  leitsatz: LeitsatzSchema.describe('Ein Zitat, das ein ganzes Kapitel ist'),
  kennzahlen: KennzahlenSchema.describe('Ein Band von Kennzahlen'),
  kacheln: KachelnSchema.describe('Felder nebeneinander'),
  titelseite: TitelseiteSchema.describe('Aufbau der Titelseite'),
  innenseite: z
    .strictObject({
      flaeche: colourNameOrNone.default('keine').describe('Farbe des Feldes am Kopf der Seite, oder keine'),
      hoehe: long.default(150).describe('Höhe des Feldes in Millimetern; ein langes Impressum nimmt davon'),
      grafik: z
        .string()
        .default('keine')
        .describe('Schmuck auf dem Feld: SVG-Datei ohne Text im Ordner der Gestaltung, oder keine'),
      ausschnitt: jaNein
        .default(false)
        .describe('Statt des Schmucks ein vergrößerter Ausschnitt des Titelbilds, wo ein Programm eines als SVG hat'),
    })
    .prefault({})
    .describe('Die Innenseite des Umschlags, auf der das Impressum steht, in PDF und Word'),
  druck: z
    .strictObject({
      anschnitt: z
        .number({ error: 'eine Zahl ohne Einheit, mit Punkt: 3' })
        .min(0, 'mindestens 0 Millimeter')
        .max(10, 'höchstens 10 Millimeter')
        .default(0)
        .describe('Wie weit Farben und Bilder im PDF über den Rand des Papiers reichen, in Millimetern; 0: gar nicht'),
      schnittmarken: jaNein.default(false).describe('Marken im PDF, an denen die Druckerei schneidet'),
    })
    .default({ anschnitt: 0, schnittmarken: false })
    .describe('Was eine Druckerei braucht'),
  diagrammdaten: z
    .enum(['keine', 'darunter', 'anhang'])
    .default('keine')
    .describe('Wo auf Papier die Daten der Diagramme stehen; die Webseite hat sie immer, eingeklappt'),
  bausteine: EigeneBausteineSchema.default({}).describe('Eigene Bausteine, je Name einer'),
  wordstile: WordstileSchema.default({}).describe(
    'Formatvorlagen für Word, je Name eine: eigene, oder was an einer anders ist, die Word so nennt',
  ),
  logo: z
    .strictObject({
      datei: z.string().describe('Bild im Ordner der Gestaltung'),
      alt: z.string().describe('Was darauf zu sehen ist'),
    })
    .optional()
    .describe('Logo der Titelseite'),
})

export type Gestaltung = Omit<z.infer<typeof GestaltungSchema>, 'logo' | 'schriften' | 'farben'> & {
  farben: DesignColours
  logo?: Bild & { alt: string }
  /** The drawing of the cover as SVG. */
  titelgrafik?: { svg: string } & BoxSize
  /** The drawing above the Impressum as SVG. */
  innengrafik?: string
  /** How much smaller the type of a block of the cover is than the design says, for long texts to leave each other room; 1 where not named. */
  titelpassung?: Partial<Record<CoverBlock, number>>
  /** Where the logos of the programme's bodies stand. */
  traegerlogos?: BoxSize[]
  /** Folder name of the design. */
  id: string
  /** Its folder and those of the designs that it is based on, from the workspace, the nearest first. */
  ordner: string[]
  /** Absolute paths of the font files: TTF for PDF, charts and Word, WOFF2 for the web. */
  schriftdateien: Record<Face, FaceFile>
  /** Families beside that of the text. */
  schriften: ExtraFamilies
  /** Where each style for Word is described. */
  stilorte?: Readonly<Record<string, Ort>>
}
