import { PDFDict, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib'
import { fromHtml } from 'hast-util-from-html'
import { describe, expect, it } from 'vitest'
import type { Dokument } from '../../src/layout/dokument.js'
import type { Browser } from '../../src/pdf/browser/launch.js'
import { Seitenzahlfehler, writePdf } from '../../src/pdf/pdf.js'
import { createDokument } from '../word/fixtures.js'

const dokument: Dokument = {
  ...createDokument(),
  grafiken: new Map(),
  gliederung: [
    { id: 'eins', stufe: 1, nummer: '', text: 'Eins' },
    { id: 'zwei', stufe: 1, nummer: '2', text: 'Zwei' },
  ],
  baum: fromHtml(
    '<nav class="inhaltsverzeichnis"><ol><li class="stufe-1"><a href="#eins"></a></li><li class="stufe-1"><a href="#zwei"></a></li></ol></nav>',
    { fragment: true },
  ),
}

/** A PDF of five pages as Chromium writes it: named destinations, and bookmarks with doubled words. */
async function printed(seiten: Record<string, number>): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const pages = Array.from({ length: 5 }, () => pdf.addPage())
  const ziele = pdf.context.obj({})
  for (const [id, seite] of Object.entries(seiten))
    ziele.set(PDFName.of(id), pdf.context.obj([pages[seite - 1]?.ref ?? null, 'XYZ', 0, 0, 0]))
  pdf.catalog.set(PDFName.of('Dests'), ziele)
  const [zweiter, erster, wurzel] = [pdf.context.nextRef(), pdf.context.nextRef(), pdf.context.nextRef()]
  pdf.context.assign(erster, pdf.context.obj({ Title: PDFHexString.fromText('EinsEins'), Next: zweiter }))
  pdf.context.assign(zweiter, pdf.context.obj({ Title: PDFHexString.fromText('ZweiZwei') }))
  pdf.context.assign(wurzel, pdf.context.obj({ First: erster, Last: zweiter }))
  pdf.catalog.set(PDFName.of('Outlines'), wurzel)
  return pdf.save({ useObjectStreams: false })
}

/** A browser that prints one after the other what it is given, the last again and again; it remembers what was written into the page. */
function standIn(drucke: Record<string, number>[]) {
  const gefuellt: unknown[] = []
  let stelle = 0
  const page = {
    setViewport: async () => undefined,
    emulateMediaType: async () => undefined,
    goto: async () => undefined,
    evaluate: async (_: unknown, seiten?: unknown) => {
      if (typeof seiten === 'object') gefuellt.push(seiten)
      return []
    },
    pdf: async () => printed(drucke[Math.min(stelle++, drucke.length - 1)] ?? {}),
    close: async () => undefined,
  }
  return { browser: { newPage: async () => page } as unknown as Browser, gefuellt, prints: () => stelle }
}

const stil = { stil: '', druck: '' }

describe('the table of contents', () => {
  it('is confirmed by a second print that has not moved', async () => {
    const { browser, gefuellt, prints } = standIn([{ eins: 2, zwei: 4 }])
    const { seitenzahlen, seiten } = await writePdf(browser, dokument, stil)
    expect(Object.fromEntries(seitenzahlen)).toEqual({ eins: 2, zwei: 4 })
    expect(gefuellt).toEqual([{ eins: 2, zwei: 4 }])
    expect([seiten, prints()]).toEqual([5, 2])
  })

  it('is set again when the numbers themselves have moved a page', async () => {
    const { browser, gefuellt } = standIn([
      { eins: 2, zwei: 3 },
      { eins: 2, zwei: 4 },
      { eins: 2, zwei: 4 },
    ])
    expect((await writePdf(browser, dokument, stil)).seitenzahlen.get('zwei')).toBe(4)
    expect(gefuellt).toEqual([
      { eins: 2, zwei: 3 },
      { eins: 2, zwei: 4 },
    ])
  })

  it('is never printed with a figure of the lists on no page', async () => {
    const { browser } = standIn([{ eins: 2, zwei: 4 }])
    const baum = fromHtml('<nav class="inhaltsverzeichnis abbildungen"><ol><li><a href="#abb-x"></a></li></ol></nav>', {
      fragment: true,
    })
    await expect(writePdf(browser, { ...dokument, baum }, stil)).rejects.toThrow('„abb-x“')
  })

  it('is never printed wrong: pages that do not come to rest are an error', async () => {
    const unruhig = Array.from({ length: 9 }, (_, index) => ({ eins: 2, zwei: 3 + (index % 2) }))
    await expect(writePdf(standIn(unruhig).browser, dokument, stil)).rejects.toThrow(Seitenzahlfehler)
  })

  it('is never printed with a gap: a heading on no page is an error that names it', async () => {
    await expect(writePdf(standIn([{ eins: 2 }]).browser, dokument, stil)).rejects.toThrow('„Zwei“')
  })
})

describe('the finished file', () => {
  it('has bookmarks in the headings’ own words and dates that do not follow the clock', async () => {
    const { bytes } = await writePdf(standIn([{ eins: 2, zwei: 4 }]).browser, { ...dokument, datum: '2023-04' }, stil)
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
    const erster = pdf.catalog.lookup(PDFName.of('Outlines'), PDFDict).lookup(PDFName.of('First'), PDFDict)
    const titel = [erster, erster.lookup(PDFName.of('Next'), PDFDict)].map((eintrag) =>
      (eintrag.lookup(PDFName.of('Title')) as PDFHexString).decodeText(),
    )
    expect(titel).toEqual(['Eins', '2 Zwei'])
    expect(pdf.getCreationDate()?.toISOString()).toBe('2023-04-01T00:00:00.000Z')
  })

  it('is refused when bookmarks and headings do not agree', async () => {
    const drei = {
      ...dokument,
      gliederung: [...dokument.gliederung, { id: 'drei', stufe: 1 as const, nummer: '', text: 'Drei' }],
    }
    await expect(writePdf(standIn([{ eins: 2, zwei: 4 }]).browser, drei, stil)).rejects.toThrow('2 Lesezeichen für 3')
  })
})
