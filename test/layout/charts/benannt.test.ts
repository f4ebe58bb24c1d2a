import { describe, expect, it } from 'vitest'
import { checkProgramme } from '../../../src/build/build.js'
import { programmYaml, werkstatt } from '../../werkstatt.js'

const BLATT =
  'titel: Mittel\neinheit: €\nspalten: [2022, 2023]\nzeilen:\n  egt: { name: A, werte: [1, 2] }\n  vh: { name: B, werte: [3, 4] }\n'

/** What is told of a chart described in line 8 of programm.yaml and put in by line 3 of a section. */
async function tell(description: string, baustein = '::diagramm{#abb diagramm=geld}'): Promise<string[]> {
  const wurzel = werkstatt({
    'content/p/programm.yaml': programmYaml('[eins]', `diagramme:\n  geld: { ${description} }\n`),
    'content/p/abschnitte/eins.md': `# Eins\n\n${baustein}\n`,
    'content/p/daten/mittel.yaml': BLATT,
  })
  const [ergebnis] = await checkProgramme(wurzel, ['p'])
  return (ergebnis?.meldungen ?? [])
    .filter(({ schwere }) => schwere === 'fehler')
    .map(({ datei, zeile, regel }) => `${datei.split('/').at(-1)}:${zeile} ${regel}`)
}

const GUT = 'daten: mittel, typ: saeulen, titel: Die Mittel, alt: Zwei Reihen'

describe('what is wrong with a chart is told where it is described', () => {
  it('nothing, where nothing is', async () => expect(await tell(GUT)).toEqual([]))

  it.each([
    ['a kind that cannot show it', GUT.replace('saeulen', 'kreis'), 'diagramm'],
    ['no kind', GUT.replace('typ: saeulen, ', ''), 'attribut-fehlt'],
    ['a row that there is not', `${GUT}, zeilen: [egt, xy]`, 'attribut-ungueltig'],
    ['a sheet that there is not', GUT.replace('mittel', 'mitel'), 'datei-fehlt'],
    ['a category that there is not', `${GUT}, betont: "2029"`, 'attribut-ungueltig'],
    ['a figure that there is not', GUT.replace('Die Mittel', '"{{zahl mittel.egt.2029}}"'), 'ausdruck-unbekannt'],
    ['a note in the alternative text', GUT.replace('Zwei Reihen', '"Zwei[^a]"'), 'attribut-ungueltig'],
  ])('%s', async (_, description, regel) => {
    const said = await tell(description)
    expect(said.length).toBeGreaterThan(0)
    expect(said.filter((one) => !one.startsWith('programm.yaml:8 '))).toEqual([])
    expect(said).toContain(`programm.yaml:8 ${regel}`)
  })

  it('but at the block where that says it itself', async () =>
    expect(await tell(GUT, '::diagramm{#abb diagramm=geld typ=kreis}')).toEqual(['eins.md:3 diagramm']))
})
