import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { changeYaml } from '../../../src/werkstatt/yaml/aenderung.js'

const TEXT = `# Kopf
titel: Programm   # so heißt es
jobcenter: { name: Jobcenter Musterland, traeger: [Agentur, Landkreis] }
farben:
  akzent: "#0f5c6e"        # Überschriften
  hell: "#e7f0f2"
abschnitte:
  - eins
  - zwei
leer: {}
`

test.each([
  [['titel'], 'Neues Programm', 'titel: Neues Programm   # so heißt es'],
  [['farben', 'akzent'], '#aa0000', '  akzent: "#aa0000"        # Überschriften'],
  [['jobcenter', 'name'], 'A, B', '{ name: "A, B", traeger:'],
  [['jobcenter', 'traeger'], ['Eins', 'Zwei: drei'], 'traeger: [Eins, "Zwei: drei"] }'],
  [['jobcenter', 'standort'], 'Mittweida', 'traeger: [Agentur, Landkreis], standort: Mittweida }'],
  [['farben', 'text'], '#111111', '  hell: "#e7f0f2"\n  text: "#111111"\nabschnitte:'],
  [['abschnitte'], ['zwei', 'eins', 'drei'], 'abschnitte:\n  - zwei\n  - eins\n  - drei\nleer'],
  [['stand'], '2027-03', 'leer: {}\nstand: "2027-03"\n'],
  [['leer', 'x'], 'y', 'leer: { x: y }'],
  [['titel'], 'true', 'titel: "true"   # so heißt es'],
  [['groessen', 'text'], 11, 'groessen: { text: 11 }'],
])('%j becomes %j at its place, and every other line stays', (pfad, wert, erwartet) => {
  const neu = changeYaml(TEXT, [{ pfad, wert }]) ?? ''
  expect(neu).toContain(erwartet)
  expect(pfad.reduce<unknown>((knoten, name) => (knoten as Record<string, unknown>)[name], parse(neu))).toEqual(wert)
  const alte = TEXT.split('\n')
  expect(alte.filter((zeile) => !neu.split('\n').includes(zeile)).length).toBeLessThanOrEqual(2)
})

test('a key that is taken away leaves the others, and the comment above it', () => {
  expect(changeYaml(TEXT, [{ pfad: ['titel'], wert: undefined }])).toBe(
    TEXT.replace('titel: Programm   # so heißt es\n', ''),
  )
  expect(changeYaml(TEXT, [{ pfad: ['farben', 'akzent'], wert: undefined }])).toBe(
    TEXT.replace('  akzent: "#0f5c6e"        # Überschriften\n', ''),
  )
  expect(changeYaml(TEXT, [{ pfad: ['jobcenter', 'name'], wert: undefined }])).toContain(
    '{ traeger: [Agentur, Landkreis] }',
  )
  expect(changeYaml(TEXT, [{ pfad: ['gibtesnicht'], wert: undefined }])).toBe(TEXT)
})

test('what is no YAML, and what cannot be there, is refused', () => {
  expect(changeYaml('a: [', [{ pfad: ['a'], wert: 'x' }])).toBeUndefined()
  expect(changeYaml(TEXT, [{ pfad: ['titel', 'x'], wert: 'y' }])).toBeUndefined()
})
