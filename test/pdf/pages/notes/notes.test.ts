import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readAndSet } from '../../../../src/build/setting.js'
import { processEnvironment } from '../../../../src/environment.js'
import { drawPictures } from '../../../../src/layout/charts/draw.js'
import { readStyleSheets } from '../../../../src/layout/design/css/style-sheets.js'
import type { Dokument } from '../../../../src/layout/document/dokument.js'
import { is, textOf, walk } from '../../../../src/layout/document/tree.js'
import { Meldungen } from '../../../../src/message.js'
import { findBrowser } from '../../../../src/pdf/browser/find.js'
import { type Browser, launchBrowser } from '../../../../src/pdf/browser/launch.js'
import { listMisplacedNotes } from '../../../../src/pdf/pages/notes/note-proof.js'
import { type FinishedPdf, writePdf } from '../../../../src/pdf/pdf.js'
import { startPdfWriter } from '../../../../src/pdf/writer.js'
import { buildAlle, PROGRAMME } from '../../../gebaut.js'
import { einAbschnitt, programmYaml, WURZEL, werkstatt } from '../../../werkstatt.js'
import { createNotenwerk } from '../notenwerk.js'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser(await findBrowser(processEnvironment()), processEnvironment())
})
afterAll(async () => browser.close())

async function build(wurzel: string): Promise<{ done: FinishedPdf; dokument: Dokument }> {
  const meldungen = new Meldungen()
  const gesetzt = await readAndSet(wurzel, 'p', meldungen)
  const stile = gesetzt && readStyleSheets(wurzel, gesetzt.dokument.gestaltung, meldungen)
  if (!gesetzt || !stile) throw new Error(JSON.stringify(meldungen.liste))
  await drawPictures(gesetzt, meldungen)
  return { done: await writePdf(browser, gesetzt.dokument, stile), dokument: gesetzt.dokument }
}

interface Seite {
  /** Notes that stand here, by the height at which they begin, and those that are named here. */
  notes: { id: string; y: number }[]
  named: Set<string>
  texts: { text: string; links: number; right: number; bottom: number; top: number }[]
}

async function readPages(bytes: Uint8Array): Promise<Seite[]> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 }).promise
  const targets = Object.entries((await pdf.getDestinations()) as Record<string, [never, object, number, number]>)
  const pageOf = new Map<string, number>()
  for (const [id, [ref]] of targets) if (id.startsWith('fn-')) pageOf.set(id, (await pdf.getPageIndex(ref)) + 1)
  const pages: Seite[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const notes: Seite['notes'] = []
    for (const [id, [, , , y]] of targets) if (pageOf.get(id) === number) notes.push({ id, y })
    const annotations = (await page.getAnnotations()) as { dest?: unknown }[]
    const named = new Set(
      annotations.flatMap(({ dest }) => (typeof dest === 'string' && dest.startsWith('fn-') ? [dest] : [])),
    )
    const texts = (await page.getTextContent()).items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return []
      const [, , , size = 0, links = 0, baseline = 0] = item.transform as number[]
      const [bottom, top] = [baseline - size * 0.15, baseline + size * 0.6]
      return [{ text: item.str, links, right: links + item.width, bottom, top }]
    })
    pages.push({ notes: notes.sort((a, b) => b.y - a.y), named, texts })
  }
  return pages
}

/** Pairs of texts that are printed over each other. */
function overlaps(texts: Seite['texts']): string[] {
  return texts.flatMap((a, index) =>
    texts.slice(index + 1).flatMap((b) => {
      const breit = Math.min(a.right, b.right) - Math.max(a.links, b.links)
      const hoch = Math.min(a.top, b.top) - Math.max(a.bottom, b.bottom)
      return breit > 1 && hoch > 0.5 ? [`${a.text} | ${b.text}`] : []
    }),
  )
}

