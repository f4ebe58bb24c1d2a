import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { readAndSet } from '../../../src/build/setting.js'
import { processEnvironment } from '../../../src/environment.js'
import { drawPictures } from '../../../src/layout/charts/draw.js'
import { readStyleSheets } from '../../../src/layout/design/css/style-sheets.js'
import { Meldungen } from '../../../src/message.js'
import { startPdfWriter } from '../../../src/pdf/writer.js'
import type { Writer } from '../../../src/writer.js'
import { danach } from '../../aufraeumen.js'
import { programmYaml, werkstatt } from '../../werkstatt.js'

export interface Line {
  text: string
  /** Of its base line, in points below the head of the text. */
  y: number
}

/** Margins of the designs that are shipped, in points. */
const [TOP, BOTTOM] = [28, 27].map((mm) => (mm * 72) / 25.4) as [number, number]

/** The lines of each page's text, without running header and footer. */
export async function readPages(
  bytes: Uint8Array,
): Promise<{ height: number; turned: boolean; lines: Line[]; runningHead: string }[]> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 }).promise
  const pages = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const [, , width = 0, margin = 0] = page.view
    const height = margin - TOP - BOTTOM
    const all = (await page.getTextContent()).items.flatMap((item) =>
      'str' in item && item.str.trim() !== '' ? [{ text: item.str, y: margin - TOP - Number(item.transform[5]) }] : [],
    )
    pages.push({
      height,
      turned: width > margin,
      lines: all.filter(({ y }) => y > 0 && y < height),
      runningHead: all
        .filter(({ y }) => y <= 0)
        .map(({ text }) => text)
        .join(' '),
    })
  }
  return pages
}

export const lastOf = (lines: readonly Line[]): number => Math.max(0, ...lines.map(({ y }) => y))

/** One for all tests of a file. */
let writer: Writer | undefined

function startWriter(): Writer {
  const fresh = startPdfWriter({ environment: processEnvironment() })
  danach(async () => {
    writer = undefined
    await fresh.close()
  })
  return fresh
}

/** A design in which each chapter has its own pages. */
const SEITENWEISE = 'name: Seitenweise\nbasis: standard\nkapitel: neue-seite\n'

/** What the writer makes of chapters in Markdown, and what it tells. */
export async function writeChapters(
  chapters: readonly string[],
  dateien: Record<string, string> = {},
  gestaltung = 'seitenweise',
) {
  const names = chapters.map((_, index) => `k${index + 1}`)
  const wurzel = werkstatt({
    'templates/seitenweise/gestaltung.yaml': SEITENWEISE,
    'content/p/programm.yaml': programmYaml(`[${names.join(', ')}]`).replace(
      'gestaltung: standard',
      `gestaltung: ${gestaltung}`,
    ),
    ...Object.fromEntries(names.map((name, index) => [`content/p/abschnitte/${name}.md`, chapters[index] ?? ''])),
    ...dateien,
  })
  const meldungen = new Meldungen()
  const gesetzt = await readAndSet(wurzel, 'p', meldungen)
  const stile = gesetzt && readStyleSheets(wurzel, gesetzt.dokument.gestaltung, meldungen)
  if (!gesetzt || !stile) throw new Error(JSON.stringify(meldungen.liste))
  await drawPictures(gesetzt, meldungen)
  writer ??= startWriter()
  const pdf = await writer.write({ ...gesetzt, stile }, meldungen)
  // Cover, Impressum and contents come first.
  if (!pdf) throw new Error(JSON.stringify(meldungen.liste))
  const bytes = pdf.content as Uint8Array
  const pages = (await readPages(bytes)).slice(3)
  return { bytes, pages, meldungen: meldungen.liste, placements: pdf.listPlacements?.() ?? [] }
}

export const paragraphs = (count: number, different: Record<number, string> = {}): string =>
  Array.from({ length: count }, (_, index) => different[index] ?? `Absatz ${index + 1}.`).join('\n\n')
