import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkProgramme } from '../../../../src/build/build.js'
import { findOmission } from '../../../../src/layout/design/vorlagen/omission.js'
import { programmYaml, WURZEL, werkstatt } from '../../../werkstatt.js'

describe('what a layout leaves out', () => {
  it('is told by laying it beside the one that it stands for', () => {
    const basis = '<div>\n{{#if titel}}<p>{{titel}}</p>{{/if}}\n{{{inhalt}}}\n</div>\n'
    expect(findOmission(basis, basis)).toBeUndefined()
    expect(findOmission(basis, `<p>neu</p>\n${basis}`)).toBeUndefined()
    expect(findOmission(basis, basis.replace('{{{inhalt}}}', ''))).toEqual({ line: 2, fehlt: '{{{inhalt}}}' })
    expect(findOmission(basis, basis.replace('<p>{{titel}}</p>', ''))).toEqual({ line: 2, fehlt: '{{titel}}' })
    expect(findOmission(basis, basis.replace('{{{inhalt}}}', '{{{titel}}}'))).toEqual({
      line: 3,
      fehlt: '{{{inhalt}}}',
    })
    const ohneBedingung = '<div>\n<p>{{titel}}</p>\n</div>\n'
    expect(findOmission(basis, ohneBedingung)).toEqual({ line: 2, fehlt: '{{{inhalt}}}' })
    expect(findOmission(basis, `${ohneBedingung}{{{inhalt}}}`)).toEqual({ line: 2, fehlt: '{{#if titel}}' })
    expect(findOmission(`{{! Kopf }}${basis}`, basis)).toBeUndefined()
  })
})

const EINS = `# Eins

Siehe [](#tab-a).

:::fazit{titel="Am Ende"}
Die Zusammenarbeit gelingt.
:::

::tabelle{#tab-a daten=a titel="Bestand"}
`
const BLATT = 'titel: Bestand\nspalten: [2022, 2023]\nzeilen:\n  frauen: { name: Frauen, werte: [412, 420] }\n'

/** What is told where a design's own layout is that of `standard` with a change, at which line of which file. */
async function tell(vorlage: string, alt: string, fresh: string, eins = EINS): Promise<string[]> {
  const text = readFileSync(join(WURZEL, 'templates/standard', vorlage), 'utf8')
  expect(text).toContain(alt)
  const wurzel = werkstatt({
    'content/p/programm.yaml': programmYaml().replace('standard', 'eigen'),
    'content/p/abschnitte/eins.md': eins,
    'content/p/daten/a.yaml': BLATT,
    'templates/eigen/gestaltung.yaml': 'name: Eigen\nbasis: standard\n',
    [`templates/eigen/${vorlage}`]: text.replace(alt, fresh),
  })
  const [ergebnis] = await checkProgramme(wurzel, ['p'])
  return (ergebnis?.meldungen ?? [])
    .filter(({ schwere }) => schwere === 'fehler')
    .map(({ datei, zeile, regel, text: setting }) => `${datei.split('/').at(-1)}:${zeile} ${regel} ${setting}`)
}

describe('what a design’s own layout leaves out is told there, once', () => {
  it('the heads of a table', async () =>
    expect(await tell('tabellenkoerper.hbs', '{{{html}}}</th>', '</th>')).toEqual([
      'tabellenkoerper.hbs:6 text-verloren Diese Vorlage lässt {{{html}}} weg: „2022“ (content/p/abschnitte/eins.md:9) wird nicht gedruckt.',
    ]))

  it('the title of a box', async () =>
    expect(await tell('fazit.hbs', '{{titel}}', '')).toEqual([
      expect.stringMatching(/^fazit\.hbs:\d+ text-verloren Diese Vorlage lässt \{\{titel\}\} weg: „Am Ende“/),
    ]))

  it('what stands in a box', async () =>
    expect(await tell('fazit.hbs', '{{{inhalt}}}', '<p>Fertig.</p>')).toContainEqual(
      expect.stringMatching(/^fazit\.hbs:\d+ text-verloren Diese Vorlage lässt \{\{\{inhalt\}\}\} weg: „Die Zusammen/),
    ))

  it('the id that a reference leads to', async () =>
    expect(await tell('tabellenkoerper.hbs', ' id="{{kennung}}"', '')).toEqual([
      expect.stringMatching(/^tabellenkoerper\.hbs:1 vorlage-vokabular .*„#tab-a“/),
    ]))

  it('but what the author’s Markdown loses stays with the author', async () =>
    expect(await tell('fazit.hbs', '<aside', '<aside ', EINS.replace('gelingt.', 'gelingt ==sehr==.'))).toEqual([
      expect.stringMatching(/^eins\.md:6 /),
    ]))
})
