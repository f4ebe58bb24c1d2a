import { expect, it } from 'vitest'
import { readAndSet } from '../../src/build/setting.js'
import { hasClass, textOf, walk } from '../../src/layout/document/tree.js'
import { Meldungen } from '../../src/message.js'
import { einAbschnitt } from '../werkstatt.js'

it.each([
  ['as the file calls it', '', 'Gruppe'],
  ['as the block calls it', ' kopf=Personenkreis', 'Personenkreis'],
])('prints what the column of the row names is called, %s', async (_, extra, ecke) => {
  const wurzel = einAbschnitt(`# Eins\n\n::tabelle{daten=bestand titel="Werte"${extra}}\n`, {
    'content/p/daten/bestand.csv': 'sep=;\nGruppe;2022;2023\nFrauen;4,8;5,2\n',
  })
  const meldungen = new Meldungen()
  const document = await readAndSet(wurzel, 'p', meldungen)
  expect(meldungen.liste).toEqual([])
  const heads = document ? [...walk(document.dokument.baum)].filter(({ tagName }) => tagName === 'th') : []
  expect(heads.map(textOf)).toEqual([ecke, '2022', '2023', 'Frauen'])
})

it('keeps the number or unit of a head with a short word before it, in the head alone', async () => {
  const wurzel = einAbschnitt('# Eins\n\n::tabelle{daten=bestand titel="Werte"}\n', {
    'content/p/daten/bestand.csv':
      'sep=;\nGruppe;Ziel 2024;Beschäftigung 2024;Anteil in %;2023\nStand Juni 2023;4,8;5,2;3,1;2,2\n',
  })
  const document = await readAndSet(wurzel, 'p', new Meldungen())
  const heads = document ? [...walk(document.dokument.baum)].filter(({ tagName }) => tagName === 'th') : []
  expect(heads.map(textOf)).toEqual([
    'Gruppe',
    'Ziel\u00a02024',
    'Beschäftigung 2024',
    'Anteil in\u00a0%',
    '2023',
    'Stand Juni 2023',
  ])
})

it('does so in Markdown tables, too', async () => {
  const wurzel = einAbschnitt(
    '# Eins\n\n| Gruppe | Anteil in % | **Ziel** 2024 |\n| --- | --: | --: |\n| Stand in % | 4,8 | 5,2 |\n',
  )
  const document = await readAndSet(wurzel, 'p', new Meldungen())
  const heads = document ? [...walk(document.dokument.baum)].filter(({ tagName }) => tagName === 'th') : []
  expect(heads.map(textOf)).toEqual(['Gruppe', 'Anteil in\u00a0%', 'Ziel 2024', 'Stand in %'])
})

it.each([
  ['the last of years', '2021;2022;2023', ['2023', '3', '6']],
  ['the first where it is the latest', '2023;2022;Veränderung', ['2023', '1', '2']],
  ['the plan beside what was', 'Ist 2022;Plan 2023', ['Plan 2023', '2', '4']],
  ['none where two columns are of that year', 'Plan 2023;Ist 2023', []],
  ['none that stands alone', 'Plan 2023', []],
  ['none without years', 'Vorjahr;Aktuell', []],
])('marks the column that a table is about, that of the latest year: %s', async (_, heads, marked) => {
  const figures = heads.split(';').map((_, i) => i + 1)
  const wurzel = einAbschnitt('# Eins\n\n::tabelle{daten=bestand titel="Werte"}\n', {
    'content/p/daten/bestand.csv': `sep=;\nGruppe;${heads}\nFrauen;${figures.join(';')}\nMänner;${figures.map((one) => one * 2).join(';')}\n`,
  })
  const document = await readAndSet(wurzel, 'p', new Meldungen())
  const cells = document ? [...walk(document.dokument.baum)].filter((element) => hasClass(element, 'aktuell')) : []
  expect(cells.map((one) => textOf(one).replaceAll('\u00a0', ' '))).toEqual(marked)
})

it('marks it in the last part of a table that is divided', async () => {
  const wurzel = einAbschnitt('# Eins\n\n::tabelle{daten=bestand titel="Werte" teile=2}\n', {
    'content/p/daten/bestand.csv': 'sep=;\nGruppe;2020;2021;2022;2023\nFrauen;1;2;3;4\n',
  })
  const document = await readAndSet(wurzel, 'p', new Meldungen())
  const cells = document ? [...walk(document.dokument.baum)].filter((element) => hasClass(element, 'aktuell')) : []
  expect(cells.map(textOf)).toEqual(['2023', '4'])
})

it('keeps short names whole beside columns of text, and there alone', async () => {
  const names = async (align: string) => {
    const lines = ['Leistung', 'Lange Namen '.repeat(4)].map((name) => `| ${name} | 4,8 | Unterhalt |\n`)
    const wurzel = einAbschnitt(
      `# Eins\n\n| Gruppe | Stellen | Umfasst |\n| --- | --: | ${align} |\n${lines.join('')}\n`,
    )
    const document = await readAndSet(wurzel, 'p', new Meldungen())
    const all = document ? [...walk(document.dokument.baum)].filter(({ properties }) => properties.scope === 'row') : []
    return all.map((name) => hasClass(name, 'kurz'))
  }
  expect(await names('---')).toEqual([true, false])
  expect(await names('--:')).toEqual([false, false])
})
