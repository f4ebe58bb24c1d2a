import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Element, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { processEnvironment } from '../../src/environment.js'
import { cssString, styleElement } from '../../src/escape.js'
import { walk } from '../../src/layout/document/tree.js'
import { findBrowser } from '../../src/pdf/browser/find.js'
import { type Browser, launchBrowser } from '../../src/pdf/browser/launch.js'
import { printPdf } from '../../src/pdf/pdf.js'
import { printHtml } from '../../src/pdf/print-html.js'
import { writeWeb } from '../../src/web/web.js'
import { readPdf } from '../lesen/pdf.js'
import { WURZEL } from '../werkstatt.js'
import { dokumentFrom } from '../word/fixtures.js'

// Harmless values that would break out of the places that they are put in.
const TITEL = `Programm "A\\B" </style><i>kursiv</i> <!-- --> } body { color: red }`
const dokument = {
  ...dokumentFrom(
    '<section class="abschnitt" id="abschnitt-eins"><h1 id="eins">Eins</h1><p>Ein Absatz mit <em>Schrift</em>.</p></section>',
  ),
  title: TITEL,
  runningHead: TITEL,
  author: TITEL,
  subject: TITEL,
}
dokument.outline = [{ id: 'eins', level: 1, number: '', text: TITEL }]

const elements = (html: string, name: string): Element[] =>
  [...walk(fromHtml(html))].filter(({ tagName }) => tagName === name)
const content = (node: Nodes | undefined): string =>
  node && 'children' in node ? node.children.map(content).join('') : ((node as { value?: string })?.value ?? '')

describe('values', () => {
  it.each([
    ['the printed page', () => printHtml(dokument, { stil: `.x::before { content: "</style>" }`, druck: '' })],
    ['the web page', () => writeWeb(dokument, { stil: `.x::before { content: "</style>" }`, bildschirm: '' })],
  ])('stay in their places on %s', (_, write) => {
    const html = write()
    expect(elements(html, 'style')).toHaveLength(1)
    expect(elements(html, 'i')).toEqual([])
    expect(content(elements(html, 'title')[0])).toBe(TITEL)
    expect(content(elements(html, 'style')[0])).toContain('content: "\\3c /style>"')
    const [richtlinie] = elements(html, 'meta').filter(({ properties }) => properties.httpEquiv)
    expect(String(richtlinie?.properties.content)).toMatch(/^default-src 'none';.*base-uri 'none'; form-action 'none'$/)
  })

  it('are escaped as strings of CSS, and nothing is where nothing must be', () => {
    expect(cssString('Jobcenter – „Mitte“')).toBe('"Jobcenter – „Mitte“"')
    expect(cssString('a"b\\c<d\ne')).toBe('"a\\22 b\\5c c\\3c d e"')
    expect(styleElement('p > a { color: red }')).toBe('<style>\np > a { color: red }\n</style>')
  })
})

describe('the printing browser', () => {
  let browser: Browser
  const folder = mkdtempSync(join(tmpdir(), 'amip-fremd-'))
  beforeAll(async () => {
    browser = await launchBrowser(await findBrowser(processEnvironment()), processEnvironment())
  })
  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const print = async (stil: string, html?: string) => {
    const baum = html ? fromHtml(html, { fragment: true }) : dokument.baum
    const { pdf } = await printPdf(browser, { ...dokument, baum }, { stil, druck: '@page { margin: 30mm }' })
    return readPdf(await pdf.save({ useObjectStreams: false }))
  }

  it('prints odd values as they are typed, in heads and title', async () => {
    const { seiten, info } = await print('')
    expect(info.Title).toBe(TITEL)
    expect(seiten[0]?.zeilen.map(({ text }) => text).join(' ')).toContain('</style><i>kursiv</i>')
  })

  it('loads no file but those that are handed to it', async () => {
    const fremd = join(folder, 'fremd.ttf')
    copyFileSync(join(WURZEL, 'assets/schriften/PublicSans-normal.ttf'), fremd)
    const { schriften } = await print(
      `@font-face { font-family: Fremd; src: url("${pathToFileURL(fremd).href}") } p { font-family: Fremd }`,
    )
    expect(schriften.join()).not.toContain('PublicSans')
  })

  it('runs no script of the page', async () => {
    const { seiten } = await print(
      '',
      '<section class="abschnitt" id="abschnitt-eins"><h1 id="eins">Eins</h1><p id="p">davor</p><script>document.getElementById("p").textContent = "danach"</script><img src="data:," onerror="document.getElementById(\'p\').textContent = \'danach\'" data-grafik="haushalt" alt=""></section>',
    )
    const text = seiten.flatMap(({ zeilen }) => zeilen.map((line) => line.text)).join(' ')
    expect(text).toContain('davor')
    expect(text).not.toContain('danach')
  })
})
