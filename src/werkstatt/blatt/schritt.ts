import { z } from 'zod'

const reihe = z.enum(['zeile', 'spalte'])
const name = z.string().trim().min(1).max(300)

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
  }),
  z.object({ art: z.literal('entfernen'), reihe, id: z.string() }),
  z.object({ art: z.literal('verschieben'), reihe, id: z.string(), um: z.union([z.literal(-1), z.literal(1)]) }),
  z.object({ art: z.literal('umbenennen'), reihe, id: z.string(), name }),
])
export type Blattschritt = z.infer<typeof Blattschritt>

export type Einfuegeschritt = Extract<Blattschritt, { art: 'einfuegen' }>
