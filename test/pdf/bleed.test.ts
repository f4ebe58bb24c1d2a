import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PDFDocument } from '@cantoo/pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readAndSet } from '../../src/build/setting.js'
import { footMargin } from '../../src/content/satzspiegel.js'
import { processEnvironment } from '../../src/environment.js'
import { makeScratch } from '../../src/files/scratch.js'
import { readStyleSheets } from '../../src/layout/design/css/style-sheets.js'
import { bleedOut } from '../../src/layout/frame/bleed.js'
import { Meldungen } from '../../src/message.js'
import { findBrowser } from '../../src/pdf/browser/find.js'
import { type Browser, launchBrowser } from '../../src/pdf/browser/launch.js'
import { writePdf } from '../../src/pdf/pdf.js'
import { printHtml } from '../../src/pdf/print-html.js'
import { shutOff } from '../../src/pdf/print-page.js'
import { programmYaml, werkstatt } from '../werkstatt.js'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser(await findBrowser(processEnvironment()), processEnvironment())
})
afterAll(() => browser.close())

const SENTENCE = 'Die Arbeitsmarktintegration gelingt im Zusammenwirken aller Netzwerkpartner des Landkreises. '
const TEXT = `# Eins

${`${SENTENCE.repeat(9)}[^a]\n\n`.repeat(7)}

::::quer
Quer gesetzt.
::::

[^a]: Eine Fußnote.
`

async function set(look: string, basis = 'standard') {
  const wurzel = werkstatt({
    'content/p/programm.yaml': programmYaml('[eins, zwei]').replace('gestaltung: standard', 'gestaltung: haus'),
    'content/p/abschnitte/eins.md': TEXT,
    'content/p/abschnitte/zwei.md': `# Zwei\n\n${SENTENCE}\n`,
    'templates/haus/gestaltung.yaml': `name: Haus\nbasis: ${basis}\n${look}`,
  })
  const meldungen = new Meldungen()
  const gesetzt = await readAndSet(wurzel, 'p', meldungen)
  const stile = gesetzt && readStyleSheets(wurzel, gesetzt.dokument.gestaltung, meldungen)
  if (!stile) throw new Error(JSON.stringify(meldungen.liste))
  return { dokument: gesetzt.dokument, stile }
}

async function printed(druck: string, rest = '') {
  const { dokument, stile } = await set(`${druck}${rest}`)
  const { bytes, pageNumbers } = await writePdf(browser, dokument, stile)
  const read = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const lines: string[] = []
  for (let number = 1; number <= read.numPages; number++) {
    const { items } = await (await read.getPage(number)).getTextContent()
    for (const item of items)
      if ('str' in item && item.str.trim() !== '') lines.push(`${number} ${item.str} ${Math.round(item.transform[4])}`)
  }
  return { pages: (await PDFDocument.load(bytes)).getPages(), lines, pageNumbers: [...pageNumbers] }
}

const MM = 72 / 25.4
/** What is printed without bleed, moved by it to the right. */
const moved = (lines: readonly string[]) =>
  lines.map((line) => line.replace(/ (-?\d+)$/, (_, x) => ` ${Math.round(Number(x) + 3 * MM)}`))
const sameLines = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length &&
  one.every((line, index) => {
    const split = (text: string) => [text.replace(/ -?\d+$/, ''), Number(/-?\d+$/.exec(text)?.[0])] as const
    const [[text, x], [otherText, otherX]] = [split(line), split(other[index] ?? '')]
    return text === otherText && Math.abs(x - otherX) <= 1
  })

