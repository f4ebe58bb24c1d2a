import { RECHENARTEN } from '../content/daten/quelle.js'
import { BLATT, type Schluessel, type Schluesselform, SPALTE, ZEILE, ZELLE } from '../content/daten/yaml/schluessel.js'
import { STELLENARTEN } from '../content/organigramm.js'
import type { JsonSchema } from './json-schema.js'

/** YAML writes a text without quotation marks as what it looks like: a number, or nothing. */
const EINFACH: JsonSchema = { type: ['string', 'number', 'boolean', 'null'] }
const TEXT: JsonSchema = { type: ['string', 'number'] }
const JANEIN: JsonSchema = { enum: ['ja', 'nein', true, false] }

/** What the forms of keys mean to an editor. */
const FORMEN: Record<Exclude<Schluesselform, readonly string[]>, JsonSchema> = {
  text: TEXT,
  texte: { anyOf: [TEXT, { type: 'array', items: TEXT }] },
  stellen: { type: 'integer', minimum: 0, maximum: 10 },
  janein: JANEIN,
  rechenart: { enum: [...RECHENARTEN] },
  operanden: { type: 'array', items: TEXT, minItems: 1 },
  wert: { $ref: '#/definitions/wert' },
  werte: {
    anyOf: [
      { type: 'array', items: { $ref: '#/definitions/zelle' } },
      { type: 'object', additionalProperties: { $ref: '#/definitions/zelle' } },
    ],
  },
  gedruckt: {
    anyOf: [
      { $ref: '#/definitions/wert' },
      { type: 'array', items: { $ref: '#/definitions/wert' } },
      { type: 'object', additionalProperties: { $ref: '#/definitions/wert' } },
    ],
  },
  spalten: {
    anyOf: [
      { type: 'array', items: TEXT, minItems: 1 },
      {
        type: 'object',
        additionalProperties: { anyOf: [EINFACH, { $ref: '#/definitions/spalte' }] },
        minProperties: 1,
      },
    ],
  },
  zeilen: { type: 'object', additionalProperties: { $ref: '#/definitions/zeile' }, minProperties: 1 },
}

function formOf(form: Schluesselform): JsonSchema {
  // A number among the choices may be written as one.
  if (typeof form !== 'string')
    return { enum: form.flatMap((wert) => (/^\d+$/.test(wert) ? [wert, Number(wert)] : [wert])) }
  return FORMEN[form]
}

function objectOf(schluessel: Readonly<Record<string, Schluessel>>): JsonSchema {
  const properties = Object.entries(schluessel).map(([name, { beschreibung, form }]) => [
    name,
    { description: beschreibung, ...formOf(form) },
  ])
  return { type: 'object', properties: Object.fromEntries(properties), additionalProperties: false }
}

/** A sheet: daten/*.yaml. */
export function datenblattSchema(): JsonSchema {
  return {
    ...objectOf(BLATT),
    definitions: {
      wert: { ...TEXT, description: 'Eine Zahl (4.8 oder "4,8"), ein Zeichen amtlicher Tabellen oder „fehlt“' },
      zelle: { anyOf: [{ $ref: '#/definitions/wert' }, objectOf(ZELLE)] },
      spalte: objectOf(SPALTE),
      zeile: objectOf(ZEILE),
    },
  }
}

/** The tree of an organisation chart, which lies in daten/ as well. */
export function organigrammSchema(): JsonSchema {
  return {
    ...stelleSchema(),
    definitions: { stelle: stelleSchema() },
  }
}

function stelleSchema(): JsonSchema {
  return {
    type: 'object',
    properties: {
      name: { ...TEXT, description: 'Name der Stelle' },
      art: { enum: [...STELLENARTEN], description: 'Aussehen: leitung, stab, bereich oder team' },
      zusatz: { ...TEXT, description: 'Zweite Zeile' },
      darunter: { type: 'array', items: { $ref: '#/definitions/stelle' }, description: 'Was darunter steht' },
    },
    required: ['name'],
    additionalProperties: false,
  }
}
