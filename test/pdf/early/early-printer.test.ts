import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Element } from 'hast'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readAndSet } from '../../../src/build/setting.js'
import { processEnvironment } from '../../../src/environment.js'
import { makeScratch, removeScratch } from '../../../src/files/scratch.js'
import { createDrawingRun, type DrawingTask, drawPictures } from '../../../src/layout/charts/draw.js'
import { readStyleSheets, type StyleSheets } from '../../../src/layout/design/css/style-sheets.js'
import type { Dokument } from '../../../src/layout/document/dokument.js'
import { is, isElement } from '../../../src/layout/document/tree.js'
import { Meldungen } from '../../../src/message.js'
import { findBrowser } from '../../../src/pdf/browser/find.js'
import { type Browser, launchBrowser } from '../../../src/pdf/browser/launch.js'
import { EarlyPrinter } from '../../../src/pdf/early/early-printer.js'
import { writePdf } from '../../../src/pdf/pdf.js'
import type { Vorlaeufig } from '../../../src/writer.js'
import { programmYaml, WURZEL, werkstatt } from '../../werkstatt.js'
import { createGalerie } from '../galerie.js'

// What is shown before anything else must be what the finished file shows: each page is printed alone and compared as a picture.

/** On a busy machine a page takes its time to open. */
const GEDULD_MS = 60_000

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser(await findBrowser(processEnvironment()), processEnvironment())
})
afterAll(() => browser.close())

async function set(
  wurzel: string,
  programm: string,
  wasserzeichen: string[] = [],
): Promise<{ dokument: Dokument; stile: StyleSheets; auftrag: DrawingTask }> {
  const meldungen = new Meldungen()
  const gesetzt = await readAndSet(wurzel, programm, meldungen)
  const stile = gesetzt && readStyleSheets(wurzel, gesetzt.dokument.gestaltung, meldungen)
  if (!gesetzt || !stile) throw new Error(JSON.stringify(meldungen.liste))
  const auftrag = { ...gesetzt, watermark: wasserzeichen }
  await drawPictures(auftrag, meldungen)
  return { dokument: gesetzt.dokument, stile, auftrag }
}

/** The pages of a PDF as pictures. */
function paint(pdf: Uint8Array): string[] {
  const ordner = makeScratch()
  writeFileSync(join(ordner, 'a.pdf'), pdf)
  spawnSync('pdftoppm', ['-r', '40', join(ordner, 'a.pdf'), join(ordner, 's')])
  const namen = readdirSync(ordner).filter((name) => name.endsWith('.ppm'))
  const bilder = namen.sort().map((name) => readFileSync(join(ordner, name)).toString('latin1'))
  removeScratch(ordner)
  return bilder
}

/** Prints a page before anything else. @returns undefined where it comes of the print of the whole */
async function printSeite(
  printer: EarlyPrinter,
  programm: Pick<Vorlaeufig, 'dokument' | 'stile'> & Partial<Vorlaeufig>,
  seite: number,
) {
  let pdf: Uint8Array | undefined
  const wunsch = {
    seiten: () => ({ von: seite, bis: seite }),
    onSeiten: (druck: { pdf: Uint8Array; von: number }) => {
      expect(druck.von).toBe(seite)
      pdf = druck.pdf
    },
  }
  const isDone = await printer.print(browser, { diagramme: [], draw: async () => undefined, ...programm }, wunsch)
  expect(isDone).toBe(pdf !== undefined)
  return pdf && paint(pdf)[0]
}

/** Prints a document as a whole, as the Werkstatt does. */
async function printAll(printer: EarlyPrinter, dokument: Dokument, stile: StyleSheets): Promise<string[]> {
  const vorab = { seiten: () => ({ von: 1, bis: 1 }), onSeiten: () => undefined }
  return paint((await writePdf(browser, dokument, stile, { vorab }, printer)).bytes)
}

