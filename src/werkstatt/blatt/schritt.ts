import { z } from 'zod'
import { RECHENARTEN } from '../../content/daten/quelle.js'

const reihe = z.enum(['zeile', 'spalte'])
const name = z.string().trim().min(1).max(300)

/** How a row or column is computed: from rows or columns of its own sheet, by their ids. */
const Zeilenrechnung = z.object({ art: z.enum(RECHENARTEN), operanden: z.array(z.string().min(1)).min(1).max(2000) })
export type Zeilenrechnung = z.infer<typeof Zeilenrechnung>

/** A change of what rows or columns a sheet has. */
export const Blattschritt = z.discriminatedUnion('art', [
  z.object({
    art: z.literal('einfuegen'),
    reihe,
    /** Behind which one; '' is before the first. */
    nach: z.string(),
    namen: z.array(name).min(1).max(2000),
    /** A row is counted in wherever the one before it is; a column holds text. */
    mitzaehlen: z.boolean().default(false),
    text: z.boolean().default(false),
    /** A heading between rows. */
    gruppe: z.boolean().default(false),
    /** It is computed, and nothing is typed. */
    rechnung: Zeilenrechnung.optional(),
  }),
  z.object({ art: z.literal('entfernen'), reihe, id: z.string() }),
  z.object({ art: z.literal('verschieben'), reihe, id: z.string(), um: z.union([z.literal(-1), z.literal(1)]) }),
  /** A typed row is computed from now on. */
  z.object({ art: z.literal('errechnen'), reihe, id: z.string(), rechnung: Zeilenrechnung }),
  z.object({ art: z.literal('umbenennen'), reihe, id: z.string(), name }),
])
export type Blattschritt = z.infer<typeof Blattschritt>

export type Einfuegeschritt = Extract<Blattschritt, { art: 'einfuegen' }>
