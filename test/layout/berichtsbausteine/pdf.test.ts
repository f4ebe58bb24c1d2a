import { expect, it } from 'vitest'
import { processEnvironment } from '../../../src/environment.js'
import { readStile } from '../../../src/layout/design/css/stile.js'
import { Meldungen } from '../../../src/message.js'
import { findBrowser } from '../../../src/pdf/browser/find.js'
import { launchBrowser } from '../../../src/pdf/browser/launch.js'
import { writePdf } from '../../../src/pdf/pdf.js'
import { elementsOf, readStruktur, readStrukturbaum, textOfKnoten } from '../../lesen/pdf-struktur.js'
import { essence } from '../../lesen/text.js'
import { setKapitel } from './satz.js'

const KAPITEL = `# Eins

:::auftakt{ziffer=7 bild=bilder/bild.svg alt="Eine Fläche" quelle="Eigene Zeichnung"}
Worum es geht.
:::

Text.

:::hervorhebung
Ein Satz.
:::
`

it('blocks of reports are read aloud in the order of the document', async () => {
  const { wurzel, dokument } = await setKapitel(KAPITEL)
  const stile = readStile(wurzel, dokument.gestaltung, new Meldungen())
  if (!stile) throw new Error('no style sheets')
  const browser = await launchBrowser(await findBrowser(processEnvironment()), processEnvironment())
  try {
    const { bytes } = await writePdf(browser, dokument, stile)
    const baum = await readStrukturbaum(bytes)
    expect(textOfKnoten(baum)).toContain(essence('Eins 7 Eigene Zeichnung Worum es geht. Text. Ein Satz.'))
    const figuren = (await readStruktur(bytes)).flatMap((seite) => elementsOf(seite, /^Figure$/))
    expect(figuren.map((figur) => 'alt' in figur && figur.alt)).toContain('Eine Fläche')
  } finally {
    await browser.close()
  }
})
