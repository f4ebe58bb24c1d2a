import { z } from 'zod'
import { jaNein } from '../yaml/ja-nein.js'

const FUEHRUNGEN = ['punkte', 'linie', 'keine'] as const

/** How the table of contents is set: said by the design, and by a programme that wants it otherwise. */
export const VerzeichnisSchema = z.strictObject({
  tiefe: z
    .int('eine ganze Zahl von 1 bis 3')
    .min(1, 'mindestens 1')
    .max(3, 'höchstens 3')
    .describe('Wie viele Ebenen von Überschriften es zeigt: 1 bis 3'),
  titel: z.string({ error: 'ein Text' }).min(1, 'ein Text').describe('Seine Überschrift'),
  nummern: jaNein.describe('Ob es die Nummern der Kapitel zeigt'),
  fuehrung: z.enum(FUEHRUNGEN).describe('Was von der Überschrift zur Seitenzahl führt'),
  abbildungen: jaNein.optional().describe('Ob ein Abbildungsverzeichnis folgt'),
  tabellen: jaNein.optional().describe('Ob ein Tabellenverzeichnis folgt'),
})
export type Verzeichnis = z.output<typeof VerzeichnisSchema>
