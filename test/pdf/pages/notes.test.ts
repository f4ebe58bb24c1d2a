import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readAndSet } from '../../../src/build/build.js'
import { processEnvironment } from '../../../src/environment.js'
import { drawGrafiken } from '../../../src/layout/charts/draw.js'
import { readStile } from '../../../src/layout/design/css/stile.js'
import { is, textOf, walk } from '../../../src/layout/document/baum.js'
import type { Dokument } from '../../../src/layout/document/dokument.js'
import { Meldungen } from '../../../src/message.js'
import { findBrowser } from '../../../src/pdf/browser/find.js'
import { type Browser, launchBrowser } from '../../../src/pdf/browser/launch.js'
import { listMisplacedNotes } from '../../../src/pdf/pages/note-proof.js'
import { type FertigesPdf, writePdf } from '../../../src/pdf/pdf.js'
import { startPdfWriter } from '../../../src/pdf/writer.js'
import { einAbschnitt, programmYaml, WURZEL, werkstatt } from '../../werkstatt.js'
import { createNotenwerk } from './notenwerk.js'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser(await findBrowser(processEnvironment()), processEnvironment())
})
afterAll(async () => browser.close())

async function build(wurzel: string): Promise<{ fertig: FertigesPdf; dokument: Dokument }> {
  const meldungen = new Meldungen()
  const gesetzt = await readAndSet(wurzel, 'p', meldungen)
  const stile = gesetzt && readStile(wurzel, gesetzt.dokument.gestaltung, meldungen)
  if (!gesetzt || !stile) throw new Error(JSON.stringify(meldungen.liste))
  await drawGrafiken(gesetzt, meldungen)
  return { fertig: await writePdf(browser, gesetzt.dokument, stile), dokument: gesetzt.dokument }
}

interface Seite {
  /** Notes that stand here, by the height at which they begin, and those that are named here. */
  noten: { id: string; y: number }[]
  genannt: Set<string>
  texte: { text: string; links: number; rechts: number; unten: number; oben: number }[]
}

async function readSeiten(bytes: Uint8Array): Promise<Seite[]> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 }).promise
  const ziele = Object.entries((await pdf.getDestinations()) as Record<string, [never, object, number, number]>)
  const seiteOf = new Map<string, number>()
  for (const [id, [ref]] of ziele) if (id.startsWith('fn-')) seiteOf.set(id, (await pdf.getPageIndex(ref)) + 1)
  const seiten: Seite[] = []
  for (let nummer = 1; nummer <= pdf.numPages; nummer++) {
    const seite = await pdf.getPage(nummer)
    const noten: Seite['noten'] = []
    for (const [id, [, , , y]] of ziele) if (seiteOf.get(id) === nummer) noten.push({ id, y })
    const annotationen = (await seite.getAnnotations()) as { dest?: unknown }[]
    const genannt = new Set(
      annotationen.flatMap(({ dest }) => (typeof dest === 'string' && dest.startsWith('fn-') ? [dest] : [])),
    )
    const texte = (await seite.getTextContent()).items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return []
      const [, , , groesse = 0, links = 0, grundlinie = 0] = item.transform as number[]
      const [unten, oben] = [grundlinie - groesse * 0.15, grundlinie + groesse * 0.6]
      return [{ text: item.str, links, rechts: links + item.width, unten, oben }]
    })
    seiten.push({ noten: noten.sort((a, b) => b.y - a.y), genannt, texte })
  }
  return seiten
}

/** Pairs of texts that are printed over each other. */
function overlaps(texte: Seite['texte']): string[] {
  return texte.flatMap((a, index) =>
    texte.slice(index + 1).flatMap((b) => {
      const breit = Math.min(a.rechts, b.rechts) - Math.max(a.links, b.links)
      const hoch = Math.min(a.oben, b.oben) - Math.max(a.unten, b.unten)
      return breit > 1 && hoch > 0.5 ? [`${a.text} | ${b.text}`] : []
    }),
  )
}

/** Headings that end a page: what follows them stands on the next. */
function listStranded({ listFundstellen }: FertigesPdf, { baum }: Dokument): string[] {
  const noten = new Set(
    [...walk(baum)].flatMap((element) => (is(element, 'section.fussnoten') ? [...walk(element)].map(textOf) : [])),
  )
  const stellen = listFundstellen().filter(
    ({ art, element, seite }) =>
      /^(?:H\d|P|LBody|LI|Caption|TH|TD|Figure)$/.test(art) && seite > 3 && !noten.has(textOf(element)),
  )
  return stellen.flatMap(({ art, seite, element }, index) =>
    /^H\d$/.test(art) && stellen[index + 1] && stellen[index + 1]?.seite !== seite
      ? [`${seite}: ${textOf(element)}`]
      : [],
  )
}

const WERKE = [
  ['standard', 1],
  ['standard', 3],
  // A note in the last row of a page within a table.
  ['modern', 2],
  ['modern', 3],
  // A table that ends above a box that is not torn.
  ['sachlich', 4],
] as const

