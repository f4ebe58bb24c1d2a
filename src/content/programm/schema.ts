import { z } from 'zod'
import { DiagrammeSchema } from './diagramme-schema.js'
import { NUMMERIERUNGEN } from './programm.js'
import { VerzeichnisSchema } from './verzeichnis-schema.js'

const text = z.string({ error: 'ein Text; mit Doppelpunkt, Raute oder leer in Anführungszeichen' })
const zahlOderText = z.union([z.number(), z.string()], { error: 'ein einfacher Wert' }).transform(String)
const zeitraum = zahlOderText.pipe(
  z
    .string()
    .regex(/^(?:19|20)\d{2}(\s*[-–/]\s*(?:19|20)\d{2})?$/, 'ein Jahr (2023) oder zwei (2025–2026), beide vierstellig')
    .refine((jahre) => {
      const [von = '', bis = von] = jahre.match(/\d{4}/g) ?? []
      return von <= bis
    }, 'das frühere Jahr zuerst (2025–2026)'),
)
const stand = zahlOderText.pipe(
  z
    .string()
    .regex(/^(?:19|20)\d{2}(-\d{2}(-\d{2})?)?$/, 'ein Datum als Jahr-Monat-Tag (2023-04-26), Jahr-Monat oder Jahr'),
)
const feld = z.union([text, z.number(), z.array(z.union([text, z.number()]))], {
  error: 'ein Text oder eine Liste von Zeilen',
})

/** programm.yaml. */
export const ProgrammSchema = z.strictObject({
  titel: text.min(1),
  zeitraum,
  jobcenter: z.strictObject({
    name: text.min(1),
    standort: text.optional(),
    traeger: z.array(text, { error: 'eine Liste: [Agentur für Arbeit Freiberg, Landkreis Mittelsachsen]' }).optional(),
  }),
  jahr: zahlOderText.optional(),
  untertitel: text.optional(),
  leitspruch: text.optional(),
  titelseite: z
    .strictObject({
      bild: z.strictObject({ datei: text.min(1), alt: text.min(1), nachweis: text.optional() }).optional(),
      definition: text.optional(),
    })
    .optional(),
  muster: text.optional(),
  stand: stand.optional(),
  gestaltung: text,
  nummerierung: z.enum(NUMMERIERUNGEN).optional(),
  verzeichnis: VerzeichnisSchema.partial().optional(),
  diagramme: DiagrammeSchema.optional(),
  impressum: z.record(text, feld),
  abschnitte: z.array(text, { error: 'eine Liste: [vorwort, ziele]' }).min(1, 'mindestens ein Abschnitt'),
  anhang: z.array(text, { error: 'eine Liste: [datenblaetter, glossar]' }).optional(),
})
