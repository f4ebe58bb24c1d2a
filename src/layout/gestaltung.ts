import { z } from 'zod'

const farbe = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'Eine Farbe wird als „#rrggbb“ geschrieben')
const pt = z.number().positive()
const mm = z.number().nonnegative()

/** gestaltung.yaml: one description of the design for PDF, web and Word. Sizes in points, lengths of the page in millimetres. */
export const GestaltungSchema = z.strictObject({
  name: z.string(),
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
    text: pt, klein: pt, tabelle: pt, ueberschrift1: pt, ueberschrift2: pt, ueberschrift3: pt, motto: pt, titel: pt, jahr: pt,
    zeilenhoehe: z.number().min(1).max(2.5),
  }),
  seite: z.strictObject({ oben: mm, unten: mm, links: mm, rechts: mm }),
  abstaende: z.strictObject({ absatz: pt, block: pt, vorueberschrift2: pt, vorueberschrift3: pt, nachueberschrift: pt }),
  silbentrennung: z.boolean(),
  logo: z.string().optional(),
})

export type Gestaltung = z.infer<typeof GestaltungSchema> & {
  /** Folder name of the design. */
  id: string
  /** Absolute paths of the font files. */
  schriftdateien: Record<'normal' | 'kursiv' | 'halbfett' | 'halbfettkursiv', { ttf: string; woff2: string }>
}
