import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { WURZEL } from './werkstatt.js'

const DECLARATION = /^[ \t]*(?:export )?(?:interface|type|enum|(?:abstract )?class) ([A-Z]\w*)(?=[ <=])/gm
// What is added to the types of a library bears its names.
const AUGMENTATION = /^declare (?:module|global)[\s\S]*?^}/gm

test('the name of a type has one meaning: it is declared in one file of src', () => {
  const places = new Map<string, string[]>()
  for (const datei of readdirSync(join(WURZEL, 'src'), { recursive: true, encoding: 'utf8' })) {
    if (!datei.endsWith('.ts') || datei.endsWith('.d.ts')) continue
    const text = readFileSync(join(WURZEL, 'src', datei), 'utf8').replace(AUGMENTATION, '')
    for (const [, name = ''] of text.matchAll(DECLARATION)) {
      places.set(name, [...new Set([...(places.get(name) ?? []), datei])])
    }
  }
  expect(places.size).toBeGreaterThan(300)
  expect([...places].filter(([, dateien]) => dateien.length > 1)).toEqual([])
})