/** The same with other words in the plain paragraphs of its chapters. */
function withText(
  dokument: Dokument,
  change: (children: Element['children'], index: number) => Element['children'],
): Dokument {
  const baum = structuredClone(dokument.baum)
  const kapitel = baum.children.filter((teil): teil is Element => is(teil, 'section.abschnitt'))
  const absaetze = kapitel.flatMap((eines) => eines.children.filter((teil): teil is Element => is(teil, 'p')))
  for (const [index, absatz] of absaetze.entries()) absatz.children = change(absatz.children, index)
  return { ...dokument, baum }
}

async function expectAlike(printer: EarlyPrinter, dokument: Dokument, stile: StyleSheets, ganz: readonly string[]) {
  const anders: string[] = []
  for (const [index, bild] of ganz.entries()) {
    const einzeln = await printSeite(printer, { dokument, stile }, index + 1)
    if (einzeln !== bild) anders.push(`${index + 1} ${einzeln === undefined ? 'not printed' : 'other'}`)
  }
  expect(anders).toEqual([])
}

it('of a programme each page printed alone looks as in the finished file, and so do pages of the next version', async () => {
  const { dokument, stile } = await set(WURZEL, 'mittelsachsen-2023')
  const printer = new EarlyPrinter(GEDULD_MS)
  // Of a document that was never printed nothing is known.
  expect(await printSeite(printer, { dokument, stile }, 1)).toBeUndefined()
  const alt = await printAll(printer, dokument, stile)
  await expectAlike(printer, dokument, stile, alt)

  // What is another document is left to the print of the whole.
  const groesser = { ...dokument.gestaltung, groessen: { ...dokument.gestaltung.groessen, text: 12 } }
  expect(await printSeite(printer, { dokument: { ...dokument, gestaltung: groesser }, stile }, 8)).toBeUndefined()
  const kuerzer = { ...dokument.baum, children: dokument.baum.children.filter(isElement).slice(0, -1) }
  expect(await printSeite(printer, { dokument: { ...dokument, baum: kuerzer }, stile }, 8)).toBeUndefined()

  const farben = { ...dokument.gestaltung.farben, akzent: '#aa0055' }
  const bunt = { ...dokument, gestaltung: { ...dokument.gestaltung, farben } }
  // What is new takes more pages, and moves the sheets behind it.
  const lang = withText(dokument, (children, index) => (index === 0 ? Array(30).fill(children).flat() : children))
  // In all chapters, but no line longer.
  const ueberall = withText(dokument, (children) =>
    children.map((one) => (one.type === 'text' ? { ...one, value: one.value.replace(/\.$/, '!') } : one)),
  )
  let davor = dokument
  for (const neu of [bunt, ueberall, lang]) {
    // That the chapter in view has come to rest before must not be seen.
    await printSeite(printer, { dokument: davor, stile }, 9)
    davor = neu
    const vorher = await printSeite(printer, { dokument: neu, stile }, 10)
    const ganz = await printAll(printer, neu, stile)
    expect(vorher === ganz[9], 'as in the finished file').toBe(true)
    expect(vorher === alt[9], 'as it was').toBe(false)
  }
})

it('a page that is printed first of all bears its heads in the font of the design', async () => {
  // The one chapter on it has no word in plain type.
  const { dokument, stile } = await set(WURZEL, 'nordsachsen-2025-2026')
  const printer = new EarlyPrinter(GEDULD_MS)
  const ganz = await printAll(printer, dokument, stile)
  expect((await printSeite(printer, { dokument, stile }, 5)) === ganz[4]).toBe(true)
})

it('drawings at ends of chapters are those of the finished file, whatever pages are printed alone', async () => {
  const colours = ['red', 'blue', 'green']
  const chapters = ['eins', 'zwei', 'drei', 'vier', 'fuenf']
  const list = colours.map((colour) => `bilder/${colour}.svg`)
  const wurzel = werkstatt({
    'templates/haus/gestaltung.yaml': 'name: Haus\nbasis: standard\nkapitel: neue-seite\n',
    'content/p/programm.yaml': programmYaml(`[${chapters}]`, `vignetten: [${list}]\n`).replace(': standard', ': haus'),
    ...Object.fromEntries(chapters.map((name) => [`content/p/abschnitte/${name}.md`, `# ${name}\n\nText.\n`])),
    ...Object.fromEntries(
      colours.map((colour) => [
        `content/p/bilder/${colour}.svg`,
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 210 60"><path fill="${colour}" d="M0 9h210v51H0z"/></svg>`,
      ]),
    ),
  })
  const { dokument, stile } = await set(wurzel, 'p')
  const printer = new EarlyPrinter(GEDULD_MS)
  await expectAlike(printer, dokument, stile, await printAll(printer, dokument, stile))
})