/** Headings that end a page: what follows them stands on the next. */
function listStranded({ listPlacements }: FinishedPdf, { baum }: Dokument): string[] {
  const notes = new Set(
    [...walk(baum)].flatMap((element) => (is(element, 'section.fussnoten') ? [...walk(element)].map(textOf) : [])),
  )
  const places = listPlacements().filter(
    ({ type, element, page }) =>
      /^(?:H\d|P|LBody|LI|Caption|TH|TD|Figure)$/.test(type) && page > 3 && !notes.has(textOf(element)),
  )
  return places.flatMap(({ type, page, element }, index) =>
    /^H\d$/.test(type) && places[index + 1] && places[index + 1]?.page !== page ? [`${page}: ${textOf(element)}`] : [],
  )
}

const WERKE = [
  // A source below a long table names a note.
  ['standard', 2],
  ['modern', 2],
  // A heading that reaches out of the text does.
  ['standard', 4],
  // A word would be divided between two pages, in the line that does.
  ['sachlich', 2],
  // Captions of turned tables do, and a table ends with no room for its distance to what follows.
  ['modern', 5],
  // A box is divided that keeps text before it.
  ['standard', 10],
  ['modern', 4],
  // A table that ends above a box that is not torn.
  ['sachlich', 4],
] as const

describe('notes', () => {
  it.each(WERKE)(
    'in %s (%i) stand at the foot of the page that names them first, whole and in order',
    async (gestaltung, seed) => {
      const { done } = await build(createNotenwerk(seed, gestaltung))
      expect(done.notePlacement).toBe('page')
      const pages = await readPages(done.bytes)
      const first = new Map<string, number>()
      for (const [index, { named }] of pages.entries())
        for (const id of named) if (!first.has(id)) first.set(id, index + 1)
      const stehen = new Map(pages.flatMap(({ notes }, index) => notes.map(({ id }) => [id, index + 1])))
      expect(first.size).toBeGreaterThan(15)
      expect(Object.fromEntries(stehen)).toEqual(Object.fromEntries(first))
      for (const [index, { notes, texts }] of pages.entries()) {
        const numbers = notes.map(({ id }) => Number(id.slice(3))).filter((number) => !Number.isNaN(number))
        expect(numbers, `page ${index + 1}`).toEqual([...numbers].sort((a, b) => a - b))
        expect(overlaps(texts), `page ${index + 1}`).toEqual([])
      }
    },
  )
})

describe('the programmes', () => {
  it.each(PROGRAMME)('%s has each note at the foot of the page that names it first', async (programm) => {
    const pages = await readPages((await buildAlle())(programm, 'pdf'))
    for (const [index, { notes }] of pages.entries())
      for (const { id } of notes)
        expect(
          pages.findIndex(({ named }) => named.has(id)),
          id,
        ).toBe(index)
  })
})

describe('a foot', () => {
  it('leaves no heading at the end of a page without what it heads', async () => {
    // Wherever the foot comes to stand, in one of these the heading is just above it.
    const chapters = (lines: number) =>
      `# Kapitel ${lines}\n\n${Array.from({ length: 24 }, (_, index) => `Absatz ${index}${index === 3 ? '[^eine]' : ''}.`).join('\n\n')}\n\n${'Zeile\\\n'.repeat(lines)}Ende.\n\n## Abschnitt ${lines}\n\n${'Beratung und Vermittlung vor Ort '.repeat(30)}\n\n[^eine]: Eine Note.\n`
    const names = Array.from({ length: 14 }, (_, index) => `k${index}`)
    const wurzel = werkstatt({
      'content/p/programm.yaml': programmYaml(`[${names.join(', ')}]`),
      ...Object.fromEntries(names.map((name, index) => [`content/p/abschnitte/${name}.md`, chapters(index)])),
    })
    const { done, dokument } = await build(wurzel)
    expect(done.notePlacement).toBe('page')
    expect(listStranded(done, dokument)).toEqual([])
  })
})

