import { z } from 'zod'

export const FACES = ['normal', 'kursiv', 'halbfett', 'halbfettkursiv'] as const
export type Face = (typeof FACES)[number]

/** Absolute paths of a face: TTF for PDF, charts and Word, WOFF2 for the web. */
export interface FaceFile {
  ttf: string
  woff2: string
}

/** What a design may set in a family of its own, beside that of the text. */
export const FAMILY_ROLES = ['ueberschriften', 'ziffern'] as const
export type FamilyRole = (typeof FAMILY_ROLES)[number]

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
export type ExtraFamilyKey = z.output<typeof ZusatzschriftSchema>

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
export interface ExtraFamily {
  familie: string
  dateien: Partial<Record<Face, FaceFile>> & { halbfett: FaceFile }
}
export type ExtraFamilies = Partial<Record<FamilyRole, ExtraFamily>>

/** The family of a role: figures are set as headings where the design says nothing of them; undefined for that of the text. */
export function familyOf(fonts: ExtraFamilies, role: FamilyRole): ExtraFamily | undefined {
  return fonts[role] ?? fonts.ueberschriften
}

/** The families beside that of the text, each once. */
export function listFamilies(fonts: ExtraFamilies): ExtraFamily[] {
  const families = FAMILY_ROLES.flatMap((role) => fonts[role] ?? [])
  return families.filter(({ familie }, i) => families.findIndex((others) => others.familie === familie) === i)
}

/** The file of a face, or of the nearest that the family has. */
export function faceOf({ dateien }: ExtraFamily, face: Face): FaceFile {
  const normal = dateien.normal ?? dateien.halbfett
  const replacements = { normal, kursiv: normal, halbfett: dateien.halbfett, halbfettkursiv: dateien.halbfett }
  return dateien[face] ?? replacements[face]
}
