import { join } from 'node:path'
import { z } from 'zod'
import { readText } from '../content/read-text.js'
import { readYaml } from '../content/yaml/yaml.js'
import { isThere } from '../files/read.js'
import type { Meldungen } from '../message.js'

const Tag = z.string().regex(/^\d{4}-\d\d-\d\d$/, 'Ein Tag, geschrieben 2024-03-01')
const Absaetze = z.array(z.string().min(1)).min(1)

const Schema = z.strictObject({
  titel: z.string().min(1).default('Arbeitsmarkt- und Integrationsprogramme'),
  herausgeber: z.string().default(''),
  /** Where the site will stand; without it there are no feed and no map. */
  adresse: z
    .url({ protocol: /^https?$/ })
    .transform((adresse) => adresse.replace(/\/*$/, '/'))
    .optional(),
  lizenz: z.strictObject({ name: z.string().min(1), adresse: z.url() }).optional(),
  impressum: Absaetze.optional(),
  datenschutz: Absaetze.optional(),
  barrierefreiheit: Absaetze.optional(),
  zurueckgezogen: z.record(z.string(), z.strictObject({ am: Tag, grund: z.string().default('') })).default({}),
  berichtigt: z
    .record(z.string(), z.strictObject({ ausgabe: z.int().min(2), am: Tag, was: z.string().default('') }))
    .default({}),
})

/** What the office says about its site. */
export type Webeinstellungen = z.output<typeof Schema>

export const EINSTELLUNGEN = 'webauftritt.yaml'

/** Reads webauftritt.yaml of the workspace; where there is none, all is as usual. Undefined where it has errors, which are reported. */
export function readEinstellungen(wurzel: string, meldungen: Meldungen): Webeinstellungen | undefined {
  if (!isThere(join(wurzel, EINSTELLUNGEN))) return Schema.parse({})
  const quelle = readText(wurzel, EINSTELLUNGEN, { datei: EINSTELLUNGEN, zeile: 1, spalte: 1 }, meldungen)
  return quelle && readYaml(quelle, Schema, meldungen)?.wert
}
