import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readAndSet } from '../../../src/build/setting.js'
import { processEnvironment } from '../../../src/environment.js'
import { readStyleSheets } from '../../../src/layout/design/css/style-sheets.js'
import { forPrint } from '../../../src/layout/document/media.js'
import { Meldungen } from '../../../src/message.js'
import { findBrowser } from '../../../src/pdf/browser/find.js'
import { launchBrowser } from '../../../src/pdf/browser/launch.js'
import { readStreams } from '../../../src/pdf/file/streams.js'
import {
  attributeOf,
  decodeStream,
  readStructureTree,
  type StructElem,
  structElemsOf,
  textEntryOf,
} from '../../../src/pdf/file/structure-tree.js'
import { writePdf } from '../../../src/pdf/pdf.js'
import { checkPdf } from '../../../src/pdf/pruefen/check.js'
import { wordsOf } from '../../../src/pdf/text/document-text.js'
import { readMarks } from '../../../src/pdf/text/read-marks.js'
import { wordsOfStructure } from '../../../src/pdf/text/tree-text.js'
import { readPdf } from '../../lesen/pdf.js'
import { kannVorlesen, readVorgelesen } from '../../lesen/pdf-vorlesen.js'
import { einAbschnitt } from '../../werkstatt.js'
import { hide } from '../structure/faults.js'

const SENTENCE =
  'Eingliederungsleistungen, Arbeitsgelegenheiten und Beschäftigungsmöglichkeiten veröffentlichen die Geschäftsführungen der Jobcenter- und Arbeitsmarktregionen; Langzeitleistungsbezieherinnen und Langzeitleistungsbezieher schaffen 5 % mehr.'