it('pages of a draft, and of what is hard to set, look so too', async () => {
  const { dokument, stile } = await set(createGalerie('standard'), 'p', ['Entwurf'])
  const printer = new EarlyPrinter(GEDULD_MS)
  await expectAlike(printer, dokument, stile, await printAll(printer, dokument, stile))
})

it('of a new colour only the charts of the page in view are drawn before it is shown', async () => {
  const { dokument, stile, auftrag } = await set(WURZEL, 'mittelsachsen-2023')
  const { diagramme } = auftrag
  const printer = new EarlyPrinter(GEDULD_MS)
  await printAll(printer, dokument, stile)
  const undrawn = [...dokument.pictures].filter(([, { art }]) => art !== 'diagramm')
  const inColour = (akzent: string) => {
    const gestaltung = { ...dokument.gestaltung, farben: { ...dokument.gestaltung.farben, akzent } }
    const bunt = { ...dokument, gestaltung, pictures: new Map(undrawn) }
    return { bunt, draw: createDrawingRun({ ...auftrag, dokument: bunt }, new Meldungen()) }
  }
  const onPage = async (bunt: Dokument, draw: Vorlaeufig['draw'], seite: number) => {
    const before = bunt.pictures.size
    const bild = await printSeite(printer, { dokument: bunt, stile, diagramme, draw }, seite)
    return { bild, drawn: bunt.pictures.size - before }
  }
  // First where nothing has come to rest, then where it has, and what was not drawn then is.
  const rot = inColour('#aa0055')
  const [zehn, neun] = [await onPage(rot.bunt, rot.draw, 10), await onPage(rot.bunt, rot.draw, 9)]
  const blau = inColour('#0055aa')
  const danach = await onPage(blau.bunt, blau.draw, 10)
  const all = dokument.pictures.size - undrawn.length
  for (const { drawn } of [zehn, neun, danach]) {
    expect(drawn).toBeGreaterThan(0)
    expect(drawn).toBeLessThan(all / 2)
  }
  expect(danach.drawn).toBe(zehn.drawn)
  await Promise.all([rot.draw(), blau.draw()])
  const fertig = [await printAll(printer, rot.bunt, stile), await printAll(printer, blau.bunt, stile)]
  expect(zehn.bild === fertig[0]?.[9] && neun.bild === fertig[0]?.[8], 'red as in the finished file').toBe(true)
  expect(danach.bild === fertig[1]?.[9], 'blue as in the finished file').toBe(true)
  expect(zehn.bild === danach.bild, 'as it was').toBe(false)
})

it('a chart that cannot be drawn is left to the print of the whole, and told of once', async () => {
  const { dokument, stile, auftrag } = await set(WURZEL, 'mittelsachsen-2023')
  const printer = new EarlyPrinter(GEDULD_MS)
  await printAll(printer, dokument, stile)
  const meldungen = new Meldungen()
  const undrawn = [...dokument.pictures].filter(([, { art }]) => art !== 'diagramm')
  const kaputt = { ...dokument, pictures: new Map(undrawn) }
  const diagramme = auftrag.diagramme.map((einer) => ({ ...einer, diagramm: { ...einer.diagramm, reihen: [] } }))
  const draw = createDrawingRun({ ...auftrag, diagramme, dokument: kaputt }, meldungen)
  expect(await printSeite(printer, { dokument: kaputt, stile, diagramme, draw }, 10)).toBeUndefined()
  await draw()
  expect(meldungen.anzahl('fehler')).toBe(diagramme.length)
})
