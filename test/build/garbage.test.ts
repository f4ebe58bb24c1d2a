import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAndSet } from '../../src/build/setting.js'
import { Meldungen } from '../../src/message.js'
import { einAbschnitt, programmYaml } from '../werkstatt.js'

const STUECKE = [
  '# ',
  '## ',
  '#### ',
  '\n',
  '\n\n',
  '- ',
  '1. ',
  '> ',
  '| a | b |\n|---|---|\n',
  '::tabelle{',
  '::diagramm{daten=t typ=ring}',
  ':::fazit',
  ':::',
  '}',
  '{{',
  '}}',
  'zahl t.a.w',
  '<b>',
  '[^1]',
  '[^1]: ',
  '![x](y)',
  '[](#x)',
  '[a](',
  '**',
  '*',
  '_',
  '{#x}',
  '\\',
  '```',
  '    ',
  'ä',
  '0',
  '"',
  '&',
  '\t',
  '---',
]

describe('whatever an author types', () => {
  const wurzel = einAbschnitt('# Eins\n', {
    'content/p/daten/t.yaml': 'spalten: [w]\nzeilen: { a: { name: A, werte: [1] } }\n',
  })

  it('in a section is set or reported, never an exception', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.constantFrom(...STUECKE), fc.string({ maxLength: 6 })), { maxLength: 24 }),
        async (stuecke) => {
          writeFileSync(join(wurzel, 'content/p/abschnitte/eins.md'), `# Eins\n\n${stuecke.join('')}`)
          const meldungen = new Meldungen()
          const gesetzt = await readAndSet(wurzel, 'p', meldungen)
          expect(gesetzt !== undefined || meldungen.hatFehler).toBe(true)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('in programme.yaml or a data sheet is read or reported, never an exception', async () => {
    const yaml = fc.array(
      fc.oneof(
        fc.constantFrom(
          'titel: ',
          'zeilen:',
          'spalten: [',
          ']',
          '{',
          '}',
          '\n',
          '  ',
          '- ',
          ': ',
          'a',
          '1.234',
          '"',
          "'",
          '&a',
          '*a',
          '!!x',
          '|',
          '#',
          'summe: [a, b]',
          '\t',
        ),
        fc.string({ maxLength: 5 }),
      ),
      { maxLength: 16 },
    )
    const gut = einAbschnitt('# Eins\n')
    mkdirSync(join(gut, 'content/p/daten'))
    await fc.assert(
      fc.asyncProperty(yaml, fc.boolean(), async (stuecke, blatt) => {
        const text = stuecke.join('')
        writeFileSync(join(gut, 'content/p/programm.yaml'), blatt ? programmYaml() : text)
        if (blatt) writeFileSync(join(gut, 'content/p/daten/t.yaml'), text)
        else rmSync(join(gut, 'content/p/daten/t.yaml'), { force: true })
        const meldungen = new Meldungen()
        const gesetzt = await readAndSet(gut, 'p', meldungen)
        expect(gesetzt !== undefined || meldungen.hatFehler).toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})
