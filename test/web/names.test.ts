import type { Element, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readAndSet } from '../../src/build/setting.js'
import { processEnvironment } from '../../src/environment.js'
import { readStyleSheets } from '../../src/layout/design/css/style-sheets.js'
import { textOf, walk } from '../../src/layout/document/tree.js'
import { Meldungen } from '../../src/message.js'
import { findBrowser } from '../../src/pdf/browser/find.js'
import { type Browser, launchBrowser } from '../../src/pdf/browser/launch.js'
import { writeWeb } from '../../src/web/web.js'
import { readPdf } from '../lesen/pdf.js'
import { einAbschnitt } from '../werkstatt.js'
import { dokumentFrom } from '../word/fixtures.js'

const WORD = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrikarbeitergewerkschaft'
const SECTION = `# ${WORD}

|  | 2022 | 2023 |
|---|---|---|
| Frauen | 1 | 2 |

Text[^n] und noch einmal[^n], dazu ein Stern[^*].

:::definition{titel="Erwerbsfähig"}
Wer kann.
:::

:::erklaerung
Ohne Titel.
:::

::haushaltstabelle{daten=lang titel="Plätze"}

Ein Absatz.

::diagramm{#abb daten=lang typ=saeulen titel="Bild" alt="Plätze steigen"}

[^n]: Eine Note.

[^*]: Mit Stern.
`
let html: string
let page: Nodes
beforeAll(async () => {
  const meldungen = new Meldungen()
  const wurzel = einAbschnitt(SECTION, {
    'content/p/daten/lang.yaml': `titel: Plätze
spalten: { a: { name: "2022" }, b: { name: "2023" } }
zeilen:
  alle: { name: Insgesamt, werte: [5, 6] }
  frauen: { name: Frauen, davon: alle, werte: [2, 3] }
`,
  })
  const placed = await readAndSet(wurzel, 'p', meldungen)
  const stile = placed && readStyleSheets(wurzel, placed.dokument.gestaltung, meldungen)
  if (!placed || !stile) throw new Error(JSON.stringify(meldungen.liste))
  const { dokument } = placed
  for (const { key } of placed.diagramme)
    dokument.pictures.set(key, {
      art: 'svg',
      svg: '<svg xmlns="http://www.w3.org/2000/svg"/>',
      breite: 9,
      hoehe: 9,
    })
  html = writeWeb(dokument, stile)
  page = fromHtml(html)
})
const elements = (name: string): Element[] =>
  [...walk(page as Parameters<typeof walk>[0])].filter(({ tagName }) => tagName === name)
const byHref = (href: string) => elements('a').filter(({ properties }) => properties.href === href)

describe('who listens to the web page', () => {
  it('hears that a mark is a note, and finds the way back from each to its first mark', () => {
    const marks = byHref('#fn-1')
    expect(marks.map(({ properties }) => [properties.ariaLabel, properties.id])).toEqual([
      ['Fußnote 1', 'zu-fn-1'],
      ['Fußnote 1', undefined],
    ])
    expect(byHref('#zu-fn-1').map(({ properties }) => properties.ariaLabel)).toEqual(['Zurück zu Fußnote 1 im Text'])
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { properties } of elements('a'))
      if (String(properties.href).startsWith('#')) expect(ids).toContain(String(properties.href).slice(1))
  })

  it('hears what a row is part of, what a box is called, and no empty heads', () => {
    const davon = elements('th').find(({ properties }) => properties.ariaLabel)
    expect(davon?.properties.ariaLabel).toBe('davon Frauen (Insgesamt)')
    expect(elements('aside').map(({ properties }) => properties.ariaLabel)).toEqual(['Erwerbsfähig', 'Erklärung'])
    expect(
      elements('p').flatMap(({ properties }) => (properties.role === 'heading' ? [properties.ariaLevel] : [])),
    ).toEqual([2, 2])
    expect(elements('th').filter((cell) => textOf(cell).trim() === '')).toEqual([])
  })
})

describe('who goes by the keyboard', () => {
  const region = (words: string) => {
    const table = (text: string) =>
      `<div class="tabelle"><table><caption>T</caption><tbody><tr>${text}</tr></tbody></table></div>`
    const dokument = dokumentFrom(`<section class="abschnitt" id="a"><h1 id="b">A</h1>${table(words)}</section>`)
    return writeWeb(dokument, { stil: '', bildschirm: '' }).includes('tabindex="0"')
  }

  it('stops at a table only where it may have to be scrolled', () => {
    expect(region('<th scope="row">Frauen</th><td class="zahl">1</td>')).toBe(false)
    expect(region('<th scope="row">Frauen</th><td class="zahl">11.814.751</td>'.repeat(3))).toBe(true)
    expect(region(`<th scope="row">${WORD}</th><td class="zahl">1</td>`)).toBe(true)
    expect(region(`<th scope="row">${WORD.replace(/(.{9})/g, '$1 ')}</th><td class="zahl">1</td>`)).toBe(false)
  })

  it('is told whose data each fold holds', () => {
    expect(elements('summary').map(({ properties }) => properties.ariaLabel)).toEqual([
      'Daten als Tabelle: Abbildung 1 Bild',
    ])
  })
})

describe('in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser(await findBrowser(processEnvironment()), processEnvironment())
  })
  afterAll(() => browser.close())

  it('the page needs no sideways scrolling at 320 pixels, however long a word', async () => {
    const page = await browser.newPage()
    await page.setViewport({ width: 320, height: 600 })
    await page.setContent(html)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320)
    await page.close()
  })

  it('what is folded is printed open', async () => {
    const page = await browser.newPage()
    await page.setContent(html)
    const { seiten } = await readPdf(await page.pdf({ format: 'a2' })) // one page: no head of a table is repeated
    const text = seiten.flatMap(({ zeilen }) => zeilen.map((line) => line.text)).join(' ')
    // Once in the table of its own, once in the data of the chart.
    expect(text.split('Insgesamt').length - 1).toBe(2)
    await page.close()
  })
})
