import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { hasClass, is, printedText, walk } from '../../src/layout/document/tree.js'
import { writeWord } from '../../src/word/word.js'
import { buildAlle, PROGRAMME, setProgramm } from '../gebaut.js'
import { createDokument } from './fixtures.js'

/** Python with python-docx; another one than that of the path can be named. */
const python = process.env.AMIP_PYTHON ?? 'python3'
const present = spawnSync(python, ['-c', 'import docx']).status === 0
const LIES = `
import docx, json, sys
from docx.oxml.ns import qn
from docx.table import Table
d = docx.Document(sys.argv[1])
print(json.dumps({
  'titel': d.core_properties.title,
  'ueberschriften': [[p.style.name, p.text] for p in d.paragraphs if p.style.name.startswith('Heading')],
  'tabellen': [[t._tbl.tblPr.xpath('string(w:tblCaption/@w:val)'), [c.text for r in t.rows for c in r.cells]]
    for t in (Table(tbl, d) for tbl in d.element.body.iter(qn('w:tbl')))],
}))`

interface ReadElement {
  titel: string
  ueberschriften: [string, string][]
  /** What each table is called, and what stands in its cells; also of those that stand beside text, in a table that arranges. */
  tabellen: [string, string[]][]
}

describe.skipIf(!present)(`python-docx${present ? '' : ' (skipped: python-docx is not installed)'}`, () => {
  it.each(['the whole vocabulary', ...PROGRAMME])('reads headings and tables of %s back', async (name) => {
    const pattern = name === 'the whole vocabulary' ? createDokument() : undefined
    const dokument = pattern ?? (await setProgramm(name))
    const folder = mkdtempSync(join(tmpdir(), 'amip-python-docx-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const file = join(folder, `${name}.docx`)
    writeFileSync(file, pattern ? await writeWord(pattern) : (await buildAlle())(name, 'docx'))
    const read = JSON.parse(execFileSync(python, ['-c', LIES, file], { encoding: 'utf8' })) as ReadElement

    expect(read.titel).toBe(dokument.title)
    const listed = dokument.outline.filter(({ unlisted, level }) => !unlisted && level < 4)
    const headings = read.ueberschriften.filter(([style]) => /^Heading [123]$/.test(style))
    expect(headings.map(([style]) => Number(style.slice(8)))).toEqual(listed.map(({ level }) => level))
    // Words that make the lines even are tied together.
    for (const [position, { text }] of listed.entries())
      expect(normalize(headings[position]?.[1] ?? '')).toContain(normalize(text))

    const tables = new Map(read.tabellen.map(([title, cells]) => [normalize(title), cells.map(normalize)]))
    const bereiche = [...walk(dokument.baum)].filter((element) => is(element, 'div.tabelle'))
    // The data of a chart stand in the chart itself.
    const imDiagramm = new Set(
      [...walk(dokument.baum)].filter((element) => is(element, 'details.daten')).flatMap((data) => [...walk(data)]),
    )
    for (const area of bereiche.filter((area) => !imDiagramm.has(area))) {
      const parts = [...walk(area)]
      const title = parts.find(({ tagName }) => tagName === 'caption')
      if (!title) continue
      const numbers = parts.filter((part) => hasClass(part, 'zahl') && /^t[dh]$/.test(part.tagName))
      const printed = tables.get(normalize(printedText(title)))
      for (const number of numbers) expect(printed).toContain(normalize(printedText(number)))
    }
  })
})

function normalize(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