/** What the writer makes of a workspace, and tells. */
async function write(wurzel: string): Promise<{ pages: Seite[]; meldungen: Meldungen }> {
  const meldungen = new Meldungen()
  const gesetzt = await readAndSet(wurzel, 'p', meldungen)
  const stile = gesetzt && readStyleSheets(wurzel, gesetzt.dokument.gestaltung, meldungen)
  if (!gesetzt || !stile) throw new Error(JSON.stringify(meldungen.liste))
  const writer = startPdfWriter({ environment: processEnvironment() })
  const pdf = await writer.write({ ...gesetzt, stile }, meldungen)
  await writer.close()
  return { pages: await readPages(pdf?.content as Uint8Array), meldungen }
}

describe('notes that find no room', () => {
  it('stand at the end of their chapter with all others of it, which is told at the first; those of others keep their pages', async () => {
    // No block ends on a page that is one paragraph: nothing can hang there without moving its lines.
    const words = 'Beratung und Vermittlung vor Ort '.repeat(260)
    const { pages, meldungen } = await write(
      werkstatt({
        'content/p/programm.yaml': programmYaml('[eins, zwei]'),
        'content/p/abschnitte/eins.md': `# Kapitel\n\n${words}Ende[^eine] ${words}\n\nSchluss.\n\n[^eine]: Eine Note.\n`,
        'content/p/abschnitte/zwei.md': `# Anderes\n\nAnfang[^andere].\n\n${'Absatz.\n\n'.repeat(60)}\n\n[^andere]: Eine andere.\n`,
      }),
    )
    expect(meldungen.liste).toMatchObject([
      {
        regel: 'fussnoten-am-kapitelende',
        datei: 'content/p/abschnitte/eins.md',
        zeile: 7,
        text: expect.stringMatching(
          /^Für diese Fußnote ist am Fuß ihrer Seite kein Platz.* ihres Kapitels an dessen Ende/,
        ),
      },
    ])
    const pageOf = (id: string) => [
      pages.findIndex(({ named }) => named.has(id)),
      pages.findIndex(({ notes }) => notes.some((note) => note.id === id)),
    ]
    const [[first = 0, second], [third, fourth = 0]] = [pageOf('fn-1'), pageOf('fn-2')]
    expect(second).toBeGreaterThan(first)
    expect(fourth).toBe(third)
    expect(fourth).toBeLessThan(pages.length - 1)
  })

  it('because nobody can tell the pages stand there too, and the design is told', async () => {
    const print = readFileSync(join(WURZEL, 'templates/standard/druck.css'), 'utf8').replace('size: A4', 'size: B5')
    const { meldungen } = await write(
      einAbschnitt('# Kapitel\n\nText[^eine].\n\n[^eine]: Eine Note.\n', { 'templates/standard/druck.css': print }),
    )
    // That the page is another one than the cover's is told as well, at the style sheet.
    expect(meldungen.liste.filter(({ regel }) => regel !== 'gestaltung-css-verschiebt')).toMatchObject([
      { regel: 'fussnoten-am-kapitelende', datei: 'content/p/programm.yaml', rat: expect.stringContaining('@page') },
    ])
  })

  it('are found in a print by where they stand and where they are named', async () => {
    const pdf = await PDFDocument.create()
    const [eins, zwei] = [pdf.addPage(), pdf.addPage()]
    const link = (target: string, height: number) =>
      pdf.context.register(pdf.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, height], Dest: target }))
    eins.node.set(PDFName.of('Annots'), pdf.context.obj([link('fn-1', 9), link('fn-3', 2)]))
    zwei.node.set(PDFName.of('Annots'), pdf.context.obj([link('fn-2', 9), link('fn-1', 9), link('fn-3', 9)]))
    const stehen = new Map([
      ['fn-1', 1],
      ['fn-2', 1],
      ['fn-3', 2],
    ])
    expect(listMisplacedNotes(pdf, ['fn-1', 'fn-2', 'fn-3', 'fn-4'], stehen)).toEqual(['fn-2', 'fn-4'])
  })
})
