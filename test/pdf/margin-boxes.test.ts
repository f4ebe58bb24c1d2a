import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readAndSet } from '../../src/build/setting.js'
import { processEnvironment } from '../../src/environment.js'
import { readStyleSheets } from '../../src/layout/design/css/style-sheets.js'
import { Meldungen } from '../../src/message.js'
import { findBrowser } from '../../src/pdf/browser/find.js'
import { type Browser, launchBrowser } from '../../src/pdf/browser/launch.js'
import { writePdf } from '../../src/pdf/pdf.js'
import { checkPackage } from '../../src/word/pruefen/pruefen.js'
import { createWord, writeWord } from '../../src/word/word.js'
import { readWord } from '../lesen/word.js'
import { programmYaml, werkstatt } from '../werkstatt.js'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser(await findBrowser(processEnvironment()), processEnvironment())
})
afterAll(() => browser.close())

/** The name of a font without the letters before it that tell its subset. */
const nameOf = ({ name }: { name: string }) => name.replace(/^[A-Z]{6}\+/, '')

/** What stands at the head and foot of the fourth page, each with its place, and the parts of the Word file. */
async function edgesOf(design: string, druckCss = '') {
  const wurzel = werkstatt({
    'content/p/programm.yaml': programmYaml().replace('gestaltung: standard', 'gestaltung: haus'),
    'content/p/abschnitte/eins.md': '# Eins\n\nEin Absatz.\n',
    'templates/haus/gestaltung.yaml': `name: Haus\nbasis: standard\n${design}`,
    'templates/haus/druck.css': druckCss,
  })
  const meldungen = new Meldungen()
  const gesetzt = await readAndSet(wurzel, 'p', meldungen)
  const stile = gesetzt && readStyleSheets(wurzel, gesetzt.dokument.gestaltung, meldungen)
  if (!stile) throw new Error(JSON.stringify(meldungen.liste))
  const { bytes } = await writePdf(browser, gesetzt.dokument, stile)
  const read = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const page = await read.getPage(4)
  await page.getOperatorList()
  const { items } = await page.getTextContent()
  const fonts = items.flatMap((item) =>
    'str' in item && item.transform[5] > 770 ? [nameOf(page.commonObjs.get(item.fontName))] : [],
  )
  const edges = items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [x = 0, y = 0] = item.transform.slice(4) as number[]
    return y > 770 || y < 60 ? [`${item.str} ${x < 200 ? 'links' : x < 330 ? 'mitte' : 'rechts'}`] : []
  })
  const { pkg } = await createWord(gesetzt.dokument)
  expect(checkPackage(pkg)).toEqual([])
  const { teile } = readWord(await writeWord(gesetzt.dokument))
  const text = (teil: RegExp) =>
    Object.entries(teile)
      .filter(([name]) => teil.test(name))
      .map(([, xml]) => xml.replace(/<w:instrText.*?<\/w:instrText>|<[^>]*>/g, '').trim())
  return {
    edges,
    fonts: [...new Set(fonts)],
    heads: text(/header\d+\.xml$/),
    feet: text(/footer\d+\.xml$/),
    styles: teile['word/styles.xml'] ?? '',
  }
}

it('names programme and chapter at the head and the page at the foot, unless a design wants otherwise', async () => {
  const { edges, heads, feet } = await edgesOf('')
  expect(edges).toEqual(['Arbeitsmarkt- und Integrationsprogramm 2023 links', 'Eins rechts', 'Seite 4 von 4 rechts'])
  expect(heads.at(-1)).toBe('Arbeitsmarkt- und Integrationsprogramm 2023Eins')
  expect(feet).toEqual([expect.stringMatching(/^Seite 2 von \d$/)])
})

it('sets what the design names, in print and in Word', async () => {
  const { edges, heads, feet, styles } = await edgesOf(
    'kolumnentitel: { links: kapitel, rechts: jobcenter, linie: keine }\nseitenzahl: { ort: mitte, form: zahl }\n',
  )
  expect(edges).toEqual(['Eins links', 'Jobcenter Musterland rechts', '4 mitte'])
  expect(heads.at(-1)).toBe('EinsJobcenter Musterland')
  expect(feet).toEqual(['2'])
  expect(/w:styleId="Header">.*?<\/w:style>/s.exec(styles)?.[0]).not.toContain('<w:pBdr>')
  expect(/w:styleId="Footer">.*?<\/w:style>/s.exec(styles)?.[0]).toContain('<w:jc w:val="center"/>')
})

it('leaves the head out where nothing is to stand there', async () => {
  const { edges } = await edgesOf('kolumnentitel: { links: keiner, rechts: keiner }\n')
  expect(edges).toEqual(['Seite 4 von 4 rechts'])
})

it('is set in a face that no text of the page has', async () => {
  const { fonts } = await edgesOf('', '@page { @top-left { font-style: italic } @top-right { font-style: italic } }')
  expect(fonts).toEqual(['SourceSans3-Italic'])
})
