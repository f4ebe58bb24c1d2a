import { expect, it } from 'vitest'
import { readAndSet } from '../../src/build/setting.js'
import type { Spalte } from '../../src/figures/datenblatt.js'
import { is, isElement, textOf, walk } from '../../src/layout/document/tree.js'
import { divideColumns } from '../../src/layout/table-parts.js'
import { Meldungen } from '../../src/message.js'
import { einAbschnitt } from '../werkstatt.js'

const divide = (groups: string, parts?: string) =>
  divideColumns(
    [...groups].map(
      (group, i): Spalte => ({ id: `${i}`, name: `${i}`, gruppe: group.trim(), einheit: '', art: 'zahl' }),
    ),
    parts,
  ).map((part) => part.map(({ id }) => id).join(''))

it.each([
  ['the whole where nobody asks', '      ', undefined, ['012345']],
  ['even parts', '      ', '3', ['01', '23', '45']],
  ['no more parts than columns', '  ', '4', ['0', '1']],
  ['columns of one head together', 'AAAABB', '2', ['0123', '45']],
  ['a head in two where it is the only one', 'AAAA', '2', ['01', '23']],
  ['three heads as they are', 'ABBBCC', '3', ['0', '123', '45']],
  ['a table without columns', '', '2', ['']],
])('divides columns: %s', (_, groups, parts, erwartet) => expect(divide(groups, parts)).toEqual(erwartet))

const BLATT = `titel: Werte[^1]
quelle: Statistik
hinweise: [vorläufig]
zeilenkopf: Gruppe
spalten: [2020, 2021, 2022]
zeilen:
  frauen: { name: Frauen, werte: [1, 2, 3] }
  alle: { name: Alle, werte: [4, 5, 6] }
`

it('sets each part with the names of the rows; what counts it stands at the first, what explains it below the last', async () => {
  const meldungen = new Meldungen()
  const text = '# Eins\n\nSiehe [](#tab-werte).\n\n::tabelle{#tab-werte daten=werte teile=2}\n\n[^1]: Eine Note.\n'
  const document = await readAndSet(einAbschnitt(text, { 'content/p/daten/werte.yaml': BLATT }), 'p', meldungen)
  expect(meldungen.liste).toEqual([])
  const tables = [...walk(document?.dokument.baum ?? { type: 'root', children: [] })].filter((e) =>
    is(e, 'div.tabelle'),
  )
  const parsed = tables.map((table) => ({
    id: table.properties.id,
    kinder: table.children.filter(isElement).map(({ tagName }) => tagName),
    titel: [...walk(table)].filter(({ tagName }) => tagName === 'caption').map(textOf),
    zellen: [...walk(table)].filter(({ tagName }) => /^t[hd]$/.test(tagName)).map(textOf),
  }))
  expect(parsed).toEqual([
    {
      id: 'tab-werte',
      kinder: ['table'],
      titel: ['Tabelle 1 Werte1'],
      zellen: ['Gruppe', '2020', '2021', 'Frauen', '1', '2', 'Alle', '4', '5'],
    },
    {
      id: undefined,
      kinder: ['table', 'p', 'p'],
      titel: ['Fortsetzung von Tabelle 1: Werte'],
      zellen: ['Gruppe', '2022', 'Frauen', '3', 'Alle', '6'],
    },
  ])
})

it('says of a Markdown table that it cannot be divided', async () => {
  const meldungen = new Meldungen()
  const text = '# Eins\n\n:::tabelle{#tab-zwei titel="Zwei" teile=2}\n| A | B |\n|---|---|\n| a | b |\n:::\n'
  await readAndSet(einAbschnitt(text), 'p', meldungen)
  expect(meldungen.liste.map(({ regel, zeile }) => [regel, zeile])).toEqual([['attribut-ungueltig', 3]])
})
