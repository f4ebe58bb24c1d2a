import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { collectZahlenspiegel } from '../../src/check/zahlenspiegel.js'
import { Meldungen } from '../../src/message.js'
import { readPageText } from '../../src/pdf/text/page-text.js'
import { readAndCompute } from '../../src/programme/computed.js'
import { findInPdf } from '../../src/zahlenspiegel/im-pdf.js'
import { buildAlle, PROGRAMME } from '../gebaut.js'
import { WURZEL } from '../werkstatt.js'

const ZAHL = /\d(?:[\d.,]*\d)?/g

/** Running heads, which may bear the number of a chapter, stand above this, in points; cover and Impressum have none. */
const [KOPF, OHNE_KOPF] = [785, 2]

/**
 * The text of each page below its running head, read by another library, in the order of painting; pieces that do not touch are parted. What
 * is repeated from the page before and is no content stands in the head of a table that goes on.
 */
async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 }).promise
  const seiten: string[] = []
  for (let nummer = 1; nummer <= pdf.numPages; nummer++) {
    const { items } = await (await pdf.getPage(nummer)).getTextContent({ includeMarkedContent: true })
    const offen: boolean[] = []
    const teile = items.map((item) => {
      if (!('str' in item)) {
        if (item.type === 'endMarkedContent') offen.pop()
        else offen.push((item as { tag?: string }).tag === 'Artifact')
        return ''
      }
      const isKopf = nummer > OHNE_KOPF && Number(item.transform[5]) >= KOPF
      const isWiederholt = offen.includes(true) && item.str !== '' && seiten.at(-1)?.includes(item.str)
      return isKopf || isWiederholt ? '' : item.str + (item.hasEOL ? '\n' : '')
    })
    seiten.push(teile.join('|'))
  }
  await pdf.destroy()
  return seiten
}

test.each(PROGRAMME)('%s: each number that is printed stands in the list or is told to be no value', async (name) => {
  const pdf = new Uint8Array((await buildAlle())(name, 'pdf'))
  const computed = await readAndCompute(WURZEL, name, new Meldungen())
  if (!computed) throw new Error(name)
  const text = await readPageText(pdf)
  const zahlen = collectZahlenspiegel(computed)
  const { gedruckt, gegenprobe } = findInPdf(zahlen, computed.programm, text)
  expect(gedruckt.filter(({ seite }) => seite === null)).toEqual([])
  expect(gegenprobe.offen).toEqual([])
  expect(gegenprobe.aufgefuehrt).toBeGreaterThan(50)

  const seiten = await pagesOf(pdf)
  // What stands on a page by this reader stands there by another one.
  const fremd = gedruckt.filter(({ seite, satz, wo }) => satz !== '' && wo.stelle === '' && seite !== null)
  for (const { seite, gedruckt: zahl } of fremd)
    expect(squeeze(seiten[(seite ?? 0) - 1] ?? '')).toContain(squeeze(zahl))
  // And no number stands there that this reader has not seen, but for those of feet and of the cover.
  const { von, bis } = computed.programm.zeitraum
  const unterschiede = seiten.flatMap((seite, index) => {
    const eigene = text.numbers.filter(({ page }) => page === index + 1).map(({ text }) => text)
    const rand = [index + 1, seiten.length, von, bis].map(String)
    const mehr = (seite.match(ZAHL) ?? []).filter((zahl) => !take(eigene, zahl) && !take(rand, zahl))
    return [
      ...mehr.map((zahl) => `S. ${index + 1} mehr: ${zahl}`),
      ...eigene.map((zahl) => `S. ${index + 1} weniger: ${zahl}`),
    ]
  })
  expect(unterschiede).toEqual([])
})

function take(zahlen: string[], zahl: string): boolean {
  const stelle = zahlen.indexOf(zahl)
  if (stelle >= 0) zahlen.splice(stelle, 1)
  return stelle >= 0
}

function squeeze(text: string): string {
  return text.replace(/[|\s\u00ad]+/g, '')
}
