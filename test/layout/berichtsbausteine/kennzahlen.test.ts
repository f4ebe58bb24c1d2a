import { PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readAndSet } from '../../../src/build/setting.js'
import { processEnvironment } from '../../../src/environment.js'
import { readStyleSheets } from '../../../src/layout/design/css/style-sheets.js'
import { is, walk } from '../../../src/layout/document/tree.js'
import { Meldungen } from '../../../src/message.js'
import { findBrowser } from '../../../src/pdf/browser/find.js'
import { type Browser, launchBrowser } from '../../../src/pdf/browser/launch.js'
import { writePdf } from '../../../src/pdf/pdf.js'
import { writeWeb } from '../../../src/web/web.js'
import { writeWord } from '../../../src/word/word.js'
import { readPdf } from '../../lesen/pdf.js'
import { elementsOf, readStruktur, textOfKnoten } from '../../lesen/pdf-struktur.js'
import { readWord } from '../../lesen/word.js'
import { einAbschnitt } from '../../werkstatt.js'

const TEXT = `# Eins

:::kennzahlen
- **{{zahl kunden.elb.2022}}** erwerbsfähige Leistungsberechtigte
- **12,5 %** mehr als im Jahr davor
:::

:::schritte
1. **Erstgespräch** Wir klären, was ansteht.
2. **Angebot** Wir suchen, was passt.
:::

:::zeitstrahl
- **Januar:** Das Gesetz tritt in Kraft.
- **Juli** Die zweite Stufe folgt.
:::

:::info{titel="Was heißt das?"}
Drei Stellen arbeiten unter einem Dach.
:::
`
const BLATT = 'titel: Kunden\neinheit: Personen\nspalten: [2022]\nzeilen:\n  elb: { name: eLB, werte: [10159] }\n'

async function set(markdown: string) {
  const meldungen = new Meldungen()
  const wurzel = einAbschnitt(markdown, { 'content/p/daten/kunden.yaml': BLATT })
  const document = await readAndSet(wurzel, 'p', meldungen)
  return { wurzel, meldungen, dokument: document?.dokument }
}

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser(await findBrowser(processEnvironment()), processEnvironment())
})
afterAll(() => browser.close())

