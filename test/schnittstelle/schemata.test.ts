import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { main } from '../../src/cli.js'
import { mitschrift } from '../cli/konsole.js'
import { programmYaml, WURZEL, werkstatt } from '../werkstatt.js'

// What programs may rely on: each JSON that amip prints or writes is as its schema in docs/ says, and says nothing that is not in it.

interface Schema {
  additionalProperties?: Schema
  properties?: Record<string, Schema>
  items?: Schema
  anyOf?: Schema[]
  $ref?: string
  $defs?: Record<string, Schema>
}
const schemaOf = (name: string) =>
  JSON.parse(readFileSync(join(WURZEL, 'docs', `${name}.schema.json`), 'utf8')) as Schema

/** Keys of a value that its schema does not know, by their way. */
function unknownKeys(value: unknown, schema: Schema, root: Schema, way = ''): string[] {
  const known = schema.$ref ? (root.$defs?.[schema.$ref.replace('#/$defs/', '')] ?? {}) : schema
  if (value === null || typeof value !== 'object') return []
  const shape = known.anyOf?.find((one) => one.properties || one.items) ?? known
  if (Array.isArray(value)) return value.flatMap((one) => unknownKeys(one, shape.items ?? {}, root, `${way}[]`))
  return Object.entries(value).flatMap(([key, one]) => {
    const inner = shape.properties?.[key] ?? shape.additionalProperties
    return inner ? unknownKeys(one, inner, root, `${way}.${key}`) : [`${way}.${key}`]
  })
}

function expectValid(json: string, name: string): void {
  const value: unknown = JSON.parse(json)
  const schema = schemaOf(name)
  const { success, error } = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]).safeParse(value)
  expect(success, z.prettifyError(error ?? new z.ZodError([]))).toBe(true)
  expect([...new Set(unknownKeys(value, schema, schema))]).toEqual([])
}

let wurzel: string
async function amip(...argv: string[]) {
  const konsole = mitschrift(wurzel)
  const code = await main(argv, konsole)
  return { code, json: konsole.stdout, stderr: konsole.stderr }
}

beforeAll(() => {
  const daten = 'titel: Plätze\nspalten: [2022, 2023]\nzeilen:\n  alle: { name: Alle, werte: [10, 12] }\n'
  wurzel = werkstatt({
    'content/gut-2022/programm.yaml': programmYaml().replace('2023', '2022'),
    'content/gut-2022/abschnitte/eins.md': '# Eins\n\nEs waren {{zahl plaetze.alle.2022}} Plätze. Fort.\n',
    'content/gut-2022/daten/plaetze.yaml': daten,
    'content/gut-2023/programm.yaml': programmYaml(),
    'content/gut-2023/abschnitte/eins.md':
      '# Eins\n\nEs sind {{zahl plaetze.alle.2023}} Plätze und 7 Stühle.\n\n::zieltabelle{daten=plaetze titel="Plätze"}\n',
    'content/gut-2023/daten/plaetze.yaml': daten,
    'content/kaputt-2023/programm.yaml': programmYaml(),
    'content/kaputt-2023/abschnitte/eins.md': '# Eins\n\n[](#fehlt) Es sind  5% .\n',
  })
})

test('a schema finds what is not as it says', () => {
  expect(() => expectValid('[{"regel":"x"}]', 'check')).toThrow()
  const meldung = { regel: 'x', schwere: 'fehler', datei: 'a', zeile: 1, spalte: 1, text: '', rat: '' }
  expect(() => expectValid(JSON.stringify([meldung]), 'check')).not.toThrow()
  expect(() => expectValid(JSON.stringify([{ ...meldung, schwere: 'arg' }]), 'check')).toThrow()
  expect(() => expectValid(JSON.stringify([{ ...meldung, mehr: 1 }]), 'check')).toThrow()
})

