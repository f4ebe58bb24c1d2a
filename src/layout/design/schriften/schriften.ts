import { z } from 'zod'

export const SCHNITTE = ['normal', 'kursiv', 'halbfett', 'halbfettkursiv'] as const
export type Schnitt = (typeof SCHNITTE)[number]

/** Absolute paths of a face: TTF for PDF, charts and Word, WOFF2 for the web. */
export interface Schnittdatei {
  ttf: string
  woff2: string
}

/** What a design may set in a family of its own, beside that of the text. */
export const ROLLEN = ['ueberschriften', 'ziffern'] as const
export type Rolle = (typeof ROLLEN)[number]

/** The family of the text. */
export const SchriftSchema = z.strictObject({
  familie: z.string().describe('Name der Schriftfamilie'),
  // TTF for PDF, charts and Word, WOFF2 of the same name for the web.
  normal: z.string().describe('Dateiname ohne Endung, in assets/schriften oder im Ordner der Gestaltung'),
  kursiv: z.string().describe('Kursiver Schnitt'),
  halbfett: z.string().describe('Halbfetter Schnitt'),
  halbfettkursiv: z.string().describe('Halbfetter kursiver Schnitt'),
})

const ZusatzschriftSchema = z.strictObject({
  familie: z.string().describe('Name der Schriftfamilie, anders als der des Textes'),
  halbfett: z.string().describe('Schnitt, in dem sie gesetzt wird; Dateiname ohne Endung, wie bei schrift'),
  normal: z.string().optional().describe('Normaler Schnitt; ohne ihn der halbfette'),
  kursiv: z.string().optional().describe('Kursiver Schnitt; ohne ihn der normale'),
  halbfettkursiv: z.string().optional().describe('Halbfetter kursiver Schnitt; ohne ihn der halbfette'),
})
export type Zusatzangabe = z.output<typeof ZusatzschriftSchema>

/** Families beside that of the text. */
export const SchriftenSchema = z
  .strictObject({
    ueberschriften: ZusatzschriftSchema.optional().describe('Überschriften und Titel'),
    ziffern: ZusatzschriftSchema.optional().describe(
      'Das Jahr der Titelseite, Kennzahlen, die Ziffern von Auftakten und Schritten',
    ),
  })
  .default({})

/** A family beside that of the text: the faces that the design has of it. */
export interface Zusatzschrift {
  familie: string
  dateien: Partial<Record<Schnitt, Schnittdatei>> & { halbfett: Schnittdatei }
}
export type Zusatzschriften = Partial<Record<Rolle, Zusatzschrift>>

/** The family of a role: figures are set as headings where the design says nothing of them; undefined for that of the text. */
export function familyOf(schriften: Zusatzschriften, rolle: Rolle): Zusatzschrift | undefined {
  return schriften[rolle] ?? schriften.ueberschriften
}

/** The families beside that of the text, each once. */
export function listFamilies(schriften: Zusatzschriften): Zusatzschrift[] {
  const familien = ROLLEN.flatMap((rolle) => schriften[rolle] ?? [])
  return familien.filter(({ familie }, i) => familien.findIndex((andere) => andere.familie === familie) === i)
}

/** The file of a face, or of the nearest that the family has. */
export function faceOf({ dateien }: Zusatzschrift, schnitt: Schnitt): Schnittdatei {
  const normal = dateien.normal ?? dateien.halbfett
  const ersatz = { normal, kursiv: normal, halbfett: dateien.halbfett, halbfettkursiv: dateien.halbfett }
  return dateien[schnitt] ?? ersatz[schnitt]
}
