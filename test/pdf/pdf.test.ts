import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { fromHtml } from 'hast-util-from-html'
import { describe, expect, it } from 'vitest'
import type { Dokument } from '../../src/layout/document/dokument.js'
import type { Browser } from '../../src/pdf/browser/launch.js'
import { writePagesScript } from '../../src/pdf/pages/page-numbers.js'
import { PageNumberError, printPdf } from '../../src/pdf/pdf.js'
import { createDokument } from '../word/fixtures.js'

const dokument: Dokument = {
  ...createDokument(),
  pictures: new Map(),
  outline: [
    { id: 'eins', level: 1, number: '', text: 'Eins' },
    { id: 'zwei', level: 1, number: '2', text: 'Zwei' },
  ],
  baum: fromHtml(
    '<nav class="inhaltsverzeichnis"><ol><li class="stufe-1"><a href="#eins"></a></li><li class="stufe-1"><a href="#zwei"></a></li></ol></nav>',
    { fragment: true },
  ),
}

/** A PDF of five pages with named destinations as Chromium writes them. */
async function printed(pageOf: Record<string, number>): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const pages = Array.from({ length: 5 }, () => pdf.addPage())
  const targets = pdf.context.obj({})
  for (const [id, page] of Object.entries(pageOf))
    targets.set(PDFName.of(id), pdf.context.obj([pages[page - 1]?.ref ?? null, 'XYZ', 0, 0, 0]))
  pdf.catalog.set(PDFName.of('Dests'), targets)
  return pdf.save({ useObjectStreams: false })
}

/**
 * A browser that foretells pages, or cannot, and prints one after the other what it is given, the last again and again; it remembers
 * what was written into the page.
 */
function standIn(forecast: Record<string, number> | undefined, prints: Record<string, number>[]) {
  const places = Object.entries(forecast ?? {}).map(([id, page]) => [id, { page, top: 0 }])
  const filled: unknown[] = []
  let next = 0
  const page = {
    setViewport: async () => undefined,
    setJavaScriptEnabled: async () => undefined,
    setRequestInterception: async () => undefined,
    on: () => undefined,
    emulateMediaType: async () => undefined,
    goto: async () => undefined,
    evaluate: async (task: unknown) => {
      if (typeof task !== 'string') return []
      if (task.includes('layoutInColumns'))
        return forecast && { places, fullness: [], sparse: [], unplaced: [], sheets: [] }
      if (task.startsWith(writePagesScript())) filled.push(JSON.parse(task.slice(writePagesScript().length + 1, -1)))
      return []
    },
    pdf: async () => printed(prints[Math.min(next++, prints.length - 1)] ?? {}),
    close: async () => undefined,
  }
  const browser = { newPage: async () => page, giveBack: () => undefined } as unknown as Browser
  return { browser, filled, prints: () => next }
}

const stil = { stil: '', druck: '' }

describe('the table of contents', () => {
  it('is foretold and confirmed by the only print', async () => {
    const { browser, filled, prints } = standIn({ eins: 2, zwei: 4, drei: 4 }, [{ eins: 2, zwei: 4 }])
    const { pageNumbers, pdf } = await printPdf(browser, dokument, stil)
    expect(Object.fromEntries(pageNumbers)).toEqual({ eins: 2, zwei: 4 })
    expect(filled).toEqual([{ eins: 2, zwei: 4, drei: 4 }])
    expect([pdf.getPageCount(), prints()]).toEqual([5, 1])
  })

  it('is set again with the numbers of the print where it was foretold wrong', async () => {
    const { browser, filled, prints } = standIn({ eins: 2, zwei: 3 }, [{ eins: 2, zwei: 4 }])
    expect((await printPdf(browser, dokument, stil)).pageNumbers.get('zwei')).toBe(4)
    expect(filled.at(-1)).toEqual({ eins: 2, zwei: 4 })
    expect(prints()).toBe(2)
  })

  it('comes from a print where nothing can be foretold, and is confirmed by a second', async () => {
    const { browser, filled, prints } = standIn(undefined, [{ eins: 2, zwei: 4 }])
    await printPdf(browser, dokument, stil)
    expect(filled).toEqual([{ eins: 2, zwei: 4 }])
    expect(prints()).toBe(2)
  })

  it('is never printed with a figure of the lists on no page', async () => {
    const { browser } = standIn({ eins: 2, zwei: 4 }, [{ eins: 2, zwei: 4 }])
    const baum = fromHtml('<nav class="inhaltsverzeichnis abbildungen"><ol><li><a href="#abb-x"></a></li></ol></nav>', {
      fragment: true,
    })
    await expect(printPdf(browser, { ...dokument, baum }, stil)).rejects.toThrow('„abb-x“')
  })

  it('is never printed wrong: pages that do not come to rest are an error', async () => {
    const restless = Array.from({ length: 9 }, (_, index) => ({ eins: 2, zwei: 4 - (index % 2) }))
    await expect(printPdf(standIn({ eins: 2, zwei: 3 }, restless).browser, dokument, stil)).rejects.toThrow(
      PageNumberError,
    )
  })

  it('is never printed with a gap: a heading on no page is an error that names it', async () => {
    await expect(printPdf(standIn({ eins: 2, zwei: 2 }, [{ eins: 2 }]).browser, dokument, stil)).rejects.toThrow(
      '„Zwei“',
    )
  })
})
