import { z } from 'zod'
import { farbname } from './aussehen.js'

const INHALTE = ['programm', 'kapitel', 'jobcenter', 'keiner'] as const

/** What stands at the head of pages; on left pages of a mirrored design both sides are exchanged. */
export const KolumnentitelSchema = z
  .strictObject({
    links: z.enum(INHALTE).default('programm').describe('Was oben links steht'),
    rechts: z.enum(INHALTE).default('kapitel').describe('Was oben rechts steht'),
    linie: z
      .union([farbname, z.literal('keine')])
      .default('linie')
      .describe('Farbe der Linie darunter, oder keine'),
  })
  .default({ links: 'programm', rechts: 'kapitel', linie: 'linie' })

/** What stands at their foot. */
export const SeitenzahlSchema = z
  .strictObject({
    ort: z.enum(['links', 'mitte', 'rechts']).default('rechts').describe('Wo die Seitenzahl steht'),
    form: z.enum(['von', 'zahl']).default('von').describe('„Seite 3 von 20“ oder nur „3“'),
  })
  .default({ ort: 'rechts', form: 'von' })

type Kolumnentitel = z.output<typeof KolumnentitelSchema>
export interface Kolumnentexte {
  programm: string
  kapitel: string
  jobcenter: string
}

/** Left and right of a head; '' where nothing stands. */
export function kolumnenOf<Inhalt>(
  { links, rechts }: Pick<Kolumnentitel, 'links' | 'rechts'>,
  texte: Record<keyof Kolumnentexte, Inhalt>,
  leer: Inhalt,
): [Inhalt, Inhalt] {
  const text = (was: Kolumnentitel['links']) => (was === 'keiner' ? leer : texte[was])
  return [text(links), text(rechts)]
}
