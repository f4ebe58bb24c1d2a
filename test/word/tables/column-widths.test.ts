import { expect, it } from 'vitest'
import { writeWord } from '../../../src/word/word.js'
import { readWord } from '../../lesen/word.js'
import { abschnittFrom } from '../fixtures.js'

/** The styles of the cells of a table with this name in its first column, and whether they divide words. */
async function cellsWith(name: string, columns: number) {
  const cells = (tag: string, text: string) => `<${tag} class="zahl">${text}</${tag}>`.repeat(columns)
  const table =
    '<div class="tabelle" id="t"><table><caption><span class="marke">Tabelle 1</span> Lage</caption>' +
    `<thead><tr><th scope="col">Merkmal</th>${cells('th', 'Dezember')}</tr></thead>` +
    `<tbody><tr><th scope="row">${name}</th>${cells('td', '1.234.567')}</tr></tbody></table></div>`
  const { absaetze, teile } = readWord(await writeWord(abschnittFrom(table)))
  const styles = teile['word/styles.xml'] ?? ''
  const cell = absaetze.find(({ text }) => text === name)?.vorlage ?? ''
  const look = new RegExp(`w:styleId="${cell}".*?</w:style>`, 's').exec(styles)?.[0] ?? ''
  return { cell, whole: look.includes('<w:suppressAutoHyphens/>') }
}

it('columns are as wide as their words, which stay whole; in smaller type they may be divided', async () => {
  const name = 'Sozialversicherungspflichtige Beschäftigungsverhältnisse'
  expect(await cellsWith(name, 3)).toEqual({ cell: 'Tabellentext', whole: true })
  expect(await cellsWith(name, 9)).toEqual({ cell: 'TabellentextSchmal', whole: false })
})
