import { expect, it } from 'vitest'
import { writeWord } from '../../../src/word/word.js'
import { readWord } from '../../lesen/word.js'
import { abschnittFrom, readGestaltung } from '../fixtures.js'

const SEITE = { oben: 28, unten: 27, links: 24, rechts: 25, randspalte: 35, steg: 6, spiegeln: false }

/** How a table with a head and these rows is written: the styles of its body, where it begins, and how wide its columns are, in twips. */
async function write(rows: readonly (readonly [name: string, cell: string])[], randspalte = SEITE.randspalte) {
  const body = rows.map(([name, cell]) => `<tr><th scope="row">${name}</th>${cell}</tr>`).join('')
  const head = '<thead><tr><th scope="col">Aufgabe</th><th scope="col">Was zu tun ist</th></tr></thead>'
  const gestaltung = { ...readGestaltung(), seite: { ...SEITE, randspalte } }
  const html = `<div class="tabelle"><table>${head}<tbody>${body}</tbody></table></div>`
  const { teile } = readWord(await writeWord({ ...abschnittFrom(html), gestaltung }))
  const [table = ''] = /<w:tbl>.*<\/w:tbl>/s.exec(teile['word/document.xml'] ?? '') ?? []
  return {
    styles: [...table.matchAll(/<w:pStyle w:val="([^"]+)"/g)].map(([, style]) => style).slice(2),
    indent: Number(/<w:tblInd [^>]*w:w="(-?\d+)"/.exec(table)?.[1] ?? 0),
    columns: [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width)),
  }
}

const SATZ = '<td>Wir richten Abläufe neu aus und vertiefen das Wissen.</td>'

it('names of a table of sentences stand in the column, its sentences at the edge of the text', async () => {
  const { styles, indent, columns } = await write([
    ['Neues Recht', SATZ],
    ['Ansprache', SATZ],
  ])
  expect(styles).toEqual(['Tabellenname', 'Tabellensatz', 'Tabellenname', 'Tabellensatz'])
  // Its cells have a margin: words begin where the text does.
  expect(indent + (columns[0] ?? 0)).toBe(-100)
})

it.each<[string, [string, string], number?]>([
  ['with figures', ['Stellen', '<td class="zahl">115</td>']],
  ['with a list', ['Stellen', '<td><ul><li>eine</li></ul></td>']],
  ['whose name has no room there', ['Eingliederungsleistungsvereinbarung', SATZ]],
  [
    'whose name would be taller than what it says',
    ['Mehr Leistungsberechtigte, bei denen Schritte gegangen sind', '<td>Ja.</td>'],
  ],
  ['of a design without a column', ['Neues Recht', SATZ], 0],
])('a table %s stays as it is', async (_, row, randspalte) => {
  const { styles } = await write([row], randspalte)
  expect(styles).not.toContain('Tabellenname')
})