describe('notes', () => {
  it.each(WERKE)(
    'in %s (%i) stand at the foot of the page that names them first, whole and in order',
    async (gestaltung, seed) => {
      const { fertig } = await build(createNotenwerk(seed, gestaltung))
      expect(fertig.fussnoten).toBe('seite')
      const seiten = await readSeiten(fertig.bytes)
      const erste = new Map<string, number>()
      for (const [index, { genannt }] of seiten.entries())
        for (const id of genannt) if (!erste.has(id)) erste.set(id, index + 1)
      const stehen = new Map(seiten.flatMap(({ noten }, index) => noten.map(({ id }) => [id, index + 1])))
      expect(erste.size).toBeGreaterThan(15)
      expect(Object.fromEntries(stehen)).toEqual(Object.fromEntries(erste))
      for (const [index, { noten, texte }] of seiten.entries()) {
        const nummern = noten.map(({ id }) => Number(id.slice(3))).filter((nummer) => !Number.isNaN(nummer))
        expect(nummern, `page ${index + 1}`).toEqual([...nummern].sort((a, b) => a - b))
        expect(overlaps(texte), `page ${index + 1}`).toEqual([])
      }
    },
  )
})

describe('a foot', () => {
  it('leaves no heading at the end of a page without what it heads', async () => {
    // Wherever the foot comes to stand, in one of these the heading is just above it.
    const kapitel = (zeilen: number) =>
      `# Kapitel ${zeilen}\n\n${Array.from({ length: 24 }, (_, index) => `Absatz ${index}${index === 3 ? '[^eine]' : ''}.`).join('\n\n')}\n\n${'Zeile\\\n'.repeat(zeilen)}Ende.\n\n## Abschnitt ${zeilen}\n\n${'Beratung und Vermittlung vor Ort '.repeat(30)}\n\n[^eine]: Eine Note.\n`
    const namen = Array.from({ length: 14 }, (_, index) => `k${index}`)
    const wurzel = werkstatt({
      'content/p/programm.yaml': programmYaml(`[${namen.join(', ')}]`),
      ...Object.fromEntries(namen.map((name, index) => [`content/p/abschnitte/${name}.md`, kapitel(index)])),
    })
    const { fertig, dokument } = await build(wurzel)
    expect(fertig.fussnoten).toBe('seite')
    expect(listStranded(fertig, dokument)).toEqual([])
  })
})

/** What the writer makes of a workspace, and tells. */
async function write(wurzel: string): Promise<{ seiten: Seite[]; meldungen: Meldungen }> {
  const meldungen = new Meldungen()
  const gesetzt = await readAndSet(wurzel, 'p', meldungen)
  const stile = gesetzt && readStile(wurzel, gesetzt.dokument.gestaltung, meldungen)
  if (!gesetzt || !stile) throw new Error(JSON.stringify(meldungen.liste))
  const writer = startPdfWriter({ environment: processEnvironment() })
  const pdf = await writer.write({ ...gesetzt, stile }, meldungen)
  await writer.close()
  return { seiten: await readSeiten(pdf?.content as Uint8Array), meldungen }
}

describe('notes that find no room', () => {
  it('stand at the end of their chapters, and that is told at the first', async () => {
    // No block ends on a page that is one paragraph: nothing can hang there without moving its lines.
    const worte = 'Beratung und Vermittlung vor Ort '.repeat(260)
    const { seiten, meldungen } = await write(
      einAbschnitt(`# Kapitel\n\n${worte}Ende[^eine] ${worte}\n\nSchluss.\n\n[^eine]: Eine Note.\n`),
    )
    expect(meldungen.liste).toMatchObject([
      {
        regel: 'fussnoten-am-kapitelende',
        datei: 'content/p/abschnitte/eins.md',
        zeile: 7,
        text: expect.stringMatching(/^Für diese Fußnote ist am Fuß ihrer Seite kein Platz/),
      },
    ])
    expect(seiten.findIndex(({ noten }) => noten.length > 0)).toBe(seiten.length - 1)
    expect(seiten.findIndex(({ genannt }) => genannt.size > 0)).toBeLessThan(seiten.length - 1)
  })

  it('because nobody can tell the pages stand there too, and the design is told', async () => {
    const druck = readFileSync(join(WURZEL, 'templates/standard/druck.css'), 'utf8').replace('size: A4', 'size: B5')
    const { meldungen } = await write(
      einAbschnitt('# Kapitel\n\nText[^eine].\n\n[^eine]: Eine Note.\n', { 'templates/standard/druck.css': druck }),
    )
    // That the page is another one than the cover's is told as well, at the style sheet.
    expect(meldungen.liste.filter(({ regel }) => regel !== 'gestaltung-css-verschiebt')).toMatchObject([
      { regel: 'fussnoten-am-kapitelende', datei: 'content/p/programm.yaml', rat: expect.stringContaining('@page') },
    ])
  })

  it('are found in a print by where they stand and where they are named', async () => {
    const pdf = await PDFDocument.create()
    const [eins, zwei] = [pdf.addPage(), pdf.addPage()]
    const link = (ziel: string, hoehe: number) =>
      pdf.context.register(pdf.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, hoehe], Dest: ziel }))
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
