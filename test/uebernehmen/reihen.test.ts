import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../../src/commands/uebernehmen.js'
import { mitschrift } from '../cli/konsole.js'
import { arbeitsordner, programmYaml } from '../werkstatt.js'
import { putWord } from './wordrunde.js'

const TEXT = `# Lage am Arbeitsmarkt

Es sind {{zahl bestand.elb.2023}} Menschen.

::tabelle{daten=bestand titel="Bestand"}

| Ort | Fälle | Wer |
|---|--:|---|
| Döbeln | 12 | Team *eins* |
| Freiberg | 17 | Team zwei |
| Mittweida | 21 | Team drei |

Schluss.
`
const BESTAND = `spalten:
  2022: { name: "2022" }
  2023: { name: "2023" }
  d: { name: Veränderung, differenz: [2022, 2023] }
  quote: { name: Quote, einheit: "%" }
zeilen:
  elb: { name: Leistungsberechtigte, werte: [10159, 9842, "4,5"] } # gezählt
  lzb:
    name: Langzeitbeziehende
    werte: [6120, 5987, "3,2"]
  allein: { name: Alleinerziehende, werte: [1234, 1200, "1,0"] }
  beide: { name: Beide, summe: [elb, lzb], werte: { quote: fehlt } }
`

/** The row of a table that holds these words, as Word writes it. */
function rowWith(xml: string, worte: string): string {
  const reihen = xml.match(/<w:tr[ >](?:(?!<\/w:tr>)[\s\S])*<\/w:tr>/g) ?? []
  const fund = reihen.find((reihe) => reihe.replace(/<[^>]+>/g, '').includes(worte))
  if (!fund) throw new Error(`Keine Zeile mit „${worte}“`)
  return fund
}
const remove = (worte: string) => (xml: string) => xml.replace(rowWith(xml, worte), '')
/** A copy of a row behind itself, or before it, with other words and without its marks, as Word makes new rows. */
const copy =
  (worte: string, statt: Record<string, string>, vor = false) =>
  (xml: string) => {
    const reihe = rowWith(xml, worte)
    let neu = reihe.replace(/<w:bookmark(?:Start|End)[^>]*>/g, '')
    for (const [alt, eines] of Object.entries(statt)) {
      if (!neu.includes(`>${alt}<`)) throw new Error(`„${alt}“ steht nicht in der Zeile`)
      neu = neu.replace(`>${alt}<`, `>${eines}<`)
    }
    return xml.replace(reihe, vor ? neu + reihe : reihe + neu)
  }

async function home(...changes: readonly ((xml: string) => string)[]) {
  const wurzel = arbeitsordner({
    'content/p/programm.yaml': programmYaml(),
    'content/p/abschnitte/eins.md': TEXT,
    'content/p/daten/bestand.yaml': BESTAND,
  })
  const konsole = mitschrift(wurzel)
  const datei = await putWord(wurzel, 'p', ...changes)
  const code = await run([datei, '--anwenden'], konsole)
  const lies = (pfad: string) => readFileSync(join(wurzel, 'content/p', pfad), 'utf8')
  return {
    code,
    said: konsole.stdout,
    text: lies('abschnitte/eins.md'),
    yaml: lies('daten/bestand.yaml'),
    again: async () => {
      const nochmal = mitschrift(wurzel)
      await run([datei], nochmal)
      return nochmal.stdout
    },
  }
}

const NEU = {
  Langzeitbeziehende: 'Junge Menschen „U25“',
  '6.120': '2.001',
  '5.987': '1.999',
  '−133': '−2',
  '3,2': '0,7',
}

describe('rows of data sheets', () => {
  it('new ones are typed behind their neighbour, in its columns; what is computed is not', async () => {
    const { yaml, again } = await home(copy('Langzeitbeziehende', NEU))
    expect(yaml).toBe(
      BESTAND.replace(
        '"3,2"]\n',
        '"3,2"]\n  junge-menschen-u25: { name: "Junge Menschen „U25“", werte: [2001, 1999, "0,7"] }\n',
      ),
    )
    expect(await again()).toContain('keine Änderung')
  })

  it('the first row of a table goes before its neighbour, two new ones stand in their order', async () => {
    const { yaml, again } = await home(
      copy('Leistungsberechtigte', { Leistungsberechtigte: 'Vorher', '10.159': '10.160', '−317': '−318' }, true),
      copy('Alleinerziehende', { Alleinerziehende: 'Zweite' }),
      copy('Alleinerziehende', { Alleinerziehende: 'Erste' }),
    )
    expect(yaml).toContain(
      'zeilen:\n  vorher: { name: "Vorher", werte: [10160, 9842, "4,5"] }\n  elb: { name: Leistungsberechtigte',
    )
    expect(yaml).toMatch(/allein: .*\n {2}erste: .*\n {2}zweite: .*\n {2}beide:/)
    expect(await again()).toContain('keine Änderung')
  })

  it('removed ones are taken out, in however many lines they are typed', async () => {
    const { yaml, again } = await home(remove('Alleinerziehende'))
    expect(yaml).toBe(BESTAND.replace(/ {2}allein: .*\n/, ''))
    expect(await again()).toContain('keine Änderung')
  })

  it.each([
    ['what other rows add up', remove('Langzeitbeziehende')],
    ['what a sentence is bound to', remove('Leistungsberechtigte')],
    ['a computed row', remove('Beide')],
    ['values that are no figures', copy('Langzeitbeziehende', { ...NEU, '6.120': 'viele' })],
    ['a change that does not follow from its figures', copy('Langzeitbeziehende', { ...NEU, '−133': '−3' })],
  ])('are told and not written: %s', async (_, change) => {
    const { yaml, text, said } = await home(change)
    expect([yaml, text]).toEqual([BESTAND, TEXT])
    expect(said).toMatch(/neue Zeile|nicht mehr in der Word-Datei|lässt sich hier nicht so schreiben/)
  })
})

describe('rows of Markdown tables', () => {
  it('new ones are typed with their emphasis, also below the head; removed ones are taken out', async () => {
    const { text, again } = await home(
      copy('Döbeln', { Döbeln: 'Augustusburg | Erdmannsdorf', 12: '9' }, true),
      copy('Mittweida', { Mittweida: 'Rochlitz', 21: '4' }),
      remove('Freiberg'),
    )
    expect(text).toBe(
      TEXT.replace('| Döbeln', '| Augustusburg \\| Erdmannsdorf | 9 | Team *eins* |\n| Döbeln')
        .replace('| Freiberg | 17 | Team zwei |\n', '')
        .replace('Team drei |\n', 'Team drei |\n| Rochlitz | 4 | Team drei |\n'),
    )
    expect(await again()).toContain('keine Änderung')
  })
})
