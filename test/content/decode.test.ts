import { describe, expect, it } from 'vitest'
import { readAndSet } from '../../src/build/setting.js'
import { Meldungen } from '../../src/message.js'
import { einAbschnitt, programmYaml } from '../werkstatt.js'

const YAML = 'titel: Haushalt\neinheit: €\nspalten: [2023]\nzeilen:\n'

async function faults(markdown: string, dateien: Record<string, string> = {}): Promise<string[]> {
  const meldungen = new Meldungen()
  await readAndSet(einAbschnitt(markdown, dateien), 'p', meldungen)
  return meldungen.sortiert().map(({ datei, zeile, spalte, regel }) => `${datei}:${zeile}:${spalte} ${regel}`)
}

describe('a character that no document can hold', () => {
  it.each([
    ['in prose', '# Eins\n\nEin \u0007Ton.\n', {}, 'abschnitte/eins.md:3:5'],
    ['as what Windows-1252 leaves', '# Eins\n\nA \u0096 B\n', {}, 'abschnitte/eins.md:3:3'],
    ['as a code point that is no character', '# Eins\n\nA\ufdd01\ufdd1B\n', {}, 'abschnitte/eins.md:3:2'],
    ['as a form feed', '# Eins\n\nA\fB\n', {}, 'abschnitte/eins.md:3:2'],
    [
      'in YAML, by its number',
      '# Eins\n\nA\n',
      { 'content/p/programm.yaml': programmYaml('[eins]', 'leitspruch: "A\\x07B"\n') },
      'programm.yaml:7:13',
    ],
    [
      'in a data sheet',
      '# Eins\n\n::tabelle{daten=x}\n',
      { 'content/p/daten/x.yaml': `${YAML}  a: { name: "A\u0001", werte: [1] }\n` },
      'daten/x.yaml:5:16',
    ],
  ])('is told at its place: %s', async (_, markdown, dateien, ort) => {
    expect(await faults(markdown, dateien)).toEqual([`content/p/${ort} steuerzeichen`])
  })

  it('is not a tab, a soft hyphen, a joiner, an emoji or a backslash in YAML', async () => {
    const dateien = { 'content/p/programm.yaml': programmYaml('[eins]', 'leitspruch: "A\\tB \\u00e4 C:\\\\x07"\n') }
    // That no font has the emoji is another matter.
    const funde = await faults('# Eins\n\nA\tB\u00ad\u200d 👩‍👩‍👧 &#7;\n', dateien)
    expect(funde.filter((fund) => !fund.endsWith('zeichen-fehlt'))).toEqual([])
  })
})