const ABSCHNITT = `# Arbeitsmarktintegrations\u00adstrategie

## Eine sehr lange Überschrift über die Eingliederung von Langzeitleistungsbeziehenden in Sachsen und ihre Finanzierung

${Array.from({ length: 12 }, (_, index) => `${'Wort '.repeat(index)}${SENTENCE.replace('5 %', `${index + 5} %`)} Siehe [Erster Abschnitt über Häuser](#ende)[^n].`).join('\n\n')}

- Punkt mit **fetter Schrift und vielen Wörtern**, die *kursiv und sehr lang weitergehen*, bis die Zeile endet und noch eine beginnt
  1. ${SENTENCE}

::haushaltstabelle{daten=plaetze titel="Plätze"}

## Das Ende {#ende}

::unterschrift{ort=Musterstadt datum="April 2023" funktion="Geschäftsführung" form=felder}

Zum Schluss ☎ ☒ ★ Ⅳ → und **✓**.

[^n]: ${SENTENCE}
`

let bytes: Uint8Array
let words: string[]
const folder = mkdtempSync(join(tmpdir(), 'amip-wortlaut-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

beforeAll(async () => {
  const meldungen = new Meldungen()
  const wurzel = einAbschnitt(ABSCHNITT, {
    'content/p/daten/plaetze.yaml': `titel: Plätze
spalten: { a: { name: "2022" }, b: { name: "2023" } }
zeilen:
  alle: { name: Insgesamt, werte: [25, 36] }
  frauen: { name: Frauen, davon: alle, werte: [12, 13] }
`,
  })
  const gesetzt = await readAndSet(wurzel, 'p', meldungen)
  const stile = gesetzt && readStyleSheets(wurzel, gesetzt.dokument.gestaltung, meldungen)
  if (!gesetzt || !stile) throw new Error(JSON.stringify(meldungen.liste))
  const browser = await launchBrowser(await findBrowser(processEnvironment()), processEnvironment())
  try {
    const done = await writePdf(browser, gesetzt.dokument, stile)
    bytes = done.bytes
    words = wordsOf(forPrint(gesetzt.dokument.baum), done.pageNumbers)
  } finally {
    await browser.close()
  }
})

const load = () => PDFDocument.load(bytes, { updateMetadata: false })
describe('the text of the tags', () => {
  it('is the document’s, word for word', async () => {
    expect(words.length).toBeGreaterThan(300)
    const [befund] = (await checkPdf(bytes, words)).filter(({ id }) => id === 'wortlaut')
    expect(befund).toMatchObject({ geprueft: words.length, fehler: [] })
  })

  it.skipIf(!kannVorlesen())('is so for a reader of another house, too', () => {
    const path = join(folder, 'p.pdf')
    writeFileSync(path, bytes)
    expect(readVorgelesen(path)).toEqual(words)
  })

  it('has soft hyphens where words are divided, and keeps those that are typed', async () => {
    const elements = structElemsOf(readStructureTree(await load()))
    const soft = elements.filter(({ element }) => textEntryOf(element.dict, 'ActualText') === '\u00ad')
    expect(soft.length).toBeGreaterThan(5)
    for (const { element, parent } of soft) {
      expect(element.type).toBe('Span')
      expect(['P', 'LBody']).toContain(parent?.type)
    }
    expect(words.filter((word) => word === 'Jobcenter-')).toHaveLength(14)
  })

  it('says ligatures by the font, so that no marked content is nested', async () => {
    expect(words).toContain('veröffentlichen')
    const marks = readStreams(await load(), false).flatMap(({ content }) => content.marks)
    expect(marks.filter(({ mcid, inner }) => mcid !== undefined && inner.length > 0)).toEqual([])
  })

  it('takes signs that the design’s font lacks from fonts that have them', async () => {
    expect(words).toEqual(expect.arrayContaining(['☎', '☒', '★', 'Ⅳ', '→', '✓.']))
    const { schriften } = await readPdf(bytes)
    expect(schriften.map((name) => name.slice(7)).sort()).toEqual(
      expect.arrayContaining(['NotoSansSymbols-Regular', 'NotoSansSymbols2-Regular']),
    )
    const [glyphen] = (await checkPdf(bytes)).filter(({ id }) => id === 'glyphen')
    expect(glyphen?.fehler).toEqual([])
  })

  it('leaves searching to a viewer as it was: the plain hyphen stands at the line’s end', async () => {
    const pdf = await getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 }).promise
    const texts: string[] = []
    for (let number = 1; number <= pdf.numPages; number++)
      for (const item of (await (await pdf.getPage(number)).getTextContent()).items)
        if ('str' in item) texts.push(item.str + (item.hasEOL ? '\n' : ''))
    const text = texts.join('')
    expect(text).toMatch(/\p{Ll}-\n\p{Ll}/u)
    const wanted = text.replace(/(?<=\p{Ll})-\n(?=\p{Ll})/gu, '').replace(/\s+/g, ' ')
    expect(wanted.split('Eingliederungsleistungen').length - 1).toBe(14)
  })
})

describe('bookmarks', () => {
  it('have no soft hyphens', async () => {
    const pdf = await getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 }).promise
    const title = (await pdf.getOutline())?.map(({ title }) => title)
    expect(title).toContain('Arbeitsmarktintegrationsstrategie')
  })
})

/** Left of the text and its column, in the design `standard`. */
const PAGE_LEFT_MM = 24

describe('links', () => {
  it('lead to where things stand', async () => {
    const pdf = await getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 }).promise
    const targets = (await pdf.getDestinations()) as Record<
      string,
      [{ num: number; gen: number }, object, number, number]
    >
    const [ref, , x, y] = targets.ende ?? []
    if (!ref || x === undefined || y === undefined) throw new Error('no destination')
    const { items } = await (await pdf.getPage((await pdf.getPageIndex(ref)) + 1)).getTextContent()
    const heading = items.find((item) => 'str' in item && item.str.startsWith('Das Ende'))
    if (!heading || !('str' in heading)) throw new Error('no heading')
    const [size, , , , links, baseline] = heading.transform as number[]
    // The top of its box, and at the very left of that, where its rule begins: between the paper's margin and its text.
    expect(y - (baseline ?? 0)).toBeGreaterThan((size ?? 0) * 0.6)
    expect(y - (baseline ?? 0)).toBeLessThan((size ?? 0) * 1.6)
    expect(x).toBeLessThan((links ?? 0) + 2)
    expect(x).toBeGreaterThan((PAGE_LEFT_MM * 72) / 25.4 - 2)
  })
})

describe('who listens to the PDF', () => {
  it('finds the way back from each note to where it is first referred to', async () => {
    const pdf = await load()
    const notes = [...structElemsOf(readStructureTree(pdf))].filter(({ element }) => element.type === 'Note')
    expect(notes).toHaveLength(1)
    const links = [...structElemsOf(notes.map(({ element }) => element))].filter(
      ({ element }) => element.type === 'Link',
    )
    const [{ element, parent } = { element: undefined, parent: undefined }] = links
    expect(parent?.type).toBe('Lbl')
    const object = element?.kids.find((kid) => 'object' in kid)
    const annotation = object && 'object' in object ? pdf.context.lookup(object.object, PDFDict) : undefined
    expect(annotation && textEntryOf(annotation, 'Contents')).toBe('Zurück zu Fußnote 1 im Text')
    const target = annotation?.lookup(PDFName.of('Dest'), PDFArray)
    const pages = pdf.getPages().map(({ ref }) => ref)
    // The first chapter's first paragraph holds the first reference, and its page the note at its foot.
    expect(pages.indexOf(target?.get(0) as (typeof pages)[number])).toBe(3)
    expect(object && 'object' in object && pages.indexOf(object.page)).toBe(3)
  })

  it('hears each field of a signature as a paragraph', async () => {
    const streams = readMarks(await load())
    const paragraphs = structElemsOf(readStructureTree(await load()))
      .filter(({ element }) => element.type === 'P')
      .map(({ element }) => wordsOfStructure([element], streams).join(' '))
    expect(paragraphs).toEqual(expect.arrayContaining([expect.stringContaining('Geschäftsführung')]))
    expect(paragraphs.filter((text) => /Ort|Datum|Unterschrift/.test(text)).length).toBeGreaterThan(0)
  })

  it('hears of a row that is part of another what that is, and no empty heads', async () => {
    const cells = structElemsOf(readStructureTree(await load())).filter(({ element }) => /^T[HD]$/.test(element.type))
    const streams = readMarks(await load())
    const text = (element: StructElem) => wordsOfStructure([element], streams).join(' ')
    expect(cells.filter(({ element }) => element.type === 'TH' && text(element) === '')).toEqual([])
    const after = new Map(cells.map(({ element }) => [textEntryOf(element.dict, 'ID'), element]))
    const head = cells.find(({ element }) => text(element) === 'Frauen')?.element
    const number = cells.find(({ element }) => text(element) === '12')?.element
    const heads = (element: StructElem | undefined) => {
      const list = element && attributeOf(element, 'Headers')
      return list instanceof PDFArray
        ? list.asArray().map((id) => {
            const cell = id instanceof PDFString ? after.get(id.decodeText()) : undefined
            return cell ? text(cell) : ''
          })
        : []
    }
    expect(heads(head)).toContain('Insgesamt')
    expect(heads(number)).toEqual(['2022', 'Insgesamt', 'Frauen'])
  })
})

describe('the comparison of a PDF with its document', () => {
  const damaged = async (spoil: (pdf: PDFDocument) => void) => {
    const pdf = await load()
    spoil(pdf)
    const results = await checkPdf(await pdf.save({ useObjectStreams: false, updateFieldAppearances: false }), words)
    return results.filter(({ bestanden }) => !bestanden).map(({ id, fehler }) => `${id}: ${fehler[0]}`)
  }
  const rewrite = (change: (content: string) => string) => (pdf: PDFDocument) => {
    for (const page of pdf.getPages()) {
      const stream = page.node.lookup(PDFName.of('Contents'))
      if (!(stream instanceof PDFRawStream)) throw new Error('no content')
      const fresh = change(Buffer.from(decodeStream(stream)).toString('latin1'))
      page.node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.stream(Buffer.from(fresh, 'latin1'))))
    }
  }

  it('names words that are glued where a line ends', async () => {
    const [befund, ...others] = await damaged(rewrite((content) => content.replace(/ <[\dA-F]{4}> Tj\nET/g, '\nET')))
    expect(befund).toMatch(/^wortlaut: Vorgelesen heißt es „.*“, im Dokument „.*“\.$/)
    expect(others).toEqual([])
  })

  it('names a letter that is lost', async () => {
    let path = 0
    const befunde = await damaged(
      rewrite((content) =>
        content.replace(/(P <<\/MCID \d+>>BDC[\s\S]*?)<[\dA-F]{4}> Tj/, (_, previous: string) =>
          path++ === 2 ? previous : _,
        ),
      ),
    )
    expect(befunde.some((befund) => befund.startsWith('wortlaut: '))).toBe(true)
  })

  it('names text that is hidden from those who listen', async () => {
    const befunde = await damaged(hide)
    expect(befunde.some((befund) => befund.startsWith('wortlaut: '))).toBe(true)
    expect(befunde.some((befund) => /^artefakt-text: Seite \d+: „.+“ gilt als Schmuck/.test(befund))).toBe(true)
  })

  it('names elements in another order', async () => {
    const befunde = await damaged((pdf) => {
      for (const { element } of structElemsOf(readStructureTree(pdf))) {
        const kids = element.dict.lookup(PDFName.of('K'))
        if (element.type !== 'Sect' || element.kids.length < 8 || !(kids && 'insert' in kids)) continue
        const list = kids as unknown as { get(i: number): never; set(i: number, value: never): void }
        const [zwei, drei] = [list.get(2), list.get(3)]
        list.set(2, drei)
        list.set(3, zwei)
      }
    })
    expect(befunde.map((befund) => befund.split(':')[0])).toContain('wortlaut')
  })

  it('is silent about the file as it is', async () => {
    expect(await damaged(() => undefined)).toEqual([])
  })
})
