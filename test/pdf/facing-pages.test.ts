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
import { createWord } from '../../src/word/word.js'
import { elementsIn } from '../../src/word/xml/find.js'
import { programmYaml, werkstatt } from '../werkstatt.js'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser(await findBrowser(processEnvironment()), processEnvironment())
})
afterAll(() => browser.close())

const SENTENCE = 'Die Arbeitsmarktintegration gelingt im Zusammenwirken aller Netzwerkpartner des Landkreises. '

async function set(page: string) {
  const wurzel = werkstatt({
    'content/p/programm.yaml': programmYaml('[eins, zwei]').replace('gestaltung: standard', 'gestaltung: haus'),
    'content/p/abschnitte/eins.md': `# Eins\n\n${`${SENTENCE.repeat(9)}\n\n`.repeat(10)}`,
    'content/p/abschnitte/zwei.md': `# Zwei\n\n${SENTENCE}\n`,
    'templates/haus/gestaltung.yaml': `name: Haus\nbasis: standard\nkapitel: neue-seite\nseite: ${page}\n`,
  })
  const meldungen = new Meldungen()
  const gesetzt = await readAndSet(wurzel, 'p', meldungen)
  const stile = gesetzt && readStyleSheets(wurzel, gesetzt.dokument.gestaltung, meldungen)
  if (!gesetzt || !stile) throw new Error(JSON.stringify(meldungen.liste))
  return { dokument: gesetzt.dokument, stile }
}

/** Of each page behind the contents: where its text begins, its page number, and the words at the left and right of its head. */
async function readPages(bytes: Uint8Array) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false }).promise
  const pages: { text: number; footer: number; head: string[] }[] = []
  for (let pageIndex = 4; pageIndex <= pdf.numPages; pageIndex++) {
    const { items } = await (await pdf.getPage(pageIndex)).getTextContent()
    const pieces = items.flatMap((item) =>
      'str' in item && item.str.trim() !== '' ? [{ text: item.str, x: item.transform[4], y: item.transform[5] }] : [],
    )
    const head = pieces.filter(({ y }) => y > 842 - 70).sort((a, b) => a.x - b.x)
    const footer = pieces.find(({ text, y }) => text.startsWith('Seite') && y < 70)
    const text = Math.min(...pieces.filter(({ y }) => y < 842 - 85 && y > 80).map(({ x }) => x))
    pages.push({
      text: Math.round((text * 25.4) / 72),
      footer: Math.round(((footer?.x ?? 0) * 25.4) / 72),
      head: head.map(({ text }) => text),
    })
  }
  return pages
}

const PROGRAMM = 'Arbeitsmarkt- und Integrationsprogramm 2023'

it('facing pages mirror each other: margins, running heads, page numbers; links lead where they did', async () => {
  const { dokument, stile } = await set('{ spiegeln: ja, links: 20, rechts: 35, randspalte: 0 }')
  const { bytes, pageNumbers } = await writePdf(browser, dokument, stile)
  const pages = await readPages(bytes)
  expect(pages.length).toBeGreaterThanOrEqual(4)
  for (const [index, { text, footer, head }] of pages.entries()) {
    const chapters = index === pages.length - 1 ? 'Zwei' : 'Eins'
    const links = index % 2 === 0
    expect([text, head.join('|')]).toEqual(links ? [35, `${chapters}|${PROGRAMM}`] : [20, `${PROGRAMM}|${chapters}`])
    if (links) expect(footer).toBe(35)
    else expect(footer).toBeGreaterThan(140)
  }
  expect(pageNumbers.get('zwei')).toBe(pages.length + 3)
  const { pkg } = await createWord(dokument)
  expect(checkPackage(pkg)).toEqual([])
  const einstellungen = elementsIn(pkg.xml('word/settings.xml')).map(({ name }) => name)
  expect(einstellungen).toContain('w:mirrorMargins')
  expect(einstellungen).toContain('w:evenAndOddHeaders')
})

it('pages that do not mirror each other are all alike', async () => {
  const { dokument, stile } = await set('{ links: 20, rechts: 35, randspalte: 0 }')
  const pages = await readPages((await writePdf(browser, dokument, stile)).bytes)
  for (const { text, head } of pages.slice(0, -1)) expect([text, head.join('|')]).toEqual([20, `${PROGRAMM}|Eins`])
})
