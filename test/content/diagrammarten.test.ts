import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DIAGRAMMARTEN } from '../../src/content/diagrammarten.js'
import { WURZEL } from '../werkstatt.js'

const ABSCHNITTE = 'docs/handbuch/content/handbuch/abschnitte'

test('every kind of chart stands in a file of its own name, and in the list once', () => {
  const dateien = readdirSync(join(WURZEL, 'src/content/diagrammarten')).filter((datei) => datei !== 'art.ts')
  expect(DIAGRAMMARTEN.map(({ name }) => `${name}.ts`).sort()).toEqual(dateien.sort())
})

test('the handbook says of every kind what it shows, in the order of the list', () => {
  const handbuch = readFileSync(join(WURZEL, ABSCHNITTE, 'abschnitte.md'), 'utf8')
  expect(handbuch).toContain(
    [
      '| `typ` | zeigt |',
      '|---|---|',
      ...DIAGRAMMARTEN.map(({ name, zeigt }) => `| \`${name}\` | ${zeigt} |`),
      '',
    ].join('\n'),
  )
})

test('the handbook says which kinds have a line for a goal', () => {
  const namen = DIAGRAMMARTEN.filter(({ ziellinie }) => ziellinie).map(({ name }) => `\`${name}\``)
  expect(readFileSync(join(WURZEL, ABSCHNITTE, 'abschnitte.md'), 'utf8')).toContain(`Ziellinie (${namen.join(', ')})`)
})
