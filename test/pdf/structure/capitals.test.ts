import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib'
import { expect, it, onTestFinished } from 'vitest'
import { amip } from '../../amip.js'
import { programmYaml, werkstatt } from '../../werkstatt.js'

const EINS = `# Die Straße[^a] zum *eigenen* Weg

Text.

[^a]: Eine Note.
`

it('a heading in capitals is read as it is typed, with its note and its words in italics', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'amip-versalien-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const wurzel = werkstatt({
    'content/p/programm.yaml': programmYaml('[eins]', 'nummerierung: dezimal\n').replace('standard', 'modern'),
    'content/p/abschnitte/eins.md': EINS,
  })
  const { code, stderr } = await amip(['build', '--format', 'pdf', '--out', folder], wurzel)
  expect(code, stderr).toBe(0)
  const pdf = await PDFDocument.load(readFileSync(join(folder, 'p/p.pdf')), { updateMetadata: false })
  const [chapters] = elementsOf(pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)).filter(
    (element) => roleOf(element) === '/H2' && elementsOf(element).some((inner) => roleOf(inner) === '/Reference'),
  )
  expect(chapters && elementsOf(chapters).map((element) => `${roleOf(element)} ${saidFor(element)}`.trim())).toEqual([
    '/Span 1 Die Straße',
    '/Reference',
    '/Link',
    '/Span zum',
    '/Em eigenen',
    '/Span Weg',
  ])
}, 120_000)

function roleOf(element: PDFDict): string {
  return String(element.lookup(PDFName.of('S')))
}

function saidFor(element: PDFDict): string {
  const text = element.lookup(PDFName.of('ActualText'))
  return text instanceof PDFHexString ? text.decodeText().trim() : ''
}

/** All structure elements below one, in order. */
function elementsOf(element: PDFDict): PDFDict[] {
  const k = element.lookup(PDFName.of('K'))
  const kids = k instanceof PDFArray ? k.asArray().map((_, place) => k.lookup(place)) : [k]
  return kids.flatMap((kid) => (kid instanceof PDFDict && kid.has(PDFName.of('S')) ? [kid, ...elementsOf(kid)] : []))
}
