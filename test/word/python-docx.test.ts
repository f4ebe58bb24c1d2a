import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { hasClass, is, printedText, walk } from '../../src/layout/document/baum.js'
import { writeWord } from '../../src/word/word.js'
import { buildAlle, PROGRAMME, setProgramm } from '../gebaut.js'
import { createDokument } from './fixtures.js'

/** Python with python-docx; another one than that of the path can be named. */
const python = process.env.AMIP_PYTHON ?? 'python3'
const vorhanden = spawnSync(python, ['-c', 'import docx']).status === 0
const LIES = `
import docx, json, sys
d = docx.Document(sys.argv[1])
print(json.dumps({
  'titel': d.core_properties.title,
  'ueberschriften': [[p.style.name, p.text] for p in d.paragraphs if p.style.name.startswith('Heading')],
  'tabellen': [[t._tbl.tblPr.xpath('string(w:tblCaption/@w:val)'), [c.text for r in t.rows for c in r.cells]] for t in d.tables],
}))`

interface Gelesen {
  titel: string
  ueberschriften: [string, string][]
  /** What each table is called, and what stands in its cells. */
  tabellen: [string, string[]][]
}

describe.skipIf(!vorhanden)(`python-docx${vorhanden ? '' : ' (skipped: python-docx is not installed)'}`, () => {
  it.each(['the whole vocabulary', ...PROGRAMME])('reads headings and tables of %s back', async (name) => {
    const muster = name === 'the whole vocabulary' ? createDokument() : undefined
    const dokument = muster ?? (await setProgramm(name))
    const ordner = mkdtempSync(join(tmpdir(), 'amip-python-docx-'))
    onTestFinished(() => rmSync(ordner, { recursive: true, force: true }))
    const datei = join(ordner, `${name}.docx`)
    writeFileSync(datei, muster ? await writeWord(muster) : (await buildAlle())(name, 'docx'))
    const gelesen = JSON.parse(execFileSync(python, ['-c', LIES, datei], { encoding: 'utf8' })) as Gelesen

    expect(gelesen.titel).toBe(dokument.titel)
    const verzeichnet = dokument.gliederung.filter(({ unverzeichnet, stufe }) => !unverzeichnet && stufe < 4)
    const ueberschriften = gelesen.ueberschriften.filter(([stil]) => /^Heading [123]$/.test(stil))
    expect(ueberschriften.map(([stil]) => Number(stil.slice(8)))).toEqual(verzeichnet.map(({ stufe }) => stufe))
    for (const [stelle, { text }] of verzeichnet.entries()) expect(ueberschriften[stelle]?.[1]).toContain(text)

    const tabellen = new Map(gelesen.tabellen.map(([titel, zellen]) => [normalize(titel), zellen.map(normalize)]))
    const bereiche = [...walk(dokument.baum)].filter((element) => is(element, 'div.tabelle'))
    // The data of a chart stand in the chart itself.
    const imDiagramm = new Set(
      [...walk(dokument.baum)].filter((element) => is(element, 'details.daten')).flatMap((daten) => [...walk(daten)]),
    )
    for (const bereich of bereiche.filter((bereich) => !imDiagramm.has(bereich))) {
      const teile = [...walk(bereich)]
      const titel = teile.find(({ tagName }) => tagName === 'caption')
      if (!titel) continue
      const zahlen = teile.filter((teil) => hasClass(teil, 'zahl') && /^t[dh]$/.test(teil.tagName))
      const gedruckt = tabellen.get(normalize(printedText(titel)))
      for (const zahl of zahlen) expect(gedruckt).toContain(normalize(printedText(zahl)))
    }
  })
})

function normalize(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
