import { join } from 'node:path'
import { z } from 'zod'
import { readText } from '../content/read-text.js'
import { readYaml } from '../content/yaml/yaml.js'
import { isThere } from '../files/read.js'
import type { Meldungen, Ort } from '../message.js'
import { webauftrittAngaben } from './regeln.js'

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

const PFLICHT = { impressum: 'das Impressum', barrierefreiheit: 'die Erklärung zur Barrierefreiheit' } as const

/**
 * Reads webauftritt.yaml of the workspace; where there is none, all is as usual. Undefined where it has errors, which are reported, as is
 * what a site must say and does not.
 */
export function readEinstellungen(wurzel: string, meldungen: Meldungen): Webeinstellungen | undefined {
  const ort = { datei: EINSTELLUNGEN, zeile: 1, spalte: 1 }
  const einstellungen = isThere(join(wurzel, EINSTELLUNGEN)) ? readOwn(wurzel, ort, meldungen) : Schema.parse({})
  if (!einstellungen) return undefined
  const fehlend = (Object.keys(PFLICHT) as (keyof typeof PFLICHT)[]).filter((name) => !einstellungen[name])
  if (fehlend.length > 0)
    meldungen.melde(
      webauftrittAngaben,
      ort,
      `Noch nicht angegeben: ${fehlend.map((name) => PFLICHT[name]).join(' und ')}.`,
      `In ${EINSTELLUNGEN} eintragen (${fehlend.map((name) => `${name}: [Absatz, Absatz]`).join(', ')}).`,
    )
  return einstellungen
}

function readOwn(wurzel: string, ort: Ort, meldungen: Meldungen): Webeinstellungen | undefined {
  const quelle = readText(wurzel, EINSTELLUNGEN, ort, meldungen)
  return quelle && readYaml(quelle, Schema, meldungen)?.wert
}
