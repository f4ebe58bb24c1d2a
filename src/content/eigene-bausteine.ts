import { z } from 'zod'
import { Meldungen, type Ort } from '../message.js'
import type { Baustein } from './blocks/baustein.js'
import { BAUSTEINE } from './blocks/bausteine.js'
import { readGestaltungskette } from './programm/gestaltungskette.js'
import { readYamlSchichten } from './yaml/yaml.js'

const name = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'Kleinbuchstaben ohne Umlaute, Ziffern und Bindestriche, vorn ein Buchstabe')
const namen = z.array(name, { error: 'eine Liste: [titel, quelle]' })

/** The blocks that a design adds, by name: `bausteine:` in gestaltung.yaml. */
export const EigeneBausteineSchema = z.record(
  name.refine((eigener) => !BAUSTEINE.has(eigener), 'Einen Baustein dieses Namens gibt es schon'),
  z.strictObject({
    beschreibung: z.string().describe('Wofür er ist'),
    form: z.enum(['kasten', 'zeile']).default('kasten').describe('kasten umschließt Text, zeile steht für sich'),
    attribute: namen.default([]).describe('Seine Attribute'),
    pflicht: namen.default([]).describe('Attribute, die dastehen müssen'),
    word: z.string().min(1).optional().describe('Formatvorlage seiner Absätze in Word; sonst eine seines Namens'),
  }),
)
export type EigeneBausteine = z.output<typeof EigeneBausteineSchema>

/** All blocks that a programme of this design can use. What is wrong with the design is reported when the design is read. */
export function bausteineOf(wurzel: string, gestaltung: string, genannt: Ort): ReadonlyMap<string, Baustein> {
  const still = new Meldungen()
  const kette = readGestaltungskette(wurzel, gestaltung, genannt, still)
  const nurBausteine = z.object({ bausteine: EigeneBausteineSchema.default({}) })
  const yaml =
    kette &&
    readYamlSchichten(
      kette.map(({ quelle }) => quelle),
      nurBausteine,
      still,
    )
  if (!yaml) return BAUSTEINE
  return new Map([
    ...BAUSTEINE,
    ...Object.entries(yaml.wert.bausteine).map(([id, angaben]) => [id, asBaustein(id, angaben)] as const),
  ])
}

function asBaustein(id: string, { beschreibung, form, attribute, pflicht }: EigeneBausteine[string]): Baustein {
  const alle = [...new Set([...attribute, ...pflicht])]
  return {
    name: id,
    formen: [form],
    beschreibung,
    attribute: Object.fromEntries(
      alle.map((attribut) => [
        attribut,
        { art: 'text', beschreibung: 'Text', ...(pflicht.includes(attribut) && { pflicht: true as const }) },
      ]),
    ),
    beispiel: form === 'zeile' ? `::${id}{${alle.map((attribut) => `${attribut}="…"`).join(' ')}}` : `:::${id}\n…\n:::`,
  }
}
