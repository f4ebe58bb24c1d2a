import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Baustein } from '../../../src/content/blocks/baustein.js'
import { BAUSTEINE } from '../../../src/content/blocks/bausteine.js'
import { WURZEL } from '../../werkstatt.js'

/** A block's line in the handbook; attributes that must be there are bold. */
function zeileOf({ name, formen, beschreibung, attribute }: Baustein): string {
  const schreibweisen = formen.map((form) => `\`${form === 'zeile' ? '::' : ':::'}${name}\``).join(', ')
  const namen = Object.entries(attribute).map(([attribut, { pflicht }]) => (pflicht ? `**${attribut}**` : attribut))
  return `| ${schreibweisen} | ${beschreibung} | ${namen.join(', ')} |`
}

const PFAD = join(WURZEL, 'docs/handbuch.md')
const KOPF = '| Baustein | wofür | Attribute |\n|---|---|---|\n'

it('the handbook describes every block (its table made anew by: npx vitest run test/content/blocks -u)', async () => {
  const handbuch = readFileSync(PFAD, 'utf8')
  const anfang = handbuch.indexOf(KOPF) + KOPF.length
  const ende = handbuch.indexOf('\n\n', anfang)
  expect(anfang).toBeGreaterThan(KOPF.length)
  const bausteine = [...BAUSTEINE.values()].sort((a, b) => a.name.localeCompare(b.name, 'de'))
  const tabelle = bausteine.map(zeileOf).join('\n')
  await expect(handbuch.slice(0, anfang) + tabelle + handbuch.slice(ende)).toMatchFileSnapshot(PFAD)
})
