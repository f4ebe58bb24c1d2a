import { z } from 'zod'
import { FortschreibungSchema } from '../content/programm/fortschreibung.js'
import { RueckmeldungenSchema } from '../content/programm/rueckmeldungen.js'
import { ProgrammSchema } from '../content/programm/schema.js'
import { GestaltungSchema } from '../layout/design/gestaltung.js'
import { datenblattSchema, organigrammSchema } from './datenblatt.js'
import type { JsonSchema } from './json-schema.js'

/** What an editor is told of a kind of YAML file. */
export interface Schema {
  /** Name of the file that holds it, without ending. */
  name: string
  /** For which files, as editors match them, from the folder that holds content/. */
  dateien: string
  schema: JsonSchema
}

/** All kinds of YAML files, as they are checked when they are read: the same declarations, in the form that editors know. */
export function listSchemata(): Schema[] {
  return [
    { name: 'programm', dateien: 'content/*/programm.yaml', schema: head('programm.yaml', fromZod(ProgrammSchema)) },
    {
      name: 'fortschreibung',
      dateien: 'content/*/fortschreibung.yaml',
      schema: head('fortschreibung.yaml', fromZod(FortschreibungSchema)),
    },
    {
      name: 'rueckmeldungen',
      dateien: 'content/*/rueckmeldungen.yaml',
      schema: head('rueckmeldungen.yaml', fromZod(RueckmeldungenSchema)),
    },
    {
      name: 'daten',
      dateien: 'content/*/daten/*.yaml',
      schema: head('Datenblatt oder Organigramm', either(datenblattSchema(), organigrammSchema())),
    },
    {
      name: 'gestaltung',
      dateien: 'templates/*/gestaltung.yaml',
      schema: head('gestaltung.yaml', partial(fromZod(GestaltungSchema))),
    },
  ]
}

function head(title: string, schema: JsonSchema): JsonSchema {
  const { $schema: _, ...rest } = schema
  return { $schema: 'http://json-schema.org/draft-07/schema#', title, ...rest }
}

function fromZod(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { target: 'draft-7', io: 'input', unrepresentable: 'any' })
}

/** What a design does not say comes from the one that it is based on: no key is a must. */
function partial(schema: JsonSchema): JsonSchema {
  return JSON.parse(JSON.stringify(schema, (schluessel, wert) => (schluessel === 'required' ? undefined : wert)))
}

/** Both lie in daten/. */
function either(blatt: JsonSchema, baum: JsonSchema): JsonSchema {
  const { definitions: eine, ...daten } = blatt
  const { definitions: andere, ...stelle } = baum
  return { anyOf: [daten, stelle], definitions: { ...(eine as object), ...(andere as object) } }
}
