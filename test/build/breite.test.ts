import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { amip } from '../amip.js'
import { readPdf } from '../lesen/pdf.js'
import { essence } from '../lesen/text.js'
import { einAbschnitt } from '../werkstatt.js'

/** A sheet of many columns with figures of nine digits, each different. */
function sheet(spalten: number): string {
  const koepfe = Array.from({ length: spalten }, (_, index) => `m${index}: { name: Monat ${index + 1} }`).join(', ')
  const werte = Array.from({ length: spalten }, (_, index) => 100000001 + index * 1010101).join(', ')
  return `titel: Breit\neinheit: €\nspalten: { ${koepfe} }\nzeilen: { a: { name: Eine Zeile, werte: [${werte}] } }\n`
}
const build = (spalten: number) => {
  const wurzel = einAbschnitt('# Eins\n\n::tabelle{daten=breit}\n', { 'content/p/daten/breit.yaml': sheet(spalten) })
  return { wurzel, lauf: amip(['build', '--format', 'pdf'], wurzel) }
}

describe('a table of many columns', () => {
  it('gets smaller type until every figure is on the page', async () => {
    const { wurzel, lauf } = build(8)
    const { code, stderr } = await lauf
    expect(code, stderr).toBe(0)
    const { seiten } = await readPdf(readFileSync(join(wurzel, 'output/p/p.pdf')))
    const text = essence(seiten.flatMap(({ zeilen }) => zeilen.map((zeile) => zeile.text)).join(' '))
    for (let index = 0; index < 8; index++)
      expect(text).toContain((100000001 + index * 1010101).toLocaleString('de-DE'))
    // Chromium shrinks the whole document when something is too wide: the lines of the contents would move up.
    const schmal = build(2)
    await schmal.lauf
    const vergleich = await readPdf(readFileSync(join(schmal.wurzel, 'output/p/p.pdf')))
    for (const seite of [0, 1, 2]) {
      const hoehen = (pdf: typeof vergleich) => pdf.seiten[seite]?.zeilen.map(({ y }) => y)
      expect(hoehen({ ...vergleich, seiten })).toEqual(hoehen(vergleich))
    }
  })

  it('is an error by name where even that does not help; nothing is cut off', async () => {
    const { code, stderr } = await build(20).lauf
    expect(code).toBe(1)
    expect(stderr).toContain('tabelle-zu-breit')
    expect(stderr).toContain('Breit')
  })
})