describe('what is printed and written', () => {
  test('check --json', async () => {
    const { code, json } = await amip('check', '--json')
    expect(code).toBe(1)
    expectValid(json, 'check')
  })

  test('build --json, manifest.json, lauf.json, of a whole run and of a part', async () => {
    for (const teil of [[], ['--teil', '1/2']]) {
      const { code, json } = await amip('build', '--format', 'html', '--out', `o${teil.length}`, '--json', ...teil)
      expect(code).toBe(1)
      expectValid(json, 'build')
      for (const name of ['manifest', 'lauf'])
        expectValid(readFileSync(join(wurzel, `o${teil.length}`, `${name}.json`), 'utf8'), name)
    }
  })

  test('zusammenfuehren --json, joined and refused', async () => {
    expectValid((await amip('zusammenfuehren', 'o0', '--out', 'ziel', '--json')).json, 'zusammenfuehren')
    const { code, json } = await amip('zusammenfuehren', 'o2', '--out', 'ziel2', '--json')
    expect(code).toBe(1)
    expectValid(json, 'zusammenfuehren')
  })

  test('nachweis --json', async () => {
    expectValid((await amip('nachweis', 'o0/manifest.json', '--json')).json, 'nachweis')
  })

  test('zahlenspiegel --json, pruefbericht.json and the statements of a build', async () => {
    expect((await amip('build', 'gut-2022', 'gut-2023', '--format', 'pdf', '--out', 'o4')).code).toBe(0)
    const { json } = await amip('zahlenspiegel', 'gut-2023', '--out', 'o4', '--json')
    expect(JSON.parse(json).map(({ nachweis }: { nachweis: string }) => nachweis)).toContain('unbelegt')
    expectValid(json, 'zahlenspiegel')
    await amip('pruefbericht', 'gut-2023', '--out', 'o4')
    expectValid(readFileSync(join(wurzel, 'o4/gut-2023/gut-2023.pruefbericht.json'), 'utf8'), 'pruefbericht')
    const aussagen = readFileSync(join(wurzel, 'o4/herkunft.intoto.jsonl'), 'utf8').trimEnd().split('\n')
    expect(aussagen).toHaveLength(2)
    for (const aussage of aussagen) expectValid(aussage, 'herkunft')
  })

  test('doctor --json', async () => {
    expectValid((await amip('doctor', '--json')).json, 'doctor')
  })

  test('check --codequality', async () => {
    await amip('check', '--codequality', 'bericht.json')
    const json = readFileSync(join(wurzel, 'bericht.json'), 'utf8')
    expect(JSON.parse(json).length).toBeGreaterThan(0)
    expectValid(json, 'codequality')
  })

  test('docs/ci.md names each schema, and there is one for each --json', () => {
    const ci = readFileSync(join(WURZEL, 'docs/ci.md'), 'utf8')
    for (const name of readdirSync(join(WURZEL, 'docs')))
      if (name.endsWith('.schema.json')) expect(ci).toContain(`[${name}](${name})`)
    const kommandos = readdirSync(join(WURZEL, 'src/commands')).filter(
      (name) =>
        name.endsWith('.ts') && readFileSync(join(WURZEL, 'src/commands', name), 'utf8').includes("json: 'schalter'"),
    )
    expect(kommandos.length).toBeGreaterThan(5)
    for (const name of kommandos) expect(ci).toContain(`\`amip ${name.replace('.ts', '')} --json\``)
  })

  test('diff --json', async () => {
    const { json } = await amip('diff', 'content/gut-2022', 'content/gut-2023', '--json')
    expect(JSON.parse(json).programme[0].zahlen.length).toBeGreaterThan(0)
    expectValid(json, 'diff')
  })
})

describe('exit codes', () => {
  test.each<[number, string[]]>([
    [0, ['check', 'gut-2023']],
    [1, ['check', 'kaputt-2023']],
    [2, ['build', '--teil', '9/2']],
    [2, ['diff', 'gibt-es-nicht']],
    [3, ['build', 'gut-2023', '--format', 'pdf', '--browser', '/gibt/es/nicht', '--out', 'o3']],
  ])('%i: amip %j', async (erwartet, argv) => {
    expect((await amip(...argv)).code).toBe(erwartet)
  })
})
