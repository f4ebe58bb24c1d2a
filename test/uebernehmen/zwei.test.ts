import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { run } from '../../src/commands/uebernehmen.js'
import { mitschrift } from '../cli/konsole.js'
import { arbeitsordner, programmYaml } from '../werkstatt.js'
import { changeMain, track, type, wordOf } from './wordrunde.js'

const TEXT = `# Lage

Der Landkreis zählt viele Betriebe, und große Unternehmen sind selten.

Die Lage bleibt stabil.
`
type Change = (xml: string) => string

async function merge(agentur: readonly Change[], landkreis: readonly Change[], ...argv: string[]) {
  const wurzel = arbeitsordner({ 'content/p/programm.yaml': programmYaml(), 'content/p/abschnitte/eins.md': TEXT })
  const docx = await wordOf(wurzel, 'p')
  const put = (name: string, changes: readonly Change[]) =>
    writeFileSync(
      join(wurzel, name),
      changes.length === 0 ? docx : changeMain(docx, (xml) => changes.reduce((x, change) => change(x), xml)),
    )
  put('agentur.docx', agentur)
  put('landkreis.docx', landkreis)
  const konsole = mitschrift(wurzel)
  await run(['agentur.docx', 'landkreis.docx', '--anwenden', ...argv], konsole)
  return { said: konsole.stdout, text: readFileSync(join(wurzel, 'content/p/abschnitte/eins.md'), 'utf8') }
}

it('changes of two files come together, also within one paragraph; what both say is one', async () => {
  const { said, text } = await merge(
    [type('viele', 'zahlreiche'), track('stabil', 'gut')],
    [type('selten', 'rar'), type('stabil', 'gut')],
  )
  expect(text).toBe(TEXT.replace('viele', 'zahlreiche').replace('selten', 'rar').replace('stabil', 'gut'))
  expect(said).toContain('eins.md:3  Text (agentur.docx)')
  expect(said).toContain('eins.md:5  Text (agentur.docx, landkreis.docx)')
})

it('the same words changed in two ways are told with both, and written by neither; the rest is', async () => {
  const { said, text } = await merge([type('stabil', 'gut'), type('viele', 'manche')], [type('stabil', 'schwierig')])
  expect(text).toBe(TEXT.replace('viele', 'manche'))
  expect(said).toContain('agentur.docx und landkreis.docx haben dieselbe Stelle verschieden geändert')
  expect(said).toContain('„Die Lage bleibt schwierig.“')
  expect(said).toContain('„Die Lage bleibt gut.“')
})

it('a file in which nothing was changed changes nothing', async () => {
  expect((await merge([], [type('stabil', 'gut')])).text).toBe(TEXT.replace('stabil', 'gut'))
})
