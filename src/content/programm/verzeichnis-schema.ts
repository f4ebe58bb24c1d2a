import { z } from 'zod'

/** Yes or no as German authors write it; YAML itself knows only `true` and `false`. */
const jaNein = z
  .union([z.boolean(), z.enum(['ja', 'nein'])], { error: 'ja oder nein' })
  .transform((wert) => wert === true || wert === 'ja')

const FUEHRUNGEN = ['punkte', 'linie', 'keine'] as const

/** How the table of contents is set: said by the design, and by a programme that wants it otherwise. */
export const VerzeichnisSchema = z.strictObject({
  /** How many levels of headings it shows. */
  tiefe: z.int('eine ganze Zahl von 1 bis 3').min(1, 'mindestens 1').max(3, 'höchstens 3'),
  titel: z.string({ error: 'ein Text' }).min(1, 'ein Text'),
  /** Whether it shows the numbers of the headings. */
  nummern: jaNein,
  /** What leads from the heading to its page number. */
  fuehrung: z.enum(FUEHRUNGEN),
  /** Whether a list of all figures follows, and one of all tables. */
  abbildungen: jaNein.optional(),
  tabellen: jaNein.optional(),
})
export type Verzeichnis = z.output<typeof VerzeichnisSchema>
