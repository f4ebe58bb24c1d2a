import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { listSchemata } from '../../src/schema/schemata.js'
import { WURZEL } from '../werkstatt.js'

const schemata = listSchemata()
const pruefer = new Map(schemata.map(({ name, schema }) => [name, z.fromJSONSchema(schema)]))

/** What an editor would underline. */
function complaints(name: string, yaml: string): string[] {
  const ergebnis = pruefer.get(name)?.safeParse(parse(yaml))
  return ergebnis?.success === false
    ? ergebnis.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
    : []
}

function filesOf(pattern: string): string[] {
  const [room = '', , ...rest] = pattern.split('/')
  return readdirSync(join(WURZEL, room)).flatMap((einer) => {
    const ordner = join(WURZEL, room, einer, ...rest.slice(0, -1))
    const endung = rest.at(-1)?.replace('*', '') ?? ''
    try {
      return readdirSync(ordner).flatMap((datei) => (datei.endsWith(endung) ? [join(ordner, datei)] : []))
    } catch {
      return []
    }
  })
}

describe.each(schemata)('$name', ({ name, dateien, schema }) => {
  test('is what docs/schema holds', async () => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(`../../docs/schema/${name}.schema.json`)
  })

  test('every key is described in German', () => {
    const ohne: string[] = []
    const visit = (knoten: unknown, pfad: string): void => {
      if (typeof knoten !== 'object' || knoten === null) return
      for (const [schluessel, wert] of Object.entries(knoten)) {
        if (schluessel === 'properties')
          for (const [feld, angaben] of Object.entries(wert as Record<string, { description?: string }>))
            if (!angaben.description) ohne.push(`${pfad}.${feld}`)
        visit(wert, schluessel === 'properties' ? pfad : `${pfad}.${schluessel}`)
      }
    }
    visit(schema, name)
    expect(ohne).toEqual([])
  })

  test('finds nothing wrong in any shipped file', () => {
    const gefunden = filesOf(dateien)
    if (!['fortschreibung', 'rueckmeldungen'].includes(name)) expect(gefunden.length).toBeGreaterThan(2)
    expect(
      gefunden.flatMap((datei) => complaints(name, readFileSync(datei, 'utf8')).map((text) => `${datei}: ${text}`)),
    ).toEqual([])
  })
})

test.each([
  ['programm', 'titl: X', 'titl'],
  ['programm', 'titel: A\nabschnitte: vorwort', 'abschnitte'],
  ['programm', 'titel: A\nzeitraum: 2023\njobcenter: { name: B, ort: C }', 'jobcenter'],
  ['daten', 'titel: A\nspalten: [1]\nzeilen: { a: { nahme: B } }', ''],
  ['daten', 'titel: A\nspalten: [1]\nzeilen: { a: { summe: 3 } }', ''],
  ['daten', 'titel: A\nstellen: viele', ''],
  ['daten', 'name: A\ndarunter: [{ nahme: B }]', ''],
  ['gestaltung', 'groessen: { text: groß }', 'groessen'],
])('%s: %j is underlined', (name, yaml, wo) => {
  const gefunden = complaints(name, yaml)
  expect(gefunden).not.toEqual([])
  expect(gefunden.join()).toContain(wo)
})
