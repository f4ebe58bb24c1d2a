import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, expectTypeOf, test } from 'vitest'
import { Meldungen, type Regel } from '../src/message.js'
import { REGELWERK } from '../src/regelwerk.js'

const SRC = join(import.meta.dirname, '../src')
const DATEIEN = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((datei) => datei.replaceAll('\\', '/'))
  .filter((datei) => datei.endsWith('.ts'))

test('every declared rule can be explained, under an id of its own', () => {
  const declared = DATEIEN.filter((datei) => /(?:^|\/)regeln\.ts$|^check\/rules\//.test(datei)).flatMap((datei) =>
    [...readFileSync(join(SRC, datei), 'utf8').matchAll(/^ {2}id: '([a-z-]+)',$/gm)].map((found) => String(found[1])),
  )
  expect(declared.length).toBeGreaterThan(80)
  expect(REGELWERK.map(({ id }) => id).sort()).toEqual(declared.sort())
  expect(new Set(declared).size).toBe(declared.length)
})

test('a rule is declared in a regeln.ts or in its own file, nowhere else', () => {
  const elsewhere = DATEIEN.filter(
    (datei) => !/(?:^|\/)regeln\.ts$|^check\/rules\//.test(datei) && !datei.startsWith('word/pruefen/'),
  ).filter((datei) => /\b(?:const|let) \w+: (?:Pruefr|R)egel = \{/.test(readFileSync(join(SRC, datei), 'utf8')))
  expect(elsewhere).toEqual([])
})

test('a message stands under a declared rule only', () => {
  // Looked at by the compiler: a bare name is no rule.
  expectTypeOf<Parameters<Meldungen['melde']>[0]>().toEqualTypeOf<Regel>()
})

test('a message takes id and severity from its rule, unless it says otherwise', () => {
  const meldungen = new Meldungen()
  const ort = { datei: 'a', zeile: 1, spalte: 1 }
  const melde = meldungen.unter({ id: 'probe', schwere: 'warnung', erklaerung: '' })
  melde(ort, 'eins', 'Rat')
  melde(ort, 'zwei', '', 'hinweis')
  expect(meldungen.liste).toEqual([
    { regel: 'probe', schwere: 'warnung', ...ort, text: 'eins', rat: 'Rat' },
    { regel: 'probe', schwere: 'hinweis', ...ort, text: 'zwei', rat: '' },
  ])
})
