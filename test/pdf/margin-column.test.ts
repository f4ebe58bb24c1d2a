import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readAndSet } from '../../src/build/build.js'
import { processEnvironment } from '../../src/environment.js'
import { readStile } from '../../src/layout/design/css/stile.js'
import { Meldungen } from '../../src/message.js'
import { findBrowser } from '../../src/pdf/browser/find.js'
import { type Browser, launchBrowser } from '../../src/pdf/browser/launch.js'
import { hangNotes } from '../../src/pdf/margin-column.js'
import { writePdf } from '../../src/pdf/pdf.js'
import { elementsOf, readStruktur, textOfKnoten } from '../lesen/pdf-struktur.js'
import { einAbschnitt } from '../werkstatt.js'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser(await findBrowser(processEnvironment()), processEnvironment())
})
afterAll(() => browser.close())

const SATZ =
  'Die Arbeitsmarktintegration von Langzeitleistungsbeziehenden gelingt im Zusammenwirken aller Netzwerkpartner, Bildungsträger und Beschäftigungsgesellschaften des Landkreises. '
const TEXT = `# Eins

${SATZ.repeat(3)}

:::anmerkung
Herkunft am Rand.
:::

::tabelle{#tab-schmal daten=schmal}

::tabelle{#tab-breit daten=breit}

${SATZ.repeat(24)}
`
const breit = Array.from({ length: 7 }, (_, i) => `Ein Name ${i}`).join(', ')
const BLAETTER = {
  'content/p/daten/schmal.yaml':
    'titel: Schmal\nstand: "30.06.2022"\neinheit: "%"\nspalten: [2022]\nzeilen:\n  a: { name: Kleinbetriebe, werte: [12] }\n',
  'content/p/daten/breit.yaml': `titel: Breit\neinheit: €\nspalten: [${breit}]\nzeilen:\n  a: { name: Mittel, werte: [${'123456, '.repeat(7).slice(0, -2)}] }\n`,
}

/** All text of a finished PDF by line: where it begins, in millimetres from the left and the foot of the page. */
async function print() {
  const meldungen = new Meldungen()
  const wurzel = einAbschnitt(TEXT, BLAETTER)
  const gesetzt = await readAndSet(wurzel, 'p', meldungen)
  const stile = gesetzt && readStile(wurzel, gesetzt.dokument.gestaltung, meldungen)
  if (!gesetzt || !stile) throw new Error(JSON.stringify(meldungen.liste))
  const { bytes } = await writePdf(browser, gesetzt.dokument, stile)
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise
  const stuecke: { text: string; x: number; y: number; rechts: number }[] = []
  for (let seite = 1; seite <= pdf.numPages; seite++)
    for (const item of (await (await pdf.getPage(seite)).getTextContent()).items)
      if ('str' in item && item.str.trim() !== '') {
        const [, , , , x = 0, y = 0] = item.transform
        stuecke.push({ text: item.str, x: x * 0.3528, y: y * 0.3528, rechts: (x + item.width) * 0.3528 })
      }
  return { bytes, stuecke, seite: gesetzt.dokument.gestaltung.seite }
}

it('captions, sources and notes stand beside the text, and are read where they belong', async () => {
  const { bytes, stuecke, seite } = await print()
  const find = (text: string) => stuecke.find((stueck) => stueck.text.includes(text)) ?? { x: 0, y: 0, rechts: 0 }
  const textkante = seite.links + seite.randspalte + seite.steg
  for (const rand of ['Schmal', 'Stand: 30.06.2022', 'Herkunft am'])
    expect(find(rand).x, rand).toBeLessThan(textkante - seite.steg)
  expect(find('Die Arbeitsmarkt').x).toBeCloseTo(textkante, 0)
  // A table of eight columns takes the column as well, its caption above it.
  expect(stuecke.find(({ text }) => /^Tabelle\s2/.test(text))?.x).toBeCloseTo(seite.links, 0)
  expect(find('Breit').y).toBeGreaterThan(find('Ein Name').y)
  expect(Math.max(...stuecke.map(({ rechts }) => rechts))).toBeLessThan(210 - seite.rechts + 0.5)

  const baum = await readStruktur(bytes)
  const alles = baum.map((knoten) => textOfKnoten(knoten)).join(' ')
  expect(alles.indexOf('Herkunft')).toBeGreaterThan(alles.indexOf('Arbeitsmarktintegration'))
  const tabellen = baum.flatMap((knoten) => elementsOf(knoten, /^Table$/))
  expect(
    tabellen.map((tabelle) =>
      elementsOf(tabelle, /^Caption$/)
        .map((eine) => textOfKnoten(eine))
        .join(),
    ),
  ).toEqual([expect.stringContaining('Schmal'), expect.stringContaining('Breit')])
  expect(alles.indexOf('Stand:')).toBeGreaterThan(alles.indexOf('Kleinbetriebe'))
})

it('no more than two lines in a row end in a hyphen, and none where a word goes whole into the next line for little', async () => {
  const { stuecke, seite } = await print()
  const kante = seite.links + seite.randspalte + seite.steg
  const zeilen = new Map<number, { text: string; rechts: number }>()
  for (const { text, x, y, rechts } of stuecke) {
    if (x < kante - 0.5) continue
    const zeile = zeilen.get(Math.round(y)) ?? { text: '', rechts: 0 }
    zeilen.set(Math.round(y), { text: zeile.text + text, rechts })
  }
  const enden = [...zeilen.values()].map(({ text }) => text.endsWith('-'))
  expect(enden.filter(Boolean).length).toBeGreaterThan(2)
  expect(enden.some((_, i) => enden[i] && enden[i + 1] && enden[i + 2])).toBe(false)
  for (const { text } of zeilen.values()) expect(text).not.toMatch(/(?:^|[ (])\p{L}{1,2}-$/u)
})

it('a note that is taller than the text it would stand beside stays below it', () => {
  const absatz = (zeichen: number) => ({
    type: 'element' as const,
    tagName: 'p',
    properties: {},
    children: [{ type: 'text' as const, value: 'a'.repeat(zeichen) }],
  })
  const note = (zeichen: number) => ({ ...absatz(zeichen), tagName: 'div', properties: { className: ['anmerkung'] } })
  const order = (text: number, hinweis: number) =>
    hangNotes([absatz(text), note(hinweis)]).map((knoten) => ('tagName' in knoten ? knoten.tagName : ''))
  expect(order(400, 60)).toEqual(['div', 'p'])
  expect(order(160, 200)).toEqual(['p', 'div'])
})
