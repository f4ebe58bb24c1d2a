import { z } from 'zod'
import { colourName } from './looks.js'

const CONTENTS = ['programm', 'kapitel', 'jobcenter', 'keiner'] as const

/** What stands at the head of pages; on left pages of a mirrored design both sides are exchanged. */
export const KolumnentitelSchema = z
  .strictObject({
    links: z.enum(CONTENTS).default('programm').describe('Was oben links steht'),
    rechts: z.enum(CONTENTS).default('kapitel').describe('Was oben rechts steht'),
    linie: z
      .union([colourName, z.literal('keine')])
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
export interface MarginTexts {
  programm: string
  kapitel: string
  jobcenter: string
}

/** Left and right of a head; '' where nothing stands. */
export function marginTextsOf<Content>(
  { links, rechts }: Pick<Kolumnentitel, 'links' | 'rechts'>,
  texts: Record<keyof MarginTexts, Content>,
  empty: Content,
): [Content, Content] {
  const text = (what: Kolumnentitel['links']) => (what === 'keiner' ? empty : texts[what])
  return [text(links), text(rechts)]
}
