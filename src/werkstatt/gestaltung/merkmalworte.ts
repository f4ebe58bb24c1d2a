import { z } from 'zod'
import { GestaltungSchema } from '../../layout/design/gestaltung.js'

/** What the documentation of a token says of it. */
export interface Merkmalworte {
  name: string
  /** What is said besides the name. */
  hinweis: string
  /** What it may be, where that is a choice. */
  werte: readonly string[]
}

const FARBNAMEN: Readonly<Record<string, string>> = {
  akzent: 'Akzent',
  akzentdunkel: 'Akzent, dunkel',
  hell: 'Hell',
  text: 'Text',
  grau: 'Grau',
  linie: 'Linie',
  papier: 'Papier',
  zweitakzent: 'Zweiter Akzent',
  zweithell: 'Zweites Hell',
  diagramm: 'Diagramme',
  diagrammgrau: 'Diagramme, Grau',
}

/** A colour of the design, or another choice, as it is shown. */
export function sayValue(wert: string): string {
  return FARBNAMEN[wert] ?? wert
}

/**
 * The words for a token, from the very declaration by which designs are checked and from which the handbook is made.
 * @param einheit the unit that its group names already: "Punkt"
 */
export function describeMerkmal(pfad: readonly string[], einheit: string): Merkmalworte {
  const [gruppe, ...rest] = pfad
  const texte: string[] = []
  let schema = childOf(GestaltungSchema, gruppe ?? '')
  for (const name of rest) {
    schema = schema && childOf(schema, name)
    texte.push(schema?.description ?? name)
  }
  const werte = schema ? choicesOf(schema) : []
  const letzter = pfad.at(-1) ?? ''
  if (gruppe === 'farben') return { name: sayValue(letzter), hinweis: texte.join(', '), werte }
  const worte = texte.map((text) => text.replace(/, oder keine$/, '').replace(new RegExp(`,? in ${einheit}$`), ''))
  const kurz = worte.map((text) => text.split(/[;:]/)[0] ?? text).join(': ')
  const lang = worte.join(': ')
  return { name: kurz, hinweis: lang.startsWith(kurz) ? lang.slice(kurz.length).replace(/^[;:]\s*/, '') : lang, werte }
}

/** What a schema declares below a key; whatever is wrapped around it. */
function childOf(schema: z.ZodType, name: string): z.ZodType | undefined {
  const innen = unwrap(schema)
  return innen instanceof z.ZodObject ? (innen.shape[name] as z.ZodType | undefined) : undefined
}

function choicesOf(schema: z.ZodType): readonly string[] {
  const innen = unwrap(schema)
  return innen instanceof z.ZodEnum ? innen.options.map(String) : []
}

function unwrap(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional || schema instanceof z.ZodPrefault)
    return unwrap(schema.unwrap() as z.ZodType)
  return schema
}