describe('key figures, steps, a timeline and a box with a sign', () => {
  it('are printed and read aloud as lists and a box; the sign of the box says nothing', async () => {
    const { wurzel, meldungen, dokument } = await set(TEXT)
    expect(meldungen.liste).toEqual([])
    const styles = dokument && readStyleSheets(wurzel, dokument.gestaltung, meldungen)
    if (!dokument || !styles) throw new Error('not set')
    const { bytes } = await writePdf(browser, dokument, styles)
    expect((await PDFDocument.load(bytes)).getPageCount()).toBeGreaterThan(2)
    const baum = await readStruktur(bytes)
    const listen = baum.flatMap((node) => elementsOf(node, /^L$/)).slice(-3)
    expect(listen.map((list) => elementsOf(list, /^LI$/).length)).toEqual([2, 2, 2])
    const [kennzahlen, steps, zeitstrahl] = listen.map((list) => textOfKnoten(list).replace(/\s+/g, ''))
    expect(kennzahlen).toContain('10.159')
    expect(kennzahlen?.indexOf('10.159')).toBeLessThan(kennzahlen?.indexOf('erwerbsfähige') ?? 0)
    expect(kennzahlen?.indexOf('erwerbsfähige')).toBeLessThan(kennzahlen?.indexOf('12,5') ?? 0)
    expect(steps).toMatch(/Erstgespräch.*Angebot/)
    expect(zeitstrahl).toMatch(/^Januar.*DasGesetz.*Juli/)
    const whole = baum
      .map((node) => textOfKnoten(node))
      .join('')
      .replace(/\s+/g, '')
    expect(whole).toMatch(/Washeißtdas\?DreiStellen/)
  })

  it('have styles of their own in Word and elements of their own on the web', async () => {
    const { dokument } = await set(TEXT)
    if (!dokument) throw new Error('not set')
    const { absaetze } = readWord(await writeWord(dokument))
    const vorlagen = (text: string) => absaetze.find((paragraph) => paragraph.text.includes(text))?.vorlage
    expect(['10.159', 'erwerbsfähige', 'Erstgespräch', 'Januar', 'Was heißt'].map(vorlagen)).toEqual([
      'Kennzahl',
      'Kennzahlname',
      'Schritt',
      'ZeitImFeld',
      'Infokastentitel',
    ])
    const html = writeWeb(dokument, { stil: '', bildschirm: '' })
    for (const part of [
      '<dl class="kennzahlen">',
      '<ol class="schritte">',
      '<dl class="zeitstrahl">',
      'Was heißt das?',
    ])
      expect(html).toContain(part)
  })

  it('are told where they lack what they must hold', async () => {
    const finding = async (markdown: string) =>
      (await set(`# Eins\n\n${markdown}\n`)).meldungen.liste.map(({ text }) => text)
    expect(await finding(':::kennzahlen\n- Ohne Wert\n:::')).toEqual([expect.stringContaining('nicht mit ihrem Wert')])
    expect(await finding(`:::kennzahlen\n${'- **5** Stellen\n'.repeat(5)}:::`)).toEqual([
      expect.stringContaining('höchstens 4 Kennzahlen, hier sind es 5'),
    ])
    expect(await finding(':::zeitstrahl\n- Januar: nichts\n:::')).toEqual([expect.stringContaining('mit einer Zeit')])
    expect(await finding(':::schritte\n- Erster\n:::')).toEqual([expect.stringContaining('von 1 an')])
  })

  it('break a word of a tile where it may be broken, behind a stroke as well', async () => {
    const { wurzel, meldungen, dokument } = await set(
      '# Eins\n\n:::kacheln\n- Arbeitgebervertretungen/Trägerversammlung\n:::\n',
    )
    const styles = dokument && readStyleSheets(wurzel, dokument.gestaltung, meldungen)
    if (!dokument || !styles) throw new Error('not set')
    const { bytes } = await writePdf(browser, dokument, styles)
    const lines = (await readPdf(bytes)).seiten.flatMap((page) => page.zeilen.map(({ text }) => text.trim()))
    const kachel = lines.slice(lines.findIndex((line) => line.startsWith('Arbeitgeber')))
    expect(kachel[0]).toBe('Arbeitgebervertretungen/')
    expect(kachel.slice(0, 4).join('').replace(/-/g, '')).toContain('Arbeitgebervertretungen/Trägerversammlung')
  })
})

it('values that would run into each other are set smaller, in print and in Word alike', async () => {
  const weiteOf = async (values: string[]) => {
    const { dokument } = await set(
      `# Eins\n\n:::kennzahlen\n${values.map((value) => `- **${value}** Wert`).join('\n')}\n:::\n`,
    )
    if (!dokument) throw new Error('not set')
    const list = [...walk(dokument.baum)].find((element) => is(element, 'dl.kennzahlen'))
    const vorlagen = readWord(await writeWord(dokument)).absaetze.map(({ vorlage }) => vorlage)
    return [list?.properties.className, vorlagen.find((vorlage) => vorlage?.startsWith('Kennzahl'))]
  }
  expect(await weiteOf(['30', '98'])).toEqual([['kennzahlen'], 'Kennzahl'])
  expect(await weiteOf(['27,33 Mio. €', '11,81 Mio. €', '15,52 Mio. €'])).toEqual([['kennzahlen'], 'Kennzahl'])
  expect(await weiteOf(['2.029 km²', '1.813 km²', '98', '1'])).toEqual([['kennzahlen', 'eng'], 'KennzahlEng'])
  expect(await weiteOf(['10.127.329.814.551 km²', '3'])).toEqual([['kennzahlen', 'eng'], 'KennzahlEng'])
  // One alone may stand in the column beside the text, which is narrower.
  expect((await weiteOf(['58 %']))[0]).toEqual(['kennzahlen', 'einzeln'])
  expect((await weiteOf(['27,33 Mio. €']))[0]).toEqual(['kennzahlen', 'einzeln', 'eng'])
})
