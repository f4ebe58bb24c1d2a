import { expect, it } from 'vitest'
import { processEnvironment } from '../../../src/environment.js'
import { readStyleSheets } from '../../../src/layout/design/css/style-sheets.js'
import { Meldungen } from '../../../src/message.js'
import { findBrowser } from '../../../src/pdf/browser/find.js'
import { launchBrowser } from '../../../src/pdf/browser/launch.js'
import { writePdf } from '../../../src/pdf/pdf.js'
import { readPdf } from '../../lesen/pdf.js'
import { elementsOf, readStruktur, readStrukturbaum, textOfKnoten } from '../../lesen/pdf-struktur.js'
import { essence } from '../../lesen/text.js'
import { setKapitel } from './satz.js'

const KAPITEL = `# Eins

:::auftakt{ziffer=7 bild=bilder/bild.svg alt="Eine Fläche" quelle="Eigene Zeichnung"}
Worum es geht.
:::

Text.

::kapitelinhalt

:::hervorhebung
Ein Satz.
:::

::::spalten
## Links

Erster Text.

## Rechts

Zweiter Text.
::::

Davor.

::bildseite{bild=bilder/bild.svg alt="Eine Seite" quelle="Vom Amt"}

## Später

Danach.

:::begriffe
- **Zugang** Wer neu ist.
:::

::glossar
`

it('blocks of reports are read aloud in the order of the document', async () => {
  const { wurzel, dokument } = await setKapitel(KAPITEL)
  const styles = readStyleSheets(wurzel, dokument.gestaltung, new Meldungen())
  if (!styles) throw new Error('no style sheets')
  const browser = await launchBrowser(await findBrowser(processEnvironment()), processEnvironment())
  try {
    const { bytes } = await writePdf(browser, dokument, styles)
    const baum = await readStrukturbaum(bytes)
    expect(textOfKnoten(baum)).toContain(
      essence('Eins 7 Eigene Zeichnung Worum es geht. Text. Links 4 Rechts 4 Später 6 Ein Satz.'),
    )
    expect(textOfKnoten(baum)).toContain(
      essence(
        'Links Erster Text. Rechts Zweiter Text. Davor. Vom Amt Später Danach. Zugang Wer neu ist. Zugang 6 Wer neu ist.',
      ),
    )
    const figuren = (await readStruktur(bytes)).flatMap((page) => elementsOf(page, /^Figure$/))
    expect(figuren.map((figur) => 'alt' in figur && figur.alt)).toEqual(
      expect.arrayContaining(['Eine Fläche', 'Eine Seite']),
    )
    const { seiten } = await readPdf(bytes)
    // On the page of a picture stands nothing but its source.
    expect(seiten.map(({ zeilen }) => zeilen.map(({ text }) => text.trim()))).toContainEqual(['Vom Amt'])
    const hoehen = ['Links', 'Rechts'].map((word) => seiten[3]?.zeilen.find(({ text }) => text.trim() === word)?.y)
    expect(hoehen[0]).toBeGreaterThan(0)
    expect(hoehen[1]).toBe(hoehen[0])
  } finally {
    await browser.close()
  }
})
