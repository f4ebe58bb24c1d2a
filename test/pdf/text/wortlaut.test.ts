import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readAndSet } from '../../../src/build/build.js'
import { processEnvironment } from '../../../src/environment.js'
import { readStile } from '../../../src/layout/design/css/stile.js'
import { forPrint } from '../../../src/layout/document/medien.js'
import { Meldungen } from '../../../src/message.js'
import { findBrowser } from '../../../src/pdf/browser/find.js'
import { launchBrowser } from '../../../src/pdf/browser/launch.js'
import { readStreams } from '../../../src/pdf/file/streams.js'
import {
  attributeOf,
  decodeStream,
  elementsOf,
  readStructureTree,
  type StructElem,
  textOf,
} from '../../../src/pdf/file/structure-tree.js'
import { writePdf } from '../../../src/pdf/pdf.js'
import { pruefePdf } from '../../../src/pdf/pruefen/pruefen.js'
import { wordsOf } from '../../../src/pdf/text/document-text.js'
import { readMarks } from '../../../src/pdf/text/read-marks.js'
import { wordsOfStructure } from '../../../src/pdf/text/tree-text.js'
import { readPdf } from '../../lesen/pdf.js'
import { kannVorlesen, readVorgelesen } from '../../lesen/pdf-vorlesen.js'
import { einAbschnitt } from '../../werkstatt.js'
import { hide } from '../structure/fehler.js'

const SATZ =
  'Eingliederungsleistungen, Arbeitsgelegenheiten und Beschäftigungsmöglichkeiten veröffentlichen die Geschäftsführungen der Jobcenter- und Arbeitsmarktregionen; Langzeitleistungsbezieherinnen und Langzeitleistungsbezieher schaffen 5 % mehr.'
