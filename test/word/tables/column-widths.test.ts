import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { expect, it } from 'vitest'
import { readFonts } from '../../../src/word/fonts/fonts.js'
import { TextMeasurer } from '../../../src/word/pages/measure/text-measure.js'
import { computeColumns } from '../../../src/word/tables/column-widths.js'
import { readGrid } from '../../../src/word/tables/grid.js'
import { writeWord } from '../../../src/word/word.js'
import { readWord } from '../../lesen/word.js'
import { abschnittFrom, readGestaltung } from '../fixtures.js'

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

it('short heads stay in one line where there is room for all columns, and break where there is not', () => {
  const measure = new TextMeasurer(readFonts(readGestaltung()))
  const rows =
    '<tr><th scope="row">Ein Name, der die ganze Breite der Zeile für sich haben will</th><td class="zahl">9</td></tr>'
  const table = `<table><thead><tr><th scope="col">Wofür</th><th scope="col" class="zahl">Planung 2024</th></tr></thead><tbody>${rows}</tbody></table>`
  const [element] = fromHtml(table, { fragment: true }).children as Element[]
  const { groessen } = readGestaltung()
  const numbers = (width: number) =>
    computeColumns(readGrid(element as Element), width, groessen, measure).widths[1] ?? 0
  const head = measure.measure('Planung 2024', groessen.tabelle, 'halbfett')
  expect(numbers(5000)).toBeGreaterThan(head)
  expect(numbers(2000)).toBeLessThan(head)
})

it('columns of nothing but figures are of one width', () => {
  const measure = new TextMeasurer(readFonts(readGestaltung()))
  const row = ['1', '1.234.567', '12'].map((text) => `<td class="zahl">${text}</td>`).join('')
  const [element] = fromHtml(`<table><tbody><tr>${row}</tr></tbody></table>`, { fragment: true }).children as Element[]
  const { widths } = computeColumns(readGrid(element as Element), 6000, readGestaltung().groessen, measure)
  expect(widths).toEqual([2000, 2000, 2000])
})

it('a short name has its line beside long text, where another would break', () => {
  const measure = new TextMeasurer(readFonts(readGestaltung()))
  const name = 'Sonstiges operatives Personal'
  const first = (look: string) => {
    const row = `<tr><th scope="row"${look}>${name}</th><td class="text">${'Eingangszone und Vermittlung, '.repeat(9)}</td></tr>`
    const [element] = fromHtml(`<table><tbody>${row}</tbody></table>`, { fragment: true }).children as Element[]
    return computeColumns(readGrid(element as Element), 6000, readGestaltung().groessen, measure).widths[0] ?? 0
  }
  const needed = measure.measure(name, readGestaltung().groessen.tabelle, 'halbfett')
  expect(first('')).toBeLessThan(needed)
  expect(first(' class="kurz"')).toBeGreaterThan(needed)
  expect(first(' class="kurz"')).toBeLessThan(needed + 400)
})

it('short heads break where names would otherwise and another head does in any case', () => {
  const measure = new TextMeasurer(readFonts(readGestaltung()))
  const name = 'Bergbau, Energie- und Wasserversorgung, Entsorgung'
  const first = (head: string) => {
    const heads = `<th scope="col"></th>${['Anteil in %', head].map((text) => `<th scope="col" class="zahl">${text}</th>`).join('')}`
    const row = `<th scope="row">${name}</th><td class="zahl">2,0</td><td class="zahl">\u22127</td>`
    const table = `<table><thead><tr>${heads}</tr></thead><tbody><tr>${row}</tr></tbody></table>`
    const [element] = fromHtml(table, { fragment: true }).children as Element[]
    return computeColumns(readGrid(element as Element), 6400, readGestaltung().groessen, measure).widths[0] ?? 0
  }
  const needed = measure.measure(name, readGestaltung().groessen.tabelle, 'normal')
  expect(first('Veränderung zum Vorjahr')).toBeGreaterThan(needed)
  expect(first('Veränderungen')).toBeLessThan(needed)
})

it('cells have less room beside their text where names keep their line by that alone', () => {
  const measure = new TextMeasurer(readFonts(readGestaltung()))
  const name = 'Eingliederungsleistung (EGT)'
  const cells = (tag: string, text: string) => `<${tag} class="zahl">${text}</${tag}>`.repeat(6)
  const table = `<table><thead><tr><th></th>${cells('th', '2023')}</tr></thead><tbody><tr><th scope="row">${name}</th>${cells('td', '12.031.799')}</tr></tbody></table>`
  const [element] = fromHtml(table, { fragment: true }).children as Element[]
  const { groessen } = readGestaltung()
  const size = (text: string) => measure.measure(text, groessen.tabelle, 'normal') * 1.03
  const words = size(name) + 6 * size('12.031.799')
  const isTight = (padding: number) =>
    computeColumns(readGrid(element as Element), words + padding, groessen, measure).tight
  expect(isTight(7 * 20 * 8)).toBe(true)
  expect(isTight(7 * 20 * 30)).toBe(false)
})
