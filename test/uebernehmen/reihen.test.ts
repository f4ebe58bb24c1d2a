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

::tabelle{daten=personen titel="Personen"}

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

const CSV = `Gruppe;2022;2023
Frauen;1.234;2,5
"Männer; auch Jungen";1.111;2,2
Diverse;*;0,1
Kinder;7;0,2`

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
    'content/p/daten/personen.csv': CSV,
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
    csv: lies('daten/personen.csv'),
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

describe('rows of CSV files', () => {
  it('new ones are typed behind their neighbour with its separator, removed ones are taken out', async () => {
    const { csv, again } = await home(
      copy('Frauen', { Frauen: 'Ältere; ab 55', '1.234': '2.001', '2,5': '3' }),
      copy('Diverse', { Diverse: 'Ohne Angabe' }),
      remove('Kinder'),
    )
    expect(csv).toBe(
      CSV.replace('2,5\n', '2,5\n"Ältere; ab 55";2001;3\n')
        .replace('0,1\n', '0,1\nOhne Angabe;*;0,1\n')
        .replace('Kinder;7;0,2', ''),
    )
    expect(await again()).toContain('keine Änderung')
  })

  it('one in the place of another that went is a row of its own, and no half of it', async () => {
    const { csv, yaml, again } = await home(
      copy('Frauen', { Frauen: 'Ältere; ab 55', '1.234': '2.001', '2,5': '3' }),
      remove('Männer; auch Jungen'),
      copy('Leistungsberechtigte', {
        Leistungsberechtigte: 'Andere',
        '10.159': '20',
        '9.842': '30',
        '−317': '+10',
        '4,5': '6',
      }),
      remove('Alleinerziehende'),
    )
    expect(csv).toBe(CSV.replace('"Männer; auch Jungen";1.111;2,2', '"Ältere; ab 55";2001;3'))
    expect(yaml).toContain('  andere: { name: "Andere", werte: [20, 30, 6] }\n')
    expect(yaml).not.toContain('allein:')
    expect(await again()).toContain('keine Änderung')
  })

  it('behind the last one, whose line does not end', async () => {
    const { csv, again } = await home(copy('Kinder', { Kinder: 'Enkel', 7: '12.000' }))
    expect(csv).toBe(`${CSV}\nEnkel;12000;0,2`)
    expect(await again()).toContain('keine Änderung')
  })

  it('one whose values are no figures is told and not written', async () => {
    const { csv, said } = await home(copy('Frauen', { Frauen: 'Viele', '1.234': 'einige' }))
    expect(csv).toBe(CSV)
    expect(said).toContain('eine neue Zeile')
  })
})

/** A cell more at the end of each row of the table that holds these words. */
const widen =
  (worte: string, neue: readonly string[]) =>
  (xml: string): string => {
    const tabellen = xml.match(/<w:tbl>(?:(?!<\/w:tbl>)[\s\S])*<\/w:tbl>/g) ?? []
    const alt = tabellen.find((tabelle) => tabelle.includes(`>${worte}<`)) ?? ''
    let nummer = 0
    const neu = alt.replaceAll(
      '</w:tr>',
      () => `<w:tc><w:p><w:r><w:t>${neue[nummer++] ?? ''}</w:t></w:r></w:p></w:tc></w:tr>`,
    )
    return xml.replace(alt, neu)
  }

describe('a new column', () => {
  it.each([
    ['of a sheet', 'Langzeitbeziehende', ['2024', '1', '2', '3', '4']],
    ['of a CSV file', 'Frauen', ['2024', '1', '2', '3', '4']],
    ['of a Markdown table', 'Döbeln', ['Seit', 'März', 'Mai', 'Juni']],
  ])('%s is told once, with its cells, and nothing is written', async (_, worte, neue) => {
    const { text, yaml, csv, said } = await home(widen(worte, neue))
    expect([text, yaml, csv]).toEqual([TEXT, BESTAND, CSV])
    expect(said.match(/eine neue Spalte/g)).toHaveLength(1)
    expect(said).toContain(`+ ${neue.join(' | ')}`)
  })
})

describe('a column that is gone', () => {
  it('is told once, with its cells, and the rest of the table is compared', async () => {
    const zweite = (reihe: string) =>
      reihe.replace(/(<w:tc>(?:(?!<\/w:tc>)[\s\S])*<\/w:tc>)(?=<w:tc>(?:(?!<\/w:tc>)[\s\S])*<\/w:tc><\/w:tr>)/, '')
    const { text, said } = await home(
      (xml) =>
        ['Wer', 'Döbeln', 'Freiberg', 'Mittweida'].reduce(
          (neu, wort) => neu.replace(rowWith(neu, wort), zweite(rowWith(neu, wort))),
          xml,
        ),
      (xml) => xml.replace('>Team zwei<', '>Team vier<'),
    )
    expect(said.match(/Eine Spalte der Tabelle steht nicht mehr/g)).toHaveLength(1)
    expect(said).toContain('- Fälle | 12 | 17 | 21')
    expect(text).toBe(TEXT.replace('Team zwei', 'Team vier'))
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