const ABSCHNITT = `# Arbeitsmarktintegrations\u00adstrategie

## Eine sehr lange Überschrift über die Eingliederung von Langzeitleistungsbeziehenden in Sachsen und ihre Finanzierung

${Array.from({ length: 12 }, (_, index) => `${'Wort '.repeat(index)}${SATZ.replace('5 %', `${index + 5} %`)} Siehe [Erster Abschnitt über Häuser](#ende)[^n].`).join('\n\n')}

- Punkt mit **fetter Schrift und vielen Wörtern**, die *kursiv und sehr lang weitergehen*, bis die Zeile endet und noch eine beginnt
  1. ${SATZ}

::haushaltstabelle{daten=plaetze titel="Plätze"}

## Das Ende {#ende}

::unterschrift{ort=Musterstadt datum="April 2023" funktion="Geschäftsführung" form=felder}

Zum Schluss ☎ ☒ ★ Ⅳ → und **✓**.

[^n]: ${SATZ}
`

let bytes: Uint8Array
let woerter: string[]
const ordner = mkdtempSync(join(tmpdir(), 'amip-wortlaut-'))
afterAll(() => rmSync(ordner, { recursive: true, force: true }))

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
  const stile = gesetzt && readStile(wurzel, gesetzt.dokument.gestaltung, meldungen)
  if (!gesetzt || !stile) throw new Error(JSON.stringify(meldungen.liste))
  const browser = await launchBrowser(await findBrowser(processEnvironment()), processEnvironment())
  try {
    const fertig = await writePdf(browser, gesetzt.dokument, stile)
    bytes = fertig.bytes
    woerter = wordsOf(forPrint(gesetzt.dokument.baum), fertig.seitenzahlen)
  } finally {
    await browser.close()
  }
})

const load = () => PDFDocument.load(bytes, { updateMetadata: false })
describe('the text of the tags', () => {
  it('is the document’s, word for word', async () => {
    expect(woerter.length).toBeGreaterThan(300)
    const [befund] = (await pruefePdf(bytes, woerter)).filter(({ id }) => id === 'wortlaut')
    expect(befund).toMatchObject({ geprueft: woerter.length, fehler: [] })
  })

  it.skipIf(!kannVorlesen())('is so for a reader of another house, too', () => {
    const pfad = join(ordner, 'p.pdf')
    writeFileSync(pfad, bytes)
    expect(readVorgelesen(pfad)).toEqual(woerter)
  })

  it('has soft hyphens where words are divided, and keeps those that are typed', async () => {
    const elemente = elementsOf(readStructureTree(await load()))
    const weich = elemente.filter(({ element }) => textOf(element.dict, 'ActualText') === '\u00ad')
    expect(weich.length).toBeGreaterThan(5)
    for (const { element, eltern } of weich) {
      expect(element.art).toBe('Span')
      expect(['P', 'LBody']).toContain(eltern?.art)
    }
    expect(woerter.filter((wort) => wort === 'Jobcenter-')).toHaveLength(14)
  })

  it('says ligatures by the font, so that no marked content is nested', async () => {
    expect(woerter).toContain('veröffentlichen')
    const marken = readStreams(await load(), false).flatMap(({ inhalt }) => inhalt.marken)
    expect(marken.filter(({ mcid, innen }) => mcid !== undefined && innen.length > 0)).toEqual([])
  })

  it('takes signs that the design’s font lacks from fonts that have them', async () => {
    expect(woerter).toEqual(expect.arrayContaining(['☎', '☒', '★', 'Ⅳ', '→', '✓.']))
    const { schriften } = await readPdf(bytes)
    expect(schriften.map((name) => name.slice(7)).sort()).toEqual(
      expect.arrayContaining(['NotoSansSymbols-Regular', 'NotoSansSymbols2-Regular']),
    )
    const [glyphen] = (await pruefePdf(bytes)).filter(({ id }) => id === 'glyphen')
    expect(glyphen?.fehler).toEqual([])
  })

  it('leaves searching to a viewer as it was: the plain hyphen stands at the line’s end', async () => {
    const pdf = await getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 }).promise
    const texte: string[] = []
    for (let nummer = 1; nummer <= pdf.numPages; nummer++)
      for (const item of (await (await pdf.getPage(nummer)).getTextContent()).items)
        if ('str' in item) texte.push(item.str + (item.hasEOL ? '\n' : ''))
    const text = texte.join('')
    expect(text).toMatch(/\p{Ll}-\n\p{Ll}/u)
    const gesucht = text.replace(/(?<=\p{Ll})-\n(?=\p{Ll})/gu, '').replace(/\s+/g, ' ')
    expect(gesucht.split('Eingliederungsleistungen').length - 1).toBe(14)
  })
})

describe('bookmarks', () => {
  it('have no soft hyphens', async () => {
    const pdf = await getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 }).promise
    const titel = (await pdf.getOutline())?.map(({ title }) => title)
    expect(titel).toContain('Arbeitsmarktintegrationsstrategie')
  })
})

describe('links', () => {
  it('lead to where things stand', async () => {
    const pdf = await getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 }).promise
    const ziele = (await pdf.getDestinations()) as Record<
      string,
      [{ num: number; gen: number }, object, number, number]
    >
    const [ref, , x, y] = ziele.ende ?? []
    if (!ref || x === undefined || y === undefined) throw new Error('no destination')
    const { items } = await (await pdf.getPage((await pdf.getPageIndex(ref)) + 1)).getTextContent()
    const ueberschrift = items.find((item) => 'str' in item && item.str.startsWith('Das Ende'))
    if (!ueberschrift || !('str' in ueberschrift)) throw new Error('no heading')
    const [groesse, , , , links, grundlinie] = ueberschrift.transform as number[]
    // The top of its box, and at its very left.
    expect(y - (grundlinie ?? 0)).toBeGreaterThan((groesse ?? 0) * 0.6)
    expect(y - (grundlinie ?? 0)).toBeLessThan((groesse ?? 0) * 1.6)
    expect(Math.abs(x - (links ?? 0))).toBeLessThan(2)
  })
})

describe('who listens to the PDF', () => {
  it('finds the way back from each note to where it is first referred to', async () => {
    const pdf = await load()
    const noten = [...elementsOf(readStructureTree(pdf))].filter(({ element }) => element.art === 'Note')
    expect(noten).toHaveLength(1)
    const links = [...elementsOf(noten.map(({ element }) => element))].filter(({ element }) => element.art === 'Link')
    const [{ element, eltern } = { element: undefined, eltern: undefined }] = links
    expect(eltern?.art).toBe('Lbl')
    const objekt = element?.kinder.find((kind) => 'objekt' in kind)
    const annotation = objekt && 'objekt' in objekt ? pdf.context.lookup(objekt.objekt, PDFDict) : undefined
    expect(annotation && textOf(annotation, 'Contents')).toBe('Zurück zu Fußnote 1 im Text')
    const ziel = annotation?.lookup(PDFName.of('Dest'), PDFArray)
    const seiten = pdf.getPages().map(({ ref }) => ref)
    // The first chapter's first paragraph holds the first reference, and its page the note at its foot.
    expect(seiten.indexOf(ziel?.get(0) as (typeof seiten)[number])).toBe(3)
    expect(objekt && 'objekt' in objekt && seiten.indexOf(objekt.seite)).toBe(3)
  })

  it('hears each field of a signature as a paragraph', async () => {
    const stroeme = readMarks(await load())
    const absaetze = elementsOf(readStructureTree(await load()))
      .filter(({ element }) => element.art === 'P')
      .map(({ element }) => wordsOfStructure([element], stroeme).join(' '))
    expect(absaetze).toEqual(expect.arrayContaining([expect.stringContaining('Geschäftsführung')]))
    expect(absaetze.filter((text) => /Ort|Datum|Unterschrift/.test(text)).length).toBeGreaterThan(0)
  })

  it('hears of a row that is part of another what that is, and no empty heads', async () => {
    const zellen = elementsOf(readStructureTree(await load())).filter(({ element }) => /^T[HD]$/.test(element.art))
    const stroeme = readMarks(await load())
    const text = (element: StructElem) => wordsOfStructure([element], stroeme).join(' ')
    expect(zellen.filter(({ element }) => element.art === 'TH' && text(element) === '')).toEqual([])
    const nach = new Map(zellen.map(({ element }) => [textOf(element.dict, 'ID'), element]))
    const kopf = zellen.find(({ element }) => text(element) === 'Frauen')?.element
    const zahl = zellen.find(({ element }) => text(element) === '12')?.element
    const koepfe = (element: StructElem | undefined) => {
      const liste = element && attributeOf(element, 'Headers')
      return liste instanceof PDFArray
        ? liste.asArray().map((id) => {
            const zelle = id instanceof PDFString ? nach.get(id.decodeText()) : undefined
            return zelle ? text(zelle) : ''
          })
        : []
    }
    expect(koepfe(kopf)).toContain('Insgesamt')
    expect(koepfe(zahl)).toEqual(['2022', 'Insgesamt', 'Frauen'])
  })
})

describe('the comparison of a PDF with its document', () => {
  const damaged = async (verderbe: (pdf: PDFDocument) => void) => {
    const pdf = await load()
    verderbe(pdf)
    const ergebnisse = await pruefePdf(
      await pdf.save({ useObjectStreams: false, updateFieldAppearances: false }),
      woerter,
    )
    return ergebnisse.filter(({ bestanden }) => !bestanden).map(({ id, fehler }) => `${id}: ${fehler[0]}`)
  }
  const rewrite = (change: (inhalt: string) => string) => (pdf: PDFDocument) => {
    for (const seite of pdf.getPages()) {
      const strom = seite.node.lookup(PDFName.of('Contents'))
      if (!(strom instanceof PDFRawStream)) throw new Error('no content')
      const neu = change(Buffer.from(decodeStream(strom)).toString('latin1'))
      seite.node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.stream(Buffer.from(neu, 'latin1'))))
    }
  }

  it('names words that are glued where a line ends', async () => {
    const [befund, ...weitere] = await damaged(rewrite((inhalt) => inhalt.replace(/ <[\dA-F]{4}> Tj\nET/g, '\nET')))
    expect(befund).toMatch(/^wortlaut: Vorgelesen heißt es „.*“, im Dokument „.*“\.$/)
    expect(weitere).toEqual([])
  })

  it('names a letter that is lost', async () => {
    let weg = 0
    const befunde = await damaged(
      rewrite((inhalt) =>
        inhalt.replace(/(P <<\/MCID \d+>>BDC[\s\S]*?)<[\dA-F]{4}> Tj/, (_, davor: string) => (weg++ === 2 ? davor : _)),
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
      for (const { element } of elementsOf(readStructureTree(pdf))) {
        const kinder = element.dict.lookup(PDFName.of('K'))
        if (element.art !== 'Sect' || element.kinder.length < 8 || !(kinder && 'insert' in kinder)) continue
        const liste = kinder as unknown as { get(i: number): never; set(i: number, wert: never): void }
        const [zwei, drei] = [liste.get(2), liste.get(3)]
        liste.set(2, drei)
        liste.set(3, zwei)
      }
    })
    expect(befunde.map((befund) => befund.split(':')[0])).toContain('wortlaut')
  })

  it('is silent about the file as it is', async () => {
    expect(await damaged(() => undefined)).toEqual([])
  })
})
