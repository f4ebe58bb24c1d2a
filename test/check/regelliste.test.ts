import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { REGELLISTE } from '../../src/check/regelliste.js'

const IDS = REGELLISTE.map(({ id }): string => id)

test('every file in rules/ is in the list under its own name, once', () => {
  const dateien = readdirSync(join(import.meta.dirname, '../../src/check/rules')).map((datei) =>
    datei.replace(/\.ts$/, ''),
  )
  expect([...IDS].sort()).toEqual(dateien.sort())
})

test('every rule is tested', () => {
  const ordner = import.meta.dirname
  const tests = readdirSync(ordner, { recursive: true, encoding: 'utf8' }).filter((datei) => datei.endsWith('.test.ts'))
  const texte = tests.map((datei) => readFileSync(join(ordner, datei), 'utf8'))
  expect(IDS.filter((id) => !texte.some((text) => text.includes(`/rules/${id}.js`)))).toEqual([])
})

test('the handbook for authors names every rule', () => {
  const handbuch = readFileSync(
    join(import.meta.dirname, '../../docs/handbuch/content/handbuch/abschnitte/pruefen.md'),
    'utf8',
  )
  expect(IDS.filter((id) => !handbuch.includes(`\`${id}\``))).toEqual([])
})

test('every rule says what it looks for, and what to do', () => {
  for (const { id, erklaerung } of REGELLISTE) expect(erklaerung.length, id).toBeGreaterThan(80)
})

test('every rule says what it does not see, as the end of a sentence', () => {
  for (const { id, erklaerung, uebersieht } of REGELLISTE) {
    expect(uebersieht.length, id).toBeGreaterThan(20)
    expect(uebersieht, id).not.toMatch(/\.$/)
    expect(erklaerung, id).not.toContain('Nicht gesehen')
  }
})