it.each(['', 'seite: { spiegeln: ja }\n'])(
  'with bleed and marks, all stands where it stood, on a larger page (%s)',
  async (spiegeln) => {
    const plain = await printed('', spiegeln)
    const bled = await printed('druck: { anschnitt: 3, schnittmarken: ja }\n', spiegeln)
    expect(bled.pageNumbers).toEqual(plain.pageNumbers)
    expect(sameLines(bled.lines, moved(plain.lines))).toBe(true)
    const turned = bled.pages.findIndex((page) => page.getTrimBox().width > page.getTrimBox().height)
    expect(plain.pages[turned]?.getWidth()).toBeGreaterThan(plain.pages[turned]?.getHeight() ?? 0)
    for (const [index, page] of bled.pages.entries()) {
      const [trim, bleed, media] = [page.getTrimBox(), page.getBleedBox(), page.getMediaBox()]
      const size = index === turned ? [297, 210] : [210, 297]
      expect([trim.width / MM, trim.height / MM].map((mm) => Math.round(mm * 100) / 100)).toEqual(size)
      expect(trim.x - bleed.x).toBeCloseTo(3 * MM, 1)
      expect(bleed.y + bleed.height - trim.y - trim.height).toBeCloseTo(3 * MM, 1)
      expect([media.x, media.y]).toEqual([-24, -24])
    }
  },
  120_000,
)

it('without them pages are the paper and have no further boxes', async () => {
  const { pages } = await printed('')
  expect(pages.map(({ node }) => node.toString()).join()).not.toMatch(/TrimBox|BleedBox/)
})

it('what touches an edge of the paper reaches over it, other fields do not', () => {
  expect(bleedOut({ links: 0, oben: 140, breite: 210, hoehe: 157 }, 3)).toEqual({
    links: -3,
    oben: 140,
    breite: 216,
    hoehe: 160,
  })
  expect(bleedOut({ links: 30, oben: 50, breite: 155, hoehe: 1 }, 3)).toEqual({
    links: 30,
    oben: 50,
    breite: 155,
    hoehe: 1,
  })
})

/** Where the band of a chapter begins and ends on what is printed on, whose width comes last; in millimetres. */
async function bandOf(look: string): Promise<number[]> {
  const { dokument, stile } = await set(look, 'modern')
  const folder = makeScratch()
  const datei = join(folder, 'seite.html')
  writeFileSync(datei, printHtml(dokument, stile))
  const page = await browser.newPage()
  // One that has printed before loads what it is handed alone.
  await shutOff(page, [datei])
  await page.emulateMediaType('print')
  await page.goto(pathToFileURL(datei).href)
  const px = await page.evaluate(() => {
    const body = document.body.getBoundingClientRect()
    const band = document.querySelector('.abschnitt > h1')?.getBoundingClientRect()
    return band ? [band.left - body.left, band.right - body.left, body.width] : []
  })
  await page.close()
  rmSync(folder, { recursive: true, force: true })
  return px.map((length) => Math.round((length * 25.4) / 96))
}

it.each([
  ['to the edge of the paper', 'seite: { randabfallend: ja }\n', [0, 210, 210]],
  ['and of what is cut off', 'seite: { randabfallend: ja }\ndruck: { anschnitt: 3 }\n', [0, 216, 216]],
  ['to the margins where a design says so', 'seite: { randabfallend: nein }\n', [0, 164, 164]],
  ['and on mirrored pages', 'seite: { randabfallend: ja, spiegeln: ja }\n', [0, 164, 164]],
])('the band of a chapter reaches %s (%s)', async (_, seite, edges) => {
  expect(await bandOf(seite)).toEqual(edges)
})

it('what has no ground of its own stands where it stood', async () => {
  const plain = 'ueberschriften: { stufe1: { flaeche: keine, farbe: text } }\n'
  const within = await printed('seite: { randabfallend: nein }\n', plain)
  const out = await printed('seite: { randabfallend: ja }\n', plain)
  expect(out.pageNumbers).toEqual(within.pageNumbers)
  expect(sameLines(out.lines, within.lines)).toBe(true)
})

it('no page ends more than half a pixel beyond a whole one, where the head of the next would show at its foot', () => {
  const heightOf = (oben: number, unten: number): number =>
    (297 - oben - footMargin({ oben, unten, links: 20, rechts: 20, randspalte: 0, steg: 0 })) * (96 / 25.4)
  for (let tenths = 200; tenths < 300; tenths++) {
    const [wished, height] = [(297 - 25 - tenths / 10) * (96 / 25.4), heightOf(25, tenths / 10)]
    expect(height % 1).toBeLessThanOrEqual(0.5)
    // As many whole pixels as ever: lines and pages stay.
    expect(Math.ceil(height)).toBe(Math.ceil(wished))
  }
})
