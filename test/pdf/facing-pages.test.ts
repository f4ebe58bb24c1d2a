import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readAndSet } from '../../src/build/build.js'
import { processEnvironment } from '../../src/environment.js'
import { readStile } from '../../src/layout/design/css/stile.js'
import { Meldungen } from '../../src/message.js'
import { findBrowser } from '../../src/pdf/browser/find.js'
import { type Browser, launchBrowser } from '../../src/pdf/browser/launch.js'
import { writePdf } from '../../src/pdf/pdf.js'
import { pruefePaket } from '../../src/word/pruefen/pruefen.js'
import { createWord } from '../../src/word/word.js'
import { elementsIn } from '../../src/word/xml/find.js'
import { programmYaml, werkstatt } from '../werkstatt.js'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser(await findBrowser(processEnvironment()), processEnvironment())
})
afterAll(() => browser.close())

const SATZ = 'Die Arbeitsmarktintegration gelingt im Zusammenwirken aller Netzwerkpartner des Landkreises. '

async function set(seite: string) {
  const wurzel = werkstatt({
    'content/p/programm.yaml': programmYaml('[eins, zwei]').replace('gestaltung: standard', 'gestaltung: haus'),
    'content/p/abschnitte/eins.md': `# Eins\n\n${`${SATZ.repeat(9)}\n\n`.repeat(10)}`,
    'content/p/abschnitte/zwei.md': `# Zwei\n\n${SATZ}\n`,
    'templates/haus/gestaltung.yaml': `name: Haus\nbasis: standard\nseite: ${seite}\n`,
  })
  const meldungen = new Meldungen()
  const gesetzt = await readAndSet(wurzel, 'p', meldungen)
  const stile = gesetzt && readStile(wurzel, gesetzt.dokument.gestaltung, meldungen)
  if (!gesetzt || !stile) throw new Error(JSON.stringify(meldungen.liste))
  return { dokument: gesetzt.dokument, stile }
}

/** Of each page behind the contents: where its text begins, its page number, and the words at the left and right of its head. */
async function readSeiten(bytes: Uint8Array) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false }).promise
  const seiten: { text: number; zahl: number; kopf: string[] }[] = []
  for (let nummer = 4; nummer <= pdf.numPages; nummer++) {
    const { items } = await (await pdf.getPage(nummer)).getTextContent()
    const stuecke = items.flatMap((item) =>
      'str' in item && item.str.trim() !== '' ? [{ text: item.str, x: item.transform[4], y: item.transform[5] }] : [],
    )
    const kopf = stuecke.filter(({ y }) => y > 842 - 70).sort((a, b) => a.x - b.x)
    const zahl = stuecke.find(({ text, y }) => text.startsWith('Seite') && y < 70)
    const text = Math.min(...stuecke.filter(({ y }) => y < 842 - 85 && y > 80).map(({ x }) => x))
    seiten.push({
      text: Math.round((text * 25.4) / 72),
      zahl: Math.round(((zahl?.x ?? 0) * 25.4) / 72),
      kopf: kopf.map(({ text }) => text),
    })
  }
  return seiten
}

const PROGRAMM = 'Arbeitsmarkt- und Integrationsprogramm 2023'

it('facing pages mirror each other: margins, running heads, page numbers; links lead where they did', async () => {
  const { dokument, stile } = await set('{ spiegeln: ja, links: 20, rechts: 35, randspalte: 0 }')
  const { bytes, seitenzahlen } = await writePdf(browser, dokument, stile)
  const seiten = await readSeiten(bytes)
  expect(seiten.length).toBeGreaterThanOrEqual(4)
  for (const [index, { text, zahl, kopf }] of seiten.entries()) {
    const kapitel = index === seiten.length - 1 ? 'Zwei' : 'Eins'
    const links = index % 2 === 0
    expect([text, kopf.join('|')]).toEqual(links ? [35, `${kapitel}|${PROGRAMM}`] : [20, `${PROGRAMM}|${kapitel}`])
    if (links) expect(zahl).toBe(35)
    else expect(zahl).toBeGreaterThan(140)
  }
  expect(seitenzahlen.get('zwei')).toBe(seiten.length + 3)
  const { paket } = await createWord(dokument)
  expect(pruefePaket(paket)).toEqual([])
  const einstellungen = elementsIn(paket.xml('word/settings.xml')).map(({ name }) => name)
  expect(einstellungen).toContain('w:mirrorMargins')
  expect(einstellungen).toContain('w:evenAndOddHeaders')
})

it('pages that do not mirror each other are all alike', async () => {
  const { dokument, stile } = await set('{ links: 20, rechts: 35, randspalte: 0 }')
  const seiten = await readSeiten((await writePdf(browser, dokument, stile)).bytes)
  for (const { text, kopf } of seiten.slice(0, -1)) expect([text, kopf.join('|')]).toEqual([20, `${PROGRAMM}|Eins`])
})
