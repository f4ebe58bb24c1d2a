import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { WURZEL } from './werkstatt.js'

const DECLARATION = /^(?:export )?(?:interface|type|(?:abstract )?class) ([A-Z]\w*)/gm

test('the name of a type has one meaning: it is declared in one file of src', () => {
  const places = new Map<string, string[]>()
  for (const datei of readdirSync(join(WURZEL, 'src'), { recursive: true, encoding: 'utf8' })) {
    if (!datei.endsWith('.ts')) continue
    for (const [, name = ''] of readFileSync(join(WURZEL, 'src', datei), 'utf8').matchAll(DECLARATION)) {
      places.set(name, [...(places.get(name) ?? []), datei])
    }
  }
  expect(places.size).toBeGreaterThan(300)
  expect([...places].filter(([, dateien]) => dateien.length > 1)).toEqual([])
})
